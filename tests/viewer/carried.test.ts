// The dossier as one file: opened from the disk, where nothing can be asked for.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { VIEWER } from '../../src/cli/viewer-build.ts';
import { graphVersion, htmlFile, verifyHtml } from '../../src/export/html.ts';
import { readViewer } from '../../src/server/carry.ts';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, missingBrowser } from './browser.ts';
import { axeFaults, drawn, type Screen, startScreen, widthOf } from './screen.ts';

const KEPT = { name: 'Donbas', note: 'Begin with this.', view: '/?issue=donbas-territory' };
const DISPUTED = 'united-states~ukraine~donbas-territory';

requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('the saved file', () => {
  let screen: Screen;
  let whole: string;
  let part: string;

  /** What a press on the link saves. */
  async function saved(address: string, link: string): Promise<string> {
    const page = await screen.open(address);
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    const file = path.join(screen.folder, `saved-${address.length}.html`);
    await (await saving).saveAs(file);
    return file;
  }

  beforeAll(async () => {
    screen = await startScreen();
    screen.library.bookmarks?.(screen.library.standard)?.write([KEPT]);
    whole = await saved('/', 'the dossier as one HTML file');
    part = await saved('/table?issue=donbas-territory', 'only what these filters show');
  });
  afterAll(() => screen?.close());
  afterEach(async () => expect(await screen.faults()).toEqual([]));

  it('says what it holds, and that it is unchanged', () => {
    const text = readFileSync(whole, 'utf8');
    expect(verifyHtml(text, whole)).toMatchObject({
      dossier: 'The US peace plan for Ukraine',
      version: graphVersion(screen.library.graph),
      excerpt: '',
      sealed: true,
      versioned: true,
    });
    expect(verifyHtml(readFileSync(part, 'utf8'), part)).toMatchObject({
      excerpt: 'over Donbas and other territory',
      sealed: true,
      versioned: true,
    });
    const changed = text.replace('Axios', 'Axiom');
    expect(verifyHtml(changed, whole)).toMatchObject({ sealed: false });
  });

  it('is under 640 kB plus data', () => {
    const data = JSON.stringify(screen.library.graph).length;
    expect(statSync(whole).size - data).toBeLessThan(640_000);
    expect(statSync(part).size).toBeLessThan(statSync(whole).size);
  });

  it('opens from the disk, draws, and opens the quotes of an edge', async () => {
    const page = await screen.open(`${pathToFileURL(whole).href}#/?fold=none`);
    expect(await page.locator('main h1').textContent()).toMatch(/ pressed .+ most/);
    expect(await page.locator('.ranking li').count()).toBe(
      screen.library.graph.relationships.filter(({ type }) => type === 'PRESSURED').length,
    );
    await page.locator('.rank').first().click();
    expect(await page.locator('.drawer blockquote mark').count()).toBeGreaterThan(0);
    await page.locator('.drawer .where a').first().click();
    await expect.poll(() => page.url()).toContain('#/reports/');
    expect(await page.locator('.report-text mark.on').count()).toBeGreaterThan(0);
    await page.goBack();
    await expect.poll(() => page.locator('.drawer').count()).toBe(1);
    expect(await page.locator('.carried').textContent()).toContain(
      graphVersion(screen.library.graph).slice(0, 12),
    );
    expect(await axeFaults(page)).toEqual([]);
  });

  it('opens at the address in its hash, or where it was saved', async () => {
    const page = await screen.open(`${pathToFileURL(whole).href}#/?open-edge=${DISPUTED}`);
    expect(await page.locator('.drawer .side-against article').count()).toBeGreaterThan(0);
    const other = await screen.open(pathToFileURL(part).href);
    expect(await other.locator('.edge-table').count()).toBe(1);
    expect(await other.locator('.carried').textContent()).toContain('cut down to: over Donbas');
  });

  it('carries the views that were kept, and keeps more in its address', async () => {
    const page = await screen.open(`${pathToFileURL(whole).href}#/positions`);
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('link', { name: 'Briefing', exact: true }).click();
    await expect.poll(() => page.locator('.bookmark-name').count()).toBe(2);
    await expect.poll(() => page.url()).toContain('list=');
    const names = await page
      .locator('.bookmark-name')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(names[0]).toBe(KEPT.name);
    expect(await page.locator('.bookmark-note').first().textContent()).toBe(KEPT.note);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => page.locator('.play-name').textContent()).toBe(KEPT.name);
    expect(await page.locator('.rank').count()).toBeGreaterThan(0);
  });

  it('has room for names of two hundred letters, and for names from right to left', async () => {
    const long = `The ${'Interministerial Coordinating '.repeat(5)}Commission of ${'o'.repeat(40)}`;
    const strange = (text: string) =>
      text
        .replaceAll('Volodymyr Zelensky', long)
        .replaceAll('United States', 'الولايات المتحدة الأمريكية')
        .replaceAll('Donbas and other territory', 'דונבאס ושטחים אחרים');
    const nodes = screen.library.graph.nodes.map((node) => ({
      ...node,
      properties: Object.fromEntries(
        Object.entries(node.properties).map(([key, value]) => [
          key,
          typeof value === 'string' && !/^(text|quote|id)$/.test(key) ? strange(value) : value,
        ]),
      ),
    }));
    const file = path.join(screen.folder, 'long.html');
    const view = { questions: [], bookmarks: [], savedOn: '2026-01-01', start: '/', excerpt: '' };
    writeFileSync(
      file,
      htmlFile({ ...screen.library.graph, nodes }, screen.library.standard, {
        ...(await readViewer(VIEWER)),
        ...view,
      }),
    );
    const page = await screen.open(pathToFileURL(file).href);
    for (const address of [
      '/?fold=none',
      '/?open-edge=united-states~volodymyr-zelensky~donbas-territory',
      '/table',
      '/positions',
      '/chains',
      '/voices',
      '/lens',
      '/compare',
      '/actors/volodymyr-zelensky',
    ]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, address);
      await drawn(page);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 844 });
        expect({ address, width: await widthOf(page) }).toEqual({ address, width });
      }
    }
    await page.setViewportSize({ width: 1440, height: 844 });
    await page.evaluate(() => {
      location.hash = '/positions';
    });
    // The heads of rows leave room for the cells.
    const cell = await page.locator('.matrix button.cell').first().boundingBox();
    expect(cell?.x).toBeLessThan(700);
  });

  it('runs no script that was put into its data', async () => {
    const file = path.join(screen.folder, 'bad.html');
    const planted = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    writeFileSync(file, readFileSync(whole, 'utf8').replace('</body>', `${planted}</body>`));
    const page = await screen.open(pathToFileURL(file).href);
    expect(await page.title()).toContain('Démarche');
    // The policy says so on the console.
    expect((await screen.faults()).join()).toContain('Content Security Policy');
  });
});
