// What can be seen of a question before any engine does: how long it is, how deep, and whether it calls or loads anything.
// Nothing is taken to be inside quotes: telling that apart would mean to know each engine's rules, and to be wrong about
// them once would open every file. So a quoted text that says `load csv` counts too, and belongs into a parameter.
import type { DemarcheError } from '../model/error.ts';
import { refused } from './query-error.ts';

/** In UTF-16 code units; long values are parameters. */
export const LONGEST_TEXT = 10_000;
/** Brackets. Neo4j needs seconds to plan 16 subqueries in each other, twice that for 17, and never answers to 300 brackets. */
export const DEEPEST = 16;
/** A CASE may be in a CASE; Neo4j never answers to 200. */
export const MOST_CASES = 64;

/** What engines skip between two words. No part can match what another one can, else a long text would take for ever. */
const GAP = String.raw`(?:[\s\p{C}]|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n\r]*(?:[\n\r]|$))*`;
const NAME = '(?:[\\p{L}_][\\p{L}\\p{N}_]*|`(?:[^`]|``)*`)';
const LOAD_CSV = new RegExp(String.raw`(?<![\w$.:])load${GAP}csv`, 'iu');
/** A name with dots before a parenthesis: a procedure, or a function of a library. */
const CALLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}_\x60$])${NAME}(?:${GAP}\.${GAP}${NAME})+(?=${GAP}\()`,
  'giu',
);
const SKIPPED = new RegExp(GAP, 'giu');

/** Functions with dots that compute from what they are given, in lower case. */
const FUNCTIONS = new Set([
  ...['date', 'datetime', 'localdatetime', 'localtime', 'time'].flatMap((type) => [
    `${type}.truncate`,
    `${type}.transaction`,
    `${type}.statement`,
    `${type}.realtime`,
  ]),
  'datetime.fromepoch',
  'datetime.fromepochmillis',
  'duration.between',
  'duration.inmonths',
  'duration.indays',
  'duration.inseconds',
  'point.distance',
  'point.withinbbox',
  'vector.similarity.cosine',
  'vector.similarity.euclidean',
]);

/** @throws DemarcheError `refused` */
export function checkText(cypher: string): void {
  if (cypher.length > LONGEST_TEXT)
    throw refused(
      `a question of ${cypher.length} characters`,
      `${LONGEST_TEXT} are allowed; give long values as parameters`,
    );
  if (/\\u+00(?:22|27|5c|60)/i.test(cypher))
    throw refused('a quotation mark written as an escape', 'give the text as a parameter');
  const { depth, cases } = nestingOf(cypher);
  if (depth > DEEPEST)
    throw refused('a question that is nested too deeply', `${DEEPEST} brackets in each other are allowed`);
  if (cases > MOST_CASES) throw refused(`${cases} CASEs`, `${MOST_CASES} are allowed`);
  const [, mode] = /^\s*(explain|profile)\b/i.exec(cypher) ?? [];
  if (mode !== undefined) throw refused(mode.toUpperCase(), 'ask the question itself');
  const found = (cypher.includes('\\u') ? reachOf(unescaped(cypher)) : null) ?? reachOf(cypher);
  if (found !== null) throw outside(found);
}

/** @returns what the text calls or loads that is not the graph, or null */
export function reachOf(text: string): string | null {
  if (LOAD_CSV.test(text)) return 'LOAD CSV';
  const called = (text.match(CALLED) ?? []).map((name) => name.replace(SKIPPED, '').replaceAll('`', ''));
  const unknown = called.find((name) => !FUNCTIONS.has(name.toLowerCase()));
  return unknown === undefined ? null : `${unknown}()`;
}

export function outside(what: string): DemarcheError {
  return refused(what, 'a question reads the graph and nothing else; give texts as parameters');
}

/** Neo4j takes `\u004c` for L anywhere in a query. */
function unescaped(cypher: string): string {
  return cypher.replace(/\\u+([0-9a-f]{4})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const TOKEN =
  /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n\r]*|[([{]|[)\]}]|\bcase\b/gisu;

function nestingOf(cypher: string): { readonly depth: number; readonly cases: number } {
  let [open, depth, cases] = [0, 0, 0];
  for (const token of cypher.match(TOKEN) ?? []) {
    if (/^[([{]$/.test(token)) open += 1;
    else if (/^[)\]}]$/.test(token)) open -= 1;
    else if (/^case$/i.test(token)) cases += 1;
    depth = Math.max(depth, open);
  }
  return { depth, cases };
}
