// The views beside the picture, in a real browser on the real dossier.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { pictureText } from '../../src/analyse/picture-text.ts';
import { positionsOf } from '../../src/analyse/positions.ts';
import { voicesOf } from '../../src/analyse/voices.ts';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, missingBrowser } from './browser.ts';
import { type Screen, startScreen } from './screen.ts';

const CELL = 'volodymyr-zelensky~donbas-territory';
requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('the views', () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await startScreen();
  });
  afterAll(() => screen?.close());
  afterEach(async () => expect(await screen.faults()).toEqual([]));

  it('positions: a cell opens its quotes in order, by keyboard, and leads to the picture', async () => {
    const page = await screen.open('/positions');
    const book = casebookOf(screen.library.graph);
    const positions = positionsOf(book, NO_FILTERS);
    expect(await page.locator('.matrix button.cell').count()).toBe(positions.cells.length);
    expect(await page.locator('.matrix tbody th').allTextContents()).toEqual(
      positions.actors.map((id) => book.actors.get(id)?.name),
    );
    await page.getByRole('button', { name: /^Volodymyr Zelensky on Donbas/ }).focus();
    await page.keyboard.press('Enter');
    const drawer = page.locator('.drawer');
    await drawer.waitFor();
    expect(page.url()).toContain('open-cell=');
    const cell = positions.cells.find(({ id }) => id === CELL);
    expect(await drawer.locator('.step').count()).toBe(cell?.acts.length);
    expect(await drawer.locator('.step blockquote mark').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer.count()).toBe(0);
    await page.getByRole('button', { name: /^Volodymyr Zelensky on Donbas/ }).click();
    await drawer.getByRole('link', { name: /^Pressure by and on/ }).click();
    await expect
      .poll(() => page.url())
      .toContain('actor=volodymyr-zelensky&issue=donbas-territory'.split('&')[0]);
    expect(await page.locator('.rank').count()).toBeGreaterThan(0);
  });

  it('the doubt dial is turned with the keyboard, says what it loses, and is in the address', async () => {
    const page = await screen.open('/?fold=none');
    const all = await page.locator('.rank').count();
    await page.getByRole('slider').focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('doubt=corroborated');
    const book = casebookOf(screen.library.graph);
    const sure = pictureOf(book, { ...NO_FILTERS, doubt: 'corroborated' });
    await expect.poll(() => page.locator('.rank').count()).toBe(sure.edges.length);
    expect(await page.locator('.dial p').textContent()).toContain(
      `leaves out ${all - sure.edges.length} of ${all} lines`,
    );
    await expect
      .poll(() => page.locator('.briefing p').textContent())
      .toBe(pictureText(book, { ...NO_FILTERS, doubt: 'corroborated' }).join(' '));
  });

  it('a claim is cited in four forms, with a link that leads back to it', async () => {
    const page = await screen.open(`/?fold=none&open-edge=united-states~ukraine~donbas-territory`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const quote = await page.locator('.side-against mark').first().textContent();
    const cite = page.locator('.side-against .exhibit > .cite').first();
    await cite.locator('summary').click();
    expect(await cite.locator('pre').textContent()).toContain(quote ?? '?');
    await cite.getByRole('button', { name: 'CSL-JSON' }).click();
    await cite.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)[0]).toMatchObject({ type: 'article-newspaper' });
    await cite.getByRole('button', { name: 'Copy the link' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/reports/');
    const back = await screen.open(await page.evaluate(() => navigator.clipboard.readText()));
    expect((await back.locator('.report-text mark.on').allTextContents()).join('')).toContain(quote ?? '?');
    // Wherever claims are listed, each can be cited, and says when it was entered.
    expect(await page.locator('.exhibit > .cite').count()).toBe(await page.locator('.exhibit').count());
    expect(await page.locator('.exhibit .where', { hasText: 'entered' }).count()).toBe(
      await page.locator('.exhibit').count(),
    );
    expect(await back.locator('.note > .cite').count()).toBe(await back.locator('.note').count());
  });

  it('time: a drag over the days chooses the period of every view; a mark opens its act', async () => {
    const page = await screen.open('/time');
    await page.locator('.strip .act-mark[data-act]').first().click();
    await page.locator('.drawer article').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.drawer').count()).toBe(0);
    const box = await page.locator('.strip svg').boundingBox();
    if (box === null) throw new Error('no time line');
    const all = await page.locator('.act-row').count();
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height - 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height - 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/from=2025-12-\d\d&to=2025-12-\d\d/);
    const some = await page.locator('.act-row').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    const period = new URL(page.url()).search;
    await page.getByRole('link', { name: 'Positions', exact: true }).click();
    await expect.poll(() => page.url()).toContain(`/positions${period}`);
    await page.goBack();
    await page.getByRole('button', { name: 'As it became known' }).click();
    await expect.poll(() => page.url()).toContain('p-clock=known');
    expect(await page.locator('main h1').textContent()).toContain('became known');
  });

  it('time: a period is chosen with the keyboard, said, kept, and let go', async () => {
    const page = await screen.open('/time');
    const line = page.locator('.strip');
    await line.focus();
    await page.keyboard.press('Home');
    for (const _ of [1, 2, 3]) await page.keyboard.press('PageDown');
    await page.keyboard.press('Shift+PageDown');
    expect(await page.locator('.strip-band').count()).toBe(1);
    await expect
      .poll(() => line.locator('[aria-live]').textContent())
      .toMatch(/^9–16 Dec 2025: \d+ acts, \d+ reports$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('from=2025-12-09&to=2025-12-16');
    expect(await page.locator('.strip-band').count()).toBe(0);
    await line.focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('from=');
  });

  it('time: a line broader than the window opens on the chosen period, its lanes named', async () => {
    const page = await screen.open('/time?from=2026-01-20&to=2026-01-27', {
      viewport: { width: 390, height: 844 },
    });
    const line = page.locator('.strip');
    await expect.poll(() => line.evaluate((box) => box.scrollLeft)).toBeGreaterThan(100);
    const { lanes, marks, right } = await line.evaluate((box) => {
      const leftOf = (one: Element) => one.getBoundingClientRect().left - box.getBoundingClientRect().left;
      return {
        lanes: [...box.querySelectorAll('.strip-titles span')].map(leftOf),
        marks: [...box.querySelectorAll('.act-mark[data-act]:not(.out)')].map(leftOf),
        right: box.clientWidth,
      };
    });
    expect(lanes).toEqual([0, 0, 0, 0, 0]);
    expect(marks.length).toBeGreaterThan(0);
    for (const left of marks) expect(left > 84 && left < right).toBe(true);
  });

  it('voices: from an edge to who says so, from there to the speaker', async () => {
    const page = await screen.open('/?open-edge=united-states~ukraine~donbas-territory');
    await page.getByRole('link', { name: /^Who says so, and who is silent/ }).click();
    await expect.poll(() => decodeURIComponent(page.url())).toContain('/voices/united-states~ukraine');
    const one = voicesOf(casebookOf(screen.library.graph), 'united-states~ukraine');
    expect(await page.locator('.voices tbody tr').count()).toBe(one?.voices.length);
    expect(await page.locator('.side-against article').count()).toBe(one?.denials.length);
    await page.getByRole('link', { name: 'Voices', exact: true }).click();
    await page.locator('.voices tbody a').first().click();
    await expect.poll(() => page.url()).toContain('/voices/pressure');
  });

  it('sources: an origin opens into its reports, a report leads to its text', async () => {
    const page = await screen.open('/sources');
    expect(await page.locator('main h1').textContent()).toBe(
      `${screen.library.graph.nodes.filter(({ labels }) => labels.includes('Report')).length} reports, ${screen.library.graph.nodes.filter(({ labels }) => labels.includes('Origin')).length} origins`,
    );
    await page.locator('.sources summary').first().click();
    await page.locator('.sources details a').first().click();
    await expect.poll(() => page.url()).toContain('/reports/');
  });

  it('copies its sentences', async () => {
    const page = await screen.open('/positions', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy these sentences' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('.briefing p').textContent(),
    );
  });
});
