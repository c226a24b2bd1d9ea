// The gold of single sentences and short passages is sound: its words stand in the text, its types in the vocabulary.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GRAPH } from '../fixtures.ts';

interface GoldClaim {
  readonly kind: string;
  readonly event: string;
  readonly polarity?: string;
  readonly modality?: string;
  readonly historical?: boolean;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly stance?: string;
  readonly speaker?: string;
  readonly mention?: string;
  readonly cue?: string;
  readonly via?: string;
  readonly outlet?: string;
}

interface Entry {
  readonly text: string;
  readonly why?: string;
  readonly claims: readonly GoldClaim[];
}

const KEYS =
  'kind event polarity modality historical actors recipients stance speaker mention cue via outlet'.split(
    ' ',
  );
const events: readonly { id: string; kinds: readonly string[] }[] = parse(
  readFileSync(`${GRAPH}/vocabulary/events.yaml`, 'utf8'),
);
const kindsOf = new Map(events.map((event) => [event.id, [...event.kinds, 'other']]));

function entries(folder: string): (Entry & { file: string })[] {
  const path = new URL(`${folder}/`, import.meta.url).pathname;
  const files = readdirSync(path).sort();
  return files.flatMap((file) =>
    (parse(readFileSync(`${path}${file}`, 'utf8')) as Entry[]).map((entry) => ({ ...entry, file })),
  );
}

describe.each([
  ['sentences', 250],
  ['attribution', 90],
  ['wire/sentences', 200],
  ['wire/attribution', 80],
  ['fresh/events', 120],
  ['fresh-test/events', 120],
  ['fresh/attribution', 50],
  ['fresh-test/attribution', 50],
  ['press/events', 160],
  ['press-test/events', 160],
  ['press/attribution', 70],
  ['press-test/attribution', 70],
  ['field/events', 240],
])('%s', (folder, least) => {
  const all = entries(folder);

  test(`has ${least} different texts or more, each on one line`, () => {
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(all.filter(({ text }) => /\n|^\s|\s$/.test(text))).toEqual([]);
  });

  test('a text has claims, or a reason why it has none', () => {
    expect(all.filter(({ claims, why }) => (claims.length === 0) !== (why !== undefined))).toEqual([]);
  });

  test.each(all)('$file: $text', ({ text, claims }) => {
    for (const claim of claims) {
      expect(KEYS).toEqual(expect.arrayContaining(Object.keys(claim)));
      expect(kindsOf.get(claim.event), claim.event).toContain(claim.kind);
      expect(['denies', undefined]).toContain(claim.polarity);
      expect(['planned', 'future', 'hypothetical', undefined]).toContain(claim.modality);
      expect([...(claim.actors ?? []), ...(claim.recipients ?? [])]).not.toEqual([]);
      expect('stance' in claim).toBe(claim.kind === 'position');
      expect(['for', 'against', 'conditional', 'undecided', undefined]).toContain(claim.stance);
      for (const words of [claim.speaker, claim.mention, claim.cue, claim.via, claim.outlet]) {
        expect(text).toContain(words ?? '');
      }
      expect(claim.speaker === undefined && (claim.mention ?? claim.via) !== undefined).toBe(false);
    }
  });
});

test('every type of act has ten sentences or more', () => {
  const typed = entries('sentences').map(({ claims }) => new Set(claims.map(({ event }) => event)));
  const few = events.filter(({ id }) => typed.filter((types) => types.has(id)).length < 10);
  expect(few.map(({ id }) => id)).toEqual([]);
});
