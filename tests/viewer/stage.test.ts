// The stage in a real browser: what draws it, what is under the pointer, the steps that can be taken and taken back.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { requireOrSkip } from '../require.ts';
import { browserRemedy, launch, missingBrowser } from './browser.ts';
import { axeFaults, drawn, pointAt, type Screen, startScreen } from './screen.ts';

/** As on a machine with a graphics card: the browser of the tests says what draws for it. */
const WITH_CARD = `
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const real = kind.prototype.getParameter;
    kind.prototype.getParameter = function (name) {
      return name === 37446 || name === this.RENDERER ? 'A graphics card' : real.call(this, name);
    };
  }`;
/** Software WebGL on a busy machine takes its time. */
vi.setConfig({ testTimeout: 120_000 });
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 });
const WITHOUT_ANY = 'HTMLCanvasElement.prototype.getContext = () => null;';

requireOrSkip(
  'a browser',
  missingBrowser,
  browserRemedy,
)('the stage', () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await startScreen();
  });
  afterAll(() => screen?.close());
  afterEach(async () => expect(await screen.faults()).toEqual([]));

  /** The page of an address where a script ran before it. */
  async function openWith(script: string, address: string): Promise<Page> {
    const page = await screen.open('/queries');
    await page.addInitScript(script);
    await page.goto(screen.url + address);
    await page.waitForSelector('main h1');
    return page;
  }

  const means = (page: Page) => page.locator('.canvas').getAttribute('data-means');
  /** The layer of names and numbers as it is now: it moves and fades with what it names. */
  const words = (page: Page) =>
    page.locator('.canvas .names').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const lines = (page: Page) => page.locator('.ranking li').count();

  it.each([
    ['canvas', ''],
    ['webgl', WITH_CARD],
  ])('%s: draws, tells lines and actors apart, opens what is clicked', async (renderer, script) => {
    const page = await openWith(script, '/');
    expect(await means(page)).toBe(renderer);
    await drawn(page);
    expect((await words(page)).length).toBeGreaterThan(5_000);
    const line = await pointAt(page, / on Ukraine over .*origin/);
    const [from = ''] = (await page.locator('.hint').textContent())?.split(' on ') ?? [];
    await page.mouse.click(line.x, line.y);
    await page.locator('.drawer').waitFor();
    expect(await page.locator('.drawer h2').textContent()).toContain(from);
    await page.keyboard.press('Escape');
    await soon(() => page.locator('.drawer').count()).toBe(0);
    await drawn(page);
    const actor = await pointAt(page, /^Ukraine: /);
    await page.mouse.click(actor.x, actor.y);
    await soon(() => page.url()).toContain('/actors/ukraine');
  });

  it.each([
    ['canvas', ''],
    ['webgl', WITH_CARD],
  ])('%s: zooms, pans, and an actor that is dragged stays where it is put', async (renderer, script) => {
    const page = await openWith(script, '/');
    expect(await means(page)).toBe(renderer);
    await drawn(page);
    const { x, y } = await pointAt(page, /^Russia: /);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 40, { steps: 4 });
    await page.mouse.up();
    await soon(() => decodeURIComponent(page.url())).toMatch(/pin=[-\d.]+,[-\d.]+,russia/);
    await drawn(page);
    await soon(async () => {
      // From a bare corner of the stage; until the picture is drawn anew, nothing is under the pointer there.
      await page.locator('.canvas').hover({ position: { x: 12, y: 12 } });
      await page.mouse.move(x + 31, y + 41);
      return page.locator('.hint').allTextContents();
    }).toEqual([expect.stringMatching(/^Russia: /)]);
    await page.keyboard.press('Control+z');
    await soon(() => page.url()).not.toContain('pin=');
    const before = await words(page);
    await page.mouse.wheel(0, -300);
    await soon(() => words(page)).not.toBe(before);
  });

  it('without WebGL it is drawn on a canvas', async () => {
    const plain = await launch({ webgl: false });
    try {
      const page = await (await plain.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
      await page.goto(screen.url);
      await page.waitForSelector('.canvas');
      expect(await means(page)).toBe('canvas');
      const { x, y } = await pointAt(page, / on Ukraine over .*origin/);
      await page.mouse.click(x, y);
      await page.locator('.drawer article').first().waitFor();
    } finally {
      await plain.close();
    }
  });

  it('where nothing can be drawn a table says the same', async () => {
    const page = await openWith(WITHOUT_ANY, '/');
    expect(await page.getByText('This browser cannot draw the picture').isVisible()).toBe(true);
    // The whole table, not a strip of it beside an empty column.
    const right = async (what: string) => {
      const box = await page.locator(what).first().boundingBox();
      return box === null ? 0 : box.x + box.width;
    };
    expect(await right('.no-picture')).toBeGreaterThan(1400);
    expect(await right('.open-evidence')).toBeLessThanOrEqual(await right('.no-picture'));
    await page.locator('.open-evidence').first().click();
    await page.locator('.drawer article').first().waitFor();
  });

  it('an actor is hidden, kept alone, looked around, from its menu; each is undone and redone', async () => {
    const page = await screen.open('/');
    await drawn(page);
    const all = await lines(page);
    const { x, y } = await pointAt(page, /^Russia: /);
    await page.mouse.click(x, y, { button: 'right' });
    expect(
      await page
        .getByRole('menuitem')
        .first()
        .evaluate((item) => item === document.activeElement),
    ).toBe(true);
    await page.getByRole('menuitem', { name: 'Hide it' }).click();
    await soon(() => page.url()).toContain('hide=russia');
    await soon(() => lines(page)).toBeLessThan(all);
    const fewer = await lines(page);
    expect(await page.locator('.stage-left').textContent()).toContain('1 actor taken off');
    expect(await page.locator('[aria-live]').allTextContents()).toContain('Hide Russia.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await soon(() => lines(page)).toBe(all);
    await page.getByRole('button', { name: 'Redo' }).click();
    await soon(() => lines(page)).toBe(fewer);
    await page.getByRole('button', { name: 'Show everything again' }).click();
    await soon(() => lines(page)).toBe(all);
    const shared = await screen.open('/?focus=1,russia');
    expect(await shared.locator('.rank-names').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Russia')]),
    );
    expect(await shared.locator('.stage-left').textContent()).toContain('1 step around Russia');
  });

  it('meetings, proposals and positions stand on the stage, and open', async () => {
    const page = await screen.open('/');
    await page.getByRole('button', { name: 'Meetings', exact: true }).click();
    await soon(() => page.url()).toContain('with=meeting');
    await drawn(page);
    const { x, y } = await pointAt(page, /^meeting: /);
    await page.mouse.click(x, y);
    await page.locator('.drawer article').first().waitFor();
    expect(page.url()).toContain('open-act=');
  });

  it('a lasso keeps those inside', async () => {
    const page = await screen.open('/');
    await page.getByRole('button', { name: 'Lasso' }).click();
    const box = await page.locator('.lasso').boundingBox();
    if (box === null) throw new Error('no lasso');
    const [left, top] = [box.x + 2, box.y + 2];
    await page.mouse.move(left, top);
    await page.mouse.down();
    for (const [x, y] of [
      [box.width * 0.75, 0],
      [box.width * 0.75, box.height - 60],
      [0, box.height - 60],
    ] as const)
      await page.mouse.move(left + x, top + y, { steps: 3 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Keep only these' }).click();
    await soon(() => page.url()).toContain('keep=');
    expect(await lines(page)).toBeGreaterThan(0);
  });

  it('is walked with the arrow keys: Enter opens, f looks around, u unfolds', async () => {
    const page = await screen.open('/');
    await drawn(page);
    await page.locator('.canvas').focus();
    await page.keyboard.press('ArrowDown');
    const said = () => page.locator('figure > [aria-live]').textContent();
    await soon(said).toMatch(/^Ukraine: \d+ claims of pressure on it/);
    await page.keyboard.press('ArrowDown');
    await soon(said).toMatch(/^United States: .* Along: /);
    await page.keyboard.press('f');
    await soon(() => decodeURIComponent(page.url())).toContain('focus=1,united-states');
    await page.keyboard.press('f');
    await soon(() => decodeURIComponent(page.url())).toContain('focus=2,united-states');
    const folded = await lines(page);
    await page.keyboard.press('u');
    await soon(() => page.url()).toContain('other=united-states');
    await soon(() => lines(page)).toBeGreaterThan(folded);
    await page.keyboard.press('Enter');
    await page.locator('.drawer article').first().waitFor();
    // Back from the evidence, and from the menu, it goes on where it was.
    await page.keyboard.press('Escape');
    await soon(() => page.evaluate(() => document.activeElement?.className)).toBe('canvas');
    await page.keyboard.press('m');
    await page.locator('[role="menu"], .stage-menu').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await soon(() => decodeURIComponent(page.url())).toContain('focus=3,united-states');
    await page.keyboard.press('Control+z');
    await soon(said).toBe('Taken back.');
  });

  it('an issue in focus in the legend is lifted in the picture', async () => {
    const page = await screen.open('/');
    await drawn(page);
    const before = await words(page);
    await page
      .getByRole('button', { name: /Donbas and other territory/ })
      .first()
      .focus();
    await soon(() => words(page)).not.toBe(before);
  });

  it('names and numbers on the stage never lie over one another', async () => {
    const page = await screen.open('/?fold=none');
    await page.getByText('Save', { exact: true }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Save SVG/ }).click();
    const file = await (await saving).path();
    const svg = readFileSync(file, 'utf8');
    expect(svg).toContain('<title>United States on Ukraine over Donbas');
    await page.goto('about:blank');
    const boxes = await page.evaluate((markup) => {
      document.body.innerHTML = markup;
      return [...document.querySelectorAll('svg svg text')].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { left, right, top, bottom };
      });
    }, svg);
    expect(boxes.length).toBeGreaterThan(20);
    const apart = 1;
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(
          a.right - apart <= b.left ||
            b.right - apart <= a.left ||
            a.bottom - 5 <= b.top ||
            b.bottom - 5 <= a.top,
        ).toBe(true);
  });

  it('is saved as GEXF and as CSV', async () => {
    const page = await screen.open('/?fold=none');
    const saved = async (name: RegExp) => {
      await page.getByText('Save', { exact: true }).click();
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return readFileSync(await (await saving).path(), 'utf8');
    };
    const edges = screen.library.graph.relationships.filter(({ type }) => type === 'PRESSURED').length;
    const gexf = await saved(/^Save GEXF/);
    expect(gexf.match(/<edge /g)?.length).toBe(edges);
    expect(gexf).toContain('xmlns:viz="http://www.gexf.net/1.2draft/viz"');
    expect((await saved(/^Save CSV/)).split('\r\n').length).toBe(edges + 1);
  });

  it.each(['light', 'dark'] as const)(
    'is printed without what can only be pressed, %s',
    async (colorScheme) => {
      const page = await screen.open('/', { colorScheme, viewport: { width: 760, height: 1050 } });
      await page.emulateMedia({ media: 'print', colorScheme });
      await drawn(page);
      const seen = (what: string) => page.locator(what).first().isVisible();
      for (const what of ['main h1', '.canvas', '.rank', '.foot'])
        expect([what, await seen(what)]).toEqual([what, true]);
      for (const what of ['.nav', '.search', '.tools', '.stage-bar .chip'])
        expect([what, await seen(what)]).toEqual([what, false]);
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(ground).toBe('rgb(255, 255, 255)');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(760);
      // The whole list, not a box to scroll in.
      const list = await page.locator('.ranking ol').evaluate((one) => [one.scrollHeight, one.clientHeight]);
      expect(list[0]).toBe(list[1]);
    },
  );

  it('takes the colours that the system forces', async () => {
    const page = await screen.open('/', { forcedColors: 'active' });
    await drawn(page);
    const seen = await page
      .locator('.canvas .layers > canvas')
      .first()
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const pen = new OffscreenCanvas(width, height).getContext('2d');
        pen?.drawImage(canvas as HTMLCanvasElement, 0, 0);
        const { data } = pen?.getImageData(0, 0, width, height) ?? { data: [] };
        const hues = new Set<string>();
        let inked = 0;
        for (let at = 0; at < data.length; at += 4) {
          const [r = 0, g = 0, b = 0, a = 0] = data.slice(at, at + 4);
          if (a < 255) continue;
          inked += 1;
          if (Math.max(r, g, b) - Math.min(r, g, b) > 40) hues.add(`${r} ${g} ${b}`);
        }
        return { inked, hues: [...hues] };
      });
    expect(seen.inked).toBeGreaterThan(1000);
    expect(seen.hues).toEqual([]);
  });

  it.each(['/', '/positions', '/proposals', '/time', '/chains', '/sources', '/lens', '/compare'])(
    'draws in the colours that the system forces on %s, and marks the page that one is on',
    async (address) => {
      const page = await screen.open(address, { forcedColors: 'active', colorScheme: 'dark' });
      const seen = await page.evaluate(() => {
        const colourOf = (system: string) => {
          const probe = document.createElement('i');
          probe.style.color = system;
          document.body.append(probe);
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        };
        const [ink, ground, mark] = [colourOf('CanvasText'), colourOf('Canvas'), colourOf('Highlight')];
        const drawn = [...document.querySelectorAll('main svg text, main .stance, main .strip-bar')];
        const others = drawn.flatMap((one) => {
          const { fill, color } = getComputedStyle(one);
          const colour = one.matches('.stance') ? color : fill;
          return colour === ink ? [] : [`${one.getAttribute('class')} ${colour}`];
        });
        const lines = [...document.querySelectorAll('.nav a')].map((one) => {
          const { borderBottomColor } = getComputedStyle(one);
          const whole =
            one.getBoundingClientRect().bottom <= (one.closest('.nav')?.getBoundingClientRect().bottom ?? 0);
          return { here: one.matches('[aria-current]'), colour: borderBottomColor, whole };
        });
        return { others, lines, ground, mark };
      });
      expect(seen.others).toEqual([]);
      for (const { here, colour, whole } of seen.lines) {
        expect(colour).toBe(here ? seen.mark : seen.ground);
        expect(whole).toBe(true);
      }
    },
  );

  it('fits 320 pixels, and a window of which half is left at 200 %', async () => {
    for (const width of [320, 720]) {
      const page = await screen.open('/?with=meeting&hide=russia', { viewport: { width, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds with everything open, %s',
    async (colorScheme) => {
      const page = await screen.open('/?with=meeting&hide=russia', { colorScheme });
      await drawn(page);
      await page.locator('.canvas').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('m');
      await page.getByRole('menu').waitFor();
      await page.getByText('Save', { exact: true }).click();
      expect(await axeFaults(page)).toEqual([]);
    },
  );
});
