// The evidence drawer: what is claimed for and against the thing that was opened.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Opened } from '../../analyse/address.ts';
import { nameOf } from '../../analyse/casebook.ts';
import { restsOnDrafts } from '../../analyse/drafts.ts';
import { actCounts } from '../../analyse/evidence.ts';
import { isFiltered } from '../../analyse/filters.ts';
import { filterText } from '../../analyse/summary.ts';
import { count, eventsText, periodText } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { CellEvidence } from './cell-evidence.tsx';
import { Counts } from './counts.tsx';
import { EvidenceView } from './evidence.tsx';
import { Icon } from './icons.tsx';
import { RevisionEvidence, TermEvidence } from './lineage-evidence.tsx';
import { Link } from './link.tsx';
import { DraftTag, Line, StatusTag } from './marks.tsx';
import { Empty } from './states.tsx';

export function Drawer({ opened }: { readonly opened: Opened }) {
  const { close } = useSteps();
  const top = useRef<HTMLElement>(null);
  const key = `${opened.kind} ${opened.id}`;
  // The focus goes in with the reader, and back to where it was when the drawer closes; before the page is laid out
  // anew, for the list that had the focus makes room.
  useLayoutEffect(() => {
    const before = document.activeElement;
    top.current?.focus({ preventScroll: true });
    return () => {
      // After the page has taken back the space of the drawer: what is hidden cannot take the focus.
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, []);
  useEffect(() => {
    if (top.current !== null) top.current.scrollTop = 0;
  }, [key]);
  return (
    <aside ref={top} class="drawer" aria-label="Evidence" tabIndex={-1}>
      <button type="button" class="icon-button close" aria-label="Close the evidence" onClick={close}>
        <Icon name="close" />
      </button>
      <Content key={key} opened={opened} />
    </aside>
  );
}

function Content({ opened }: { readonly opened: Opened }) {
  const { casebook, picture, whole, view, address } = useDesk();
  if (opened.kind === 'all') {
    return (
      <>
        <p class="overline">
          Everything in the picture
          {isFiltered(address.filters) && ` · ${filterText(casebook, address.filters)}`}
        </p>
        <h2>All the evidence</h2>
        <Counts of={picture.totals} opens={opened} />
        <EvidenceView claims={picture.totals.claims} denials={picture.totals.denials} show={opened.show} />
      </>
    );
  }
  if (opened.kind === 'act') {
    const act = casebook.acts.get(opened.id);
    if (act === undefined) return <Empty title="This act is not in the dossier." />;
    return (
      <>
        <p class="overline">{act.kind}</p>
        <h2>
          <Link to={{ page: 'act', id: act.id }}>{act.name}</Link>
        </h2>
        <StatusTag status={act.status} /> {restsOnDrafts(casebook, act) && <DraftTag />}
        <Counts of={actCounts(casebook, act)} opens={opened} />
        <EvidenceView claims={act.asserting} denials={act.denying} show={opened.show} />
      </>
    );
  }
  if (opened.kind === 'cell') return <CellEvidence opened={opened} />;
  if (opened.kind === 'revision') return <RevisionEvidence opened={opened} />;
  if (opened.kind === 'term') return <TermEvidence opened={opened} />;
  const shown = picture.edges.find(({ id }) => id === opened.id);
  const edge = shown ?? whole.edges.find(({ id }) => id === opened.id);
  if (edge === undefined) return <Empty title="This edge is not in the picture." />;
  return (
    <>
      <p class="overline">
        Pressure{edge.issue === '' ? '' : ' over '}
        {edge.issue !== '' && (
          <Link to={{ page: 'issue', id: edge.issue }}>{nameOf(casebook.issues, edge.issue)}</Link>
        )}
      </p>
      <h2>
        <Link to={{ page: 'actor', id: edge.from }}>{nameOf(casebook.actors, edge.from)}</Link>{' '}
        <Line edge={edge} view={view} width={40} />{' '}
        <Link to={{ page: 'actor', id: edge.to }}>{nameOf(casebook.actors, edge.to)}</Link>
      </h2>
      <p class="drawer-facts">
        <StatusTag status={edge.status} /> {edge.review === 'draft' && <DraftTag />}{' '}
        <span>{periodText(edge.first, edge.last)}</span>
        <span>{eventsText(edge.events)}</span>
      </p>
      {shown === undefined && <p class="callout">The filters hide this edge; this is all its evidence.</p>}
      <Counts of={edge} opens={opened} />
      <p class="drawer-way">
        <Link to={{ page: 'voice', id: `${edge.from}~${edge.to}` }}>
          Who says so, and who is silent, on all pressure of these two
        </Link>
      </p>
      <details class="edge-acts">
        <summary>{count(edge.acts.length, 'act')}</summary>
        <ul>
          {edge.acts.map((id) => (
            <li key={id}>
              <Link to={{ page: 'act', id }}>{nameOf(casebook.acts, id)}</Link>
            </li>
          ))}
        </ul>
      </details>
      <EvidenceView claims={edge.claims} denials={edge.denials} show={opened.show} />
    </>
  );
}
