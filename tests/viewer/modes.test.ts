// What the screen holds to in other modes: on paper, in colours that the system forces, and with the keys alone in the head.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { freshDossierFolder } from '../cli/folder.ts';
import { freshHome } from '../cli/run.ts';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, missingBrowser } from './browser.ts';
import { axeFaults, drawn, goTo, type Screen, startScreen } from './screen.ts';

/** Software WebGL on a busy machine takes its time. */
vi.setConfig({ testTimeout: 90_000 });

/** An A4 page between its margins, in CSS pixels. */
const PAPER = { width: 718, height: 1000 };

requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('modes', () => {
  const home = freshHome();
  let parent: string;
  let folder: string;
  /** Of a dossier that was just made. */
  let bare: Store;
  let screen: Screen;
  beforeAll(async () => {
    ({ parent, folder } = await freshDossierFolder(home));
    bare = await openStore({
      env: { DEMARCHE_HOME: home },
      schema: readSchema(),
      dossier: 'talks',
      store: 'embedded',
    });
    await bare.load(openDossier(folder).graph, { dossier: 'talks' });
    const [talks] = await bare.dossiers();
    const dossiers = [{ id: DEMO, name: 'The US peace plan' }, ...(talks === undefined ? [] : [talks])];
    const open = async (dossier: string) => (dossier === 'talks' ? bare : screen.library.open(dossier));
    screen = await startScreen(undefined, { dossiers: async () => dossiers, open });
  });
  afterAll(async () => {
    const faults = await screen?.faults();
    await screen?.close();
    await bare?.close();
    for (const each of [home, parent]) if (each !== undefined) rmSync(each, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });

  it('the keys of the page work while the dossier is chosen', async () => {
    const page = await screen.open('/table');
    const chooser = page.getByLabel('Dossier');
    await chooser.focus();
    await page.keyboard.press('?');
    expect(await page.locator('dialog.keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await chooser.focus();
    await page.keyboard.press('o');
    expect(await chooser.inputValue()).toBe(DEMO);
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/voices');
  });

  /** What of the page lies beside the paper or in a box that would have to be scrolled. */
  const cut = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((one) => one.checkVisibility() && one.closest('.hidden, svg, thead') === null)
        .flatMap((one) => {
          const { right, width } = one.getBoundingClientRect();
          const scrolls = /auto|scroll|hidden/.test(getComputedStyle(one).overflowX);
          const inside = scrolls && one.scrollWidth > one.clientWidth + 1;
          return width > 1 && (right > innerWidth + 1 || inside) ? [one.outerHTML.slice(0, 90)] : [];
        }),
    );

  it.each([
    '/positions',
    '/proposals',
    '/time',
    '/chains',
    '/queries/who-pressured-whom',
    '/reports/axios-2025-12-08',
  ])('nothing of %s is cut on paper, and nothing asks to be pressed', async (address) => {
    const page = await screen.open(address);
    if (address.startsWith('/queries')) await page.locator('.answer td').first().waitFor({ timeout: 60_000 });
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    await drawn(page);
    expect(await cut(page)).toEqual([]);
    for (const what of ['Read on', 'Copy these sentences', 'Keep this view', 'This page as JSON'])
      expect([what, await page.getByText(what, { exact: true }).locator('visible=true').count()]).toEqual([
        what,
        0,
      ]);
  });

  it('on paper the legend is there, though the window was too small to unfold it', async () => {
    const page = await screen.open('/', { viewport: { width: 390, height: 844 } });
    expect(await page.locator('.legend').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.legend').first().isVisible()).toBe(true);
  });

  it('on paper the proposals are a list', async () => {
    const page = await screen.open('/proposals');
    const boxes = await page.locator('.version').count();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.lineage').isVisible()).toBe(false);
    expect(await page.locator('.on-paper > li').locator('visible=true').count()).toBe(boxes);
  });

  it('the names of versions and of what positions are about are whole', async () => {
    const page = await screen.open('/proposals');
    const whole = (what: string) =>
      page
        .locator(what)
        .evaluateAll((names) =>
          names
            .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.textContent),
        );
    expect(await whole('.version-name')).toEqual([]);
    await goTo(page, '/positions');
    expect(await whole('.matrix-head a')).toEqual([]);
  });

  it('the rest of the sentences is offered only where some are cut', async () => {
    const page = await screen.open('/positions', { viewport: { width: 390, height: 844 } });
    const more = page.locator('.briefing .read-on');
    await more.click();
    expect(await more.count()).toBe(0);
    await goTo(page, '/voices/united-states~ukraine');
    expect(await more.isVisible()).toBe(true);
    await page.setViewportSize({ width: 755, height: 844 });
    await expect.poll(() => more.isVisible()).toBe(false);
  });

  it.each([1440, 390])('the frame of what has the focus is not cut off, %i pixels wide', async (width) => {
    const page = await screen.open('/table', { viewport: { width, height: 844 } });
    for (const address of ['/table', '/voices', '/sources', '/lens']) {
      await goTo(page, address);
      await page.keyboard.press('Tab');
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], main button, select, main summary')]
          .filter((one) => one.checkVisibility() && !one.matches('.skip'))
          .flatMap((one) => {
            one.focus();
            const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(one);
            const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
            const own = one.getBoundingClientRect();
            let cut = outlineStyle === 'none';
            for (
              let box = one.parentElement;
              box !== null && box !== document.body;
              box = box.parentElement
            ) {
              const { overflowX, overflowY } = getComputedStyle(box);
              if (overflowX === 'visible' && overflowY === 'visible') continue;
              const { left, top, bottom } = box.getBoundingClientRect();
              if (box.scrollHeight <= box.clientHeight + 1)
                cut ||= own.top - reach < top - 0.5 || own.bottom + reach > bottom + 0.5;
              if (box.scrollLeft === 0) cut ||= own.left - reach < left - 0.5;
            }
            return cut ? [one.outerHTML.slice(0, 90)] : [];
          }),
      );
      expect({ address, faults: faults.slice(0, 5) }).toEqual({ address, faults: [] });
    }
  });

  it('a dossier without claims says what to do, in place of empty views', async () => {
    const page = await screen.open('/positions?dossier=talks');
    expect(await page.locator('main h1').textContent()).toBe('Nothing has been entered yet');
    expect(await axeFaults(page)).toEqual([]);
    await goTo(page, '/queries?dossier=talks');
    expect(await page.locator('main h1').textContent()).toBe('Ask the graph');
  });

  it('without the server it says so, and the way to try again is a button and no tower', async () => {
    const page = await screen.open('/table');
    await page.route('**/api/**', (route) => route.abort());
    await page.reload();
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect((await again.boundingBox())?.height).toBeLessThan(50);
    expect(await page.getByRole('alert').textContent()).toContain('The server does not answer');
    // The browser complains of what this test did.
    expect(await screen.faults()).not.toEqual([]);
  });

  it.each(['light', 'dark'] as const)('a claim chosen in a report can be read, %s', async (colorScheme) => {
    const report = 'axios-2025-12-08';
    const claim = screen.library.graph.relationships.find(
      ({ type, to }) => type === 'REPORTED_IN' && to === report,
    );
    const page = await screen.open(`/reports/${report}?claim=${encodeURIComponent(claim?.from ?? '')}`, {
      colorScheme,
      reducedMotion: 'reduce',
    });
    await page.locator('.note.on').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  it('in forced colours words stand out from what they stand on, and what is chosen is framed', async () => {
    const page = await screen.open('/ask', { forcedColors: 'active', colorScheme: 'dark' });
    const button = await page.locator('.button.primary').evaluate((one) => {
      const { color, backgroundColor } = getComputedStyle(one);
      return [color, backgroundColor];
    });
    expect(button[0]).not.toBe(button[1]);
    await goTo(page, '/issues/donbas-territory');
    const swatch = await page.locator('.swatch').evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(swatch).not.toBe(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    await goTo(page, '/positions?open-cell=volodymyr-zelensky~donbas-territory');
    const frame = await page.locator('.cell.on').evaluate((one) => getComputedStyle(one).outlineWidth);
    expect(frame).toBe('3px');
  });
});
