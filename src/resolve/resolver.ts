// Who is meant by the words that fill a role. Pure: a document, what is known, and which report it is.
import type { Held, Resolver } from '../model/extracted.ts';
import { slug } from '../model/id.ts';
import type { Overrule } from '../model/names.ts';
import type { Document, Token } from '../text/parser/document.ts';
import { castOf, type Mention } from './cast.ts';
import { Context, type ReportFacts } from './context.ts';
import { describe } from './describe.ts';
import { stateInSharpFocus } from './focus.ts';
import { plural } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import { introduce } from './introductions.ts';
import { namesIn } from './names.ts';
import { Overrules } from './overrules.ts';
import { isPronoun, pronoun } from './pronouns.ts';
import { meaning, nobody, partOf, principalsOf, sideOf } from './readings.ts';
import type { Phrase, Reading, Resolution } from './resolution.ts';
import { unnamed } from './unnamed.ts';

/** Reads the names of a document; the phrases are read when they are asked for, each once. */
export function resolverOf(
  document: Document,
  gazetteer: Gazetteer,
  report: ReportFacts,
  overrules: readonly Overrule[] = [],
): Resolver {
  const cast = castOf(document, namesIn(document, gazetteer), gazetteer, report.published);
  const over = new Overrules(overrules);
  const known = new Map<number, Reading>();
  const open = new Set<number>();
  const alone = new Map<string, Reading>();
  const context: Context = new Context(document, gazetteer, report, cast, read);
  introduce(context, provisionally);
  return {
    resolve: (phrase, speaker) => {
      const own = speaker === undefined ? null : ownWords(phrase, speaker);
      return shown(own ?? read(phrase));
    },
    home: (token) => {
      const start = context.sentence(context.sentenceIndex(token))?.first ?? token;
      const state = context.scene ?? stateInSharpFocus(context, start, undefined);
      const mention = cast.mentions.findLast(({ first, member }) => first < token && member.id === state);
      return mention === undefined ? null : { ...shown(named(context, mention)), reason: 'where it plays' };
    },
    something: (phrase) => {
      const { lemma, tag } = context.token(phrase.head);
      return shown(unnamed(context, phrase, { principals: [], many: tag === 'NNS', lemma }));
    },
    offices: () => heldIn(context),
    who: (id) => {
      const { kind, ...part } = partOf(context, id);
      const { name, actsFor, reason } = alone.get(id) ?? { ...part, reason: 'named in the text' };
      return { name, kind, actsFor, reason };
    },
  };

  /** What is read to find the scene and the parties is read without them, and again later. */
  function provisionally(find: () => Context['parties']): Context['parties'] {
    const before = new Set(known.keys());
    const found = find();
    for (const head of known.keys()) if (!before.has(head)) known.delete(head);
    return found;
  }

  function read(given: Phrase): Reading {
    const told = belowHeading(document.tokens, given);
    const done = known.get(told.head);
    if (done !== undefined) return done;
    const phrase = within(document, told);
    if (open.has(phrase.head)) return nobody(context, phrase, 'means itself');
    open.add(phrase.head);
    const reading = over.apply(context, phrase, byRules(context, phrase, null));
    open.delete(phrase.head);
    known.set(phrase.head, reading);
    const [only, ...more] = reading.ids;
    if (only !== undefined && more.length === 0 && !alone.has(only)) alone.set(only, reading);
    return reading;
  }

  function ownWords(phrase: Phrase, speaker: Phrase): Reading | null {
    if (!/^(I|me|my|we|us|our)$/i.test(context.token(phrase.head).text)) return null;
    return over.apply(context, phrase, byRules(context, phrase, read(speaker)));
  }
}

/** The "UNION of Postal Workers" is one, the "Auto WORKERS" are many. */
function nounOf(context: Context, { first, next }: Pick<Phrase, 'first' | 'next'>): Token {
  for (let at = first + 1; at < next; at += 1)
    if (/^(?:of|for)$/.test(context.token(at).text)) return context.token(at - 1);
  return context.token(next - 1);
}

/** The offices that the text gives those whom it names. */
function heldIn(context: Context): Held[] {
  const { document } = context;
  return [...context.cast.members.values()].flatMap(({ offices, kind }) =>
    offices.flatMap(({ office, principals: [served], at, words }): Held[] => {
      const mention = context.cast.at.get(at);
      if (served === undefined || words === null || mention === undefined || kind !== 'person') return [];
      if (office === 'member') return [];
      const holder = shown(named(context, mention));
      const [first, last] = [context.token(opening(document, words.first)), context.token(words.next - 1)];
      return [
        {
          holder,
          served,
          role: context.slice(words.first, words.next),
          words: { start: first.start, end: last.end },
          start: Math.min(first.start, holder.start),
          end: Math.max(last.end, holder.end),
        },
      ];
    }),
  );
}

/** Where the words begin of which an office is the end: "NATO SECRETARY-General", "AU Commission chief". */
function opening({ tokens }: Document, office: number): number {
  let first = office;
  for (;;) {
    const before = tokens[first - 1];
    const glued = before?.tag === 'HYPH' || (tokens[first]?.tag === 'HYPH' && before?.after === '');
    const named = before?.label === 'compound' && before.pos === 'PROPN' && before.head >= first;
    if (!glued && !named) return first;
    first -= 1;
  }
}

