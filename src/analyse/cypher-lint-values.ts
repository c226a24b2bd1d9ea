// Lint rules about comparing and computing: nulls in patterns, numbers beside texts, lists, powers, slices, patterns of text.
import type { Finding, Rule, Text } from './cypher-lint.ts';
import type { Token } from './cypher-tokens.ts';

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='];

/** `(a {country: null})`: the embedded store finds what lacks it, Neo4j finds nothing. */
const nullInPattern: Rule = ({ tokens, clauses, optional }) =>
  clauses
    .filter(({ keyword }) => ['MATCH', 'OPTIONAL', 'MERGE', 'CREATE'].includes(keyword))
    .flatMap(({ from, to }) => tokens.slice(from, to).map((token, at) => ({ token, index: from + at })))
    .filter(({ token, index }) => {
      const null_ = token.keyword === 'NULL' || token.text.toUpperCase() === 'NULL';
      const maybe = token.kind === 'parameter' && optional.has(token.text);
      return tokens[index - 1]?.text === ':' && inMapOfPattern(tokens, index) && (null_ || maybe);
    })
    .map(({ token }): Finding => {
      const remedy = 'write WHERE x.key IS NULL, or WHERE $p IS NULL OR x.key = $p';
      return { code: 'null-pattern', what: 'null in a pattern', token, remedy };
    });

/** True inside `{...}` that stands in `(...)` or `[...]`. */
function inMapOfPattern(tokens: readonly Token[], index: number): boolean {
  const depth = tokens[index]?.depth ?? 0;
  const open = tokens.findLastIndex(
    (token, at) => at < index && token.depth === depth - 1 && token.text === '{',
  );
  const outer = tokens.findLastIndex((token, at) => at < open && token.depth === depth - 2);
  return open > 0 && outer >= 0 && ['(', '['].includes(tokens[outer]?.text ?? '');
}

/** `n.minutes = '90'`, `n.version = 20`, `5 = '5'`: equal on the embedded store, different on Neo4j. */
const mixedTypes: Rule = (text) =>
  text.tokens.flatMap((token, index): Finding[] => {
    const comparing = COMPARISONS.includes(token.text) && token.kind === 'symbol';
    const inMap = token.text === ':' && inMapOfPattern(text.tokens, index) && token.kind === 'symbol';
    if (!comparing && !inMap && token.keyword !== 'IN' && token.keyword !== 'WHEN') return [];
    const left = token.keyword === 'WHEN' ? caseType(text, index) : typeBefore(text, index, inMap);
    const right =
      token.keyword === 'IN' && text.tokens[index + 1]?.text === '['
        ? typeAfter(text, index + 1)
        : token.keyword === 'IN'
          ? undefined
          : typeAfter(text, index);
    if (left === undefined || right === undefined || left === right) return [];
    const remedy = `compare ${left} with ${left}: toString(...) or a value of that type`;
    return [{ code: 'mixed-types', what: `${left} compared with ${right}`, token, remedy }];
  });

type Sort = 'a number' | 'a text';

function sortOf(type: string | undefined): Sort | undefined {
  if (type === 'integer' || type === 'float') return 'a number';
  return type === 'string' || type === 'date' ? 'a text' : undefined;
}

function typeBefore({ tokens, properties, parameters }: Text, index: number, key: boolean): Sort | undefined {
  const [token, dot] = [tokens[index - 1], tokens[index - 2]];
  if (token === undefined) return undefined;
  if (key) return sortOf(properties.get(token.text));
  if (token.kind === 'string') return 'a text';
  if (token.kind === 'number')
    return dot !== undefined && /^[-+*/%^.]$/.test(dot.text) ? undefined : 'a number';
  if (token.kind === 'parameter') return sortOf(parameters.get(token.text));
  return dot?.text === '.' ? sortOf(properties.get(token.text)) : undefined;
}

