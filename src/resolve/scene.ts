// Where a report plays: the state of its dateline, unless that is only where people meet; else the one of which most is said.
import type { Mention } from './cast.ts';
import type { Context } from './context.ts';
import { sideOf } from './readings.ts';

/** A place in capitals, or more with strokes between, country, day and agency before a dash. */
const DATELINE =
  /(?:^|\n)\s*(?=\p{Lu}[\p{Lu}.'’]+)(?:[\p{Lu}.'’ /-]+)(?:, [\p{Lu}][\p{L}.' ]+)?(?:, \p{L}+\.? \d{1,2})?(?: \([^)\n]{2,40}\))? ?[-–—]+ /u;

/** Who goes between two sides: his state is not where a report plays. */
const BETWEEN =
  /^(?:mediator|envoy|facilitator|intermediary|go-between|diplomat|ambassador|broker|monitor|negotiator)$/;

/** Who comes for others alone. */
const MEDIATING = /^(?:mediator|facilitator|intermediary|go-between|broker|monitor)$/;

/** How many of its sentences tell whether a report is about the state of its dateline. */
const LEAD = 3;

/** Null where two states or more have an equal part in it. */
export function sceneOf(context: Context): string | null {
  return datelined(context) ?? foremost(context);
}

/** The dateline itself may be no prose, and then has no tokens. */
function datelined(context: Context): string | null {
  const { text, tokens } = context.document;
  const line = DATELINE.exec(text);
  if (line === null) return null;
  const end = line.index + line[0].length;
  const home = line[0]
    .replace(/\(.*|\/.*/s, '')
    .split(/[,–—-]/)
    .flatMap((place) => statesOf(context, place.trim()))
    .findLast((id) => isState(context, id));
  if (home === undefined) return null;
  const from = Math.max(
    0,
    tokens.findIndex(({ start }) => start >= end),
  );
  const here = context.sentenceIndex(from);
  const after = context.cast.mentions.filter(
    ({ first, member }) =>
      member.kind === 'state' && first >= from && context.sentenceIndex(first) < here + LEAD,
  );
  const lead = after.filter(
    (mention) => context.sentenceIndex(mention.first) === here && !goesBetween(context, mention),
  );
  if (lead.length === 0) return home;
  const weights = weightsOf(context);
  const own = weights.find(([id]) => id === home)?.[1] ?? 0;
  const first = new Set(lead.map(({ member }) => member.id));
  const overshadowed = (weights[0]?.[1] ?? 0) > (first.has(home) ? 2 : 1) * own;
  if (!overshadowed && after.some(({ member }) => member.id === home)) return home;
  const [only = null] = first;
  return first.size === 1 ? only : null;
}

/** In a dateline "MALE" is a capital. */
function statesOf({ gazetteer }: Context, place: string): readonly string[] {
  const capital = gazetteer.capitals.get(place.slice(0, 1) + place.slice(1).toLowerCase());
  return capital === undefined ? gazetteer.named(place) : [capital];
}

/** Named twice as much as any other. */
function foremost(context: Context): string | null {
  const [best, second] = weightsOf(context);
  return best !== undefined && best[1] >= 2 * (second?.[1] ?? 0) && best[1] >= 2 ? best[0] : null;
}

/** How much is said of each state, the most first. */
export function weightsOf(context: Context): [string, number][] {
  const weights = new Map<string, number>();
  for (const mention of context.cast.mentions) {
    const { member, demonym } = mention;
    const side =
      member.kind === 'state' ? member.id : (homeOf(context, member) ?? sideOf(context, member.id));
    if (!isState(context, side) || goesBetween(context, mention) || qualifies(context, mention)) continue;
    const weight = demonym || member.kind !== 'state' ? 0.5 : 1;
    weights.set(side, (weights.get(side) ?? 0) + weight);
  }
  return [...weights].sort(([, a], [, b]) => b - a);
}

/** "The Football Association of ZAMBIA": the state in the name of a body. */
function homeOf({ gazetteer }: Context, { kind, known, name }: Mention['member']): string | null {
  const place = kind === 'organisation' && !known ? /\bof (\p{Lu}[\p{L} ]+)$/u.exec(name)?.[1] : undefined;
  const [id] = place === undefined ? [] : gazetteer.named(place);
  return id !== undefined && gazetteer.actors.get(id)?.kind === 'state' ? id : null;
}

function isState({ gazetteer }: Context, id: string): boolean {
  return gazetteer.actors.get(id)?.kind === 'state';
}

/** "A US-BACKED plan", "the CZECH-OWNED firm": it only tells of what kind something else is. */
export function qualifies({ document: { tokens } }: Context, { next }: Mention): boolean {
  return tokens[next]?.text === '-' && tokens[next - 1]?.after === '';
}

/** "MALAYSIA's special envoy". */
function goesBetween(context: Context, mention: Mention): boolean {
  return mention.member.kind === 'state' && isBefore(context, mention, BETWEEN);
}

/** "A NORWEGIAN mediator", "the UN facilitator". */
export function mediates(context: Context, mention: Mention): boolean {
  return /^(?:state|organisation)$/.test(mention.member.kind ?? '') && isBefore(context, mention, MEDIATING);
}

/** Within one phrase: not "ETHIOPIA wants monitors". */
function isBefore({ document }: Context, { next }: Mention, nouns: RegExp): boolean {
  const behind = document.tokens.slice(next, next + 4);
  const end = behind.findIndex(({ pos }) => /^(?:VERB|AUX|PUNCT|ADP)$/.test(pos));
  return behind
    .slice(0, end < 0 ? behind.length : end)
    .some(({ lemma, pos }) => pos === 'NOUN' && nouns.test(lemma.toLowerCase()));
}
