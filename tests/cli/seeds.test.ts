// The two published reports, when they are beside the project, all the way into a dossier: one origin, and dates that cannot be true.
import { existsSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { readDossier } from '../../src/dossier/read.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { GRAPH } from '../fixtures.ts';
import { requireOrSkip } from '../require.ts';
import { freshDossierFolder } from './folder.ts';
import { call, freshHome } from './run.ts';

const FOLDER = new URL('../../../shared/seeds', import.meta.url).pathname;
const missing = existsSync(FOLDER) ? null : 'not beside the project';
const describeSeeds = requireOrSkip('seeds', missing, 'put them into ../shared/seeds');
const home = freshHome();
const made: string[] = [home];
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

describeSeeds('two reports that rewrite one story', () => {
  test('have one origin, and the one that takes an old office for a new one is doubted', async () => {
    const { parent, folder } = await freshDossierFolder(home);
    made.push(parent);
    const added = await call(home, ['add', FOLDER, '--dossier', folder, '--published', '2025-12-09']);
    expect(added.code, added.stderr).toBe(0);
    const { candidates: claims, reports, actors } = readDossier(folder, { graph: GRAPH });
    const { origins, doubts } = reconcile({ claims, reports, actors });
    expect(new Set(claims.map(({ report }) => report)).size).toBe(2);
    expect(origins.map(({ id }) => id)).toEqual(['outlet:axios']);
    expect(doubts).toEqual([
      {
        report: 'u-s-intensifies-pressure-on-zelenskyy-to-accept',
        words: expect.stringMatching(/^speaks of Donald Trump as yet to take office .* since 2025-01-20; /),
      },
    ]);
  });
});
