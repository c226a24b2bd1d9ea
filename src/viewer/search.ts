// Full-text search over actors, issues and quotes. Accents and case do not matter; the last word may be unfinished.
import MiniSearch from 'minisearch';
import { type Casebook, nameOf } from '../analyse/casebook.ts';
import { wordsOf } from '../analyse/dress.ts';
import type { Claim } from '../analyse/entries.ts';
import { capital, dateText } from '../analyse/words.ts';

export interface Hit {
  /** Kind and id, unique. */
  readonly key: string;
  readonly kind: 'actor' | 'issue' | 'claim';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Of the report in which a claim stands; else empty. */
  readonly report: string;
}

export type Finder = (text: string) => Hit[];

const fold = (term: string): string => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const BOOSTS = { actor: 6, issue: 6, claim: 1 };

/** `A U.S. official in Axios, 8 Dec 2025`. */
function saidBy(casebook: Casebook, claim: Claim): string {
  const report = casebook.reports.get(claim.report);
  const outlet = nameOf(casebook.actors, report?.outlet ?? null);
  const speaker = capital(nameOf(casebook.actors, claim.speaker));
  const who = speaker === '' || speaker === outlet ? outlet : `${speaker} in ${outlet}`;
  return `${who}, ${dateText(report?.publishedOn ?? claim.publishedOn)}`;
}

/** Entries are indexed so many at a time, so that the page stays usable meanwhile. */
const PART = 500;

/** Builds the index; the finder gives the best `limit` hits, actors and issues before quotes. */
export async function finderOf(casebook: Casebook, limit = 12): Promise<Finder> {
  const entries: (Hit & { readonly words: string })[] = [
    ...[...casebook.actors.values()].map(({ id, name, kind, aka, report }) => ({
      key: `actor ${id}`,
      kind: 'actor' as const,
      id,
      title: name,
      detail: report === null ? kind : `unnamed, in ${nameOf(casebook.reports, report)}`,
      report: '',
      words: [name, ...aka].join(' '),
    })),
    ...[...casebook.issues.values()].map(({ id, name, terms }) => ({
      key: `issue ${id}`,
      kind: 'issue' as const,
      id,
      title: name,
      detail: '',
      report: '',
      words: [name, ...terms].join(' '),
    })),
    ...[...casebook.claims.values()].flatMap((claim) =>
      claim.quote === null
        ? []
        : [
            {
              key: `claim ${claim.id}`,
              kind: 'claim' as const,
              id: claim.id,
              title: wordsOf(claim.quote),
              detail: saidBy(casebook, claim),
              report: claim.report,
              words: claim.quote,
            },
          ],
    ),
  ];
  const index = new MiniSearch({ idField: 'key', fields: ['words'], processTerm: fold });
  await index.addAllAsync(entries, { chunkSize: PART });
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return (text) =>
    index
      .search(text, {
        prefix: true,
        fuzzy: (term) => (term.length > 5 ? 0.15 : false),
        combineWith: 'AND',
        boostDocument: (key) => BOOSTS[byKey.get(String(key))?.kind ?? 'claim'],
      })
      .slice(0, limit)
      .flatMap(({ id }) => byKey.get(String(id)) ?? []);
}
