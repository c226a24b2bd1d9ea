// The embedded store does what every store has to do.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { runConformance, schema } from './conformance.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'demarche-embedded-'));
afterAll(() => rmSync(folder, { recursive: true }));

runConformance({ name: 'embedded', open: async (dossier) => openEmbedded({ folder, dossier, schema }) });
