/** The whole way from a text to a document: tokens, tags, trees, attributes, lemmas, entities. */
import { type Arcs, FEATURES, runMoves } from './arc-eager.ts';
import { type Analysis, compose, placesOf } from './compose.ts';
import type { Document } from './document.ts';
import { type Draft, draftStarts } from './drafts.ts';
import { createEncoder, type Encoder, WINDOW } from './encoder.ts';
import { ENTITY_FEATURES, type EntityRun, runEntities } from './entities.ts';
import { createJsKernel } from './kernel/js.ts';
import { HIDDEN } from './kernel/kernel.ts';
import { createWasmKernel } from './kernel/wasm.ts';
import { createLemmatizer } from './lemmas.ts';
import { createLexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { createRuler } from './ruler.ts';
import { createScorer, type Scorer } from './scorer.ts';
import { createTagger } from './tagger.ts';
import { createTokenizer, type Tokens } from './tokenizer.ts';
import { finishTrees } from './tree.ts';
import { unwrap } from './wrapping.ts';

export interface ParseOptions {
  /** Which sentences get heads, labels and entities; all when not given. Tags, morphology and lemmas are given to all. */
  only?: ((sentence: Draft) => boolean) | undefined;
  /** `joined`: hard-wrapped lines are read as one; offsets stay those of the text. `kept` (the default): as it stands. */
  lines?: 'kept' | 'joined' | undefined;
  /** `skipped`, where lines are joined: Markdown's emphasis and links are read as their words, and stand in no token. */
  marks?: 'kept' | 'skipped' | undefined;
  /** False: no entities. */
  entities?: boolean | undefined;
}

export interface Parser {
  readonly kernel: 'wasm' | 'js';
  parse(text: string, options?: ParseOptions): Document;
}

/** Longer texts are parsed in pieces of so many words, so that memory stays bounded; far above any article. */
const PIECE = 1 << 17;

/** Which words of a text to work on: half-open runs. */
type Run = [first: number, next: number];

function projectAll(
  encoder: Encoder,
  scorer: Scorer,
  tokens: Tokens,
  [from, to]: Run,
  runs: Run[],
): Float32Array {
  const projected = new Float32Array((to - from) * HIDDEN);
  for (const [first, next] of runs) {
    for (let word = first; word < next; word += WINDOW) {
      const end = Math.min(next, word + WINDOW);
      scorer.project(encoder.encode(tokens, word, end), end - word, projected, word - from);
    }
  }
  return projected;
}

/** Joins runs that touch. */
function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const [first, next] of runs) {
    const last = merged.at(-1);
    if (last?.[1] === first) last[1] = next;
    else merged.push([first, next]);
  }
  return merged;
}

/** `kernel`: `js` for the plain twin; else SIMD where there is any. The results are the same. */
export function createParser(model: Model, kernelName: 'wasm' | 'js' = 'wasm'): Parser {
  const kernel = (kernelName === 'wasm' ? createWasmKernel() : undefined) ?? createJsKernel();
  const { tables } = model;
  const lexicon = createLexicon(tables);
  const tokenizer = createTokenizer(tables, lexicon);
  const words = createEncoder(model, kernel, 'words', lexicon);
  const names = createEncoder(model, kernel, 'names', lexicon);
  const tagger = createTagger(model, kernel);
  const arcScorer = createScorer(model, kernel, 'parser', FEATURES);
  const entityScorer = createScorer(model, kernel, 'entities', ENTITY_FEATURES);
  const ruler = createRuler(tables);
  const lemmatizer = createLemmatizer(tables);

  /** Tags the words of a piece and gives the parser's projection of them. */
  function tagPiece(tokens: Tokens, [from, to]: Run, tags: Uint8Array): Float32Array {
    const projected = new Float32Array((to - from) * HIDDEN);
    for (let word = from; word < to; word += WINDOW) {
      const count = Math.min(to - word, WINDOW);
      const x = words.encode(tokens, word, word + count);
      tagger.tag(x, count, tags, word);
      arcScorer.project(x, count, projected, word - from);
    }
    return projected;
  }

  function analysePiece(tokens: Tokens, piece: Run, options: ParseOptions, analysis: Analysis): void {
    const [from] = piece;
    const { tags, arcs, starts, parsed, entities } = analysis;
    const isSpace = (word: number): boolean => tokens.lexemes[word]?.isSpace === true;
    const projected = tagPiece(tokens, piece, tags);
    const runs = options.only ? chosen(tokens, piece, options.only, analysis) : [piece];

    arcScorer.begin(projected);
    const shifted = new Int32Array(FEATURES);
    for (const [first, next] of runs) {
      parsed.fill(1, first, next);
      runMoves(first, next, tables.moves, (state) => arcScorer.score(shift(state, shifted, from)), arcs);
      starts.set(finishTrees(first, next, arcs, isSpace), first);
    }
    if (options.entities === false) return;
    const touching = merge(runs);
    entityScorer.begin(projectAll(names, entityScorer, tokens, piece, touching));
    const entityWords = new Int32Array(ENTITY_FEATURES);
    const score = (state: Int32Array): Float32Array => entityScorer.score(shift(state, entityWords, from));
    for (const [first, next] of touching) {
      entities.push(
        ...runEntities(first, next, tables.moves.entities, score, (word) => starts[word] === 1, isSpace),
      );
    }
  }

  /** Draft sentences that are asked for; all drafts are marked as sentence starts. */
  function chosen(
    tokens: Tokens,
    [from, to]: Run,
    only: (sentence: Draft) => boolean,
    { tags, starts, places }: Analysis,
  ): Run[] {
    const borders = draftStarts(tokens, from, to, (word) => tables.tags[tags[word] ?? 0] ?? '');
    return borders.flatMap((first, i): Run[] => {
      const next = borders[i + 1] ?? to;
      starts[first] = 1;
      let text = '';
      const words: (readonly string[])[] = [];
      for (let word = first; word < next; word++) {
        const lexeme = tokens.lexemes[word];
        if (!lexeme) continue;
        text += lexeme.text + (tokens.spaced[word] ? ' ' : '');
        words.push(lemmatizer.candidates(lexeme));
      }
      const [start, end] = [places[first]?.start ?? 0, places[next - 1]?.end ?? 0];
      return only({ text, start, end, words }) ? [[first, next]] : [];
    });
  }

  return {
    kernel: kernel.name,
    parse(text, options = {}) {
      const unwrapped = options.lines === 'joined' ? unwrap(text, options.marks) : undefined;
      const tokens = tokenizer.tokenize(unwrapped?.text ?? text);
      const count = tokens.lexemes.length;
      const arcs: Arcs = { heads: new Int32Array(count).fill(-1), labels: new Array<string>(count).fill('') };
      const entities: EntityRun[] = [];
      const analysis: Analysis = {
        places: placesOf(tokens, unwrapped?.original),
        tags: new Uint8Array(count),
        starts: new Uint8Array(count),
        parsed: new Uint8Array(count),
        arcs,
        entities,
      };
      for (let first = 0; first < count; first += PIECE) {
        analysePiece(tokens, [first, Math.min(count, first + PIECE)], options, analysis);
      }
      return compose(text, tokens, analysis, tables.tags, ruler, lemmatizer.lemma);
    },
  };
}

/** The same words counted from the start of a piece. */
function shift(words: Int32Array, to: Int32Array, from: number): Int32Array {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? -1;
    to[i] = word < 0 ? -1 : word - from;
  }
  return to;
}
