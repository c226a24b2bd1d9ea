// One step of a chain: when, who pressed whom, how it stands, and its quote.
import { nameOf } from '../../analyse/casebook.ts';
import type { Step } from '../../analyse/chains.ts';
import { exhibitsOf } from '../../analyse/evidence.ts';
import { count, dateText } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { ExhibitCard } from './exhibit.tsx';
import { Link } from './link.tsx';
import { StatusTag } from './marks.tsx';

interface Props {
  readonly step: Step;
  /** How long after the step before; null for the first. */
  readonly gap: string | null;
}

export function ChainCard({ step, gap }: Props) {
  const { casebook, address } = useDesk();
  const { open } = useSteps();
  const act = casebook.acts.get(step.act);
  if (act === undefined) return null;
  // The first with its words: the oldest is nearest to where it was gathered.
  const [said] = exhibitsOf(casebook, act.asserting).filter(({ passage }) => passage.length > 0);
  const denials = act.denying.length;
  const on = address.opened?.kind === 'act' && address.opened.id === act.id;
  return (
    <li class="chain-step">
      {gap !== null && <p class="chain-gap">{gap}</p>}
      <article class="chain-card">
        <h2>
          {nameOf(casebook.actors, step.from)} on {nameOf(casebook.actors, step.to)}
        </h2>
        <p class="drawer-facts">
          <span>{dateText(step.occurredOn)}</span> <StatusTag status={act.status} />
        </p>
        <p class="chain-act">
          <Link to={{ page: 'act', id: act.id }}>{act.name}</Link>
        </p>
        {said === undefined ? (
          <p class="none">Its quotes may not be redistributed.</p>
        ) : (
          <ExhibitCard exhibit={said} />
        )}
        <button
          type="button"
          class="link-button"
          aria-pressed={on}
          onClick={() => open(on ? null : { kind: 'act', id: act.id, show: 'sides' })}
        >
          Its evidence: {count(act.asserting.length, 'claim')}
          {denials > 0 && `, ${count(denials, 'denial')}`}
        </button>
      </article>
    </li>
  );
}
