// What the screen holds to in other modes: on paper, in colours that the system forces, and with the keys alone in the head.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DEMO } from '../../src/cli/dossier.ts';
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
  let screen: Screen;
  beforeAll(async () => {
    const dossiers = [
      { id: DEMO, name: 'The US peace plan' },
      { id: 'other-talks', name: 'Other talks' },
    ];
    screen = await startScreen(undefined, { dossiers: async () => dossiers });
  });
  afterAll(async () => {
    const faults = await screen?.faults();
    await screen?.close();
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
    if (address.startsWith('/queries')) await page.locator('.answer td').first().waitFor();
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
