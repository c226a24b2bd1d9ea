// Which reports copy or lightly rewrite passages of others, found by runs of words (w-shingling, Broder 1997). Pure.
import { daysOf } from '../model/date.ts';
import type { Copy, Report } from '../model/dossier.ts';
import { compareText } from '../model/order.ts';
import { sentencesOf, type Told, type Word } from './told.ts';

export type Compared = Pick<Report, 'id' | 'text' | 'published' | 'cites' | 'rewrites'>;

/** Words in a run. */
const RUN = 4;
/** Of these so many must be neither names nor small words: titles and turns of phrase are common property. */
const CONTENT = 2;
/** A sentence is copied when so many of its words, and this share of them, stand in runs of one other report. */
const SENTENCE = { words: 5, share: 0.3 };
/** One sentence at least must be so much alike, and all together must have so many such words. */
const CLEAR = { words: 8, share: 0.5 };
const ENOUGH = 20;

/**
 * What each report copies, by its id: from whom, what share of its words, and which passages; those that copy nothing are left
 * out. Each run of words belongs to the report that had it first, so the work grows with the number of words alone. Runs inside quotation
 * marks prove nothing: every outlet prints the same speech. They only go along with the prose around them. Reports of which
 * a person has said what they rewrite, and those without text, copy nothing.
 */
export function copiesAmong(reports: Iterable<Compared>): Map<string, readonly Copy[]> {
  const ordered = [...reports].sort(earlier);
  const owners = new Map<number, number>();
  const found = ordered.flatMap((report, place): [string, readonly Copy[]][] => {
    if (report.text === null) return [];
    const sentences = sentencesOf(report.text);
    const runs = runsOf(sentences.flatMap(({ words }) => words));
    const theirs =
      report.rewrites === undefined ? sourcesOf(sentences, runs, owners) : sentences.map(() => null);
    const by = theirs.flatMap((owner, index) =>
      Array.from(sentences[index]?.words ?? [], () => owner ?? place),
    );
    for (const { hash, at } of runs) if (!owners.has(hash)) owners.set(hash, by[at] ?? place);
    const copies = copiesOf(sentences, theirs, (owner) => ordered[owner]?.id ?? '');
    return copies.length === 0 ? [] : [[report.id, copies]];
  });
  return new Map(found.sort(([a], [b]) => compareText(a, b)));
}

/** "62 % of its words, in 3 passages: “...”". `text`: the copying report's, where it is at hand. */
export function copyWords({ share, passages }: Copy, text: string | null): string {
  const [longest] = [...passages].sort((a, b) => b.end - b.start - (a.end - a.start));
  const count = passages.length === 1 ? '1 passage' : `${passages.length} passages`;
  const words =
    text === null || longest === undefined ? '' : `: “${opening(text.slice(longest.start, longest.end))}”`;
  return `${Math.round(100 * share)} % of its words, in ${count}${words}`;
}

/** So many words show what was copied. */
const SHOWN = 20;

function opening(passage: string): string {
  const words = passage.split(/\s+/);
  return words.length > SHOWN ? `${words.slice(0, SHOWN).join(' ')} …` : words.join(' ');
}

/** The one published first; of one day, the one that credits fewer others. */
function earlier(a: Compared, b: Compared): number {
  return (
    compareText(daysOf(a.published).first, daysOf(b.published).first) ||
    a.cites.length - b.cites.length ||
    compareText(a.id, b.id)
  );
}

interface Run {
  /** Its first word. */
  readonly at: number;
  readonly hash: number;
  readonly quoted: boolean;
}

/** Those that are prose throughout, or quoted throughout, and say something. */
function runsOf(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let [hash, quoted, content] = [0, 0, 0];
    for (let index = at; index < at + RUN; index += 1) {
      const word = words[index] as Word;
      hash = Math.imul(hash ^ word.hash, 0x01000193);
      quoted += Number(word.quoted);
      content += Number(word.content);
    }
    if (content < CONTENT || (quoted !== 0 && quoted !== RUN)) continue;
    runs.push({ at, hash: hash ^ quoted, quoted: quoted === RUN });
  }
  return runs;
}

