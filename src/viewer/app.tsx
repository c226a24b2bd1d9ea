// Loads the dossier, keeps address and theme, and shows the page that the address names.
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PageName } from '../analyse/address.ts';
import { type Casebook, casebookOf } from '../analyse/casebook.ts';
import { type Filters, NO_FILTERS } from '../analyse/filters.ts';
import { issueOrderOf, pictureOf } from '../analyse/picture.ts';
import { NO_SIGHT } from '../analyse/sight.ts';
import { sightedOf } from '../analyse/sighted.ts';
import type { View } from '../analyse/style.ts';
import { ghostsOf } from '../analyse/text-twin.ts';
import { useAddress } from './address.ts';
import { type DossierName, dossiers, graphOf } from './data.ts';
import { type Desk, DeskProvider } from './desk.ts';
import { useHeard } from './heard.ts';
import { ActPage } from './pages/act-page.tsx';
import { ActorPage } from './pages/actor-page.tsx';
import { AskPage } from './pages/ask-page.tsx';
import { BookmarksPage } from './pages/bookmarks-page.tsx';
import { ChainsPage } from './pages/chains-page.tsx';
import { ComparePage } from './pages/compare-page.tsx';
import { IssuePage } from './pages/issue-page.tsx';
import { LensPage } from './pages/lens-page.tsx';
import { NothingYet, NowherePage } from './pages/missing.tsx';
import { PicturePage } from './pages/picture-page.tsx';
import { PositionsPage } from './pages/positions-page.tsx';
import { ProposalsPage } from './pages/proposals-page.tsx';
import { QueriesPage } from './pages/queries-page.tsx';
import { QueryPage } from './pages/query-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { SourcesPage } from './pages/sources-page.tsx';
import { TablePage } from './pages/table-page.tsx';
import { TimePage } from './pages/time-page.tsx';
import { VoicePage, VoicesPage } from './pages/voices-page.tsx';
import { DraftsBand } from './parts/drafts-band.tsx';
import { Drawer } from './parts/drawer.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { Hearing } from './parts/hearing.tsx';
import { Keys } from './parts/keys.tsx';
import { Play } from './parts/play.tsx';
import { ReviewBar } from './parts/review.tsx';
import { Failure, Loading } from './parts/states.tsx';
import { useReview } from './review.ts';
import { useForced, useTheme } from './theme.ts';

const PAGES = {
  picture: PicturePage,
  table: TablePage,
  positions: PositionsPage,
  time: TimePage,
  voices: VoicesPage,
  voice: VoicePage,
  sources: SourcesPage,
  proposals: ProposalsPage,
  chains: ChainsPage,
  lens: LensPage,
  compare: ComparePage,
  bookmarks: BookmarksPage,
  actor: ActorPage,
  issue: IssuePage,
  act: ActPage,
  report: ReportPage,
  queries: QueriesPage,
  query: QueryPage,
  ask: AskPage,
  nowhere: NowherePage,
};

/** Pages that show something else than claims. */
const WITHOUT_CLAIMS: readonly PageName[] = [
  'compare',
  'report',
  'queries',
  'query',
  'ask',
  'bookmarks',
  'nowhere',
];

interface Loaded {
  /** With every source. */
  readonly full: Casebook;
  readonly dossier: string;
  readonly dossiers: readonly DossierName[];
}

/** The largest of the values, at least 1. */
function mostOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, value(item)), 1);
}

export function App() {
  const [address, go] = useAddress();
  const [theme, setTheme] = useTheme();
  const [found, setFound] = useState<Loaded | null>(null);
  const loaded = useHeard(found, address);
  const forced = useForced();
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const names = await dossiers();
      const chosen = names.find(({ id }) => id === address.dossier) ?? names[0];
      if (chosen === undefined)
        throw new Error('No dossier is loaded yet. Load one with "demarche load --dossier ukraine-2025".');
      const graph = await graphOf(chosen.id);
      if (wanted) setFound({ full: casebookOf(graph), dossier: chosen.id, dossiers: names });
    };
    setFailure(null);
    load().catch((error: Error) => wanted && setFailure(error.message));
    return () => {
      wanted = false;
    };
  }, [address.dossier]);

  const review = useReview(found?.dossier ?? null, async () => {
    if (found === null) return;
    const graph = await graphOf(found.dossier);
    setFound({ ...found, full: casebookOf(graph) });
  });
  const whole = useMemo(() => (found === null ? null : pictureOf(found.full, NO_FILTERS)), [found]);
  const onStage = address.page === 'picture';
  const sight = onStage ? address.sight : NO_SIGHT;
  const filtered = useMemo(
    () => (loaded === null ? null : pictureOf(loaded.casebook, address.filters)),
    [loaded, JSON.stringify(address.filters)],
  );
  const sightKey = JSON.stringify(sight);
  const unfiltered = useMemo(
    () => (found === null || whole === null ? null : sightedOf(found.full, whole, sight)),
    [whole, sightKey],
  );
  const sighted = useMemo(
    () =>
      loaded === null || filtered === null || whole === null
        ? null
        : sightedOf(loaded.casebook, filtered, sight, whole.actors.length, address.filters.actors),
    [filtered, whole, sightKey],
  );
  const ghosts = useMemo(
    () =>
      found === null || sighted === null || !onStage
        ? []
        : ghostsOf(found.full, address, new Set(sighted.picture.edges.map(({ id }) => id))),
    [sighted, onStage],
  );
  const view = useMemo<View>(
    () => ({
      theme,
      forced,
      issueOrder: whole === null ? [] : issueOrderOf(whole),
      mostClaims: mostOf(unfiltered?.all.edges ?? [], ({ claims }) => claims.length),
      mostReceived: mostOf(unfiltered?.all.actors ?? [], ({ received }) => received),
      ghosts: new Set(ghosts.map(({ id }) => id)),
      selected: address.opened?.kind === 'edge' ? address.opened.id : null,
      lifted: null,
    }),
    [theme, forced, whole, unfiltered, ghosts, address.opened?.id],
  );

  // Whoever came here with the keyboard goes on from the new page, not from the top of the window.
  useLayoutEffect(() => {
    if (document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true });
  }, [address.page, address.id]);

  if (failure !== null) return <Failure message={failure} />;
  if (loaded === null || whole === null || filtered === null || sighted === null || unfiltered === null)
    return <Loading />;
  const picture = onStage ? sighted.picture : filtered;
  const look = (filters: Filters) => {
    const picture = pictureOf(loaded.casebook, filters);
    if (!onStage) return picture;
    return sightedOf(loaded.casebook, picture, sight, whole.actors.length, filters.actors).picture;
  };
  const seen = { picture, ghosts, look, sighted, unfiltered, whole, view };
  const { full } = loaded;
  const desk: Desk = { ...loaded, address, go, theme, setTheme, ...seen, review };
  const Page =
    full.claims.size === 0 && !WITHOUT_CLAIMS.includes(address.page) ? NothingYet : PAGES[address.page];
  return (
    <DeskProvider value={desk}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <DraftsBand />
      <Hearing />
      <div class={address.opened === null ? 'stage' : 'stage with-drawer'}>
        <main id="main" tabIndex={-1}>
          <Page key={`${address.page}/${address.id}`} />
        </main>
        {address.opened !== null && <Drawer opened={address.opened} />}
      </div>
      <ReviewBar />
      <Footer />
      <Keys />
      <Play />
    </DeskProvider>
  );
}
