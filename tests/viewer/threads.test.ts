// Proposals, chains, origins and questions of one's own, in a real browser on the real dossier.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { lineageOf } from '../../src/analyse/lineage.ts';
import { travelChoice, travelOf } from '../../src/analyse/travel.ts';
import { travelText } from '../../src/analyse/travel-text.ts';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, missingBrowser } from './browser.ts';
import { drawn, pointAt, type Screen, startScreen } from './screen.ts';

requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('the threads', () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await startScreen();
  });
  afterAll(() => screen?.close());
  afterEach(async () => expect(await screen.faults()).toEqual([]));

  it('proposals: a version, its changes and a cell open their claims, by keyboard', async () => {
    const page = await screen.open('/proposals');
    const lineage = lineageOf(casebookOf(screen.library.graph), NO_FILTERS);
    expect(await page.locator('.version').count()).toBe(lineage.versions.length);
    expect(await page.locator('.lineage-line').count()).toBe(lineage.revisions.length);
    expect(await page.locator('.term').count()).toBe(lineage.terms.length);
    const drawer = page.locator('.drawer');
    await page.getByRole('button', { name: /^European counter-text, out of 28-point plan/ }).focus();
    await page.keyboard.press('Enter');
    await drawer.waitFor();
    const revision = lineage.revisions.find(({ id }) => id === 'e3-counter-text~plan-28-points');
    expect(await drawer.locator('.step').count()).toBe(revision?.changes.length);
    expect(await drawer.locator('.step blockquote mark').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer.count()).toBe(0);
    await page.getByRole('button', { name: /^20 Nov 2025 28-point plan/ }).click();
    await expect.poll(() => decodeURIComponent(page.url())).toContain('open-act=plan-28-points');
    await page.locator('.term').first().click();
    await expect.poll(() => decodeURIComponent(page.url())).toContain('open-term=');
    expect(await drawer.locator('.step').count()).toBeGreaterThan(0);
  });

  it('chains: choose two sides, see the steps with their quotes, take another chain, by keyboard', async () => {
    const page = await screen.open('/chains');
    const book = casebookOf(screen.library.graph);
    const standard = travelOf(book, NO_FILTERS, travelChoice({}));
    expect(await page.locator('.chain-card').count()).toBe(standard.chosen?.chain.steps.length);
    expect(await page.locator('.briefing p').textContent()).toBe(travelText(book, standard).join(' '));
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.url()).toContain('p-any=1');
    await page.locator('.clocks select').nth(0).selectOption('russia');
    await page.locator('.clocks select').nth(1).selectOption('united-states');
    await expect.poll(() => page.locator('main h1').textContent()).toContain('From Russia');
    expect(await page.locator('.chain-card blockquote mark').count()).toBeGreaterThan(1);
    const before = await page.locator('.chain-act').allTextContents();
    await page.locator('section[aria-label="Other chains"] a').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('p-route=');
    expect(await page.locator('.chain-act').allTextContents()).not.toEqual(before);
    await page.locator('.chain-card .link-button').first().click();
    await page.locator('.drawer article').first().waitFor();
  });

  it('asks in Cypher: names are offered, a mistake is underlined, the answer changes the picture and is saved', async () => {
    const page = await screen.open('/ask?issue=pace-of-talks');
    const content = page.locator('.cm-content');
    await content.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('MATCH (p:Pres');
    await page.locator('.cm-tooltip-autocomplete').getByText('Pressure').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(
      'MATCH (p:Pressure) WHERE p.status = "disputed" RETURN p AS act ORDER BY p.id',
    );
    await page.keyboard.press('Control+Enter');
    const said = screen.library.graph.nodes.filter(
      ({ labels, properties }) => labels.includes('Pressure') && properties.status === 'disputed',
    );
    await page.locator('.answer tbody tr').first().waitFor();
    expect(await page.locator('.answer tbody tr').count()).toBe(said.length);
    expect(page.url()).toContain('p-cypher=');
    expect(await page.locator('.change-dropped li').count()).toBeGreaterThan(0);
    // In the live picture: a line that the answer adds says so under the pointer, and opens.
    await drawn(page);
    const { x, y } = await pointAt(page, / on .* over /);
    await page.mouse.click(x, y);
    await page.locator('.drawer article').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.briefing p').textContent()).toContain(`The answer has ${said.length} rows`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as JSON' }).click();
    expect((await download).suggestedFilename()).toBe('answer.json');
    await page.getByText('Save it to the dossier').click();
    await page.getByLabel('Title').fill('Disputed pressure');
    await page.getByLabel('What it asks').fill('Which acts are asserted and denied?');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'Disputed pressure' }).click();
    await expect.poll(() => page.url()).toContain('/queries/disputed-pressure');
    await page.locator('.answer tbody tr').first().waitFor();
    expect(await page.locator('.answer tbody tr').count()).toBe(said.length);
    expect(await page.getByRole('link', { name: 'Back to the picture as it was' }).count()).toBe(1);
  });

  it('stops waiting for an answer when it is told to, and asks again', async () => {
    const page = await screen.open('/ask');
    await page.route('**/api/cypher', () => undefined);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByRole('button', { name: 'Asking…' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled.').waitFor();
    expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
    expect(await page.locator('.answer').count()).toBe(0);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('.answer tbody tr').first().waitFor();
    expect(await page.getByText('Cancelled.').count()).toBe(0);
  });

  it('positions: a line lights its cells, chosen cells choose lines and lead to the picture', async () => {
    const page = await screen.open('/positions');
    const edge = page.locator('.brushed-edge', { hasText: 'on Volodymyr Zelensky over Donbas' }).first();
    await edge.focus();
    await page.locator('.matrix td.lit').first().waitFor();
    const all = await page.locator('.brushed-edge').count();
    await page.getByRole('button', { name: /^Volodymyr Zelensky on Donbas/ }).focus();
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => page.url()).toContain('p-cells=');
    expect(await page.locator('.cell.brushed').count()).toBe(1);
    const some = await page.locator('.brushed-edge').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.getByRole('link', { name: 'Show them in the picture' }).getAttribute('href')).toBe(
      '/?issue=donbas-territory&actor=volodymyr-zelensky',
    );
  });

  it('positions: a drag over cells chooses the rectangle', async () => {
    const page = await screen.open('/positions');
    const [from, to] = [page.locator('button.cell').nth(0), page.locator('button.cell').nth(3)];
    await from.hover();
    await page.mouse.down();
    await to.hover();
    await page.mouse.up();
    await expect.poll(() => page.locator('.cell.brushed').count()).toBeGreaterThan(1);
    expect(await page.locator('.drawer').count()).toBe(0);
  });

  it('reports: who retells whom, from the sources to a report and back to the report that it retells', async () => {
    const page = await screen.open('/sources');
    await page.locator('.retelling ul ul a').first().click();
    await expect.poll(() => page.url()).toContain('/reports/');
    await page.getByText('tell this story').click();
    expect(await page.locator('.retelling [aria-current="page"]').count()).toBe(1);
    await page.locator('.note a').first().click();
    await expect.poll(() => page.url()).toContain('/acts/');
    await page.locator('.exhibit .where a').first().click();
    await expect.poll(() => page.url()).toContain('claim=');
    expect(await page.locator('.report-text mark.on').count()).toBeGreaterThan(0);
  });

  it('underlines where the server finds a mistake', async () => {
    const page = await screen.open('/ask?p-cypher=RETURN%201%20AS%20one');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('MATCH (a:Actor RETURN a.name AS b');
    await page.keyboard.press('Control+Enter');
    await page.locator('.cm-lintRange-error').waitFor();
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('RETURN');
    expect(await screen.faults()).toEqual([expect.stringContaining('status of 400')]);
  });
});
