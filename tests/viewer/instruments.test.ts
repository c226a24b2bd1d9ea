// The instruments across the views, in a real browser on the real dossier.
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { parseAddress, START } from '../../src/analyse/address.ts';
import { type Casebook, casebookOf } from '../../src/analyse/casebook.ts';
import { compareOf, pairOf } from '../../src/analyse/compare.ts';
import { type Filters, NO_FILTERS } from '../../src/analyse/filters.ts';
import { heardOf } from '../../src/analyse/heard.ts';
import { lensOf } from '../../src/analyse/lens.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { NO_SIGHT } from '../../src/analyse/sight.ts';
import { sightedOf } from '../../src/analyse/sighted.ts';
import { ghostsOf, textOf } from '../../src/analyse/text-twin.ts';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, missingBrowser } from './browser.ts';
import { axeFaults, drawn, type Screen, startScreen } from './screen.ts';

/** Lines that the picture's stage shows. */
function stagedIds(book: Casebook, heard: Casebook, filters: Filters): ReadonlySet<string> {
  const size = pictureOf(book, NO_FILTERS).actors.length;
  const { picture } = sightedOf(heard, pictureOf(heard, filters), NO_SIGHT, size);
  return new Set(picture.edges.map(({ id }) => id));
}

const staged = (...of: Parameters<typeof stagedIds>): number => stagedIds(...of).size;

requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('the instruments', () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await startScreen();
  });
  afterAll(() => screen?.close());
  afterEach(async () => expect(await screen.faults()).toEqual([]));

  it('lens: lifts an outlet out by keyboard, says line by line what is left, and every view does without it', async () => {
    const page = await screen.open('/lens');
    const book = casebookOf(screen.library.graph);
    const [top] = lensOf(book, NO_FILTERS).rests.outlet;
    const lift = page.getByRole('button', { name: `Lift out ${top?.name}`, exact: true });
    await lift.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('without')).toBe(top?.key);
    const filters = { ...NO_FILTERS, without: [top?.key ?? ''] };
    const { left } = lensOf(book, filters);
    expect(await page.locator('.left-table tbody tr').count()).toBe(left.length);
    expect(await page.locator('.left-table tr.lost').count()).toBe(top?.loses.length);
    await page.getByRole('link', { name: 'See the picture without' }).click();
    await page.locator('.rank').first().waitFor();
    const heard = heardOf(book, filters);
    expect(await page.locator('.rank').count()).toBe(staged(book, heard, filters));
    // What it took with it stays in the picture, faint and without a head.
    await drawn(page);
    await page.getByText('Save', { exact: true }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Save SVG/ }).click();
    const svg = readFileSync(await (await saving).path(), 'utf8');
    const ghosts = ghostsOf(book, { ...START, filters }, stagedIds(book, heard, filters));
    expect(ghosts.length).toBeGreaterThan(0);
    for (const { id } of ghosts) expect(svg).toContain(`data-id="${id}"`);
    await page.getByRole('button', { name: `Put back ${top?.name}` }).click();
    await expect.poll(() => page.url()).not.toContain('without=');
    await expect.poll(() => page.locator('.rank').count()).toBe(staged(book, book, NO_FILTERS));
  });

  it('known day: a slider and steps show every view as it was known then, and playing stops at the end', async () => {
    const page = await screen.open('/time');
    await page.getByRole('button', { name: 'As known on a day' }).click();
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('known=2026-01-');
    await page.getByRole('button', { name: 'Day before' }).click();
    const known = new URL(page.url()).searchParams.get('known');
    const book = casebookOf(screen.library.graph);
    const heard = heardOf(book, { without: [], known });
    await expect
      .poll(() => page.locator('.known-day').textContent())
      .toContain(`${heard.reports.size} reports of ${book.reports.size}`);
    await page.getByRole('link', { name: 'Picture', exact: true }).click();
    await page.locator('.rank').first().waitFor();
    expect(await page.locator('.rank').count()).toBe(staged(book, heard, NO_FILTERS));
    await page.getByRole('button', { name: 'Play' }).click();
    await expect
      .poll(() => page.getByRole('button', { name: 'Next day' }).isDisabled(), { timeout: 20_000 })
      .toBe(true);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.getByRole('button', { name: 'All that is known' }).click();
    await expect.poll(() => page.locator('.hearing').count()).toBe(0);
    const still = await screen.open('/time?known=2025-12-08', { reducedMotion: 'reduce' });
    expect(await still.getByRole('button', { name: 'Play' }).count()).toBe(0);
    expect(await still.getByRole('button', { name: 'Next day' }).isVisible()).toBe(true);
  });

  it('compare: two periods with their quotes, and this dossier with a file that was saved before', async () => {
    const page = await screen.open('/compare?p-a=..2025-12-05&p-b=2025-12-06..');
    const book = casebookOf(screen.library.graph);
    const periods = { a: { from: null, to: '2025-12-05' }, b: { from: '2025-12-06', to: null } };
    const { before, after } = pairOf(book, NO_FILTERS, { with: '', ...periods }, null);
    const { changes } = compareOf(before, after);
    expect(await page.locator('.turned').count()).toBe(changes.length);
    expect(await page.locator('main h1').textContent()).toContain('flipped');
    const first = page.locator('.turned').first();
    await first.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => first.locator('.turned-side').count()).toBe(2);
    expect(await first.locator('.quotes q').count()).toBeGreaterThan(1);
    const lesser = {
      ...screen.library.graph,
      nodes: screen.library.graph.nodes.filter(({ id }) => id !== changes[0]?.after?.claims[0]),
    };
    await page.getByLabel('exported file').setInputFiles({
      name: 'before.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(lesser)),
    });
    await expect.poll(() => page.url()).toContain('p-with=file');
    await page.getByText('The version “before.json” against this version').waitFor();
    await page.getByLabel('exported file').setInputFiles({
      name: 'no.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Not an exported dossier: no.json');
  });

  it('briefing: views are kept, named, moved, taken out and put back, and played with the keyboard', async () => {
    const page = await screen.open('/bookmarks');
    await page.getByText('No view is kept yet.').waitFor();
    for (const address of ['/?issue=donbas-territory', '/positions?issue=donbas-territory', '/lens']) {
      await page.goto(screen.url + address);
      const said = await page.locator('main h1').textContent();
      await page.getByRole('button', { name: 'Keep this view' }).click();
      const dialog = page.getByRole('dialog', { name: 'Keep this view' });
      expect(await dialog.getByLabel('Name').inputValue()).toBe(said?.trim());
      await dialog.getByLabel(/^Note/).fill(`Say this about ${address}.`);
      await dialog.getByRole('button', { name: 'Keep' }).click();
      await page.getByText('Kept in the').waitFor();
    }
    await page.getByRole('link', { name: 'Briefing', exact: true }).click();
    const names = () =>
      page
        .locator('.bookmark-name')
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    await expect.poll(async () => (await names()).length).toBe(3);
    await page.setViewportSize({ width: 390, height: 844 });
    const cut = await page
      .locator('.bookmark-name')
      .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    expect(cut).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByLabel('Name of view 1').fill('Donbas: who pressed whom');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Move view 1 down' }).click();
    await expect.poll(async () => (await names())[1]).toBe('Donbas: who pressed whom');
    await page.getByRole('button', { name: 'Delete view 3' }).click();
    await expect.poll(async () => (await names()).length).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await names()).length).toBe(3);
    const kept = screen.library.bookmarks?.(screen.library.standard)?.read() ?? [];
    expect(kept.map(({ view }) => view)).toEqual([
      '/positions?issue=donbas-territory',
      '/?issue=donbas-territory',
      '/lens',
    ]);
    expect(await page.locator('.bookmark-text').allTextContents()).toEqual(
      kept.map(({ view }) => textOf(casebookOf(screen.library.graph), parseAddress(view)).join(' ')),
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bookmark-note').first().isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Play' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.play-bar').waitFor();
    expect(await page.locator('.matrix').count()).toBe(1);
    expect(await page.locator('.head').isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.play-name').textContent()).toBe('Donbas: who pressed whom');
    expect(await page.locator('.play-note').textContent()).toBe('Say this about /?issue=donbas-territory.');
    await expect
      .poll(() => page.locator('.briefing p').textContent())
      .toBe(textOf(casebookOf(screen.library.graph), parseAddress('/?issue=donbas-territory')).join(' '));
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.play-place').textContent()).toContain('3 of 3');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toContain('/bookmarks');
    expect(await page.locator('.play-bar').count()).toBe(0);
  });
});
