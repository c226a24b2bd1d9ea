// What holds on every page, empty or full, with something open or not: nothing that axe finds, light and dark, and no width
// but the window's. Each address is followed inside one page, as a reader does.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, missingBrowser } from './browser.ts';
import { axeFaults, goTo, type Screen, startScreen, widthOf } from './screen.ts';

const DISPUTED = 'united-states~ukraine~donbas-territory';
const OVER_ISSUE = `MATCH (p:Pressure)-[:OVER]->(i:Issue)
WHERE i.id = $issue
RETURN p AS act, p.status AS status
ORDER BY p.id`;
const ASKED = new URLSearchParams({ 'p-cypher': OVER_ISSUE, 'p-$issue': 'donbas-territory' });

const ADDRESSES = [
  '/',
  `/?open-edge=${DISPUTED}`,
  '/?open=all&show=origins&issue=donbas-territory',
  '/?doubt=undenied',
  '/?without=outlet:axios&known=2025-12-10',
  '/table?status=disputed',
  '/actors/volodymyr-zelensky',
  '/issues/donbas-territory',
  '/reports/axios-2025-12-08',
  '/positions?open-cell=volodymyr-zelensky~donbas-territory',
  '/positions?issue=donbas-territory',
  '/positions?actor=nobody',
  '/positions?known=2000-01-01',
  '/positions?p-cells=volodymyr-zelensky~donbas-territory&open-edge=united-states~volodymyr-zelensky~donbas-territory',
  '/proposals?open-revision=us-update-2025-12-05~moscow-27-points',
  '/proposals?issue=donbas-territory&open-term=plan-28-points~donbas-territory',
  '/proposals?actor=nobody',
  '/time?from=2025-12-08&to=2025-12-20',
  '/time?known=2025-12-08',
  '/time?actor=nobody&p-clock=known',
  '/chains?p-from=russia&p-to=united-states&p-any=1',
  '/chains?p-from=russia&p-to=european-union',
  '/voices?issue=donbas-territory',
  '/voices/united-states~ukraine',
  '/sources',
  '/sources?actor=nobody',
  '/lens?without=outlet:axios&p-by=report',
  '/lens?actor=nobody',
  '/compare',
  '/compare?p-with=file:gone.html',
  '/bookmarks',
  '/queries',
  '/queries/who-pressured-whom',
  `/ask?issue=pace-of-talks&${ASKED}`,
];
/** Pages that wait for the store. */
const answers = (address: string) => /^\/(queries\/|ask)/.test(address);

requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('everywhere', () => {
  let screen: Screen;
  let page: Page;
  beforeAll(async () => {
    screen = await startScreen();
    // Without motion: colours are not on their way when axe looks at them.
    page = await screen.open('/', { reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    const faults = await screen?.faults();
    await screen?.close();
    expect(faults).toEqual([]);
  });

  async function see(address: string) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await goTo(page, address);
    if (answers(address)) await page.locator('.answer tbody tr').first().waitFor();
    const light = await axeFaults(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    // What else axe asks does not depend on the theme.
    expect({ address, light, dark: await axeFaults(page, ['color-contrast']) }).toEqual({
      address,
      light: [],
      dark: [],
    });
    for (const width of [720, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect({ address, width: await widthOf(page) }).toEqual({ address, width });
    }
  }

  it.each(ADDRESSES)('%s', see, 60_000);

  it('the page of a meeting', async () => {
    const meeting = screen.library.graph.nodes.find(({ labels }) => labels.includes('Meeting'));
    await see(`/acts/${encodeURIComponent(meeting?.id ?? '')}`);
  }, 60_000);
});
