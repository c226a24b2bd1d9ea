// Numbers that open what they count: "5 claims, 2 origins, 1 denial".
import type { Opened, Show } from '../../analyse/address.ts';
import { count } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';

interface Counted {
  readonly claims: readonly string[];
  readonly denials: readonly string[];
  readonly origins: readonly string[];
  readonly speakers: readonly string[];
  readonly reports: readonly string[];
}

interface Props {
  readonly of: Counted;
  readonly opens: Pick<Opened, 'kind' | 'id'>;
}

export function Counts({ of, opens }: Props) {
  const { address } = useDesk();
  const { open } = useSteps();
  const counts: [Show, string][] = [
    ['claims', count(of.claims.length, 'claim')],
    ['origins', count(of.origins.length, 'origin')],
    ['speakers', count(of.speakers.length, 'speaker')],
    ['reports', count(of.reports.length, 'report')],
    ['denials', count(of.denials.length, 'denial')],
  ];
  const current =
    address.opened?.kind === opens.kind && address.opened.id === opens.id ? address.opened.show : null;
  return (
    <ul class="counts">
      {counts.map(([show, text]) => (
        <li key={show}>
          <button
            type="button"
            class={current === show ? 'count on' : 'count'}
            aria-pressed={current === show}
            onClick={() => open({ ...opens, show: current === show ? 'sides' : show })}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
