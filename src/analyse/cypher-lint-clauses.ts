// Lint rules about clauses: order, aliases, what hangs, what must not run, what a SET may read.
import type { Finding, Rule, Text } from './cypher-lint.ts';
import { type Clause, columnsOf, splitAt, type Token } from './cypher-tokens.ts';

/** `RETURN n.x + 1`: each store names such a column in its own way; `n.x` has the same name on both. */
const unaliased: Rule = (text) =>
  resultClauses(text).flatMap((clause) =>
    columnsOf(text.cypher, text.tokens, clause).flatMap(({ aliased, tokens }): Finding[] => {
      const [token] = tokens;
      const lookup = tokens.length === 3 && tokens[1]?.text === '.';
      const plain = lookup || (tokens.length === 1 && (token?.kind === 'word' || token?.text === '*'));
      if (aliased || plain || token === undefined) return [];
      return [{ code: 'alias', what: 'column without a name', token, remedy: 'add "AS name"' }];
    }),
  );

/** RETURN of the query itself: those of subqueries need an alias by the language. */
function resultClauses({ clauses }: Text): Clause[] {
  return clauses.filter(({ keyword, depth }) => keyword === 'RETURN' && depth === 0);
}

const limitWithoutOrder: Rule = ({ tokens, clauses }) =>
  clauses.flatMap((clause, index): Finding[] => {
    if (!['LIMIT', 'SKIP', 'OFFSET'].includes(clause.keyword)) return [];
    const before = sameLevel(clauses.slice(0, index), clause).at(-1);
    const token = tokens[clause.from];
    if (token === undefined || ['ORDER', 'SKIP', 'OFFSET', 'LIMIT'].includes(before?.keyword ?? ''))
      return [];
    const remedy = 'add ORDER BY over columns that tell all rows apart';
    return [{ code: 'limit-order', what: 'rows are cut without an order', token, remedy }];
  });

/** The list that collect() makes has an order of its own on each store, unless the rows before it are ordered. */
const collectWithoutOrder: Rule = ({ tokens, clauses }) =>
  tokens.flatMap((token, index): Finding[] => {
    if (!isCall(tokens, index, 'COLLECT') || sized(tokens, index)) return [];
    const at = clauses.findLastIndex(
      ({ keyword, from, to, depth }) =>
        ['WITH', 'RETURN'].includes(keyword) && from < index && index < to && depth <= token.depth,
    );
    const clause = clauses[at];
    if (clause === undefined) return [];
    const before = sameLevel(clauses.slice(0, at), clause).findLast(({ keyword }) => keyword !== 'WHERE');
    if (['ORDER', 'LIMIT', 'SKIP'].includes(before?.keyword ?? '')) return [];
    const remedy = 'put "WITH ... ORDER BY ..." right before it';
    return [{ code: 'collect-order', what: 'collect() of rows without an order', token, remedy }];
  });

/** Only how many there are is asked. */
function sized(tokens: readonly Token[], index: number): boolean {
  return isCall(tokens, index - 2, 'SIZE');
}

/** Clauses of the same query or subquery as `clause`. */
function sameLevel(clauses: readonly Clause[], { depth, from }: Clause): Clause[] {
  const opened = clauses.findLastIndex((other) => other.depth < depth && other.from < from);
  return clauses.slice(opened + 1).filter((other) => other.depth === depth);
}

const optionalShortestPath: Rule = ({ tokens, clauses }) =>
  clauses
    .filter(({ keyword }) => keyword === 'OPTIONAL')
    .flatMap(({ from, to }): Finding[] => {
      const own = tokens.slice(from, to);
      const token = own.find(({ text }) => /^(all)?shortestPaths?$/i.test(text));
      if (token === undefined) return [];
      const what = 'OPTIONAL MATCH of a shortest path hangs on the embedded store';
      const remedy = 'use CALL (a, b) { MATCH p = shortestPath(...) RETURN count(p) AS found }';
      return [{ code: 'optional-path', what, token, remedy }];
    });

const load: Rule = ({ tokens, clauses }) =>
  clauses
    .filter(({ keyword }) => keyword === 'LOAD')
    .flatMap(({ from }): Finding[] => {
      const token = tokens[from];
      if (token === undefined) return [];
      return [{ code: 'load', what: 'LOAD reads files', token, remedy: 'give the values as parameters' }];
    });

/** `SET n.x = n.x + 1, n.k = n.x`: the second part reads the old value on one store and the new one on the other. */
const setReadsItself: Rule = ({ tokens, clauses }) =>
  clauses
    .filter(({ keyword }) => keyword === 'SET')
    .flatMap(({ from, to, depth }) => {
      const written = new Set<string>();
      return splitAt(tokens.slice(from + 1, to), ',', depth).flatMap((item): Finding[] => {
        const lookups = item.flatMap((token, index) =>
          item[index + 1]?.text === '.' && token.kind === 'word'
            ? [{ token, name: `${token.text}.${item[index + 2]?.text ?? ''}` }]
            : [],
        );
        const again = lookups.slice(1).find(({ name }) => written.has(name));
        const [target] = lookups;
        if (target !== undefined) written.add(target.name);
        if (again === undefined) return [];
        const remedy = 'compute it in a WITH before the SET';
        return [
          {
            code: 'set-reads',
            what: `SET reads ${again.name}, which it also writes`,
            token: again.token,
            remedy,
          },
        ];
      });
    });

/** `[:IN]` is refused by the embedded store. */
const typeNamedIn: Rule = ({ tokens }) =>
  tokens.flatMap((token, index): Finding[] => {
    const before = tokens[index - 1]?.text;
    if (token.quoted || token.text !== 'IN' || before !== ':' || tokens[index - 2]?.text !== '[') return [];
    return [{ code: 'in-type', what: 'the type IN is a keyword', token, remedy: 'write it as `IN`' }];
  });

/** True when tokens `index` and the next are `name(`. */
export function isCall(tokens: readonly Token[], index: number, name: string): boolean {
  const token = tokens[index];
  return (
    token?.kind === 'word' &&
    tokens[index + 1]?.text === '(' &&
    tokens[index - 1]?.text !== ':' &&
    token.text.toUpperCase() === name
  );
}

export const CLAUSE_RULES: readonly Rule[] = [
  unaliased,
  limitWithoutOrder,
  collectWithoutOrder,
  optionalShortestPath,
  load,
  setReadsItself,
  typeNamedIn,
];
