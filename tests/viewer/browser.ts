// A Chromium for the tests: one installed on this machine, or the one that @sparticuz/chromium carries for Linux x64.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  process.env.DEMARCHE_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Software WebGL in a headless browser, with web security left on. */
const WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

const carried = process.platform === 'linux' && process.arch === 'x64';
const installed = INSTALLED.find((path) => path !== '' && existsSync(path)) ?? null;

/** Why there is no browser for the tests, or null when there is one. */
export const missingBrowser: string | null =
  carried || installed !== null ? null : 'no Chromium, and none is carried for this platform';

export const browserRemedy = 'install Chrome or Chromium, or set DEMARCHE_BROWSER to its path';

export interface LaunchOptions {
  /** False: as on a machine whose browser has no WebGL. */
  readonly webgl?: boolean;
  /** More of the browser's own. */
  readonly flags?: readonly string[];
}

/** Starts it; close it when done. */
export async function launch({ webgl = true, flags = [] }: LaunchOptions = {}): Promise<Browser> {
  const args = ['--no-sandbox', ...(webgl ? WEBGL : ['--disable-gpu', '--disable-3d-apis']), ...flags];
  if (!carried) {
    if (installed === null) throw new Error(missingBrowser ?? 'no browser');
    return chromium.launch({ executablePath: installed, args, headless: true });
  }
  const { executablePath, libraries, fonts } = await unpacked();
  const paths = [libraries, dirname(executablePath), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    executablePath,
    args,
    headless: true,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: paths,
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts }),
    },
  });
}

/** Unpacks the carried browser once; test files that run at the same time wait for the first. */
async function unpacked() {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const unpack = (name: string) => inflate(join(packed, name));
  const lock = join(tmpdir(), 'demarche-chromium.lock');
  for (let tries = 0; !locked(lock) && tries < 300; tries += 1) await wait(200);
  try {
    const executablePath = await unpack('chromium.br');
    const libraries = join(await unpack('al2023.tar.br'), 'lib');
    await unpack('swiftshader.tar.br');
    return { executablePath, libraries, fonts: await unpack('fonts.tar.br') };
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function locked(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