/** A phrase does not reach over a line break or a colon before its head, and takes in "that" and "same" before it. */
function within({ tokens }: Document, { head, first, next }: Phrase): Phrase {
  let from = first;
  for (let at = first; at < head; at += 1) {
    const { text = '', after = '' } = tokens[at] ?? {};
    if (/^[:—–]$/.test(text) || text.includes('\n') || after.includes('\n')) from = at + 1;
  }
  if (
    from === first &&
    /^(?:that|this|same)$/i.test(tokens[first - 1]?.text ?? '') &&
    tokens[first - 1]?.label === 'det' &&
    tokens[head]?.tag === 'NN'
  )
    from -= 1;
  return { head, first: from, next };
}

/** A heading read as one with the sentence below it: who is meant stands below. */
function belowHeading(tokens: readonly Token[], phrase: Phrase): Phrase {
  for (let at = phrase.next - 1; at > phrase.head; at -= 1) {
    if (!/\n\s*\n/.test(tokens[at]?.text ?? '')) continue;
    for (let head = phrase.next - 1; head > at; head -= 1) {
      if (/^(NOUN|PROPN|PRON)$/.test(tokens[head]?.pos ?? ''))
        return { head, first: at + 1, next: phrase.next };
    }
  }
  return phrase;
}

function byRules(context: Context, phrase: Phrase, speaker: Reading | null): Reading {
  const token = context.token(phrase.head);
  if (isPronoun(token)) return pronoun(context, phrase, speaker);
  const mention = context.cast.at.get(phrase.head);
  if (mention === undefined || isDescribed(context, phrase, mention)) return describe(context, phrase);
  return named(context, mention);
}

/** "Two European officials", "the Dutchman", "the two Americans": a name is in it, but it describes. */
function isDescribed(context: Context, phrase: Phrase, mention: Mention): boolean {
  const { pos, lemma, tag } = context.token(phrase.head);
  if (/^(official|diplomat|source)$/.test(lemma)) return true;
  const before = context.slice(phrase.first, mention.first).toLowerCase();
  const counts = /\b(two|three|four|five|both|some|several|many|one)\b/.test(before);
  if (mention.demonym && plural(mention.text).length === 0 && /\bthe\b/.test(before)) return counts;
  if (mention.demonym)
    return counts || (tag === 'NN' && before !== '') || (tag === 'NNP' && /\b(an?|the)\b/.test(before));
  return pos === 'NOUN' && counts;
}

function named(context: Context, mention: Mention): Reading {
  const phrase = { head: mention.next - 1, first: mention.first, next: mention.next };
  const { member } = mention;
  const { entity } = context.token(mention.next - 1);
  const isPlace = !member.known && member.kind === null && /^(LOC|FAC|GPE)$/.test(entity);
  if (!/[a-z\d]/i.test(member.name) && slug(member.name) === '') return nobody(context, phrase, 'no name');
  if (isPlace && /^(LOC|FAC)$/.test(entity)) return nobody(context, phrase, 'a place');
  const own = member.known ? null : ownMinistry(context, mention);
  if (own !== null) return own;
  const reading = meaning(context, phrase, [member.id], mention.reason);
  return {
    ...reading,
    kind: isPlace ? null : member.kind,
    actsFor: member.known ? [] : principalsOf(member),
    many:
      (mention.demonym || !(member.kind === 'state' || (member.kind === 'person' && entity === 'PERSON'))) &&
      /^N.*S$/.test(nounOf(context, mention).tag),
  };
}

/** "Foreign Ministry spokeswoman Maria Zakharova": the ministry of the state that she or the sentence stands for. */
function ownMinistry(context: Context, mention: Mention): Reading | null {
  const { gazetteer, cast, document } = context;
  if (!/^\p{L}+ (?:Ministry|Parliament|Army|Office)$/u.test(mention.text)) return null;
  const sentence = context.sentence(context.sentenceIndex(mention.first));
  const near = context
    .mentionsIn(mention.next, Math.min(mention.next + 5, sentence?.next ?? mention.next))
    .find(({ kind }) => kind === 'person');
  const before = context.cast.mentions.findLast(
    ({ first, kind }) => first < mention.first && kind === 'state',
  );
  const state = near === undefined ? before?.member.id : sideOf(context, near.member.id);
  const { first, next } = mention;
  const owner = cast.at.get(document.tokens[first - 1]?.tag === 'POS' ? first - 2 : first - 1);
  const beside = owner?.member.kind === 'state' ? owner.member.id : undefined;
  const whose = beside ?? state;
  if (whose === undefined) return null;
  const name = `${gazetteer.adjective(whose)} ${mention.text}`;
  const [known] = gazetteer.named(name);
  if (known === undefined && beside === undefined) return null;
  const id = known ?? slug(name);
  if (known === undefined) context.principals.set(id, [whose]);
  const reading = meaning(context, { head: next - 1, first, next }, [id], 'of the state it stands with');
  return known === undefined ? { ...reading, name, kind: 'body', actsFor: [whose] } : reading;
}

function shown({ ids, name, kind, actsFor, reason, start, end }: Reading): Resolution {
  return { ids, name, kind, actsFor, reason, start, end };
}
