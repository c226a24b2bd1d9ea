// Which proposal words mean: "the 28-point plan", "the US draft", and after it "the plan". Pure.
import { daysOf } from '../model/date.ts';
import type { Proposal } from '../model/dossier.ts';
import type { Extracted } from '../model/extracted.ts';
import { slug } from '../model/id.ts';
import { compareText } from '../model/order.ts';
import type { Span } from '../model/span.ts';
import { wordsOf } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';

type Known = Pick<Proposal, 'id' | 'name' | 'version' | 'occurredOn' | 'makers'>;

/** Words that mean a proposal, and which. */
export interface ProposalMention extends Span {
  /** Of the dossier; of one that only the report tells of, a slug of the words that introduce it. */
  readonly id: string;
  readonly known: boolean;
  readonly reason: string;
}

/** What is written down and handed over. A deal is what may come of it. */
const NOUNS =
  'plan|proposal|draft|text|document|framework|blueprint|roadmap|initiative|version|counter-?proposal|counter-?offer|counter-?text|declaration';
const WORD = String.raw`(?:(?:\p{Lu}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{N}’'-]|[.,](?=\p{N}))*)`;
const GAP = String.raw`[^\S\n]+`;
const HEAD = new RegExp(String.raw`\b(?:(?<noun>(?:${NOUNS})s?)|points)(?![\p{L}\p{N}])`, 'giu');
const BEFORE = new RegExp(`(?:${WORD}${GAP}){1,6}$`, 'u');
const BEHIND = new RegExp(`^(?:${GAP}${WORD}){1,4}`, 'u');
/** Characters in which the words around a noun stand. */
const NEAR = 80;

const WHOLE = new RegExp(`\\b(?:${NOUNS}|update|papers?|points)s?\\b`, 'i');
const EVERYDAY = new RegExp(`^(?:${NOUNS}|points?)s?$`);
const DEFINITE = /^(?:the|this|that|its|his|her|their|our|these|those)$/i;
const INDEFINITE = /^(?:an?|any|no|some|every|each|another)$/i;
const FIRST = /^(?:first|original|initial|earliest)$/;
const POSSESSIVE = /['’]s?$/;
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
  ' ',
);
/** Words of a proposal's name that tell it from no other. */
const COMMON = new Set(
  'the a an of in by for from with and or on to shown given offered like version new us'.split(' '),
);

interface Phrase extends Span {
  readonly noun: string | null;
  readonly definite: boolean;
  readonly number: number | null;
  /** Actor ids of whoever is said to have made it. */
  readonly owners: readonly string[];
  /** Small letters, those right behind the noun included. */
  readonly words: readonly string[];
  readonly text: string;
}

/**
 * In the order of the text; words that may mean any proposal or none are left out. `published`: what was made later cannot be meant.
 */
export function proposalsIn(
  text: string,
  proposals: readonly Known[],
  gazetteer: Gazetteer,
  published: string | null,
): ProposalMention[] {
  const made = [...proposals]
    .filter(({ occurredOn }) => published === null || daysOf(occurredOn).first <= daysOf(published).last)
    .sort((a, b) => compareText(a.occurredOn, b.occurredOn) || compareText(a.id, b.id));
  const found: ProposalMention[] = [];
  for (const phrase of phrasesIn(text, gazetteer)) {
    const mention =
      meant(phrase, made, gazetteer) ?? introduced(phrase) ?? again(phrase, found) ?? only(phrase, made);
    if (mention !== null) found.push({ start: phrase.start, end: phrase.end, ...mention });
  }
  return found;
}

/** The proposal that a claim is about: named in the words that say what it is over, else in its quote. */
export function proposalOf(
  { kind, over, start, end }: Pick<Extracted, 'kind' | 'over' | 'start' | 'end'>,
  mentions: readonly ProposalMention[],
): ProposalMention | null {
  if (kind === 'tie' || kind === 'other') return null;
  const spans = over === null ? [{ start, end }] : [over, { start, end }];
  for (const span of spans) {
    const inside = mentions.find((mention) => mention.start < span.end && span.start < mention.end);
    if (inside !== undefined) return inside;
  }
  return null;
}

type Meaning = Omit<ProposalMention, 'start' | 'end'>;

/** By its number, by words of its name, by who made it: the last one made that all of these fit. */
function meant(phrase: Phrase, made: readonly Known[], gazetteer: Gazetteer): Meaning | null {
  const { number, owners } = phrase;
  const counted = number === null ? made : made.filter((each) => numbersOf(each).includes(number));
  const named = counted.filter((each) => isNamed(each, phrase.words));
  const owned = counted.filter(({ makers }) =>
    owners.some((owner) => makers.some((maker) => isSame(owner, maker, gazetteer))),
  );
  const both = named.filter((each) => owned.includes(each));
  const [fitting, why] =
    both.length > 0
      ? [both, 'its name and who made it']
      : named.length > 0
        ? [named, 'its name']
        : number !== null && counted.length > 0
          ? [owned.length > 0 ? owned : counted, `${number} points`]
          : [owned, 'who made it'];
  const alone = fitting.filter(({ makers }) => why !== 'who made it' || makers.length === 1);
  const owns = alone.length > 0 ? alone : fitting;
  const whole = why === 'who made it' ? owns.filter(isWhole) : owns;
  const last = chosen(phrase, whole.length > 0 ? whole : owns);
  return last === undefined ? null : { id: last.id, known: true, reason: why };
}

/** The last one made, unless the words ask for the first. */
function chosen({ words }: Phrase, made: readonly Known[]): Known | undefined {
  return made.at(words.some((word) => FIRST.test(word)) ? 0 : -1);
}

