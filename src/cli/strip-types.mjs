// A module loader hook: types become blanks, so that lines and columns in stack traces stay true.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

// Required, not imported: to list the names that it exports, an import would first read all its megabytes as a script.
const require = createRequire(import.meta.url);
const { version } = require('@swc/wasm-typescript/package.json');

/** What was stripped before, by the hash of its source: a start that finds all of it does not load the stripper. */
const KEPT = new URL(`../../node_modules/.cache/demarche/stripped-${version}/`, import.meta.url);

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const source = readFileSync(fileURLToPath(url), 'utf8');
  return { format: 'module', source: stripped(source, url), shortCircuit: true };
}

/** @param {URL} [folder] where it is kept; what cannot be kept is stripped again */
export function stripped(source, filename, folder = KEPT) {
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, folder);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { transformSync } = require('@swc/wasm-typescript');
    const { code } = transformSync(source, { mode: 'strip-only', filename });
    keep(code, kept, folder);
    return code;
  }
}

/** Whole or not at all: other processes may read it. */
function keep(code, file, folder) {
  const draft = new URL(`${file.href}.${process.pid}-${threadId}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, code);
    renameSync(draft, file);
  } catch {
    // A folder that may not be written to costs half a second at each start, and no more.
  }
}
