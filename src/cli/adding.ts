// Adding reports to a dossier, one at a time: what is read is written before the next one.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { claimsText, readClaims } from '../dossier/claims-file.ts';
import { withComments } from '../dossier/comments.ts';
import { dossierFolder, readDossier } from '../dossier/read.ts';
import { readLog } from '../dossier/review-log.ts';
import { contentOf, reportText, sweep, writeWhole } from '../dossier/write.ts';
import { withDecided } from '../extract/decided.ts';
import type { WrittenClaim } from '../model/dossier.ts';
import { verdictsOf } from '../model/review.ts';
import type { ReadReport } from '../read/report.ts';
import { type AddTask, type FoundForDossier, findForDossier, type HeldBack } from './add-reading.ts';
import { type Comparable, copiesFor } from './copying.ts';
import { GRAPH_FOLDER } from './dossier.ts';
import { proposeFor } from './proposing.ts';
import { openReader } from './reader.ts';
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

export interface Adding {
  /** The files of the dossier's own reports that the reader has read. */
  ownReports(): string[];
  /** Gives a report its place, in the order of the sources, and says what is to be done for it. */
  begin(read: ReadReport): Begun;
  /** In this thread. */
  find(task: AddTask): FoundForDossier;
  /** What is to be said when all are in. */
  finish(): string[];
}

/** Nothing more to do, or a report to be read; what is found is then written, in the same order. */
type Begun =
  | { readonly done: Added }
  | { readonly task: AddTask; readonly write: (found: FoundForDossier) => Added };

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
  const given = { issues: [...dossier.issues.values()], proposals: [...dossier.proposals.values()] };
  /** Reports of this run: what comes twice is read once. */
  const begun = new Set<string>();
  const claimsFile = (id: string): string => path.join(folder, 'claims', `${id}.yaml`);
  const reportFile = (id: string): string => path.join(folder, 'reports', `${id}.md`);
  const put = (file: string, content: string): void => {
    if (!options.dryRun) writeWhole(file, content);
  };
  const compared = new Map<string, Comparable>(dossier.reports);
  return { ownReports, begin, find: (task) => findForDossier(task, reader), finish };

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

  function begin(read: ReadReport): Begun {
    const placed = shelf.place(read, options);
    const { id, state, header, text, prose } = placed;
    const left = (why: Added['state'], ...words: string[]): Begun => ({
      done: { id, state: why, claims: 0, held: [], words },
    });
    const before = readClaims(claimsFile(id));
    if (state === 'changed' && !options.update) {
      const length = dossier.reports.get(id)?.length ?? 0;
      return left(
        'changed',
        `text has changed: ${read.source} (reports/${id}.md has ${length} characters, this has ${text.length}) - --update takes the new one`,
      );
    }
    if (before === null ? curated.has(id) : before.extractor === undefined)
      return left('curated', ...(state === 'changed' ? [curatedAndChanged(id)] : []));
    if (state === 'known' && (begun.has(id) || (before !== null && !options.again))) return left('unchanged');
    begun.add(id);
    const published = header.unsure === UNDATED ? null : header.published;
    const input = { id, text, prose, published, outlet: header.outlet };
    const task = { ...{ folder, input, words: options.words }, ...given };
    return { task, write: (found) => write(placed, read, found) };
  }

  function write(placed: Placed, read: ReadReport, found: FoundForDossier): Added {
    const { id, state, header, text } = placed;
    const before = readClaims(claimsFile(id));
    const { claims, lost } = withDecided(found.claims, before, text, verdicts);
    const { cites } = found;
    const front = { ...header, ...(cites.length > 0 ? { cites } : {}), sha256: placed.sha256 };
    const { rewrites, copies = [] } = (state === 'known' && dossier.reports.get(id)) || {};
    compared.set(id, { id, text, published: header.published, cites: [...cites], rewrites, copies });
    if (state !== 'known')
      put(
        reportFile(id),
        options.words ? reportText(front, text) : reportText({ ...front, length: text.length }, null),
      );
    put(claimsFile(id), withComments(contentOf(claimsFile(id)), claimsText(claims)));
    return {
      ...{ id, claims: claims.claims.length, words: [...notesOn(placed, read), ...lost.map(lostWords)] },
      state: state === 'changed' ? 'updated' : before === null ? 'new' : 'again',
      held: found.held,
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
