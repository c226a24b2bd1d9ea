// A server that asks for a token: the page takes it from the fragment of the first address, and later pages need none.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, missingBrowser } from './browser.ts';
import { type Screen, startScreen } from './screen.ts';

const TOKEN = 'a-token_of-the-test';

requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('the token', () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await startScreen({ token: TOKEN, names: [] });
  });
  afterAll(() => screen?.close());

  it('opens the dossier, leaves the address at once, and is not asked for again', async () => {
    const page = await screen.open(`/table#token=${TOKEN}`);
    await page.getByRole('table').waitFor();
    expect(page.url()).toBe(`${screen.url}/table`);
    expect(
      await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })),
    ).not.toContain(TOKEN);
    const beside = await page.context().newPage();
    await beside.goto(`${screen.url}/actors/volodymyr-zelensky`);
    await beside.getByRole('heading', { level: 1, name: 'Volodymyr Zelensky' }).waitFor();
    expect(await screen.faults()).toEqual([]);
  });

  it('is asked for in words where it is missing', async () => {
    const page = await screen.open('/table');
    await page.getByText('this server asks for its token').first().waitFor();
    await screen.faults();
  });
});
