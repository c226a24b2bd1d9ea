// Files of a dossier written by the program: whole or not at all, and the same bytes for the same content.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

/** Block style, lines as long as they come, so that a text never changes by being wrapped. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Front matter and, where it may stay, the text as published. */
export function reportText(header: Readonly<Record<string, unknown>>, text: string | null): string {
  return `---\n${yamlText(header)}---\n${text === null ? '' : `\n${text}\n`}`;
}

/** Entries at the end of a file that holds a list or nothing; what a person has written there stays as it is. */
export function appendToList(file: string, note: string, entries: readonly unknown[]): void {
  const before = (contentOf(file) ?? '').replace(/^\[\]\s*$/m, '');
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  writeWhole(file, `${before}${gap}${before.trim() === '' ? '' : '\n'}# ${note}\n${yamlText(entries)}`);
}

/** Writes beside the file first, so that whoever stops the program finds the old file or the new one. True when it changed. */
export function writeWhole(file: string, content: string): boolean {
  if (contentOf(file) === content) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = path.join(path.dirname(file), `.${path.basename(file)}${UNFINISHED}`);
  writeFileSync(draft, content);
  renameSync(draft, file);
  return true;
}

/** What a stopped run has left beside files that it had not finished. */
export function sweep(folder: string): void {
  const left = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.startsWith('.') && entry.name.endsWith(UNFINISHED),
  );
  for (const { name } of left) rmSync(path.join(folder, name), { force: true });
}

const UNFINISHED = '.unfinished';

/** Null when there is none. */
export function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
