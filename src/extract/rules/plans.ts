// Plans that a text speaks of, and whose they are: "the US proposal", "their draft", and then "the text" or "it".
import type { Mention } from '../../model/extracted.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import type { Token } from '../../text/parser/document.ts';
import { alone, isPartOfPlan, isPoints, isSome, isText, ownersOf } from './owners.ts';
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
  compromise communique communiqué counter-proposal counterproposal counter-offer resolution declaration ceasefire truce condition provision change`.split(
    /\s+/,
  ),
);

/** Verbs whose subject makes the plan, or stands for it where nobody else is told to have made it. */
const DRAFTING = new Set(
  `draft write author devise table submit draw compose co-author redraft formulate
  carry bring present circulate unveil float offer put`.split(/\s+/),
);

/** What they tell is a proposal, whatever it is of. */
const PROPOSING = new Set(['propose', 'suggest']);

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

  /** "OMAN AND SWITZERLAND drafted it", "MEDIATORS proposed a corridor": whose it is from there on. */
  #draftedIn({ predicate, subject, object, negated, denied, speaker }: Clause): Plan[] {
    const { tokens } = this.#reading.document;
    if (negated || denied || predicate.kind === 'noun') return [];
    if (PROPOSING.has(predicate.lemma)) {
      const makers = actorsAmong(this.#reading, subject, speaker);
      return makers.length === 0 ? [] : [{ at: predicate.head, lemma: 'proposal', makers }];
    }
    if (!DRAFTING.has(predicate.lemma.toLowerCase())) return [];
    const plan = object
      .map(({ head }) => tokens[head])
      .find((token) => token && (isText(token) || (token.text === 'it' && predicate.lemma !== 'put')));
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
        before.some(({ pos, label }) => pos === 'NOUN' && CENTRAL.test(label)) &&
        before.some((token) => isText(token) && (CENTRAL.test(token.label) || token.label === 'pobj'))
      );
    });
  }

  /** Whose the plan is that "it" means as an object: "if IT were adopted". */
  makersMeant(fillers: readonly Filler[]): readonly Mention[] {
    return fillers.flatMap((filler) => (this.isMeant([filler]) ? this.#makersOf(filler) : []));
  }

  /** Whose the plan is that was spoken of last before a word. */
  makersBefore(token: Token): readonly Mention[] {
    return this.#makersOf(alone(token));
  }

  /** A phrase that says of itself that it is a plan, or whose: not "a document", which may be any. */
  isNamed({ head, next }: Filler): boolean {
    const token = this.#wholeOf({ head, next }) ?? this.#reading.document.tokens[head];
    if (token === undefined || !isText(token)) return false;
    return (
      this.#owned.some(({ at }) => at === token.index) ||
      !/^(?:document|text|paper|memorandum)$/i.test(token.lemma)
    );
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
    const whole = this.#wholeOf(filler);
    if (whole !== null) return { ...alone(whole), start: filler.start, end: filler.end };
    if (isText(token) || isPoints(token)) return filler;
    if (!/^(it|its|which|that|one|they)$/i.test(token.text) || token.pos === 'NOUN') return null;
    const here = sentences.findIndex(({ first, next }) => first <= token.index && token.index < next);
    const own = /^(it|they)$/i.test(token.text);
    if (own && !this.#isTopic(token, sentences[here]?.first ?? 0)) return null;
    const from = sentences[own ? here - 1 : here]?.first ?? token.index;
    const until = own ? (sentences[here]?.first ?? 0) : token.index;
    const before = tokens.slice(from, until).filter(isText);
    const topic = before.find(({ label }) => /^nsubj/.test(label));
    const under = tokens[token.head]?.text.toLowerCase() === 'under';
    const given =
      before.find(({ label }) => /^(?:attr|)$/.test(label)) ?? (under ? before.at(-1) : undefined);
    const plan = own ? (topic ?? given) : before.at(-1);
    const [opening] = tokens.slice(from, until).filter(({ text }) => /^it$/i.test(text));
    if (plan === undefined) return own && opening !== undefined ? this.#meant(alone(opening)) : null;
    return { ...alone(plan), start: filler.start, end: filler.end };
  }

  /** "It asks", "on land, it asks", "left open by it", "eight points were struck from it": it goes on about what was spoken of. */
  #isTopic({ index, label, head }: Token, first: number): boolean {
    const { tokens } = this.#reading.document;
    if (index <= first + OPENING) return true;
    const before = tokens.slice(first, index);
    const opens = /^nsubj/.test(label) && !before.some((each) => /^nsubj/.test(each.label));
    const by = tokens[head]?.text === 'by' && tokens[head]?.label === 'agent';
    return opens || by || (label === 'pobj' && before.some(isPartOfPlan));
  }

  /** "Many of the terms of THE FRENCH PLAN": of a part, or of some of it, the plan inside the phrase. */
  #wholeOf({ head, next }: Pick<Filler, 'head' | 'next'>): Token | null {
    const { tokens } = this.#reading.document;
    const at = tokens[head + 1]?.pos === 'NUM' ? head + 2 : head + 1;
    const [token, of] = [tokens[head], tokens[at]];
    if (token === undefined || of?.text !== 'of' || !(isPartOfPlan(token) || isSome(token))) return null;
    const inside = tokens.slice(at + 1, Math.max(next, at + NOUN_PHRASE)).filter(isText);
    return inside.findLast((each) => !isPartOfPlan(each)) ?? inside.at(-1) ?? null;
  }

  /** By its own words, else by the last one of the same name, else by the last one, else by one to come of that name or sentence; then by what is known. */
  #makersOf(filler: Filler): readonly Mention[] {
    const { tokens, text, sentences } = this.#reading.document;
    const here = sentences.find(({ first, next }) => first <= filler.head && filler.head < next);
    const near = ({ at }: Plan): boolean => at < (here?.next ?? 0);
    const own = this.#owned.find(({ at }) => at === filler.head);
    if (own !== undefined) return own.makers;
    const lemma = tokens[filler.head]?.lemma.toLowerCase() ?? '';
    const others = this.#owned.filter(({ at }) => !isInput(tokens[at], lemma));
    const before = others.filter(({ at }) => at < filler.head);
    const same = (each: Plan): boolean => each.lemma === lemma;
    const plan = before.findLast(same) ?? before.at(-1) ?? others.find((each) => same(each) || near(each));
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

/** "UKRAINIAN PROPOSALS have gone into the draft": who has put something into a plan has not made it. */
function isInput(token: Token | undefined, lemma: string): boolean {
  return token?.tag === 'NNS' && token.lemma === 'proposal' && token.lemma !== lemma;
}

/** What a sentence is about; of one that was not parsed, anything in it. */
const CENTRAL = /^(?:nsubj|nsubjpass|dobj|attr|)$/;

/** How many words behind "of" may name the plan: "point 7 of the new French plan". */
const NOUN_PHRASE = 5;

/** Among how many first words of a sentence "it" is its subject. */
const OPENING = 2;

/** The last one made before a day, else the first of all. */
function latest(known: readonly KnownPlan[], published: string | null): KnownPlan | null {
  const sorted = [...known].sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
  return (
    sorted.findLast(({ occurredOn }) => published !== null && occurredOn <= published) ?? sorted[0] ?? null
  );
}
