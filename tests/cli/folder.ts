// Folders of dossiers for tests: a fresh one, and what is in one.
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { call } from './run.ts';

export const GOLD = new URL('../gold/development', import.meta.url).pathname;

/** Made by `demarche new`; its parent is to be removed. */
export async function freshDossierFolder(home: string): Promise<{ parent: string; folder: string }> {
  const parent = mkdtempSync(path.join(tmpdir(), 'demarche-add-'));
  const folder = path.join(parent, 'talks');
  await call(home, ['new', 'Talks', '--folder', folder]);
  return { parent, folder };
}

/** Every file with its content, hidden ones included. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
