// What may be typed next in a Cypher text: labels, types and properties of the graph, parameters, variables, keywords. Pure.

import { compareText, sortedUnique } from '../model/order.ts';
import type { GraphSchema } from '../model/schema.ts';
import { type Token, tokensOf } from './cypher-tokens.ts';

interface Suggestion {
  readonly text: string;
  readonly kind: 'label' | 'type' | 'property' | 'parameter' | 'variable' | 'keyword' | 'function';
  /** What it means, or which ends a relationship has. */
  readonly meaning: string;
}

export interface Suggestions {
  /** UTF-16 offset from which on the suggestion replaces the text. */
  readonly from: number;
  readonly options: readonly Suggestion[];
}

const KEYWORDS =
  'MATCH,OPTIONAL MATCH,WHERE,RETURN,WITH,ORDER BY,LIMIT,UNWIND,AS,AND,OR,NOT,IN,IS NULL,IS NOT NULL,EXISTS,CALL,UNION,DISTINCT,CASE,WHEN,THEN,ELSE,END,STARTS WITH,ENDS WITH,CONTAINS,DESC'.split(
    ',',
  );
const FUNCTIONS =
  'count,collect,size,coalesce,min,max,sum,avg,toLower,left,substring,split,labels,type,nodes,relationships,length,head,last,range,shortestPath'.split(
    ',',
  );

/** @param at UTF-16 offset of the cursor */
export function suggestionsAt(cypher: string, at: number, schema: GraphSchema): Suggestions {
  const before = tokensOf(cypher.slice(0, at));
  const last = before.at(-1);
  const typing = last !== undefined && last.kind === 'word' && last.end === at;
  const from = typing ? last.start : at;
  const lead = before.at(typing ? -2 : -1);
  const further = before.at(typing ? -3 : -2);
  if (last?.kind === 'parameter' && last.end === at)
    return { from: last.start, options: parameters(cypher, at) };
  if (cypher[at - 1] === '$') return { from: at - 1, options: parameters(cypher, at) };
  if (lead?.text === '.' && further?.kind === 'word')
    return { from, options: properties(schema, labelsOf(tokensOf(cypher), further.text)) };
  if ((lead?.text === ':' || lead?.text === '|') && inPattern(before, typing)) {
    const bracket = opening(before);
    return { from, options: bracket === '[' ? types(schema) : bracket === '{' ? [] : labels(schema) };
  }
  if ((lead?.text === '{' || lead?.text === ',') && opening(before) === '{')
    return { from, options: properties(schema, patternLabels(before)) };
  if (!typing) return { from, options: [] };
  return {
    from,
    options: [...variables(cypher, last), ...words(KEYWORDS, 'keyword'), ...words(FUNCTIONS, 'function')],
  };
}

/** A colon or a bar stands in a pattern where no string or number is between it and its bracket. */
function inPattern(before: readonly Token[], typing: boolean): boolean {
  return before.at(typing ? -3 : -2)?.kind !== 'string';
}

/** The innermost bracket that is still open. */
function opening(tokens: readonly Token[]): string {
  const open: string[] = [];
  for (const { kind, text } of tokens) {
    if (kind !== 'symbol') continue;
    if (/^[([{]$/.test(text)) open.push(text);
    else if (/^[)\]}]$/.test(text)) open.pop();
  }
  return open.at(-1) ?? '';
}

/** Labels of the node whose map of properties is being written: `(a:Actor {`. */
function patternLabels(tokens: readonly Token[]): string[] {
  const at = tokens.findLastIndex(({ text }) => text === '{');
  const label = tokens[at - 1];
  return label !== undefined && tokens[at - 2]?.text === ':' ? [label.text] : [];
}

/** Labels and types that a variable is given anywhere: `(a:Actor)`, `[x:ADDRESSES]`. */
function labelsOf(tokens: readonly Token[], variable: string): string[] {
  return tokens.flatMap(({ text, kind }, at) =>
    kind === 'word' && text === variable && tokens[at + 1]?.text === ':' ? (tokens[at + 2]?.text ?? []) : [],
  );
}

const labels = ({ labels: known }: GraphSchema): Suggestion[] =>
  Object.entries(known).map(([text, { meaning }]) => ({ text, kind: 'label', meaning }));

const types = ({ relationships }: GraphSchema): Suggestion[] =>
  Object.entries(relationships).map(([text, { pairs, meaning }]) => ({
    text,
    kind: 'type',
    meaning: `${pairs.map(([from, to]) => `${from} to ${to}`).join(', ')}: ${meaning}`,
  }));

/** Of these labels or types; of all where none is known. */
function properties({ labels: nodes, relationships }: GraphSchema, of: readonly string[]): Suggestion[] {
  const all = { ...nodes, ...relationships };
  const owners = of.filter((name) => Object.hasOwn(all, name));
  const found = new Map<string, string>([['id', 'string: its own id']]);
  for (const owner of owners.length > 0 ? owners : Object.keys(all)) {
    for (const [name, { type, meaning }] of Object.entries(all[owner]?.properties ?? {}))
      if (!found.has(name)) found.set(name, `${type}: ${meaning}`);
  }
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([text, meaning]) => ({ text, kind: 'property', meaning }));
}

function parameters(cypher: string, at: number): Suggestion[] {
  const names = tokensOf(cypher).flatMap(({ kind, text, end }) =>
    kind === 'parameter' && end !== at ? [text] : [],
  );
  return sortedUnique(names).map((name) => ({
    text: `$${name}`,
    kind: 'parameter',
    meaning: 'parameter of this question',
  }));
}

/** Names that stand at the head of a pattern, or behind AS. */
function variables(cypher: string, typed: Token): Suggestion[] {
  const tokens = tokensOf(cypher);
  const names = tokens.flatMap(({ kind, text, keyword, start }, at) => {
    const before = tokens[at - 1];
    const named = before?.text === '(' || before?.text === '[' || before?.keyword === 'AS';
    return kind === 'word' && named && start !== typed.start && !KEYWORDS.includes(keyword) ? [text] : [];
  });
  return sortedUnique(names).map((text) => ({
    text,
    kind: 'variable',
    meaning: 'variable of this question',
  }));
}

const words = (list: readonly string[], kind: 'keyword' | 'function'): Suggestion[] =>
  list.map((text) => ({ text, kind, meaning: '' }));
