// Files of a dossier as text: UTF-8 without byte order mark; what cannot be read is a problem like any other.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../model/order.ts';
import type { Problems } from './yaml.ts';

/** The file's text, or null with the reason added to `problems`. */
export function readText(file: string, problems: Problems): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const coded = (error as NodeJS.ErrnoException).code ?? '';
    const encoding = coded === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    problems.add({
      code: encoding ? 'not-utf-8' : 'unreadable',
      what: encoding ? 'not UTF-8' : 'cannot read the file',
      ...(encoding ? {} : { value: coded }),
      where: { file: shown(file) },
      remedy: encoding ? 'save it as UTF-8' : 'check that it is a file, and that you may read it',
    });
    return null;
  }
}

/** The files of a folder that have one of the endings, sorted; none when the folder is not there. */
export function filesIn(folder: string, endings: readonly string[], problems?: Problems): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder)
      .filter((name) => endings.includes(path.extname(name)))
      .sort(compareText)
      .map((name) => path.join(folder, name));
  } catch (error) {
    if (problems === undefined) throw error;
    const value = (error as NodeJS.ErrnoException).code ?? '';
    const remedy = 'make it a folder that you may read';
    problems.add({
      code: 'unreadable',
      what: 'cannot read the folder',
      value,
      where: { file: shown(folder) },
      remedy,
    });
    return [];
  }
}

/** Paths in messages are relative to where the user stands, when that is shorter. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.length < file.length ? relative : file;
}
