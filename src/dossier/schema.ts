// Reads `graph/schema.yaml`, the one truth about the graph.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { GraphSchema } from '../model/schema.ts';

const FILE = new URL('../../graph/schema.yaml', import.meta.url);

export function readSchema(file: string | URL = FILE): GraphSchema {
  return GraphSchema.parse(parse(readFileSync(file, 'utf8'), { merge: true }));
}
