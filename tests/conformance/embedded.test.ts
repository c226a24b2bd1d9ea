// The embedded store does what every store has to do, and a stranger can do no more with it than ask.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { runAttacks } from './attacks.ts';
import { runConformance, schema } from './conformance.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'demarche-embedded-'));
afterAll(() => rmSync(folder, { recursive: true }));

runConformance({ name: 'embedded', open: async (dossier) => openEmbedded({ folder, dossier, schema }) });

describe('attacks on the embedded store', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'demarche-attacked-'));
  afterAll(() => rmSync(home, { recursive: true }));
  runAttacks({
    open: async (dossier) => openEmbedded({ folder: home, dossier, schema }),
    digest: async () =>
      readdirSync(home)
        .sort()
        .map(
          (file) =>
            `${file} ${createHash('sha256')
              .update(readFileSync(path.join(home, file)))
              .digest('hex')}`,
        )
        .join('\n'),
  });
});
