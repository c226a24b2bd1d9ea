// How often the words of a quote are resolved to those whom a person's claim names: `node --import ./src/cli/typescript.mjs tests/resolve/accuracy.ts`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNames } from '../../src/dossier/gazetteer.ts';
import { readDossier } from '../../src/dossier/read.ts';
import { parseYaml } from '../../src/dossier/yaml.ts';
import type { Resolution, Resolver } from '../../src/model/extracted.ts';
import { slug } from '../../src/model/id.ts';
import { Gazetteer } from '../../src/resolve/gazetteer.ts';
import { resolverOf } from '../../src/resolve/resolver.ts';
import { fillerOf } from '../../src/text/clauses/fillers.ts';
import { Tree } from '../../src/text/clauses/tree.ts';
import { parseParagraphs } from '../../src/text/paragraphs.ts';
import type { Document } from '../../src/text/parser/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GRAPH = path.join(ROOT, 'graph');

/** `exact`: some phrase of the quote has this id. `side`: or one who acts for it, or for whom it acts. */
export interface Score {
  total: number;
  exact: number;
  side: number;
  readonly missed: string[];
}
export type Table = Record<'actors' | 'recipients' | 'speakers', Score>;

interface Wanted {
  readonly role: keyof Table;
  readonly id: string;
  /** For whom an unnamed one acts. */
  readonly actsFor: readonly string[];
}

function newTable(): Table {
  const score = (): Score => ({ total: 0, exact: 0, side: 0, missed: [] });
  return { actors: score(), recipients: score(), speakers: score() };
}

/** Every phrase of the sentences that a span touches, resolved. */
function phrasesIn(document: Document, resolver: Resolver, start: number, end: number): Resolution[] {
  return document.sentences
    .filter((sentence) => sentence.parsed && sentence.start < end && start < sentence.end)
    .flatMap((sentence) => {
      const tree = new Tree(document, sentence);
      return tree
        .tokens()
        .filter(({ pos }) => /^(NOUN|PROPN|PRON|ADJ|NUM)$/.test(pos))
        .map((token) => resolver.resolve(fillerOf(tree, token)));
    });
}

function count(
  table: Table,
  gazetteer: Gazetteer,
  wanted: readonly Wanted[],
  found: readonly Resolution[],
  where: string,
): void {
  const sides = (id: string, actsFor: readonly string[]): string[] => {
    const all = [id, ...actsFor];
    return [...all, ...all.map((each) => gazetteer.side(each))];
  };
  const ids = new Set(found.flatMap((each) => each.ids.map(plain)));
  const around = new Set(found.flatMap((each) => each.ids.flatMap((id) => sides(id, each.actsFor))));
  for (const { role, id, actsFor } of wanted) {
    const score = table[role];
    score.total += 1;
    const isFound = ids.has(plain(id));
    if (isFound) score.exact += 1;
    if (isFound || sides(id, actsFor).some((each) => around.has(each))) score.side += 1;
    if (!isFound) {
      const others = found.map((each) => each.ids.join('+')).filter((each) => each !== '');
      score.missed.push([id, where, others.join(' ')].join('\t'));
    }
  }
}

/** Unnamed ones with or without an article, and as older ids spell possessives. */
function plain(id: string): string {
  return id
    .replace(/^(unnamed:[^:]*:)(?:the|an?)-/, '$1')
    .replaceAll('-s-', 's-')
    .replaceAll('u-s-', 'us-');
}

export function scoreDossier(name: string): Table {
  const { actors, words } = readNames(GRAPH);
  const gazetteer = new Gazetteer(actors, words);
  const dossier = readDossier(name, { graph: GRAPH });
  const table = newTable();
  const want = (role: keyof Table, ids: readonly string[]): Wanted[] =>
    ids.map((id) => ({ role, id, actsFor: dossier.actors.get(id)?.actsFor.map((tie) => tie.actor) ?? [] }));
  for (const report of dossier.reports.values()) {
    if (report.text === null) continue;
    const document = parseParagraphs(report.text);
    const resolver = resolverOf(document, gazetteer, report);
    for (const claim of dossier.candidates.filter((each) => each.report === report.id)) {
      const wanted = [
        ...want('actors', claim.actors),
        ...want('recipients', claim.recipients),
        ...want('speakers', claim.speaker === report.outlet ? [] : [claim.speaker]),
      ];
      const found = phrasesIn(document, resolver, claim.start, claim.end);
      count(table, gazetteer, wanted, found, `${report.id}: ${claim.quote}`);
    }
  }
  return table;
}

interface GoldClaim {
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly speaker?: string;
  readonly quote: string;
  readonly nth?: number;
}

/** Gold reports write names, not ids: a name is the gazetteer's, or else what its slug says. */
export function scoreGold(folder: string): Table {
  const { actors, words } = readNames(GRAPH);
  const gazetteer = new Gazetteer(actors, words);
  const table = newTable();
  for (const file of readdirSync(folder)
    .filter((each) => each.endsWith('.md'))
    .sort()) {
    const report = file.slice(0, -'.md'.length);
    const whole = readFileSync(path.join(folder, file), 'utf8');
    const [, head = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(whole) ?? [];
    const published = /published: (\S+)/.exec(head)?.[1] ?? null;
    const yaml = parseYaml(readFileSync(path.join(folder, `${report}.yaml`), 'utf8'), report);
    const document = parseParagraphs(text);
    const resolver = resolverOf(document, gazetteer, { id: report, published });
    const idOf = (name: string): string =>
      gazetteer.named(name)[0] ??
      (/^\p{Lu}/u.test(name) && !/officials?$/.test(name) ? slug(name) : `unnamed:${report}:${slug(name)}`);
    const want = (role: keyof Table, names: readonly string[] = []): Wanted[] =>
      names.map((name) => ({ role, id: idOf(name), actsFor: [] }));
    for (const claim of (yaml.value as { claims: GoldClaim[] }).claims) {
      const { quote, speaker } = claim;
      let start = -1;
      for (let left = claim.nth ?? 1; left > 0; left -= 1) start = text.indexOf(quote, start + 1);
      const wanted = [
        ...want('actors', claim.actors),
        ...want('recipients', claim.recipients),
        ...want('speakers', speaker === undefined ? [] : [speaker]),
      ];
      const found = phrasesIn(document, resolver, start, start + quote.length);
      count(table, gazetteer, wanted, found, `${report}: ${quote}`);
    }
  }
  return table;
}

/** As Markdown. */
export function shown(title: string, table: Table): string {
  const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;
  const rows = Object.entries(table).map(
    ([role, { total, exact, side }]) =>
      `| ${role} | ${total} | ${percent(exact, total)} | ${percent(side, total)} |`,
  );
  return [`| ${title} | n | exact | same side |`, '|---|---|---|---|', ...rows].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tables = {
    'ukraine-2025': scoreDossier('ukraine-2025'),
    'gold, development': scoreGold(path.join(ROOT, 'tests', 'gold', 'development')),
  };
  for (const [title, table] of Object.entries(tables)) {
    process.stdout.write(`${shown(title, table)}\n\n`);
    if (!process.argv.includes('--missed')) continue;
    for (const [role, { missed }] of Object.entries(table))
      for (const each of missed) process.stdout.write(`${role}\t${each}\n`);
  }
}
