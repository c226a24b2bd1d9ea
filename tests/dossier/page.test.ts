// The dossier that graph/dossiers/README.md shows is a real one.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDossier } from '../../src/cli/dossier.ts';
import { ACTOR_KINDS } from '../../src/model/words.ts';
import { GRAPH } from '../fixtures.ts';

const PAGE = readFileSync(path.join(GRAPH, 'dossiers', 'README.md'), 'utf8');

it('reads, passes the gate, and is disputed as it says', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'page-'));
  try {
    const files = [...PAGE.matchAll(/^### `([^`]+)`\n\n```\w+\n(.*?)^```$/gms)];
    expect(files).toHaveLength(6);
    for (const [, name = '', text = ''] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { dossier, reconciled } = openDossier(folder);
    expect(dossier.quarantined.map(({ reasons }) => reasons)).toEqual([]);
    expect(reconciled.acts.filter(({ kind }) => kind === 'pressure').map(({ status }) => status)).toEqual([
      'disputed',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('names every kind of actor that a person can write', () => {
  for (const kind of ACTOR_KINDS) if (kind !== 'unnamed') expect(PAGE).toContain(`\`${kind}\``);
});
