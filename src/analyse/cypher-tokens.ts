// Cypher cut into tokens with their places, and the few facts about clauses that the lint and the headers of queries need.

type TokenKind = 'word' | 'string' | 'number' | 'parameter' | 'symbol';

export interface Token {
  readonly kind: TokenKind;
  /** As written; for strings without quotes, for parameters without `$`, for quoted names without backticks. */
  readonly text: string;
  /** In capitals when it may be a keyword: an unquoted word that is no property, label or map key. Otherwise empty. */
  readonly keyword: string;
  readonly quoted: boolean;
  /** Half-open UTF-16 span in the query. */
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** How many brackets are open around it; a bracket has the depth of its surroundings. */
  readonly depth: number;
}

const PATTERN = new RegExp(
  [
    String.raw`(?<space>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)`,
    String.raw`(?<string>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")`,
    '(?<name>`(?:[^`]|``)*`)',
    String.raw`(?<parameter>\$(?:\w+|${'`(?:[^`]|``)*`'}))`,
    String.raw`(?<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    String.raw`(?<symbol><>|<=|>=|=~|\.\.|->|<-(?=[\[(-])|\+=|\|\||::|[\s\S])`,
  ].join('|'),
  'gu',
);

/** Comments and white space are left out. Never fails: what is no Cypher becomes symbols. */
export function tokensOf(cypher: string): Token[] {
  const tokens: Token[] = [];
  let [line, lineStart, depth] = [1, 0, 0];
  for (const match of cypher.matchAll(PATTERN)) {
    const [text] = match;
    const start = match.index;
    const { space, string, name, parameter, number, word } = match.groups ?? {};
    if (space === undefined) {
      const quoted = name !== undefined;
      const closing = /^[)\]}]$/.test(text);
      if (closing && depth > 0) depth -= 1;
      tokens.push({
        kind: kindOf({ string, name, parameter, number, word }),
        text: string !== undefined || quoted ? text.slice(1, -1) : text.replace(/^\$`?|`$/g, ''),
        keyword: word !== undefined && !isName(tokens.at(-1), tokens.at(-2)) ? word.toUpperCase() : '',
        quoted,
        ...{ start, end: start + text.length, line, column: start - lineStart + 1, depth },
      });
      if (/^[([{]$/.test(text)) depth += 1;
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      line += 1;
      lineStart = start + at + 1;
    }
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  if (groups.string !== undefined) return 'string';
  if (groups.parameter !== undefined) return 'parameter';
  if (groups.number !== undefined) return 'number';
  return groups.word !== undefined || groups.name !== undefined ? 'word' : 'symbol';
}

/** A word behind a dot is a property, one behind a colon or a bar in a pattern a label or a type. */
function isName(before: Token | undefined, second: Token | undefined): boolean {
  if (before?.text === '.') return true;
  return before?.text === ':' && second?.kind !== 'string';
}

const CLAUSES = new Set([
  ...[
    'MATCH',
    'OPTIONAL',
    'WHERE',
    'WITH',
    'RETURN',
    'UNWIND',
    'CALL',
    'ORDER',
    'SKIP',
    'OFFSET',
    'LIMIT',
    'UNION',
  ],
  ...['MERGE', 'CREATE', 'SET', 'DELETE', 'DETACH', 'REMOVE', 'FOREACH', 'LOAD', 'FINISH'],
]);

export interface Clause {
  readonly keyword: string;
  /** Token indexes: `from` is the keyword's, `to` is behind the last token of the clause. */
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Clauses of the query and of its subqueries, in the order of their keywords. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const starts = tokens.flatMap((token, index) => (isClause(tokens, index) ? [{ token, index }] : []));
  return starts.map(({ token, index }) => {
    const next = tokens.findIndex(
      (other, at) =>
        at > index && (other.depth < token.depth || (other.depth === token.depth && isClause(tokens, at))),
    );
    return { keyword: token.keyword, from: index, to: next < 0 ? tokens.length : next, depth: token.depth };
  });
}

function isClause(tokens: readonly Token[], index: number): boolean {
  const { keyword = '' } = tokens[index] ?? {};
  if (!CLAUSES.has(keyword)) return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (keyword === 'WITH') return !['STARTS', 'ENDS'].includes(before?.keyword ?? '');
  if (keyword === 'MATCH') return before?.keyword !== 'OPTIONAL' && before?.keyword !== 'ON';
  if (keyword === 'CREATE') return before?.keyword !== 'ON';
  return after?.text !== ':';
}

export interface Column {
  readonly name: string;
  /** The expression without its alias. */
  readonly tokens: readonly Token[];
  readonly aliased: boolean;
}

/** The columns of a RETURN or WITH clause; the text of an expression is its name when it has no alias. */
export function columnsOf(cypher: string, tokens: readonly Token[], clause: Clause): Column[] {
  let own = tokens.slice(clause.from + 1, clause.to);
  if (own[0]?.keyword === 'DISTINCT') own = own.slice(1);
  return splitAt(own, ',', clause.depth).map((item) => {
    const at = item.findLastIndex(({ keyword, depth }) => keyword === 'AS' && depth === clause.depth);
    if (at > 0) return { name: item[at + 1]?.text ?? '', tokens: item.slice(0, at), aliased: true };
    const name = cypher.slice(item[0]?.start ?? 0, item.at(-1)?.end ?? 0);
    return { name, tokens: item, aliased: false };
  });
}

/** The parts between the separators that stand at `depth`. */
export function splitAt(tokens: readonly Token[], separator: string, depth: number): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'symbol' && token.text === separator && token.depth === depth) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