/** One that the report itself tells apart: by a number of points, or by whose it is. */
function introduced({ noun, number, owners, text }: Phrase): Meaning | null {
  if (noun === null || (number === null && owners.length === 0)) return null;
  const words = text.split(/\s+/).filter((word) => !DEFINITE.test(word) && !INDEFINITE.test(word));
  const id = slug(words.join(' ').replaceAll(/['’]s?(?=\s)/g, ''));
  return id === '' ? null : { id, known: false, reason: 'introduced by the report' };
}

/** "The plan": the one spoken of before. */
function again({ noun, definite, words }: Phrase, found: readonly ProposalMention[]): Meaning | null {
  const before = found.at(-1);
  if (noun === null || !definite || before === undefined || words.some((word) => FIRST.test(word)))
    return null;
  return { id: before.id, known: before.known, reason: 'spoken of before' };
}

/** "The plan" that nobody has introduced, while there is but one. */
function only(phrase: Phrase, made: readonly Known[]): Meaning | null {
  const whole = made.filter(isWhole);
  const one =
    whole.length === 1 ? whole[0] : phrase.words.some((word) => FIRST.test(word)) ? whole[0] : undefined;
  if (phrase.noun === null || !phrase.definite || one === undefined) return null;
  return { id: one.id, known: true, reason: whole.length === 1 ? 'the only one by then' : 'the first one' };
}

function phrasesIn(text: string, gazetteer: Gazetteer): Phrase[] {
  let behind = 0;
  return [...text.matchAll(HEAD)].flatMap((match): Phrase[] => {
    const noun = match.groups?.noun ?? null;
    const [at, end] = [match.index, match.index + match[0].length];
    const before = BEFORE.exec(text.slice(Math.max(behind, at - NEAR), at))?.[0] ?? '';
    behind = end;
    if (noun === null) {
      const counted = /[\p{L}\d]+(?=\s+$)/u.exec(before)?.[0] ?? '';
      const [number, start] = [numberOf(counted), at - 1 - counted.length];
      const told = { definite: true, number, owners: [], words: [], text: text.slice(start, end) };
      return number === null ? [] : [{ start, end, noun, ...told }];
    }
    const words = [...before.matchAll(/\S+/g)];
    const first = openingOf(words.map(([word]) => word));
    const own = words.slice(first).map(([word]) => word);
    const start = at - before.length + (words[first]?.index ?? before.length);
    const after = wordsBehind(text.slice(end, end + NEAR));
    const of = /^of (\S+) points\b/i.exec(after.join(' '))?.[1];
    return [
      {
        start,
        end,
        noun,
        text: text.slice(start, end),
        definite: DEFINITE.test(own[0] ?? '') || own.some((word) => POSSESSIVE.test(word)),
        number: of === undefined ? numberIn(own) : numberOf(of),
        owners: ownersIn(own, gazetteer),
        words: [...own, noun, ...after].map((word) => word.replace(POSSESSIVE, '').toLowerCase()),
      },
    ];
  });
}

/** "of 20 points", "from Geneva": not the predicate. */
function wordsBehind(text: string): string[] {
  const words = BEHIND.exec(text)?.[0].trim().split(/\s+/) ?? [];
  return /^(?:of|from|in|by)$/.test(words[0] ?? '') ? words : [];
}

/** Where a noun phrase of these last words begins: at a determiner, or at a possessor before it. */
function openingOf(words: readonly string[]): number {
  const at = words.findLastIndex((word) => DEFINITE.test(word) || INDEFINITE.test(word));
  if (at >= 0) return at;
  const owner = words.findIndex((word) => POSSESSIVE.test(word));
  return owner >= 0 ? owner : Math.max(0, words.length - 3);
}

function numberIn(words: readonly string[]): number | null {
  const [counted] = words.flatMap((word) => /^([\p{L}\d]+)-points?$/iu.exec(word)?.[1] ?? []);
  return counted === undefined ? null : numberOf(counted);
}

function numberOf(word: string): number | null {
  const at = TEENS.indexOf(word.toLowerCase());
  return /^\d{1,3}$/.test(word) ? Number(word) : at < 0 ? null : at + 10;
}

function numbersOf({ name, version = '' }: Known): number[] {
  return `${name} ${version}`.split(/[\s,+-]+/).flatMap((word) => numberOf(word) ?? []);
}

/** Called a plan, a draft or a number of points: a text on everything, not one offer on one thing. */
function isWhole({ name }: Known): boolean {
  return WHOLE.test(name);
}

/** All of the words that tell its name from others. */
function isNamed({ name }: Known, words: readonly string[]): boolean {
  const telling = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !COMMON.has(word) && !EVERYDAY.test(word));
  return (
    telling.some((word) => numberOf(word) === null) &&
    telling.every((word) => words.some((each) => each.includes(word)))
  );
}

function ownersIn(words: readonly string[], gazetteer: Gazetteer): string[] {
  const tokens = words
    .flatMap((word) => wordsOf(word.replace(POSSESSIVE, '')))
    .map((each) => ({ text: each }));
  const ids: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = /^\p{Lu}/u.test(tokens[at]?.text ?? '') ? gazetteer.match(tokens, at) : null;
    if (match !== null) ids.push(...match.ids);
    at = match?.next ?? at + 1;
  }
  return ids;
}

/** The same actor, or one who acts for the other. */
function isSame(owner: string, maker: string, gazetteer: Gazetteer): boolean {
  const above = (id: string): readonly string[] =>
    (gazetteer.actors.get(id)?.actsFor ?? []).map(({ actor }) => actor);
  return owner === maker || above(owner).includes(maker) || above(maker).includes(owner);
}
