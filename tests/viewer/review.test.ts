// Drafts on the screen: drawn otherwise, filtered, accepted and rejected with the way back, written to the dossier.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDossier } from '../../src/cli/dossier.ts';
import { reviewDesk } from '../../src/cli/review-desk.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { freshDossierFolder, GOLD } from '../cli/folder.ts';
import { call, freshHome } from '../cli/run.ts';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, missingBrowser } from './browser.ts';
import { type Screen, startScreen } from './screen.ts';

/** A decision is written, and the dossier loaded anew: on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 90_000 });
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 30_000 });

requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('drafts', () => {
  const home = freshHome();
  let parent: string;
  let folder: string;
  let store: Store;
  let screen: Screen;
  beforeAll(async () => {
    ({ parent, folder } = await freshDossierFolder(home));
    await call(home, ['add', path.join(GOLD, 'iran-wire.md'), '--dossier', folder]);
    store = await openStore({
      env: { DEMARCHE_HOME: home },
      schema: readSchema(),
      dossier: 'talks',
      store: 'embedded',
    });
    await store.load(openDossier(folder).graph, { dossier: 'talks' });
    const desk = reviewDesk(folder, async () => store);
    screen = await startScreen(undefined, {
      standard: 'talks',
      dossiers: () => store.dossiers(),
      open: async () => store,
      review: () => desk,
    });
  });
  afterAll(async () => {
    await screen?.close();
    await store?.close();
    for (const each of [home, parent]) if (each !== undefined) rmSync(each, { recursive: true, force: true });
  });

  it('are accepted, and the picture and the log follow; undo takes it back', async () => {
    const page = await screen.open('/');
    await page
      .locator('.lede button, main button', { hasText: /claims/ })
      .first()
      .click();
    const drafts = page.locator('.drawer .review.draft');
    await drafts.first().waitFor();
    const before = await drafts.count();
    await drafts.first().getByText('Why it is read so').click();
    expect(await drafts.first().locator('li').count()).toBeGreaterThan(0);
    await drafts.first().getByRole('button', { name: 'Accept' }).click();
    const bar = page.getByRole('status').filter({ hasText: 'Accepted:' });
    await bar.waitFor();
    expect(await drafts.count()).toBe(before - 1);
    expect(readFileSync(path.join(folder, 'review.jsonl'), 'utf8')).toContain('"decision":"accept"');
    await bar.getByRole('button', { name: 'Undo' }).click();
    await bar.waitFor({ state: 'hidden' });
    expect(await drafts.count()).toBe(before);
    expect(await screen.faults()).toEqual([]);
  });

  it('are rejected with a reason, and gone', async () => {
    rmSync(path.join(folder, 'review.jsonl'), { force: true });
    const page = await screen.open('/');
    await page
      .locator('.lede button, main button', { hasText: /claims/ })
      .first()
      .click();
    const drafts = page.locator('.drawer .review.draft');
    await drafts.first().waitFor();
    const before = await drafts.count();
    await drafts.first().getByRole('button', { name: 'Reject …' }).click();
    await drafts.first().getByLabel('Why').fill('he said the opposite');
    await drafts.first().getByRole('button', { name: 'Reject', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Rejected:' }).waitFor();
    expect(await drafts.count()).toBe(before - 1);
    expect(readFileSync(path.join(folder, 'review.jsonl'), 'utf8')).toContain('he said the opposite');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await soon(() => drafts.count()).toBe(before);
    await screen.faults();
  });

  it('are gone through with keys alone: on, yes, no with a reason, and back again', async () => {
    rmSync(path.join(folder, 'review.jsonl'), { force: true });
    const page = await screen.open('/');
    const left = () => page.locator('.review-steps p').first().textContent();
    const chosen = () => new URL(page.url()).searchParams.get('claim');
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.locator('.note.on').getByRole('button', { name: 'Accept' }).waitFor();
    const [before, first] = [await left(), chosen()];
    await page.keyboard.press('n');
    const second = chosen();
    expect(second).not.toBe(first);
    await soon(() => page.evaluate(() => document.activeElement?.closest('.note.on') != null)).toBe(true);
    await page.keyboard.press('b');
    expect(chosen()).toBe(first);
    await page.keyboard.press('a');
    await soon(chosen).toBe(second);
    await soon(() => page.locator('.note.on .refuse').isEnabled()).toBe(true);
    await page.keyboard.press('r');
    await page.locator('.note.on').getByLabel('Why').waitFor();
    await page.keyboard.type('he said the opposite');
    await page.keyboard.press('Enter');
    await soon(chosen).not.toBe(second);
    const log = readFileSync(path.join(folder, 'review.jsonl'), 'utf8');
    expect(log.match(/"decision":"(accept|reject)"/g)).toEqual([
      '"decision":"accept"',
      '"decision":"reject"',
    ]);
    expect(log).toContain('he said the opposite');
    await page.keyboard.press('u');
    await soon(chosen).toBe(second);
    expect(await left()).not.toBe(before);
    expect(await screen.faults()).toEqual([]);
  });

  it('are told of above every view, with the way to do without them', async () => {
    const page = await screen.open('/positions');
    const band = page.getByRole('region', { name: 'Drafts in this dossier' });
    expect(await band.textContent()).toContain('drafts: found by the reader');
    await band.getByRole('button', { name: 'Do without them' }).click();
    expect(new URL(page.url()).searchParams.get('drafts')).toBe('hidden');
    await band.getByRole('button', { name: 'Show them' }).click();
    expect(await band.textContent()).toContain('drafts: found by the reader');
    await page.goto(`${screen.url}/time`);
    await page.locator('.act-row .tag.draft').first().waitFor();
    expect(await screen.faults()).toEqual([]);
  });

  it('can be hidden and shown alone, in the address as on the rail', async () => {
    const page = await screen.open('/table');
    const rows = () => page.getByRole('row').count();
    const all = await rows();
    await page.goto(`${screen.url}/table?drafts=hidden`);
    await page.waitForSelector('main h1');
    expect(await rows()).toBeLessThan(all);
    await page.goto(`${screen.url}/table?drafts=only`);
    await page.waitForSelector('main h1');
    expect(await rows()).toBe(all);
    await screen.faults();
  });
});
