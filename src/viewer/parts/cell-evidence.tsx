// A cell of the positions in the drawer: every position that was told, oldest first, each with its quotes.
import { useMemo } from 'preact/hooks';
import type { Opened } from '../../analyse/address.ts';
import { nameOf } from '../../analyse/casebook.ts';
import { restsOnDrafts } from '../../analyse/drafts.ts';
import { exhibitsOf } from '../../analyse/evidence.ts';
import { NO_FILTERS } from '../../analyse/filters.ts';
import { positionsOf, STANCES } from '../../analyse/positions.ts';
import { driftText } from '../../analyse/positions-text.ts';
import { capital, count, dateText } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Counts } from './counts.tsx';
import { Cards, EvidenceView } from './evidence.tsx';
import { Link } from './link.tsx';
import { DraftTag, StatusTag } from './marks.tsx';
import { StanceMark } from './stance.tsx';
import { Empty } from './states.tsx';

export function CellEvidence({ opened }: { readonly opened: Opened }) {
  const { casebook, address } = useDesk();
  const positions = useMemo(() => positionsOf(casebook, address.filters), [casebook, address.filters]);
  const [actor = '', concept = ''] = opened.id.split('~');
  const cell = positions.cells.find(({ id }) => id === opened.id);
  const issue = casebook.issues.has(concept);
  const name = issue ? nameOf(casebook.issues, concept) : nameOf(casebook.acts, concept);
  if (cell === undefined)
    return <Empty title={`No statement found in ${count(positions.reports, 'report')}.`} />;
  return (
    <>
      <p class="overline">
        Position on{' '}
        <Link to={issue ? { page: 'issue', id: concept } : { page: 'act', id: concept }}>{name}</Link>
      </p>
      <h2>
        <Link to={{ page: 'actor', id: actor }}>{nameOf(casebook.actors, actor)}</Link>
      </h2>
      <p class="drawer-facts">
        <span>
          <StanceMark stance={cell.stance} size={15} />{' '}
          {cell.stance === null ? 'No stance is held to be true' : <strong>{capital(cell.stance)}</strong>}
        </span>
        {cell.contradicted && <span class="tag">contradicted</span>}
      </p>
      {cell.drift.length > 1 && <p class="drawer-facts">Told, oldest first: {driftText(cell)}</p>}
      <Counts of={cell} opens={opened} />
      {issue && (
        <p class="drawer-way">
          <Link to={{ page: 'picture', filters: { ...NO_FILTERS, actors: [actor], issues: [concept] } }}>
            Pressure by and on {nameOf(casebook.actors, actor)} over this
          </Link>
        </p>
      )}
      {opened.show === 'sides' ? (
        <ol class="steps">
          {cell.acts.map((id) => (
            <Told key={id} act={id} />
          ))}
        </ol>
      ) : (
        <EvidenceView claims={cell.claims} denials={cell.denials} show={opened.show} />
      )}
    </>
  );
}

/** One position: its day, stance and status, then what is said for it and against it. */
function Told({ act: id }: { readonly act: string }) {
  const { casebook } = useDesk();
  const act = casebook.acts.get(id);
  if (act === undefined) return null;
  const stance = STANCES.find((known) => known === act.stance) ?? null;
  const [asserting, denying] = [exhibitsOf(casebook, act.asserting), exhibitsOf(casebook, act.denying)];
  return (
    <li class="step">
      <h3>
        <StanceMark stance={stance} size={15} /> {dateText(act.occurredOn)}, {act.stance ?? 'no stance'}
        {act.modality !== 'actual' && <span class="tag">{act.modality}</span>}{' '}
        <StatusTag status={act.status} /> {restsOnDrafts(casebook, act) && <DraftTag />}
      </h3>
      <p class="step-name">
        <Link to={{ page: 'act', id }}>{act.name}</Link>
      </p>
      <Cards exhibits={asserting} />
      {denying.length > 0 && (
        <section class="step-denials" aria-label="Denied">
          <h4>Denied</h4>
          <Cards exhibits={denying} />
        </section>
      )}
    </li>
  );
}
