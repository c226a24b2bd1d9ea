// What a saved file carries with it: graph, questions, licences, and what it says of itself. Null on a page from a server.
import type { Mark } from '../analyse/bookmark-list.ts';
import type { PackedGraph } from '../model/packed.ts';
import type { Question as Filed } from '../model/question.ts';

export interface DossierName {
  readonly id: string;
  readonly name: string;
}

export type Question = Omit<Filed, 'file'>;

export interface Carried {
  readonly dossier: DossierName;
  /** Hash of the graph. */
  readonly version: string;
  /** Day. */
  readonly savedOn: string;
  /** Address to open at. */
  readonly start: string;
  /** What it was cut down to, in words; empty for a whole dossier. */
  readonly excerpt: string;
  readonly licences: string;
  readonly questions: readonly Question[];
  /** Missing in files of before there were bookmarks. */
  readonly bookmarks?: readonly Mark[];
  readonly graph: PackedGraph;
}

function read(): Carried | null {
  const data = document.getElementById('demarche-data')?.textContent;
  return data === undefined || data === null || data === '' ? null : (JSON.parse(data) as Carried);
}

export const carried: Carried | null = read();