/** The type of a literal, parameter or property behind `index`, if nothing is computed with it. */
function typeAfter({ tokens, properties, parameters }: Text, index: number): Sort | undefined {
  const [token, dot, name] = tokens.slice(index + 1, index + 4);
  if (token === undefined) return undefined;
  const ends = (next: Token | undefined): boolean =>
    next === undefined || !/^(\.|\+|-|\*|\/|%|\^|\[|\()$/.test(next.text);
  if (token.kind === 'string') return ends(dot) ? 'a text' : undefined;
  if (token.kind === 'number') return ends(dot) ? 'a number' : undefined;
  if (token.kind === 'parameter') return ends(dot) ? sortOf(parameters.get(token.text)) : undefined;
  if (token.kind === 'word' && dot?.text === '.' && ends(tokens[index + 4]))
    return sortOf(properties.get(name?.text ?? ''));
  return undefined;
}

/** `CASE n.minutes WHEN '90'` */
function caseType(text: Text, index: number): Sort | undefined {
  const { tokens } = text;
  const depth = tokens[index]?.depth ?? 0;
  const start = tokens.findLastIndex(
    ({ keyword, depth: at }, i) => i < index && keyword === 'CASE' && at === depth,
  );
  const first = tokens.findIndex(
    ({ keyword, depth: at }, i) => i > start && keyword === 'WHEN' && at === depth,
  );
  return start < 0 || first === start + 1 ? undefined : typeBefore(text, first, false);
}

/** Lists, and booleans, may be sorted but not compared. */
const listsCompared: Rule = ({ tokens }) =>
  tokens.flatMap((token, index): Finding[] => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const comparing = COMPARISONS.includes(token.text) && token.kind === 'symbol';
    const list = comparing && after?.text === '[' && inExpression(tokens, index);
    const ordered = ['<', '>', '<=', '>='].includes(token.text);
    const truth =
      comparing && ordered && [before, after].some((each) => /^(TRUE|FALSE)$/.test(each?.keyword ?? ''));
    const nothing = token.keyword === 'IN' && before?.keyword === 'NULL';
    if (!list && !truth && !nothing) return [];
    const what = nothing ? 'null IN a list' : `${list ? 'lists' : 'truth values'} compared`;
    return [
      {
        code: 'compared',
        what: `${what} differ between the stores`,
        token,
        remedy: 'compare their elements',
      },
    ];
  });

/** False for the `<`, `>` and `-` of an arrow, and for `p = [` of nothing that is compared. */
function inExpression(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return (
    before !== undefined &&
    !['-', '<', '>', ')'].includes(before.text) &&
    !['SET'].includes(tokens[index - 4]?.keyword ?? '')
  );
}

const powers: Rule = ({ tokens }) =>
  tokens.flatMap((token, index): Finding[] => {
    if (token.text !== '^' || token.kind !== 'symbol') return [];
    const next = tokens
      .slice(index + 1)
      .findIndex(({ kind, text }) => kind === 'symbol' && !['.', '-'].includes(text));
    const other = next < 0 ? undefined : tokens[index + 1 + next];
    if (other?.text !== '^') return [];
    return [
      { code: 'power', what: 'a power of a power is read from either side', token, remedy: 'write brackets' },
    ];
  });

const slices: Rule = ({ tokens }) =>
  tokens.flatMap((token, index): Finding[] => {
    if (token.text !== '..' || tokens[index - 1]?.text === '*') return [];
    const after = tokens[index + 1];
    if (after?.text !== '-' && after?.keyword !== 'NULL') return [];
    return [{ code: 'slice', what: 'a slice to the end differs', token, remedy: 'write l[0..size(l) - 1]' }];
  });

const patterns: Rule = ({ tokens }) =>
  tokens.flatMap((token, index): Finding[] => {
    const pattern = tokens[index + 1];
    if (token.text !== '=~' || pattern?.kind !== 'string' || !/\\[wWdDsSbB]|\(\?i\)/.test(pattern.text))
      return [];
    const what = 'classes and (?i) treat letters beyond ASCII differently';
    return [{ code: 'regex', what, token: pattern, remedy: 'write [0-9A-Za-z_], or toLower(...) CONTAINS' }];
  });

/** A whole number passed as a parameter is an integer on the embedded store: 7 / 2 is 3. */
const divided: Rule = ({ tokens, parameters }) =>
  tokens.flatMap((token, index): Finding[] => {
    if (token.text !== '/' || token.kind !== 'symbol') return [];
    const sides = [tokens[index - 1], tokens[index + 1]];
    const parameter = sides.find(
      (side) => side?.kind === 'parameter' && parameters.get(side.text) !== 'integer',
    );
    if (parameter === undefined) return [];
    const what = 'a parameter may be an integer on one store and a float on the other';
    return [{ code: 'division', what, token: parameter, remedy: 'write toFloat($x) or toInteger($x)' }];
  });

/** `n.version - 1`: null on the embedded store, an error on Neo4j. */
const computedTexts: Rule = ({ tokens, properties }) =>
  tokens.flatMap((token, index): Finding[] => {
    const name = tokens[index - 1];
    const looked =
      tokens[index - 2]?.text === '.' && ['string', 'date'].includes(properties.get(name?.text ?? '') ?? '');
    const number = tokens[index + 1]?.kind === 'number';
    if (token.kind !== 'symbol' || !/^[-*/%^]$/.test(token.text) || !looked || !number) return [];
    return [
      {
        code: 'text-arithmetic',
        what: 'a text is computed with',
        token,
        remedy: 'turn it into a number first',
      },
    ];
  });

export const VALUE_RULES: readonly Rule[] = [
  nullInPattern,
  mixedTypes,
  listsCompared,
  powers,
  slices,
  patterns,
  divided,
  computedTexts,
];
