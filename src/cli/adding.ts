// Adding reports to a dossier, one at a time: what is read is written before the next one.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { claimsText, readClaims } from '../dossier/claims-file.ts';
import { dossierFolder, readDossier } from '../dossier/read.ts';
import { readLog } from '../dossier/review-log.ts';
import { reportText, sweep, writeWhole } from '../dossier/write.ts';
import { withDecided } from '../extract/decided.ts';
import { entriesOf } from '../extract/entries.ts';
import type { WrittenClaim, WrittenClaims } from '../model/dossier.ts';
import { sortedUnique } from '../model/order.ts';
import { verdictsOf } from '../model/review.ts';
import type { ReadReport } from '../read/report.ts';
import { type Comparable, copiesFor } from './copying.ts';
import { GRAPH_FOLDER } from './dossier.ts';
import { proposeFor } from './proposing.ts';
import { openReader, type ReadText, readText } from './reader.ts';
import { type Given, type Placed, Shelf, UNDATED } from './shelf.ts';

export interface AddOptions extends Given {
  readonly again?: boolean;
  readonly update?: boolean;
  readonly dryRun?: boolean;
  /** False: only hashes and offsets. */
  readonly words: boolean;
}

export interface Added {
  readonly id: string;
  /** `changed`: its text is another one, and was left; `curated`: its claims are a person's, and were left. */
  readonly state: 'new' | 'again' | 'updated' | 'unchanged' | 'changed' | 'curated';
  readonly claims: number;
  readonly held: readonly HeldBack[];
  /** What the user should know. */
  readonly words: readonly string[];
}

interface HeldBack {
  readonly kind: string;
  readonly quote: string;
  readonly reasons: readonly string[];
}

export interface Adding {
  /** The files of the dossier's own reports that the reader has read. */
  ownReports(): string[];
  add(read: ReadReport): Added;
  /** What is to be said when all are in. */
  finish(): string[];
}

/** Throws a DemarcheError when the dossier is not in order. */
export function openAdding(name: string, options: AddOptions): Adding {
  const folder = dossierFolder(name, GRAPH_FOLDER);
  for (const part of ['reports', 'claims']) {
    const inner = path.join(folder, part);
    if (existsSync(inner) && !options.dryRun) sweep(inner);
  }
  const dossier = readDossier(name, { graph: GRAPH_FOLDER });
  const reader = openReader(dossier, folder);
  const shelf = new Shelf(dossier, reader.gazetteer);
  const verdicts = verdictsOf(readLog(folder));
  const curated = new Set(dossier.candidates.map(({ report }) => report));
  const known = (id: string): boolean => reader.gazetteer.actors.has(id);
  const claimsFile = (id: string): string => path.join(folder, 'claims', `${id}.yaml`);
  const reportFile = (id: string): string => path.join(folder, 'reports', `${id}.md`);
  const put = (file: string, content: string): void => {
    if (!options.dryRun) writeWhole(file, content);
  };
  const compared = new Map<string, Comparable>(dossier.reports);
  return { ownReports, add, finish };

  function finish(): string[] {
    const joined = copiesFor(folder, [...compared.values()], put);
    return [...joined, ...(options.dryRun ? [] : proposeFor(folder, reader.gazetteer))];
  }

  function ownReports(): string[] {
    if (!options.again) return [];
    return [...dossier.reports.values()].flatMap(({ id, text }) =>
      text === null || readClaims(claimsFile(id))?.extractor === undefined ? [] : [reportFile(id)],
    );
  }

  function add(read: ReadReport): Added {
    const placed = shelf.place(read, options);
    const { id, state } = placed;
    const left = (why: Added['state'], claims: number, ...words: string[]): Added => ({
      ...{ id, state: why, claims, held: [], words },
    });
    const before = readClaims(claimsFile(id));
    if (state === 'changed' && !options.update) {
      const length = dossier.reports.get(id)?.length ?? 0;
      return left(
        'changed',
        0,
        `text has changed: ${read.source} (reports/${id}.md has ${length} characters, this has ${placed.text.length}) - --update takes the new one`,
      );
    }
    if (before === null ? curated.has(id) : before.extractor === undefined)
      return left('curated', 0, ...(state === 'changed' ? [curatedAndChanged(id)] : []));
    if (state === 'known' && before !== null && !options.again) return left('unchanged', 0);
    return write(placed, read, before);
  }

  function write(placed: Placed, read: ReadReport, before: WrittenClaims | null): Added {
    const { id, state, header, text } = placed;
    const { outlet } = header;
    const published = header.unsure === UNDATED ? null : header.published;
    const found = readText({ id, text, prose: placed.prose, published, outlet }, reader);
    const passed = found.claims.filter(({ reasons }) => reasons.length === 0);
    const context = { report: { id, outlet, text }, who: found.resolver.who, known, words: options.words };
    const { claims, lost } = withDecided(entriesOf(passed, context), before, text, verdicts);
    const cites = citedIn(found, outlet, known);
    const front = { ...header, ...(cites.length > 0 ? { cites } : {}), sha256: placed.sha256 };
    const { rewrites, copies = [] } = (state === 'known' && dossier.reports.get(id)) || {};
    compared.set(id, { id, text, published: header.published, cites, rewrites, copies });
    if (state !== 'known')
      put(
        reportFile(id),
        options.words ? reportText(front, text) : reportText({ ...front, length: text.length }, null),
      );
    put(claimsFile(id), claimsText(claims));
    return {
      ...{ id, claims: claims.claims.length, words: [...notesOn(placed, read), ...lost.map(lostWords)] },
      state: state === 'changed' ? 'updated' : before === null ? 'new' : 'again',
      held: found.claims
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ extracted: { kind, start, end }, reasons }) => ({
          kind,
          quote: text.slice(start, end),
          reasons,
        })),
    };
  }
}

function curatedAndChanged(id: string): string {
  return `text has changed: reports/${id}.md has claims that a person wrote - change it by hand`;
}

function lostWords({ key, quote }: WrittenClaim): string {
  return `accepted before, but its words are no longer in the text: ${key} "${quote ?? ''}"`;
}

function notesOn({ id, header, state }: Placed, { source }: ReadReport): string[] {
  if (state !== 'new') return [];
  const remedy = `give it with %, or correct reports/${id}.md`;
  return [
    ...(header.outlet === 'unknown-outlet'
      ? [`no outlet: ${source} - ${remedy.replace('%', '--outlet')}`]
      : []),
    ...(header.unsure === undefined
      ? []
      : [`no date: ${source}, taken as ${header.published} - ${remedy.replace('%', '--published')}`]),
  ];
}

/** Outlets with an entry whom claims credit. */
function citedIn({ claims }: ReadText, own: string, known: (id: string) => boolean): string[] {
  const ids = claims.flatMap(({ extracted: { outlet } }) => outlet?.ids ?? []);
  return sortedUnique(ids.filter((id) => id !== own && known(id)));
}
