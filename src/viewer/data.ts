// Where the data comes from: the server this page was served by, or the file it was opened from.
import type { Mark } from '../analyse/bookmark-list.ts';
import type { Cell } from '../analyse/cell.ts';
import type { PropertyGraph } from '../model/graph.ts';
import { unpacked } from '../model/packed.ts';
import type { ParamValue, QuestionDraft } from '../model/question.ts';
import type { GraphSchema } from '../model/schema.ts';
import { carried, type DossierName, type Question } from './carried.ts';

export type { DossierName, Question } from './carried.ts';

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly truncated: boolean;
  readonly warnings: readonly string[];
  readonly milliseconds: number;
}

/** A server that is not on loopback prints its token in the fragment of its address, which is never sent; a cookie follows. */
const TOKEN = takeToken();

function takeToken(): Record<string, string> {
  if (typeof location === 'undefined' || location.protocol === 'file:') return {};
  const [, token] = /^#token=([\w-]+)$/.exec(location.hash) ?? [];
  if (token === undefined) return {};
  history.replaceState(null, '', location.pathname + location.search);
  return { authorization: `Bearer ${token}` };
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { ...init?.headers, ...TOKEN } });
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    throw new Error(
      'The server does not answer. Start it again with "demarche start", then reload this page.',
    );
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const said = body as { error?: unknown } | null;
    throw new Error(typeof said?.error === 'string' ? said.error : `The server answered ${response.status}.`);
  }
  return body as T;
}

export async function dossiers(): Promise<readonly DossierName[]> {
  if (carried !== null) return [carried.dossier];
  return (await ask<{ dossiers: DossierName[] }>('/api/dossiers')).dossiers;
}

export async function graphOf(dossier: string): Promise<PropertyGraph> {
  if (carried !== null) return unpacked(carried.graph);
  return ask<PropertyGraph>(`/api/dossiers/${encodeURIComponent(dossier)}/graph`);
}

export async function questions(dossier: string): Promise<readonly Question[]> {
  if (carried !== null) return carried.questions;
  return (await ask<{ queries: Question[] }>(`/api/queries?${new URLSearchParams({ dossier })}`)).queries;
}

export async function schema(): Promise<GraphSchema> {
  return (await ask<{ schema: GraphSchema }>('/api/schema')).schema;
}

/** A typed question. @param signal stops waiting; the server ends the question at its own limit */
export async function answerCypher(
  cypher: string,
  params: Readonly<Record<string, ParamValue>>,
  dossier: string,
  signal: AbortSignal,
): Promise<Answer> {
  return post<Answer>('/api/cypher', { cypher, params, dossier }, signal);
}

export async function saveQuestion(draft: QuestionDraft, dossier: string): Promise<Question> {
  return (await post<{ question: Question }>('/api/queries', { ...draft, dossier })).question;
}

function post<T>(path: string, body: unknown, signal: AbortSignal | null = null): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
}

interface Kept {
  readonly bookmarks: readonly Mark[];
  /** False where the server keeps none for this page. */
  readonly writable: boolean;
}

export async function keptBookmarks(dossier: string): Promise<Kept> {
  return ask<Kept>(`/api/dossiers/${encodeURIComponent(dossier)}/bookmarks`);
}

/** @param was the list as this page knew it: the server refuses when another page has changed it */
export async function keepBookmarks(
  dossier: string,
  was: readonly Mark[],
  bookmarks: readonly Mark[],
): Promise<void> {
  await ask(`/api/dossiers/${encodeURIComponent(dossier)}/bookmarks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ was, bookmarks }),
  });
}

/** @param params as typed; the server knows their types, and an empty one means "any" */
export async function answer(
  name: string,
  params: Readonly<Record<string, string>>,
  dossier: string,
): Promise<Answer> {
  if (carried !== null)
    throw new Error(`This file has no store to ask. Where Démarche is installed: demarche query ${name}`);
  return post<Answer>(`/api/queries/${encodeURIComponent(name)}`, { params, dossier });
}

export interface Decided {
  readonly decision: 'accept' | 'reject' | 'undo';
  /** Its key. */
  readonly claim: string;
  /** The claim in a sentence. */
  readonly says: string;
}

/** True where decisions about drafts are taken. */
export async function mayReview(dossier: string): Promise<boolean> {
  if (carried !== null) return false;
  return (await ask<{ open: boolean }>(`/api/dossiers/${encodeURIComponent(dossier)}/review`)).open;
}

export async function sendReview(
  dossier: string,
  decision: { readonly decision: Decided['decision']; readonly claim: string; readonly why?: string },
): Promise<Decided> {
  return ask<Decided>(`/api/dossiers/${encodeURIComponent(dossier)}/review`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demarche': 'review' },
    body: JSON.stringify(decision),
  });
}
