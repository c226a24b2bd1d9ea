import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** One run for everything. Files share worker processes, which load the code once; those that need a server or a browser start their own. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    isolate: false,
    // Many files wait for a server or a browser: two at a time even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
