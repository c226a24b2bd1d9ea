// Whose a plan is, as its own phrase tells it: "the US proposal", "their draft", "a plan drafted by Moscow".
import type { Mention } from '../../model/extracted.ts';
import type { Filler } from '../../text/clauses/clauses.ts';
import type { Token } from '../../text/parser/document.ts';
import { actorsAmong, type Text } from './reading.ts';

/** What says on what others are to agree, so that it has terms. */
const TEXTS = new Set(
  `plan proposal draft text document paper framework offer package version blueprint initiative scheme roadmap deal treaty
  agreement memorandum compromise communique communiqué formula counter-proposal counterproposal counter-offer declaration terms provision clause sketch counter-text`.split(
    /\s+/,
  ),
);

/** What a plan consists of: "under ITS terms" are those of the plan before. */
const PARTS = new Set('term terms provision clause point article paragraph'.split(' '));

export function isText({ lemma, text, pos }: Token): boolean {
  if (pos !== 'NOUN' && pos !== 'PROPN') return false;
  return TEXTS.has(lemma.toLowerCase()) || TEXTS.has(text.toLowerCase());
}

export function isPartOfPlan({ lemma, tag }: Token): boolean {
  return PARTS.has(lemma.toLowerCase()) && tag.startsWith('NN');
}

/** "The main POINTS": all that a plan consists of. */
export function isPoints(token: Token): boolean {
  return isPartOfPlan(token) && token.tag === 'NNS';
}

/** "MANY of the terms": how much of a thing, and not the thing. */
export function isSome(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:NUM|DET)$/.test(token.pos) || SOME.has(token.lemma.toLowerCase()));
}

const SOME = new Set(
  'many most some much part half all none each several few lot number bulk rest'.split(' '),
);

/** "THE US proposal", "KYIV's draft", "THEIR text", "a plan drafted by MOSCOW". */
export function ownersOf(reading: Text, head: number): Mention[] {
  const { tokens } = reading.document;
  const own = tokens[head];
  if (own === undefined) return [];
  let first = head;
  while (first > 0 && isPart(tokens[first - 1])) first -= 1;
  const before: Token[] = [];
  for (let at = first; at < head; at += 1) if (isOwner(tokens, at)) before.push(tokens[at] as Token);
  if (isPartOfPlan(own) && before.some(({ tag }) => tag === 'PRP$')) return [];
  const makers = actorsAmong(reading, before.map(alone));
  if (makers.length > 0) return makers;
  return actorsAmong(reading, namedBehind(tokens, makingBehind(tokens, head)));
}

/** "A plan drafted BY Moscow", "a declaration of intent signed BY both", "a text worked out BETWEEN Rome and Tripoli": where who made it is told; -1 if nowhere. */
function makingBehind(tokens: readonly Token[], head: number): number {
  if (/^(?:by|from)$/.test(tokens[head + 1]?.text ?? '')) return head + 1;
  if (isOfMany(tokens, head + 1)) return head + 1;
  let at = head + 1;
  if (tokens[at]?.text === 'of')
    for (at += 1; /^(?:DET|ADJ|NOUN)$/.test(tokens[at]?.pos ?? '') && !isMade(tokens[at]); ) at += 1;
  if (!isMade(tokens[at])) return -1;
  const until = tokens.findIndex(({ pos, index }) => index > at && /^(?:VERB|AUX|PUNCT)$/.test(pos));
  const making = tokens.slice(at, until < 0 ? tokens.length : until).findIndex(isMaking);
  return making < 0 || making > NEAR ? -1 : at + making;
}

/** "The proposal OF THE MEDIATORS": of several, not of a thing. */
function isOfMany(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'of' && tokens[at + 1]?.text === 'the' && tokens[at + 2]?.tag === 'NNS';
}

/** How many words may stand between what was made and by whom: "agreed in Oslo on Friday by". */
const NEAR = 6;

function isMaking({ text }: Token): boolean {
  return /^(?:by|between)$/.test(text);
}

/** Not "backed by Moscow": who likes a plan has not made it. */
function isMade(token: Token | undefined): boolean {
  return token !== undefined && /^VB[ND]$/.test(token.tag) && !LIKED.test(token.lemma);
}

const LIKED =
  /^(?:back|support|broker|mediate|oppose|reject|criticise|criticize|accept|welcome|endorse|see|obtain|review|read|leak|publish|report|approve)$/;

/** The names behind "by", or who is only described there: "by MEDIATORS, Israel would" names no Israel. */
function namedBehind(tokens: readonly Token[], making: number): Filler[] {
  if (making < 0) return [];
  let next = making + 1;
  while (isPart(tokens[next]) || isJoining(tokens, next)) next += 1;
  const phrase = tokens.slice(making + 1, next);
  const names = phrase.filter(({ pos }) => pos === 'PROPN');
  const described = phrase.findLast(({ pos }) => pos === 'NOUN');
  if (names.length > 0 || described === undefined) return names.map(alone);
  return [{ ...alone(described), first: making + 1, start: phrase[0]?.start ?? described.start }];
}

/** "Oman, Qatar AND Egypt": an "and", or a comma of a list that comes to one. */
function isJoining(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  if (text === 'and') return true;
  if (text !== ',') return false;
  let next = at + 1;
  while (isPart(tokens[next])) next += 1;
  return next > at + 1 && isJoining(tokens, next);
}

export function alone({ index, start, end }: Token): Filler {
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
