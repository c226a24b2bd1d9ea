// Drafts on the screen: drawn otherwise, filtered, accepted and rejected with the way back, written to the dossier.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
    await expect.poll(() => drafts.count()).toBe(before);
    await screen.faults();
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
