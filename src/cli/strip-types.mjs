// A module loader hook: types become blanks, so that lines and columns in stack traces stay true.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// Required, not imported: to list the names that it exports, an import would first read all its megabytes as a script.
const require = createRequire(import.meta.url);
const { transformSync } = require('@swc/wasm-typescript');

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const source = readFileSync(fileURLToPath(url), 'utf8');
  const { code } = transformSync(source, { mode: 'strip-only', filename: url });
  return { format: 'module', source: code, shortCircuit: true };
}
