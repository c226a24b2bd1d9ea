// A question that somebody typed, as it stands in an address: the Cypher, and its parameters with their types.

import { sortedUnique } from '../model/order.ts';
import { PARAM_TYPES, type ParamType, type ParamValue, parseParam } from '../model/question.ts';
import { tokensOf } from './cypher-tokens.ts';

export interface TypedParam {
  readonly name: string;
  readonly type: ParamType;
  /** As typed; empty is null. */
  readonly text: string;
}

/** Parameters of an address: `cypher`, `$name` for a value and `:name` for its type where it is no text. */
type Params = Readonly<Record<string, string>>;

/** The parameters that the Cypher names, with what was typed for each. */
export function typedParams(cypher: string, params: Params): TypedParam[] {
  const names = sortedUnique(
    tokensOf(cypher).flatMap(({ kind, text }) => (kind === 'parameter' ? [text] : [])),
  );
  return names.map((name) => ({
    name,
    type: PARAM_TYPES.find((known) => known === params[`:${name}`]) ?? 'string',
    text: params[`$${name}`] ?? '',
  }));
}

export function printTyped(cypher: string, params: readonly TypedParam[]): Record<string, string> {
  return Object.fromEntries([
    ['cypher', cypher],
    ...params.filter(({ text }) => text !== '').map(({ name, text }) => [`$${name}`, text]),
    ...params.filter(({ type }) => type !== 'string').map(({ name, type }) => [`:${name}`, type]),
  ]);
}

/** Null where nothing was typed, and where it is not of its type. */
export function paramValue({ type, text }: TypedParam): ParamValue {
  return text === '' ? null : (parseParam(type, text) ?? null);
}

export function typedQuestion(params: Params): { cypher: string; params: Record<string, ParamValue> } {
  const cypher = params.cypher ?? '';
  return {
    cypher,
    params: Object.fromEntries(typedParams(cypher, params).map((param) => [param.name, paramValue(param)])),
  };
}
