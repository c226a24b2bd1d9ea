// `bookmarks.yaml` of a dossier: the views that its readers keep. It is no part of the graph.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Bookmark, Bookmarks } from '../model/bookmark.ts';
import { withComments } from './comments.ts';
import { readText, shown } from './file.ts';
import { contentOf, writeWhole, yamlText } from './write.ts';
import { Problems, parseYaml, validate } from './yaml.ts';

const HEAD = '# Views that were kept in the viewer, in the order in which a briefing plays them.\n';

const fileIn = (folder: string): string => path.join(folder, 'bookmarks.yaml');

/** Empty without the file. @throws DemarcheError that names everything that is wrong in it */
export function readBookmarks(folder: string): Bookmark[] {
  const file = fileIn(folder);
  if (!existsSync(file)) return [];
  const problems = new Problems();
  const text = readText(file, problems);
  const yaml = text === null ? null : parseYaml(text, shown(file));
  const list = yaml === null || yaml.value === null ? [] : validate(yaml, Bookmarks, problems);
  problems.throwIfAny();
  return list ?? [];
}

/** Replaces the whole list; what a person has written beside its entries stays with them. */
export function writeBookmarks(folder: string, bookmarks: readonly Bookmark[]): void {
  const file = fileIn(folder);
  const list = HEAD + yamlText(bookmarks.map(({ name, view, note }) => ({ name, view, note })));
  writeWhole(file, withComments(contentOf(file), list));
}
