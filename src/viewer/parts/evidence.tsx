// Claims side by side, for and against; or those that a count counts, in groups.
import { useMemo } from 'preact/hooks';
import type { Show } from '../../analyse/address.ts';
import { type Exhibit, evidenceOf, type Grouping, groupsOf } from '../../analyse/evidence.ts';
import { count } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { ExhibitCard } from './exhibit.tsx';

interface Props {
  /** Ids of the asserting and the denying claims. */
  readonly claims: readonly string[];
  readonly denials: readonly string[];
  readonly show: Show;
}

const GROUPINGS: Readonly<Partial<Record<Show, Grouping>>> = {
  origins: 'origin',
  speakers: 'speaker',
  reports: 'report',
};

export function EvidenceView({ claims, denials, show }: Props) {
  const { casebook } = useDesk();
  const evidence = useMemo(() => evidenceOf(casebook, { claims, denials }), [casebook, claims, denials]);
  const grouping = GROUPINGS[show];
  if (grouping !== undefined) {
    return (
      <div class="groups">
        {groupsOf(evidence.for, grouping).map(({ key, name, exhibits }) => (
          <section key={key} class="group">
            <h3>
              {name} <span class="quiet">{count(exhibits.length, 'claim')}</span>
            </h3>
            <Cards exhibits={exhibits} />
          </section>
        ))}
      </div>
    );
  }
  const sides = [
    {
      title: 'For',
      key: 'for',
      exhibits: evidence.for,
      none: 'Nobody asserts it.',
      shown: show !== 'denials',
    },
    {
      title: 'Against',
      key: 'against',
      exhibits: evidence.against,
      none: 'Nobody denies it in these reports.',
      shown: show !== 'claims',
    },
  ];
  const lone = evidence.for.length === 0 || evidence.against.length === 0;
  const both = sides.every(({ shown }) => shown);
  return (
    <div class={both ? (lone ? 'sides lone' : 'sides') : 'sides single'}>
      {sides
        .filter(({ shown }) => shown)
        .map(({ title, key, exhibits, none }) => (
          <section key={key} class={`side side-${key}`} aria-label={title}>
            <h3>
              {title} <span class="number">{exhibits.length}</span>
            </h3>
            {exhibits.length === 0 ? <p class="none">{none}</p> : <Cards exhibits={exhibits} />}
          </section>
        ))}
    </div>
  );
}

export function Cards({ exhibits }: { readonly exhibits: readonly Exhibit[] }) {
  return (
    <ul class="cards">
      {exhibits.map((exhibit) => (
        <li key={exhibit.claim.id}>
          <ExhibitCard exhibit={exhibit} />
        </li>
      ))}
    </ul>
  );
}
