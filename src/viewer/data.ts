// Where the data comes from: the server this page was served by. Everything else asks here, so that the page can run from a file.
import type { Cell } from '../analyse/cell.ts';
import type { PropertyGraph } from '../model/graph.ts';
import type { Question as Filed } from '../model/question.ts';

export interface DossierName {
  readonly id: string;
  readonly name: string;
}

export type Question = Omit<Filed, 'file'>;

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly truncated: boolean;
  readonly warnings: readonly string[];
  readonly milliseconds: number;
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
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
  return (await ask<{ dossiers: DossierName[] }>('/api/dossiers')).dossiers;
}

export function graphOf(dossier: string): Promise<PropertyGraph> {
  return ask<PropertyGraph>(`/api/dossiers/${encodeURIComponent(dossier)}/graph`);
}

export async function questions(): Promise<readonly Question[]> {
  return (await ask<{ queries: Question[] }>('/api/queries')).queries;
}

/** @param params as typed; the server knows their types, and an empty one means "any" */
export function answer(
  name: string,
  params: Readonly<Record<string, string>>,
  dossier: string,
): Promise<Answer> {
  return ask<Answer>(`/api/queries/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ params, dossier }),
  });
}
