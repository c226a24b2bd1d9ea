// An arm as one minified script, as a page would load it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export interface Bundle {
  readonly code: string;
  /** Gzipped. */
  readonly kilobytes: number;
}

/** @param arm the name of its file; @param folder where the script is built */
export async function bundled(arm: string, folder: string): Promise<Bundle> {
  const out = path.join(folder, arm);
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: out,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(`./arms/${arm}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'arm',
        fileName: 'arm',
      },
    },
  });
  const file = readdirSync(out).find((name) => name.endsWith('.js')) ?? '';
  const code = readFileSync(path.join(out, file), 'utf8');
  return { code, kilobytes: gzipSync(code).length / 1000 };
}
