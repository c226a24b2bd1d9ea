/** The dependency parser's transition system: arc-eager, with words that can go back and sentence breaks. */

/** Heads and labels of the words of a text. Indices are those of the text; the head is -1 for a word that has none. */
export interface Arcs {
  heads: Int32Array;
  labels: string[];
}

export interface Moves {
  left: readonly string[];
  right: readonly string[];
}

/** Scores of all moves in a state, given the words it points at; -1 is a missing word. */
export type Score = (words: Int32Array) => Float32Array;

/** The move with the highest score, the first of equals, among the moves [from, to) and `best`; -1 stands for none yet. */
export function bestMove(scores: Float32Array, from: number, to: number, best = -1): number {
  let found = best;
  for (let move = from; move < to; move++) {
    if (found < 0 || (scores[move] ?? 0) > (scores[found] ?? 0)) found = move;
  }
  return found;
}

/** Number of words the scores depend on. */
export const FEATURES = 8;
/** Rows of the scores: Shift, Reduce, Left with each label, Right with each label, Break. */
const SHIFT = 0;
const REDUCE = 1;
const LEFT = 2;
const NONE = -1;

/** A stack, a buffer (words that went back, its top last, then those from `upcoming` on) and the children so far. */
interface State {
  stack: number[];
  returned: number[];
  upcoming: number;
  lastLeft: Int32Array;
  lastRight: Int32Array;
  /** The child that its head got before this one, on the same side. */
  earlier: Int32Array;
  unshiftable: Uint8Array;
  starts: Uint8Array;
}

/** Gives `word` the head; a head it had loses it. All indices count from the first word of the run. */
function attach(state: State, heads: Int32Array, first: number, word: number, head: number): void {
  const old = (heads[word] ?? NONE) - first;
  const child = word - first;
  if (old >= 0) {
    for (const list of [state.lastLeft, state.lastRight]) {
      if (list[old] === word) list[old] = state.earlier[child] ?? NONE;
    }
  }
  const list = word < head ? state.lastLeft : state.lastRight;
  state.earlier[child] = list[head - first] ?? NONE;
  list[head - first] = word;
  heads[word] = head;
}

/**
 * Parses the words [first, next) until stack and buffer are empty; each move is the first valid one with the highest
 * score. Arcs are written to `arcs`. `record`, for tests, is told every move.
 */
export function runMoves(
  first: number,
  next: number,
  moves: Moves,
  score: Score,
  { heads, labels }: Arcs,
  record?: (move: string) => void,
): void {
  const count = next - first;
  const none = (): Int32Array => new Int32Array(count).fill(NONE);
  const state: State = {
    stack: [],
    returned: [],
    upcoming: first,
    lastLeft: none(),
    lastRight: none(),
    earlier: none(),
    unshiftable: new Uint8Array(count),
    starts: new Uint8Array(count),
  };
  const { stack, returned, lastLeft, lastRight, unshiftable, starts } = state;
  const words = new Int32Array(FEATURES);
  const RIGHT = LEFT + moves.left.length;
  const BREAK = RIGHT + moves.right.length;

  for (let guard = 20 * count + 100; guard > 0; guard--) {
    const waiting = returned.length + next - state.upcoming;
    if (stack.length === 0 && waiting === 0) return;
    const s0 = stack.at(-1) ?? NONE;
    const b0 = waiting > 0 ? (returned.at(-1) ?? state.upcoming) : NONE;
    const b1 = waiting > 1 ? (returned.at(-2) ?? state.upcoming + (returned.length === 0 ? 1 : 0)) : NONE;
    words[0] = b0;
    words[1] = b1;
    words[2] = s0;
    words[3] = stack.at(-2) ?? NONE;
    words[4] = stack.at(-3) ?? NONE;
    words[5] = b0 < 0 ? NONE : (lastLeft[b0 - first] ?? NONE);
    words[6] = s0 < 0 ? NONE : (lastLeft[s0 - first] ?? NONE);
    words[7] = s0 < 0 ? NONE : (lastRight[s0 - first] ?? NONE);
    const scores = score(words);

    let best = NONE;
    const isStart = b0 >= 0 && starts[b0 - first] === 1;
    if (s0 < 0 || (waiting > 1 && !isStart && unshiftable[b0 - first] === 0))
      best = bestMove(scores, SHIFT, SHIFT + 1, best);
    if (s0 >= 0) best = bestMove(scores, REDUCE, REDUCE + 1, best);
    if (s0 >= 0 && b0 >= 0 && !isStart) best = bestMove(scores, LEFT, BREAK, best);
    if (waiting > 1 && b1 === b0 + 1 && starts[b1 - first] === 0)
      best = bestMove(scores, BREAK, BREAK + 1, best);

    if (best === NONE) return;
    if (best === REDUCE) {
      stack.pop();
      if ((heads[s0] ?? NONE) < 0 && stack.length > 0) {
        unshiftable[s0 - first] = 1;
        returned.push(s0);
      }
      record?.('D');
    } else if (best === BREAK) {
      starts[b1 - first] = 1;
      record?.('B-ROOT');
    } else if (best >= LEFT && best < RIGHT) {
      attach(state, heads, first, s0, b0);
      labels[s0] = moves.left[best - LEFT] ?? '';
      unshiftable[b0 - first] = 0;
      stack.pop();
      record?.(`L-${labels[s0]}`);
    } else {
      if (best !== SHIFT) {
        attach(state, heads, first, b0, s0);
        labels[b0] = moves.right[best - RIGHT] ?? '';
      }
      if (returned.pop() === undefined) state.upcoming++;
      stack.push(b0);
      record?.(best === SHIFT ? 'S' : `R-${labels[b0]}`);
    }
  }
}
