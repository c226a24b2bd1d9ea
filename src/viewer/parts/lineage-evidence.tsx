// In the drawer: what changed from one version to the next, or what a version says on an issue, each wording with its quotes.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Opened } from '../../analyse/address.ts';
import { nameOf } from '../../analyse/casebook.ts';
import { exhibitsOf } from '../../analyse/evidence.ts';
import { NO_FILTERS } from '../../analyse/filters.ts';
import { lineageOf, type Wording } from '../../analyse/lineage.ts';
import { favourText } from '../../analyse/lineage-text.ts';
import { capital, count, listText } from '../../analyse/words.ts';
import { sortedUnique } from '../../model/order.ts';
import { useDesk } from '../desk.ts';
import { Cards } from './evidence.tsx';
import { Link } from './link.tsx';
import { Empty } from './states.tsx';

export function RevisionEvidence({ opened }: { readonly opened: Opened }) {
  const { casebook } = useDesk();
  const lineage = useMemo(() => lineageOf(casebook, NO_FILTERS), [casebook]);
  const revision = lineage.revisions.find(({ id }) => id === opened.id);
  if (revision === undefined) return <Empty title="These two are not said to be versions of each other." />;
  const { newer, older, changes } = revision;
  const unsure = casebook.acts.get(newer)?.unsure ?? null;
  return (
    <>
      <p class="overline">
        What changed from <Link to={{ page: 'act', id: older }}>{nameOf(casebook.acts, older)}</Link>
      </p>
      <h2>
        <Link to={{ page: 'act', id: newer }}>{nameOf(casebook.acts, newer)}</Link>
      </h2>
      <p class="drawer-facts">
        {count(changes.length, 'change')}
        {changes.length > 0 && `: ${favourText(casebook, changes)}`}
      </p>
      {unsure !== null && <p class="unsure">Take care: {unsure}</p>}
      {changes.length === 0 && <Empty title="No report says what changed." />}
      <ol class="steps">
        {changes.map((change) => (
          <Told key={`${change.issue} ${change.text}`} wording={change}>
            <h3>
              <Link to={{ page: 'issue', id: change.issue }}>{nameOf(casebook.issues, change.issue)}</Link>
            </h3>
            <p class="change">
              {change.before.length === 0 ? (
                <span class="quiet">No wording of the older one is told</span>
              ) : (
                <del>{change.before.join('; ')}</del>
              )}
              <ins>{change.text}</ins>
            </p>
          </Told>
        ))}
      </ol>
    </>
  );
}

export function TermEvidence({ opened }: { readonly opened: Opened }) {
  const { casebook } = useDesk();
  const lineage = useMemo(() => lineageOf(casebook, NO_FILTERS), [casebook]);
  const cell = lineage.terms.find(({ id }) => id === opened.id);
  if (cell === undefined)
    return <Empty title={`No claim on it was found in ${count(lineage.reports, 'report')}.`} />;
  const bare = { text: '', favours: null, claims: cell.claims };
  return (
    <>
      <p class="overline">
        <Link to={{ page: 'act', id: cell.version }}>{nameOf(casebook.acts, cell.version)}</Link> on
      </p>
      <h2>
        <Link to={{ page: 'issue', id: cell.issue }}>{nameOf(casebook.issues, cell.issue)}</Link>
      </h2>
      <ol class="steps">
        {(cell.wordings.length === 0 ? [bare] : cell.wordings).map((wording) => (
          <Told key={wording.text} wording={wording}>
            <h3>{wording.text === '' ? 'Named, not worded' : capital(wording.text)}</h3>
          </Told>
        ))}
      </ol>
    </>
  );
}

/** One wording: whom it favours, who says so, and their quotes. */
function Told({
  wording: { favours, claims },
  children,
}: {
  readonly wording: Wording;
  readonly children: ComponentChildren;
}) {
  const { casebook } = useDesk();
  const exhibits = exhibitsOf(casebook, claims);
  const speakers = sortedUnique(exhibits.map(({ speaker }) => speaker.name));
  return (
    <li class="step">
      {children}
      <p class="step-name">
        {favours === null ? 'Nobody is said to gain by it.' : `Favours ${nameOf(casebook.actors, favours)}.`}{' '}
        {exhibits.length === 0
          ? 'No claim says so: it is the reading of whoever entered it.'
          : `${capital(listText(speakers))} ${speakers.length === 1 ? 'says' : 'say'} so.`}
      </p>
      <Cards exhibits={exhibits} />
    </li>
  );
}
