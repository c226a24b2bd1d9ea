// Tests that need something a machine may lack: skipped with the reason and the remedy, or failed where all is required.
import { describe } from 'vitest';

/** Set to 1 where every test must run, as in the continuous build. */
const requireAll = process.env.DEMARCHE_REQUIRE_ALL === '1';

/**
 * A `describe` for tests that need `name`. With a reason it is missing: prints reason and remedy and skips them, or
 * fails when DEMARCHE_REQUIRE_ALL=1.
 * @param reason why it is missing, or null when it is there
 */
export function requireOrSkip(
  name: string,
  reason: string | null,
  remedy: string,
): typeof describe | typeof describe.skip {
  if (reason === null) return describe;
  const line = `${name}: ${reason} - ${remedy}`;
  if (requireAll) throw new Error(`required by DEMARCHE_REQUIRE_ALL=1, but missing: ${line}`);
  console.warn(`skipped: ${line}`);
  return describe.skip;
}
