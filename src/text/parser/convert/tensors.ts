/** Takes the arrays of the package's models out in one fixed order. */
import type { Tensor } from '../tables.ts';
import { asList, asMap, asText, type Packed, unpack } from './msgpack.ts';

interface Array32 {
  values: Float32Array;
  shape: number[];
}

/** The parameters of a model: `byName` finds those of all nodes with this name in order, `at` those of a node by its place. */
interface Params {
  byName(node: string, param: string): Array32[];
  at(place: number, param: string): Array32;
}

function toArray(value: Packed | undefined, what: string): Array32 {
  const array = asMap(value, what);
  if (array.get('type') !== '<f4')
    throw new Error(`no <f4 array: ${what} - the package is not the expected one`);
  const bytes = array.get('data');
  if (!(bytes instanceof Uint8Array))
    throw new Error(`no data: ${what} - the package is not the expected one`);
  const values = new Float32Array(new Uint8Array(bytes).buffer);
  return { values, shape: asList(array.get('shape'), what).map(Number) };
}

function paramsOf(bytes: Uint8Array, model: string): Params {
  const root = asMap(unpack(bytes), model);
  const names = asList(root.get('nodes'), model).map((node) => asText(asMap(node, model).get('name'), model));
  const params = asList(root.get('params'), model).map((param) => asMap(param, model));
  const at = (place: number, param: string): Array32 =>
    toArray(params[place]?.get(param), `${model} ${place} ${param}`);
  const byName = (node: string, param: string): Array32[] =>
    names.flatMap((name, place) => (name === node ? [at(place, param)] : []));
  return { at, byName };
}

/** All arrays end to end, and where each lies. `read` gives a file of the package. */
export function collectTensors(read: (file: string) => Uint8Array): {
  weights: Float32Array;
  tensors: Record<string, Tensor>;
} {
  const parts: [name: string, array: Array32][] = [];
  const encoder = (prefix: string, params: Params): void => {
    params.byName('hashembed', 'E').forEach((table, k) => {
      parts.push([`${prefix}.E${k}`, table]);
    });
    const [maxoutW, maxoutB] = [params.byName('maxout', 'W'), params.byName('maxout', 'b')];
    const [normG, normB] = [params.byName('layernorm', 'G'), params.byName('layernorm', 'b')];
    for (let k = 0; k < 5; k++) {
      for (const [name, arrays] of [
        ['W', maxoutW],
        ['b', maxoutB],
        ['G', normG],
        ['B', normB],
      ] as const) {
        const array = arrays[k];
        if (!array) throw new Error(`no array: ${prefix}.${name}${k} - the package is not the expected one`);
        parts.push([`${prefix}.${name}${k}`, array]);
      }
    }
  };
  const transitions = (prefix: string, params: Params): void => {
    parts.push([`${prefix}.linearW`, params.at(6, 'W')], [`${prefix}.linearB`, params.at(6, 'b')]);
    parts.push([`${prefix}.lowerW`, params.at(2, 'W')], [`${prefix}.lowerB`, params.at(2, 'b')]);
    parts.push([`${prefix}.lowerPad`, params.at(2, 'pad')]);
    parts.push([`${prefix}.upperW`, params.at(3, 'W')], [`${prefix}.upperB`, params.at(3, 'b')]);
  };
  encoder('words', paramsOf(read('tok2vec/model'), 'tok2vec'));
  const tagger = paramsOf(read('tagger/model'), 'tagger');
  parts.push(['tagger.W', tagger.at(3, 'W')], ['tagger.b', tagger.at(3, 'b')]);
  transitions('parser', paramsOf(read('parser/model'), 'parser'));
  const entities = paramsOf(read('ner/model'), 'ner');
  encoder('names', entities);
  transitions('entities', entities);

  const weights = new Float32Array(parts.reduce((sum, [, { values }]) => sum + values.length, 0));
  const tensors: Record<string, Tensor> = {};
  let offset = 0;
  for (const [name, { values, shape }] of parts) {
    tensors[name] = { offset, shape };
    weights.set(values, offset);
    offset += values.length;
  }
  return { weights, tensors };
}
