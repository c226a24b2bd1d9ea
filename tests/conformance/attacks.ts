// Hands the store to a stranger: every attack is refused in one clear line, reaches nothing, and changes nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DemarcheError } from '../../src/model/error.ts';
import type { Limits, Store } from '../../src/store/store.ts';
import { attacks } from '../store/attacks.ts';
import { schema } from './conformance.ts';
import { generatedGraph } from './generated.ts';

export interface Attacked {
  open(dossier: string): Promise<Store>;
  /** Everything that an attack could have changed, as text. */
  digest(): Promise<string>;
}

const DOSSIER = 'attacked';
const SECRET = 'do not tell';
const LIMITS: Partial<Limits> = { seconds: 1, megabytes: 400 };

/** Call inside `describe`. */
export function runAttacks({ open, digest }: Attacked): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarche-bait-'));
  const file = path.join(folder, 'bait.csv');
  writeFileSync(file, `${SECRET}\n`);
  let requests = 0;
  const bait = createServer((_request, response) => {
    requests += 1;
    response.end(SECRET);
  });
  let url = '';
  let store: Store;
  let before: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => bait.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(bait.address() as AddressInfo).port}/bait`;
    store = await open(DOSSIER);
    await store.load(generatedGraph(schema, { name: DOSSIER, size: 0.01 }), { dossier: DOSSIER });
    before = await digest();
  });
  afterAll(async () => {
    await store.load({ nodes: [], relationships: [] }, { dossier: DOSSIER, mayShrink: true });
    await store.close();
    await new Promise((resolve) => bait.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const ways = Object.keys(attacks({ url: '', file: '' }));
  it.each(ways)('%s', async (way) => {
    const list = attacks({ url, file: pathToFileURL(file).href })[way] ?? [];
    for (const attack of list) {
      const shown = attack.cypher.slice(0, 80);
      const said = await store.runUserQuery(attack.cypher, attack.params, LIMITS).then(
        (rows) => new Error(`answered: ${JSON.stringify(rows).slice(0, 200)}`),
        (error: unknown) => error,
      );
      expect([shown, said instanceof DemarcheError]).toEqual([shown, true]);
      const { code, message } = said as DemarcheError;
      expect({ shown, code, allowed: [attack[store.name] ?? 'refused'].flat() }).toSatisfy(
        (one: { code: string; allowed: string[] }) => one.allowed.includes(one.code),
      );
      expect(message).toMatch(/^[^\n]{10,400}$/);
      expect(message).not.toMatch(new RegExp(`${SECRET}|node_modules|\\bat \\S+\\.ts:`));
    }
    expect(requests).toBe(0);
    expect(await digest()).toBe(before);
  });

  it('there are many of them, and afterwards the store still answers', async () => {
    const count = Object.values(attacks({ url, file })).flat().length;
    expect(count).toBeGreaterThan(120);
    expect((await store.runUserQuery('RETURN $n AS n', { n: 1 })).rows).toEqual([[1]]);
  });
}
