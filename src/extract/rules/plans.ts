// Plans that a text speaks of, and whose they are: "the US proposal", "their draft", and then "the text" or "it".
import type { Mention } from '../../model/extracted.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import type { Token } from '../../text/parser/document.ts';
import { actorsAmong, type Text } from './reading.ts';

/** A proposal that is known beforehand. */
export interface KnownPlan {
  readonly id: string;
  readonly name: string;
  /** Actor ids. */
  readonly makers: readonly string[];
  /** Partial date. */
  readonly occurredOn: string;
}

/** What can be proposed, drafted and handed over. */
export const PLANS = new Set(
  `plan proposal draft text document paper map term terms amendment framework offer package version blueprint initiative
  scheme roadmap formula deal treaty agreement guarantee point clause memorandum note letter list answer response idea
  compromise counter-proposal counterproposal counter-offer resolution declaration ceasefire truce condition provision change`.split(
    /\s+/,
  ),
);

/** Of these those that say on what others are to agree, so that they have terms. */
const TEXTS = new Set(
  `plan proposal draft text document paper framework offer package version blueprint initiative scheme roadmap deal treaty
  agreement memorandum counter-proposal counterproposal counter-offer declaration terms provision clause`.split(
    /\s+/,
  ),
);

/** Verbs whose subject makes the plan. */
const DRAFTING = new Set(
  'draft write author devise propose table submit draw compose co-author redraft formulate'.split(' '),
);

interface Plan {
  readonly at: number;
  readonly lemma: string;
  readonly makers: readonly Mention[];
}

export class Plans {
  readonly #reading: Text;
  readonly #owned: readonly Plan[];
  readonly #known: KnownPlan | null;

  constructor(reading: Text, clauses: readonly Clause[], known: readonly KnownPlan[]) {
    this.#reading = reading;
    this.#known = latest(known, reading.published);
    const named = reading.document.tokens.flatMap((token) => {
      const makers = isText(token) ? ownersOf(reading, token.index) : [];
      return makers.length === 0 ? [] : [{ at: token.index, lemma: token.lemma.toLowerCase(), makers }];
    });
    const drafted = clauses.flatMap((clause) => this.#draftedIn(clause));
    this.#owned = [...named, ...drafted].sort((a, b) => a.at - b.at);
  }

  /** "OMAN AND SWITZERLAND drafted it": whose it is from there on. */
  #draftedIn({ predicate, subject, object, negated, denied, speaker }: Clause): Plan[] {
    const { tokens } = this.#reading.document;
    if (negated || denied || !DRAFTING.has(predicate.lemma.toLowerCase())) return [];
    const plan = object
      .map(({ head }) => tokens[head])
      .find((token) => token && (isText(token) || token.text === 'it'));
    const makers = actorsAmong(this.#reading, subject, speaker);
    return plan === undefined || makers.length === 0
      ? []
      : [{ at: plan.index, lemma: plan.lemma.toLowerCase(), makers }];
  }

  /** "Drafted IT", "gave IT to both": after a sentence, or in one, that speaks of a plan. */
  isMeant(fillers: readonly Filler[]): boolean {
    const { tokens, sentences } = this.#reading.document;
    return fillers.some(({ head }) => {
      if (!/^(?:it|them)$/i.test(tokens[head]?.text ?? '')) return false;
      const here = sentences.findIndex(({ first, next }) => first <= head && head < next);
      const before = tokens.slice(sentences[here - 1]?.first ?? 0, head);
      return (
        before.findLast(
          ({ pos, label }) => pos === 'NOUN' && /^(?:nsubj|nsubjpass|dobj|attr)$/.test(label),
        ) !== undefined &&
        before.some((token) => isText(token) && /^(?:nsubj|nsubjpass|dobj|attr|pobj)$/.test(token.label))
      );
    });
  }

  /** Whose the plan is that one of these phrases names or means; nobody's when none does. */
  makers(fillers: readonly Filler[]): readonly Mention[] {
    for (const filler of fillers) {
      const plan = this.#meant(filler);
      if (plan !== null) return this.#makersOf(plan);
    }
    return [];
  }

  /** The plan itself, or of "it", "which" and "one" the plan before. */
  #meant(filler: Filler): Filler | null {
    const { tokens, sentences } = this.#reading.document;
    const token = tokens[filler.head];
    if (token === undefined) return null;
    if (isText(token)) return filler;
    if (!/^(it|its|which|that|one|they)$/i.test(token.text) || token.pos === 'NOUN') return null;
    const here = sentences.findIndex(({ first, next }) => first <= token.index && token.index < next);
    const own = /^(it|they)$/i.test(token.text);
    if (own && token.index > (sentences[here]?.first ?? 0) + OPENING) return null;
    const from = sentences[own ? here - 1 : here]?.first ?? token.index;
    const until = own ? (sentences[here]?.first ?? 0) : token.index;
    const before = tokens.slice(from, until).filter(isText);
    const plan = own ? before.find(({ label }) => /^nsubj/.test(label)) : before.at(-1);
    const [opening] = tokens.slice(from, until).filter(({ text }) => /^it$/i.test(text));
    if (plan === undefined) return own && opening !== undefined ? this.#meant(alone(opening)) : null;
    return { ...alone(plan), start: filler.start, end: filler.end };
  }

