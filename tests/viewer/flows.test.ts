// What a user does, in a real browser, on the real server with the real dossier.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, missingBrowser } from './browser.ts';
import { drawn, pointAt, type Screen, startScreen, widthOf } from './screen.ts';

const DISPUTED = 'united-states~ukraine~donbas-territory';

let screen: Screen;
let page: Page;

const drawer = () => page.locator('.drawer');
const heading = () => page.locator('main h1').textContent();

requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('the screen', () => {
  beforeAll(async () => {
    screen = await startScreen();
  });
  afterAll(() => screen?.close());
  afterEach(async () => expect(await screen.faults()).toEqual([]));

  it('opens on the answer, with the picture drawn', async () => {
    page = await screen.open('/');
    expect(await heading()).toMatch(/ pressed .+ most, above all over “/);
    expect(await page.locator('.notice').textContent()).toContain('briefs');
    const ink = await page.evaluate(() => {
      const names = document.querySelector<HTMLCanvasElement>('.canvas canvas.names');
      if (names === null) return 0;
      const pen = new OffscreenCanvas(names.width, names.height).getContext('2d');
      pen?.drawImage(names, 0, 0);
      return [...(pen?.getImageData(0, 0, names.width, names.height).data ?? [])].filter((value) => value > 0)
        .length;
    });
    expect(ink).toBeGreaterThan(1000);
    const lines = screen.library.graph.relationships.filter(({ type }) => type === 'PRESSURED').length;
    // People are rolled up until they are asked for.
    expect(await page.locator('.ranking li').count()).toBeLessThan(lines);
    await page.getByRole('button', { name: 'Roll up people' }).click();
    await expect.poll(() => page.locator('.ranking li').count()).toBe(lines);
  });

  it('filters an issue from the legend, in the URL, and back undoes it', async () => {
    page = await screen.open('/');
    const all = await page.locator('.ranking li').count();
    await page.getByRole('button', { name: /^Donbas and other territory/ }).click();
    await expect.poll(() => page.url()).toContain('issue=donbas-territory');
    await expect.poll(() => page.locator('.ranking li').count()).toBeLessThan(all);
    const some = await page.locator('.ranking li').count();
    expect(some).toBeGreaterThan(0);
    expect(await page.locator('.rank-issue').allTextContents()).toEqual(
      Array.from({ length: some }, () => expect.stringContaining('Donbas')),
    );
    await page.goBack();
    await expect.poll(() => page.locator('.ranking li').count()).toBe(all);
  });

  it('redraws the picture in the frame after a press, before the lists', async () => {
    page = await screen.open('/');
    await drawn(page);
    const rows = await page.locator('.ranking li').count();
    const seen = await page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.canvas canvas');
      const before = canvas?.toDataURL();
      document.querySelector<HTMLButtonElement>('.legend button')?.click();
      // One frame draws, the next looks.
      for (let at = 0; at < 2; at++) await new Promise((done) => requestAnimationFrame(done));
      const heading = document.querySelector('.overline')?.textContent;
      return { changed: canvas?.toDataURL() !== before, heading };
    });
    expect(seen.changed).toBe(true);
    expect(seen.heading).toContain('over');
    await expect.poll(() => page.locator('.ranking li').count()).toBeLessThan(rows);
  });

  it('counts the options of a filter when it is unfolded, and names what is chosen when it is not', async () => {
    page = await screen.open('/');
    const outlets = page.locator('.choice').filter({ hasText: 'Outlet' });
    expect(await outlets.locator('.box').count()).toBe(0);
    await outlets.locator('summary').click();
    await outlets.locator('.box').first().waitFor();
    const name = (await outlets.locator('.box-name').first().textContent()) ?? '';
    await outlets.locator('.box').first().click();
    await expect.poll(() => page.url()).toContain('outlet=');
    await outlets.locator('summary').click();
    expect(await outlets.locator('.choice-summary').textContent()).toContain(name);
  });

  it('opens the evidence of an edge that is clicked in the picture', async () => {
    page = await screen.open('/');
    await drawn(page);
    const { x, y } = await pointAt(page, / on .*origin/);
    const said = await page.locator('.hint').textContent();
    await page.mouse.click(x, y);
    await drawer().waitFor();
    const [from = ''] = (said ?? '').split(' on ');
    expect(await drawer().locator('h2').textContent()).toContain(from);
    expect(page.url()).toContain('open-edge=');
  });

  it('shows both sides of a disputed edge, and each count opens what it counts', async () => {
    page = await screen.open(`/?fold=none&open-edge=${DISPUTED}`);
    const edge = screen.library.graph.relationships.find(
      ({ type, from, to, properties }) =>
        type === 'PRESSURED' && `${from}~${to}~${properties.issue}` === DISPUTED,
    );
    const { claims, denials, origins } = edge?.properties ?? {};
    expect(await drawer().locator('.side-for article').count()).toBe(claims);
    expect(await drawer().locator('.side-against article').count()).toBe(denials);
    for (const article of await drawer().locator('article').all()) {
      expect(await article.locator('blockquote mark').count()).toBe(1);
      expect(await article.getByRole('link', { name: /^original at/ }).count()).toBe(1);
    }
    await drawer()
      .getByRole('button', { name: `${origins} origins` })
      .click();
    expect(await drawer().locator('.group').count()).toBe(origins);
    await drawer()
      .getByRole('button', { name: `${denials} denials` })
      .click();
    expect(await drawer().locator('article').count()).toBe(denials);
  });

  it('goes from a quote to its report, where the claim is lit, and on to its act', async () => {
    page = await screen.open(`/?open-edge=${DISPUTED}`);
    const quote = await drawer().locator('.side-against mark').first().textContent();
    await drawer().locator('.side-against .where a').first().click();
    await expect.poll(() => page.url()).toContain('/reports/');
    expect((await page.locator('.report-text mark.on').allTextContents()).join('')).toContain(quote ?? '?');
    await page.locator('.note.on a').first().click();
    await expect.poll(() => page.url()).toContain('/acts/');
    expect(await page.locator('.side-against article').count()).toBeGreaterThan(0);
  });

  it('shows another reader the same when the address is shared', async () => {
    page = await screen.open('/');
    await page.getByRole('button', { name: /^Donbas and other territory/ }).click();
    await page.getByRole('button', { name: /^Disputed/ }).click();
    await page.locator('.rank').first().click();
    await drawer().waitFor();
    const [mine, shared] = [await drawer().textContent(), page.url()];
    await page.context().close();
    page = await screen.open(shared.slice(screen.url.length));
    expect(await drawer().textContent()).toBe(mine);
    expect(await page.getByRole('button', { name: /^Disputed/ }).getAttribute('aria-pressed')).toBe('true');
  });

  it('can be used with the keyboard alone', async () => {
    page = await screen.open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('volodymyr zel');
    expect(page.url()).toContain('q=volodymyr+zel');
    expect(await page.getByRole('option').first().textContent()).toContain('Volodymyr Zelensky');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('/actors/volodymyr-zelensky');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.waitForSelector('.rank');
    await page.locator('.rank').nth(1).focus();
    await page.keyboard.press('Enter');
    await drawer().waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('drawer');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Close the evidence',
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer().count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('rank')))
      .toBe(true);
    await page.keyboard.press('?');
    expect(await page.locator('dialog.keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.keys').isVisible()).toBe(false);
  });

  it('sorts the table, and its numbers open what they count', async () => {
    page = await screen.open('/table');
    await page.getByRole('button', { name: 'Denials', exact: true }).click();
    const denials = await page.locator('td.cell-denials').allTextContents();
    expect(denials.map(Number)).toEqual(denials.map(Number).sort((a, b) => b - a));
    await page.locator('td.cell-denials button').first().click();
    expect(await drawer().locator('article').count()).toBe(Number(denials[0]));
  });

  it('runs a question with its parameters, which the address keeps', async () => {
    page = await screen.open('/queries');
    // The questions come after the page.
    await expect.poll(() => page.locator('.questions li').count()).toBe(screen.library.questions.length);
    const headings = await page.locator('main h2').allTextContents();
    expect(headings.map((one) => one.replace(/ \d+$/, ''))).toEqual([
      'Overview',
      'Pressure',
      'Evidence',
      'Meetings',
      'Proposals',
      'Positions',
      'Reports',
    ]);
    await page.getByRole('link', { name: 'Who pressed whom', exact: true }).click();
    await page.locator('.answer tbody tr').first().waitFor();
    await page.getByLabel('issue', { exact: true }).fill('donbas-territory');
    await page.getByRole('button', { name: 'Ask' }).click();
    await expect.poll(() => page.url()).toContain('p-issue=donbas-territory');
    await expect
      .poll(() => page.locator('.answer tbody').textContent())
      .toContain('Donbas and other territory');
    expect(await page.locator('.cypher code').textContent()).toContain('MATCH');
  });

  it('saves the picture as a PNG', async () => {
    page = await screen.open('/');
    const saving = page.waitForEvent('download');
    await page.getByText('Save', { exact: true }).click();
    await page.getByRole('button', { name: 'Save PNG, 2 times as fine' }).click();
    const saved = await (await saving).createReadStream();
    const bytes = Buffer.concat(await saved.toArray());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  it('says what is not in the dossier', async () => {
    page = await screen.open('/actors/nobody');
    expect(await heading()).toBe('Not in this dossier');
    // The page is a 404, which the browser notes.
    expect(await screen.faults()).toEqual([expect.stringContaining('404')]);
  });

  it('fits 390 pixels: the filters fold, the drawer is a sheet', async () => {
    page = await screen.open('/', { viewport: { width: 390, height: 844 } });
    expect(await widthOf(page)).toBe(390);
    const picture = await page.locator('.canvas').boundingBox();
    const [top, bottom] = [picture?.y ?? 844, (picture?.y ?? 0) + (picture?.height ?? 0)];
    expect(Math.min(844, bottom) - top).toBeGreaterThan(844 / 2);
    expect(await page.locator('.legend').first().isVisible()).toBe(false);
    await page.getByText('Filters and legend').click();
    await page.getByRole('button', { name: /^Donbas and other territory/ }).click();
    expect(await page.locator('.legend').first().isVisible()).toBe(true);
    await page.locator('.rank').first().click();
    const sheet = await drawer().boundingBox();
    expect([sheet?.x, sheet?.width, (sheet?.y ?? 0) + (sheet?.height ?? 0)]).toEqual([0, 390, 844]);
    expect(await widthOf(page)).toBe(390);
    for (const address of [
      '/table',
      '/actors/ukraine',
      '/reports/axios-2025-12-08',
      '/queries/who-pressured-whom',
    ]) {
      await page.goto(screen.url + address);
      await page.waitForSelector('main h1');
      expect([address, await widthOf(page)]).toEqual([address, 390]);
    }
  });
});
