/** From arcs to trees: roots, edges of subtrees, crossing arcs put back, sentence starts. */
import type { Arcs } from './arc-eager.ts';

/** First and last word of each word's subtree, in indices of the text. */
interface Edges {
  left: Int32Array;
  right: Int32Array;
}

const ROUNDS = 12;

/** 1 where a sentence starts: at the left edges of the roots. Index 0 is the word `first`. */
function startsOf(first: number, next: number, heads: Int32Array, edges: Edges): Uint8Array {
  const starts = new Uint8Array(next - first);
  for (let word = first; word < next; word++) {
    if (heads[word] === word) starts[(edges.left[word - first] ?? word) - first] = 1;
  }
  return starts;
}

function isWithinSentences(first: number, next: number, heads: Int32Array, edges: Edges): boolean {
  const sentences = new Int32Array(next - first);
  let sentence = 0;
  startsOf(first, next, heads, edges).forEach((start, at) => {
    sentence += start;
    sentences[at] = sentence;
  });
  for (let word = first; word < next; word++) {
    if (sentences[word - first] !== sentences[(heads[word] ?? word) - first]) return false;
  }
  return true;
}

/** Every word widens its head's edges by its own, left to right and back, until each sentence holds its heads. */
function edgesOf(first: number, next: number, heads: Int32Array): Edges {
  const left = new Int32Array(next - first);
  for (let word = first; word < next; word++) left[word - first] = word;
  const edges: Edges = { left, right: left.slice() };
  const widen = (word: number): void => {
    const head = (heads[word] ?? word) - first;
    edges.left[head] = Math.min(edges.left[head] ?? 0, edges.left[word - first] ?? 0);
    edges.right[head] = Math.max(edges.right[head] ?? 0, edges.right[word - first] ?? 0);
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let word = first; word < next; word++) widen(word);
    for (let word = next - 1; word >= first; word--) widen(word);
    if (isWithinSentences(first, next, heads, edges)) break;
  }
  return edges;
}

/** The first word labelled `label` below `top`, breadth first; `word` and what is below it are left out, -1 if none. */
function findBelow(
  top: number,
  label: string,
  word: number,
  arcs: Arcs,
  isSpace: (word: number) => boolean,
  edges: Edges,
  first: number,
): number {
  const queue = [top];
  for (const head of queue) {
    const last = edges.right[head - first] ?? head;
    for (let child = edges.left[head - first] ?? head; child <= last; child++) {
      if (child === head || child === word || arcs.heads[child] !== head || isSpace(child)) continue;
      if (arcs.labels[child] === label) return child;
      queue.push(child);
    }
  }
  return -1;
}

/**
 * Finishes the words [first, next): those without a head become roots, labels `X||Y` become X below the word labelled Y.
 * Gives the sentence starts, index 0 being the word `first`.
 */
export function finishTrees(
  first: number,
  next: number,
  arcs: Arcs,
  isSpace: (word: number) => boolean,
): Uint8Array {
  const { heads, labels } = arcs;
  for (let word = first; word < next; word++) {
    if ((heads[word] ?? -1) >= 0) continue;
    heads[word] = word;
    labels[word] = 'ROOT';
  }
  const edges = edgesOf(first, next, heads);
  let isChanged = false;
  for (let word = first; word < next; word++) {
    const pair = labels[word] ?? '';
    if (!pair.includes('||')) continue;
    const [label = '', headLabel = ''] = pair.split('||');
    labels[word] = label;
    const head = findBelow(heads[word] ?? word, headLabel, word, arcs, isSpace, edges, first);
    if (head >= 0) heads[word] = head;
    isChanged = true;
  }
  return startsOf(first, next, heads, isChanged ? edgesOf(first, next, heads) : edges);
}
