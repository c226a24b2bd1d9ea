// Lint rules about functions that give one value on the embedded store and another, or an error, on Neo4j.
import type { Finding, Rule, Text } from './cypher-lint.ts';
import { isCall } from './cypher-lint-clauses.ts';
import type { Token } from './cypher-tokens.ts';

interface Call {
  readonly index: number;
  readonly token: Token;
  /** The tokens between its brackets. */
  readonly inside: readonly Token[];
}

function callsOf({ tokens }: Text, name: string): Call[] {
  return tokens.flatMap((token, index) => {
    if (!isCall(tokens, index, name.toUpperCase())) return [];
    const end = tokens.findIndex(
      (other, at) => at > index + 1 && other.text === ')' && other.depth === token.depth,
    );
    return [{ index, token, inside: tokens.slice(index + 2, end < 0 ? tokens.length : end) }];
  });
}

/** A rule about each call of a function for which `wrong` holds. */
function when(
  name: string,
  wrong: (call: Call, text: Text) => boolean,
  finding: { readonly code: string; readonly what: string; readonly remedy: string },
): Rule {
  return (text) =>
    callsOf(text, name)
      .filter((call) => wrong(call, text))
      .map(({ token }): Finding => ({ ...finding, token }));
}

/** The type of the one property that stands between the brackets: `size(n.minutes)`. */
function typeOfOnly(inside: readonly Token[], { properties, parameters }: Text): string | undefined {
  const [first, dot, name, behind] = inside;
  if (first?.kind === 'parameter' && dot === undefined) return parameters.get(first.text);
  const only = dot?.text === '.' && (behind === undefined || behind.text === ',');
  return only ? properties.get(name?.text ?? '') : undefined;
}

const isNumeric = (type: string | undefined): boolean => type === 'integer' || type === 'float';
const literal = (inside: readonly Token[], at = 0): string | null =>
  inside[at]?.kind === 'string' && (inside.length === at + 1 || inside[at + 1]?.text === ',')
    ? inside[at].text
    : null;

const mayBeFloat = (inside: readonly Token[], { properties }: Text): boolean =>
  inside.some(
    ({ kind, text }, index) =>
      (kind === 'number' && /[.eE]/.test(text)) ||
      /^(toFloat|avg|percentileCont|stDevP?|sqrt|round|floor|ceil|rand|log|exp)$/i.test(text) ||
      (inside[index - 1]?.text === '.' && properties.get(text) === 'float'),
  );

const negative = (inside: readonly Token[]): boolean =>
  inside.some(
    ({ text }, at) => text === ',' && inside[at + 1]?.text === '-' && inside[at + 2]?.kind === 'number',
  );

const textOfNumber = (name: string): Rule =>
  when(name, ({ inside }, text) => isNumeric(typeOfOnly(inside, text)), {
    code: 'text-of-number',
    what: `${name}() of a number is null on one store and an error on the other`,
    remedy: `write ${name}(toString(...))`,
  });

const aggregateBeforeUse = (name: string): Rule =>
  when(
    name,
    ({ inside }) => {
      const at = inside.findIndex(({ keyword }) => keyword === 'IN');
      const where = inside.findIndex(({ keyword }, index) => index > at && keyword === 'WHERE');
      const list = inside.slice(at + 1, where < 0 ? inside.length : where);
      return at > 0 && list[0]?.text === '[' && list.some(({ keyword }) => keyword === 'NULL');
    },
    {
      code: 'null-in-list',
      what: `${name}() over a list that holds null`,
      remedy: 'take the nulls out first, or use coalesce(v, ...)',
    },
  );

export const FUNCTION_RULES: readonly Rule[] = [
  when('sum', ({ index }, { tokens }) => !isCall(tokens, index - 2, 'COALESCE'), {
    code: 'sum-null',
    what: 'sum() of nothing is null on one store and 0 on the other',
    remedy: 'write coalesce(sum(...), 0)',
  }),
  when('percentileDisc', () => true, {
    code: 'percentile',
    what: 'percentileDisc() differs between the stores',
    remedy: 'sort, collect and take the element at toInteger(ceil(p * size(l))) - 1',
  }),
  when('stDev', () => true, {
    code: 'deviation',
    what: 'stDev() of one value is null on one store and 0 on the other',
    remedy: 'use stDevP(), or count the values first',
  }),
  when('toString', ({ inside }, text) => mayBeFloat(inside, text), {
    code: 'float-text',
    what: 'a float is written differently by each store',
    remedy: 'return the number and let the program write it',
  }),
  when('round', () => true, {
    code: 'round',
    what: 'round() treats negative halves differently on each store',
    remedy: 'write toInteger(floor(x + 0.5))',
  }),
  when(
    'date',
    ({ inside }, { properties }) => {
      const text = literal(inside);
      if (text !== null) return !/^\d{4}-\d{2}-\d{2}$/.test(text);
      return inside.some(
        ({ text: name, kind }, at) =>
          (kind === 'parameter' && inside.length === 1) ||
          (inside[at - 1]?.text === '.' && properties.get(name) === 'date'),
      );
    },
    {
      code: 'partial-date',
      what: 'date() of less than a day is null on one store only',
      remedy: 'compare the ISO texts themselves: they sort as dates',
    },
  ),
  when('datetime', ({ inside }) => /T.*[+-]\d{2}:?\d{2}$/.test(literal(inside) ?? ''), {
    code: 'time-zone',
    what: 'times of different zones compare differently on each store',
    remedy: 'write UTC, with Z',
  }),
  when('duration', ({ inside }) => /^P.*T/.test(literal(inside) ?? ''), {
    code: 'hours',
    what: 'hours added to a date differ between the stores',
    remedy: 'use whole days: duration("P14D")',
  }),
  when(
    'toInteger',
    ({ inside }, text) => {
      const value = literal(inside);
      if (value !== null) return !/^-?\d+$/.test(value);
      return typeOfOnly(inside, text) === 'string';
    },
    {
      code: 'number-of-text',
      what: 'toInteger() reads texts like "12.7" and "1e3" on one store only',
      remedy: 'write toInteger(toFloat(trim(...)))',
    },
  ),
  when(
    'toFloat',
    ({ inside }) => {
      const value = literal(inside);
      return value !== null && value !== value.trim();
    },
    {
      code: 'number-of-text',
      what: 'toFloat() reads blanks on one store only',
      remedy: 'trim the text first',
    },
  ),
  when('split', ({ inside }) => inside.at(-1)?.kind === 'string' && inside.at(-1)?.text === '', {
    code: 'split',
    what: 'split() by nothing differs between the stores',
    remedy: 'use substring(text, i, 1) over range(0, size(text) - 1)',
  }),
  when(
    'range',
    ({ inside }) => inside.at(-1)?.text === '0' && inside.filter(({ text }) => text === ',').length === 2,
    {
      code: 'range',
      what: 'range() with step 0 is an error on one store only',
      remedy: 'use another step',
    },
  ),
  ...['substring', 'left', 'right'].map((name) =>
    when(name, ({ inside }) => negative(inside), {
      code: 'negative-length',
      what: `${name}() with a negative number is an error on one store only`,
      remedy: 'use numbers from 0 on',
    }),
  ),
  ...['toUpper', 'toLower', 'trim', 'size', 'replace', 'reverse'].map(textOfNumber),
  ...['any', 'all', 'none', 'single'].map(aggregateBeforeUse),
];
