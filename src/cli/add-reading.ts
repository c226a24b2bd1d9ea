// What the reader finds in one report for a dossier: plain data, so that any thread can do it.
import { entriesOf } from '../extract/entries.ts';
import type { Issue, Proposal, WrittenClaims } from '../model/dossier.ts';
import { sortedUnique } from '../model/order.ts';
import { type Reader, type ReaderInput, readText } from './reader.ts';

export interface AddTask {
  /** Of the dossier: its own actors and overrules. */
  readonly folder: string;
  readonly issues: readonly Issue[];
  readonly proposals: readonly Proposal[];
  readonly input: ReaderInput & { readonly outlet: string };
  /** False: only hashes and offsets. */
  readonly words: boolean;
}

export interface FoundForDossier {
  readonly claims: WrittenClaims;
  readonly held: readonly HeldBack[];
  /** Outlets with an entry whom claims credit. */
  readonly cites: readonly string[];
}

export interface HeldBack {
  readonly kind: string;
  readonly quote: string;
  readonly reasons: readonly string[];
}

export function findForDossier(
  { input, words }: Pick<AddTask, 'input' | 'words'>,
  reader: Reader,
): FoundForDossier {
  const { id, outlet, text } = input;
  const known = (actor: string): boolean => reader.gazetteer.actors.has(actor);
  const found = readText(input, reader);
  const passed = found.claims.filter(({ reasons }) => reasons.length === 0);
  const credited = found.claims.flatMap(({ extracted }) => extracted.outlet?.ids ?? []);
  return {
    claims: entriesOf(passed, { report: { id, outlet, text }, who: found.resolver.who, known, words }),
    held: found.claims
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ extracted: { kind, start, end }, reasons }) => ({
        kind,
        quote: text.slice(start, end),
        reasons,
      })),
    cites: sortedUnique(credited.filter((each) => each !== outlet && known(each))),
  };
}