  /** By its own words, else by the last one of the same name, else by the last one; then by what is known. */
  #makersOf(filler: Filler): readonly Mention[] {
    const { tokens, text } = this.#reading.document;
    const own = this.#owned.find(({ at }) => at === filler.head);
    if (own !== undefined) return own.makers;
    const lemma = tokens[filler.head]?.lemma.toLowerCase() ?? '';
    const before = this.#owned.filter(({ at }) => at < filler.head);
    const plan = before.findLast((each) => each.lemma === lemma) ?? before.at(-1) ?? this.#owned[0];
    const ids = plan?.makers.flatMap((maker) => maker.ids) ?? this.#known?.makers ?? [];
    if (ids.length === 0) return [];
    const { start, end } = filler;
    const actsFor = plan?.makers.flatMap((maker) => maker.actsFor) ?? [];
    return [
      {
        text: text.slice(start, end),
        start,
        end,
        ids: [...new Set(ids)],
        actsFor,
        party: true,
        reason: 'whose plan it is',
      },
    ];
  }
}

/** Among how many first words of a sentence "it" is its subject. */
const OPENING = 2;

/** The last one made before a day, else the first of all. */
function latest(known: readonly KnownPlan[], published: string | null): KnownPlan | null {
  const sorted = [...known].sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
  return (
    sorted.findLast(({ occurredOn }) => published !== null && occurredOn <= published) ?? sorted[0] ?? null
  );
}

function isText({ lemma, pos }: Token): boolean {
  return (pos === 'NOUN' || pos === 'PROPN') && TEXTS.has(lemma.toLowerCase());
}

/** "THE US proposal", "KYIV's draft", "THEIR text", "a plan drafted by MOSCOW". */
function ownersOf(reading: Text, head: number): Mention[] {
  const { tokens } = reading.document;
  let first = head;
  while (first > 0 && isPart(tokens[first - 1])) first -= 1;
  const before: Token[] = [];
  for (let at = first; at < head; at += 1) if (isOwner(tokens, at)) before.push(tokens[at] as Token);
  const makers = actorsAmong(reading, before.map(alone));
  if (makers.length > 0) return makers;
  const made = tokens[head + 1];
  const by = made?.tag === 'VBN' && !/^(back|support|broker|oppose|reject)$/.test(made.lemma) ? 2 : 1;
  if (!/^(by|from)$/.test(tokens[head + by]?.text ?? '')) return [];
  const names: Token[] = [];
  for (
    let at = head + by + 1;
    at < tokens.length && (isPart(tokens[at]) || tokens[at]?.text === 'and');
    at += 1
  )
    if (tokens[at]?.pos === 'PROPN') names.push(tokens[at] as Token);
  return actorsAmong(reading, names.map(alone));
}

function alone({ index, start, end }: Token): Filler {
  return { head: index, first: index, next: index + 1, start, end };
}

function isPart(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(DET|ADJ|NUM|NOUN|PROPN)$/.test(token.pos) ||
      /^(POS|PRP\$|HYPH|VBN|VBG)$/.test(token.tag) ||
      token.text === '-')
  );
}

/** A possessor, or a name that says whose; "the Ukraine plan" says what it is about, "Russian-backed" who likes it. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.tag === 'PRP$' || next?.tag === 'POS') return true;
  if (next?.text === '-' || next?.tag === 'HYPH') return false;
  if (token.pos === 'ADJ' || token.entity === 'NORP')
    return token.entity === 'NORP' || /^\p{Lu}/u.test(token.text);
  return token.pos === 'PROPN' && (token.entity !== 'GPE' || /^[A-Z.]+$/.test(token.text));
}