/** For each sentence the report that has it, or null. */
function sourcesOf(
  sentences: readonly Told[],
  runs: readonly Run[],
  owners: ReadonlyMap<number, number>,
): (number | null)[] {
  const covers = new Map<number, { readonly plain: Set<number>; readonly quoted: Set<number> }>();
  for (const { at, hash, quoted } of runs) {
    const owner = owners.get(hash);
    if (owner === undefined) continue;
    const cover = covers.get(owner) ?? { plain: new Set(), quoted: new Set() };
    covers.set(owner, cover);
    for (let word = at; word < at + RUN; word += 1) (quoted ? cover.quoted : cover.plain).add(word);
  }
  const likely = [...covers].flatMap(([owner, { plain, quoted }]) => {
    if (plain.size < ENOUGH) return [];
    const alike = likenessOf(sentences, plain, (word) => !word.quoted);
    const taken = alike.filter(({ copied }) => copied);
    const words = taken.reduce((sum, { shared }) => sum + shared, 0);
    const proven =
      words >= ENOUGH && taken.some(({ shared, share }) => shared >= CLEAR.words && share >= CLEAR.share);
    return proven ? [{ owner, alike, spoken: likenessOf(sentences, quoted, (word) => word.quoted) }] : [];
  });
  likely.sort((a, b) => a.owner - b.owner);
  return sentences.map((_, index) => {
    const [best] = likely
      .flatMap(({ owner, alike, spoken }) => {
        const shared = (alike[index]?.shared ?? 0) + (spoken[index]?.shared ?? 0);
        const beside = alike[index - 1]?.copied || alike[index + 1]?.copied;
        return alike[index]?.copied || (beside && spoken[index]?.copied) ? [{ owner, shared }] : [];
      })
      .sort((a, b) => b.shared - a.shared);
    return best?.owner ?? null;
  });
}

interface Likeness {
  /** Words of the sentence that are shared, and their share of those that could be. */
  readonly shared: number;
  readonly share: number;
  readonly copied: boolean;
}

function likenessOf(
  sentences: readonly Told[],
  cover: ReadonlySet<number>,
  counts: (word: Word) => boolean,
): Likeness[] {
  let first = 0;
  return sentences.map(({ words }) => {
    const from = first;
    first += words.length;
    const all = words.filter(counts).length;
    const shared = words.filter((word, index) => counts(word) && cover.has(from + index)).length;
    const share = all === 0 ? 0 : shared / all;
    return { shared, share, copied: shared >= SENTENCE.words && share >= SENTENCE.share };
  });
}

/** By report, the one that has most first. Sentences next to each other make one passage. */
function copiesOf(
  sentences: readonly Told[],
  theirs: readonly (number | null)[],
  idOf: (owner: number) => string,
): Copy[] {
  const total = sentences.reduce((sum, { words }) => sum + words.length, 0);
  const owners = [...new Set(theirs)].filter((owner) => owner !== null);
  const copies = owners.map((owner) => {
    const taken = sentences.filter((_, index) => theirs[index] === owner);
    const passages = sentences.flatMap(({ start }, index) => {
      if (theirs[index] !== owner || (index > 0 && theirs[index - 1] === owner)) return [];
      const after = theirs.findIndex((other, at) => at > index && other !== owner);
      const last = sentences[after < 0 ? sentences.length - 1 : after - 1];
      return [{ start, end: last?.end ?? start }];
    });
    const words = taken.reduce((sum, each) => sum + each.words.length, 0);
    return { report: idOf(owner), share: Math.round((100 * words) / total) / 100, passages };
  });
  return copies.sort((a, b) => b.share - a.share || compareText(a.report, b.report));
}
