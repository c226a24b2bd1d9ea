/** The model: weights and tables, read once from the files beside this code. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Tables } from './tables.ts';
import { unpackWeights } from './weights.ts';

export interface Model {
  tables: Tables;
  /** The values of one array, C order; shapes stand in `tables.tensors`. */
  tensor(name: string): Float32Array;
}

/** A model from all weights end to end and the tables that say what lies where. */
export function modelOf(weights: Float32Array, tables: Tables): Model {
  return {
    tables,
    tensor(name) {
      const tensor = tables.tensors[name];
      if (!tensor) throw new Error(`unknown tensor: ${name} - run npm run model again`);
      const length = tensor.shape.reduce((product, size) => product * size, 1);
      return weights.subarray(tensor.offset, tensor.offset + length);
    },
  };
}

function unpacked(name: string): Uint8Array {
  return gunzipSync(readFileSync(new URL(`./model/${name}.gz`, import.meta.url)));
}

/** Reads the model that is shipped; about a tenth of a second, and setting a parser up with it another. */
export function readModel(): Model {
  const tables = JSON.parse(new TextDecoder().decode(unpacked('tables.json'))) as Tables;
  return modelOf(unpackWeights(unpacked('weights.bin'), tables.tensors), tables);
}
