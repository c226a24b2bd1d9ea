/** Where the published package is kept once it was downloaded: outside version control. */
import { fileURLToPath } from 'node:url';
import { WHEEL } from './sums.ts';

/** The path of the wheel: `DEMARCHE_MODEL_WHEEL` when set, else in the cache beside the installed packages. */
export function cachedWheel(): string {
  return (
    process.env.DEMARCHE_MODEL_WHEEL ??
    fileURLToPath(new URL(`../../../../node_modules/.cache/demarche/${WHEEL}`, import.meta.url))
  );
}
