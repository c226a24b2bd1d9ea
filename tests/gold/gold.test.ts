// The gold itself is sound: every quote stands in its text, every word is of the vocabulary, each folder has its reports.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GRAPH } from '../fixtures.ts';

interface GoldClaim {
  readonly kind: string;
  readonly event?: string;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly stance?: string;
  readonly role?: string;
  readonly quote: string;
  readonly nth?: number;
}

interface Gold {
  readonly traps?: readonly { readonly words: string; readonly why: string }[];
  readonly claims: readonly GoldClaim[];
}

const SPLITS = [
  ['development', 25],
  ['wire/reports', 6],
  ['fresh/reports', 4],
  ['fresh-test/reports', 4],
  ['press/reports', 6],
  ['press-test/reports', 6],
  ['field/reports', 10],
  ['field-test/reports', 10],
  ['test', 13],
] as const;
const events: readonly { id: string; kinds: readonly string[] }[] = parse(
  readFileSync(`${GRAPH}/vocabulary/events.yaml`, 'utf8'),
);
const kindsOf = new Map(events.map((event) => [event.id, event.kinds]));

function reports(split: string): { name: string; text: string; gold: Gold }[] {
  const folder = new URL(`${split}/`, import.meta.url).pathname;
  const names = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return names.sort().map((file) => ({
    name: file.slice(0, -3),
    text: readFileSync(`${folder}${file}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
    gold: parse(readFileSync(`${folder}${file.replace(/md$/, 'yaml')}`, 'utf8')),
  }));
}

const times = (text: string, words: string): number => text.split(words).length - 1;

describe.each(SPLITS)('%s', (split, reportsInIt) => {
  const all = reports(split);

  test(`has ${reportsInIt} reports of 250 to 600 words`, () => {
    expect(all.length).toBe(reportsInIt);
    const lengths = all.map(({ name, text }) => ({ name, words: text.trim().split(/\s+/).length }));
    expect(lengths.filter(({ words }) => words < 250 || words > 600)).toEqual([]);
  });

  test('every other report or more has traps', () => {
    const trapped = all.filter(({ gold }) => (gold.traps ?? []).length > 0);
    expect(trapped.length).toBeGreaterThanOrEqual(all.length / 2);
  });

  test.each(all)('$name quotes its text and uses the vocabulary', ({ text, gold }) => {
    for (const trap of gold.traps ?? []) {
      expect(times(text, trap.words), trap.words).toBe(1);
    }
    for (const claim of gold.claims) {
      const found = times(text, claim.quote);
      expect(claim.nth === undefined ? found === 1 : found >= claim.nth, claim.quote).toBe(true);
      expect([...(claim.actors ?? []), ...(claim.recipients ?? [])], claim.quote).not.toEqual([]);
      expect('stance' in claim, claim.quote).toBe(claim.kind === 'position');
      expect('role' in claim, claim.quote).toBe(claim.kind === 'tie');
      const kinds = claim.event === undefined ? ['tie'] : kindsOf.get(claim.event);
      expect(kinds, `${claim.event}: ${claim.quote}`).toContain(claim.kind);
    }
  });
});
