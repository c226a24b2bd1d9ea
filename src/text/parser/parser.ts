/** The whole way from a text to a document: tokens, tags, trees, attributes, lemmas, entities. */
import { FEATURES, runMoves } from './arc-eager.ts';
import { type Analysis, compose, type Placed, placesOf } from './compose.ts';
import type { Document } from './document.ts';
import { type Draft, draftStarts } from './drafts.ts';
import { createEncoder, type Encoder, LAYERS, WINDOW } from './encoder.ts';
import { ENTITY_FEATURES, runEntities } from './entities.ts';
import { createJsKernel } from './kernel/js.ts';
import { HIDDEN } from './kernel/kernel.ts';
import { createWasmKernel } from './kernel/wasm.ts';
import { createLemmatizer } from './lemmas.ts';
import { createLexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { inRows, merge, type Rows, type Run } from './rows.ts';
import { createRuler } from './ruler.ts';
import { createScorer, type Scorer } from './scorer.ts';
import { createTagger } from './tagger.ts';
import { createTokenizer } from './tokenizer.ts';
import { finishTrees } from './tree.ts';
import { unwrap } from './wrapping.ts';

export interface ParseOptions {
  /**
   * Which sentences get heads, labels and entities; all when not given. Tags, morphology and lemmas are given to all.
   * `text`: which of the texts it is of.
   */
  only?: ((sentence: Draft, text: number) => boolean) | undefined;
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
  /** A document for each text: sooner than one by one. */
  parseEach(texts: readonly string[], options?: ParseOptions): Document[];
}

/** Longer texts are parsed in pieces of so many words, so that memory stays bounded; far above any article. */
const PIECE = 1 << 17;
/** Texts are read together that have no more UTF-16 units than these: a few articles. */
const TOGETHER = 1 << 14;

function projectAll(
  encoder: Encoder,
  scorer: Scorer,
  rows: Rows,
  [from, to]: Run,
  runs: Run[],
): Float32Array {
  const projected = new Float32Array((to - from) * HIDDEN);
  for (const [first, next] of runs) {
    for (let row = first; row < next; row += WINDOW) {
      const end = Math.min(next, row + WINDOW);
      scorer.project(encoder.encode(rows, row, end), end - row, projected, row - from);
    }
  }
  return projected;
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
  function tagPiece(rows: Rows, [from, to]: Run, tags: Uint8Array): Float32Array {
    const projected = new Float32Array((to - from) * HIDDEN);
    for (let row = from; row < to; row += WINDOW) {
      const count = Math.min(to - row, WINDOW);
      const x = words.encode(rows, row, row + count);
      tagger.tag(x, count, tags, row);
      arcScorer.project(x, count, projected, row - from);
    }
    return projected;
  }

  /** `asked`: which rows of the piece to parse, once they are tagged. */
  function analysePiece(
    rows: Rows,
    piece: Run,
    asked: () => Run[],
    { tags, arcs, starts, parsed, entities }: Analysis,
    withEntities: boolean,
  ): void {
    const [from] = piece;
    const isSpace = (row: number): boolean => rows.lexemes[row]?.isSpace === true;
    const projected = tagPiece(rows, piece, tags);
    const runs = asked();

    arcScorer.begin(projected);
    const shifted = new Int32Array(FEATURES);
    for (const [first, next] of runs) {
      parsed.fill(1, first, next);
      runMoves(first, next, tables.moves, (state) => arcScorer.score(shift(state, shifted, from)), arcs);
      starts.set(finishTrees(first, next, arcs, isSpace), first);
    }
    if (!withEntities) return;
    const touching = merge(runs);
    entityScorer.begin(projectAll(names, entityScorer, rows, piece, merge(touching, LAYERS)));
    const entityWords = new Int32Array(ENTITY_FEATURES);
    const score = (state: Int32Array): Float32Array => entityScorer.score(shift(state, entityWords, from));
    for (const [first, next] of touching) {
      entities.push(
        ...runEntities(first, next, tables.moves.entities, score, (row) => starts[row] === 1, isSpace),
      );
    }
  }

  /** Draft sentences of a run that are asked for; all drafts are marked as sentence starts. */
  function chosen(
    rows: Rows,
    { places, rows: [top] }: Placed,
    [from, to]: Run,
    only: (sentence: Draft) => boolean,
    { tags, starts }: Analysis,
  ): Run[] {
    const borders = draftStarts(rows, from, to, (row) => tables.tags[tags[row] ?? 0] ?? '');
    return borders.flatMap((first, i): Run[] => {
      const next = borders[i + 1] ?? to;
      starts[first] = 1;
      let text = '';
      const words: (readonly string[])[] = [];
      for (let row = first; row < next; row++) {
        const lexeme = rows.lexemes[row];
        if (!lexeme) continue;
        text += lexeme.text + (rows.spaced[row] ? ' ' : '');
        words.push(lemmatizer.candidates(lexeme));
      }
      const [start, end] = [places[first - top]?.start ?? 0, places[next - 1 - top]?.end ?? 0];
      return only({ text, start, end, words }) ? [[first, next]] : [];
    });
  }

  function parseEach(
    texts: readonly string[],
    { only, lines, marks, entities }: ParseOptions = {},
  ): Document[] {
    return batchesOf(texts).flatMap(([begin, end]) => {
      const batch = texts.slice(begin, end).map((text) => {
        const unwrapped = lines === 'joined' ? unwrap(text, marks) : undefined;
        const tokens = tokenizer.tokenize(unwrapped?.text ?? text);
        return { text, tokens, places: placesOf(tokens, unwrapped?.original) };
      });
      const { rows, runs } = inRows(batch.map(({ tokens }) => tokens));
      const placed = batch.map((each, i): Placed => ({ ...each, rows: runs[i] ?? [0, 0] }));
      const count = rows.lexemes.length;
      const analysis: Analysis = {
        tags: new Uint8Array(count),
        starts: new Uint8Array(count),
        parsed: new Uint8Array(count),
        arcs: { heads: new Int32Array(count).fill(-1), labels: new Array<string>(count).fill('') },
        entities: [],
      };
      for (let from = 0; from < count; from += PIECE) {
        const to = Math.min(count, from + PIECE);
        const asked = (): Run[] =>
          placed.flatMap((each, i): Run[] => {
            const run: Run = [Math.max(from, each.rows[0]), Math.min(to, each.rows[1])];
            if (run[0] >= run[1]) return [];
            return only ? chosen(rows, each, run, (draft) => only(draft, begin + i), analysis) : [run];
          });
        analysePiece(rows, [from, to], asked, analysis, entities !== false);
      }
      return placed.map((each) => compose(each, analysis, tables.tags, ruler, lemmatizer.lemma));
    });
  }

  return {
    kernel: kernel.name,
    parse(text, options) {
      const [document] = parseEach([text], options);
      if (document === undefined) throw new Error('no document of one text');
      return document;
    },
    parseEach,
  };
}

/** Which texts are read together, half-open: as many as have `TOGETHER` units or fewer, or one. */
function batchesOf(texts: readonly string[]): Run[] {
  const batches: Run[] = [];
  let units = 0;
  for (const [i, { length }] of texts.entries()) {
    const last = batches.at(-1);
    units += length;
    if (last !== undefined && units <= TOGETHER) last[1] = i + 1;
    else {
      batches.push([i, i + 1]);
      units = length;
    }
  }
  return batches;
}

/** The same words counted from the start of a piece. */
function shift(words: Int32Array, to: Int32Array, from: number): Int32Array {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? -1;
    to[i] = word < 0 ? -1 : word - from;
  }
  return to;
}
