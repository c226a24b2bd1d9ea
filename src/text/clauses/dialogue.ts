// Who speaks in the turns of an interview or transcript, and to whom.
import type { Span } from '../../model/span.ts';
import type { Document, Token } from '../parser/document.ts';
import { turnsIn } from '../turns.ts';
import type { Filler } from './clause.ts';

/** What one of them says before the next speaks. Nobody where the label names nobody: "Q:" is the outlet's own voice. */
export interface SpokenTurn {
  readonly inside: Span;
  readonly speaker: readonly Filler[];
  /** Who spoke before, else who speaks next: "you". */
  readonly addressee: readonly Filler[];
}

/** In the order of the text. */
export function spokenTurns(document: Document): SpokenTurn[] {
  const done = known.get(document);
  if (done !== undefined) return done;
  const turns = turnsIn(document.text);
  const guest = turns.length === 0 ? [] : guestOf(document, turns[0]?.start ?? 0);
  const spoken = turns.map(({ inside, label, who }) => ({
    inside,
    speaker: who === 'answers' ? guest : who === 'named' ? phraseIn(document, label) : [],
  }));
  const said = (at: number): string => {
    const [first] = spoken[at]?.speaker ?? [];
    return first === undefined ? '' : document.text.slice(first.start, first.end);
  };
  const found = spoken.map((turn, at): SpokenTurn => {
    const other = [at - 1, at + 1].find((near) => spoken[near] !== undefined && said(near) !== said(at));
    return { ...turn, addressee: other === undefined ? [] : (spoken[other]?.speaker ?? []) };
  });
  known.set(document, found);
  return found;
}

const known = new WeakMap<Document, SpokenTurn[]>();

/** The turn in which an offset stands. */
export function turnAt(document: Document, offset: number): SpokenTurn | undefined {
  return spokenTurns(document).find(({ inside }) => offset >= inside.start && offset < inside.end);
}

/** Who answers in an interview: the first person whom its introduction names, else its first subject with a name. */
function guestOf({ tokens }: Document, end: number): Filler[] {
  const isPerson = (token: Token | undefined): boolean =>
    token !== undefined && token.entity === 'PERSON' && token.end <= end;
  const first = tokens.findIndex(isPerson);
  if (first < 0) {
    const subject = tokens.find(
      ({ pos, label, end: at }) => pos === 'PROPN' && label === 'nsubj' && at <= end,
    );
    const isPart = (token: Token): boolean =>
      token === subject ||
      (token.head === subject?.index && token.label === 'compound' && token.pos === 'PROPN');
    return filler(tokens.filter(isPart));
  }
  let next = first;
  while (isPerson(tokens[next]) && tokens[next]?.tag !== 'POS') next += 1;
  return filler(tokens.slice(first, next));
}

function phraseIn({ tokens }: Document, { start, end }: Span): Filler[] {
  return filler(
    tokens.filter((token) => token.start >= start && token.end <= end && /\p{L}/u.test(token.text)),
  );
}

function filler(words: readonly Token[]): Filler[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ head: last.index, first: first.index, next: last.index + 1, start: first.start, end: last.end }];
}
