// The dossier, or what the filters of an address show of it, as one HTML file to take away.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { parseAddress, printAddress } from '../analyse/address.ts';
import { casebookOf } from '../analyse/casebook.ts';
import { excerptOf } from '../analyse/excerpt.ts';
import { filterText } from '../analyse/summary.ts';
import { html, type PageParts } from '../export/html.ts';
import { exportGraph } from '../export/registry.ts';
import type { Bookmark } from '../model/bookmark.ts';
import { DemarcheError } from '../model/error.ts';
import type { PropertyGraph } from '../model/graph.ts';
import type { Question } from '../model/question.ts';
import { openDossier, questionsOf, shown } from './api.ts';
import type { Library } from './library.ts';

/** The editor is a script of its own, which a saved file does not carry: it has no store to ask. */
const EDITOR = /^## (@codemirror\/|@lezer\/|@marijn\/|crelt |style-mod |w3c-keyname )/;

/** The licences of what a saved file holds. */
function withoutEditor(licences: string): string {
  return licences
    .split(/^(?=## )/m)
    .filter((section) => !EDITOR.test(section))
    .join('');
}

type ViewerFiles = Pick<PageParts, 'script' | 'style' | 'icon' | 'licences'>;

const LICENCE = fileURLToPath(new URL('../../LICENSE', import.meta.url));

/** The built viewer as text. @throws DemarcheError `no-viewer` where it is not built */
export async function readViewer(folder: string): Promise<ViewerFiles> {
  const read = (name: string) => readFile(path.join(folder, name.replace(/^\//, '')), 'utf8');
  try {
    const index = await read('index.html');
    const named = (pattern: RegExp) => pattern.exec(index)?.[1] ?? '';
    const script = named(/<script[^>]* src="([^"]+)"/);
    const style = named(/<link[^>]* rel="stylesheet"[^>]* href="([^"]+)"/);
    const icon = named(/<link[^>]* rel="icon"[^>]* href="([^"]+)"/);
    const bundled = await read('licences.md').catch(() => '');
    return {
      script: await read(script),
      style: style === '' ? '' : await read(style),
      icon: icon === '' ? '' : await read(icon),
      licences: `Démarche\n\n${await readFile(LICENCE, 'utf8')}\n\n${withoutEditor(bundled)}`,
    };
  } catch {
    throw new DemarcheError({
      code: 'no-viewer',
      what: 'the viewer is not built',
      remedy: 'run: demarche start',
    });
  }
}

interface Around {
  readonly files: ViewerFiles;
  readonly questions: readonly Question[];
  readonly bookmarks: readonly Bookmark[];
  readonly savedOn: string;
}

/** @param view address whose filters cut the graph down, and where the file opens */
export function pageParts(
  graph: PropertyGraph,
  view: string,
  { files, questions, bookmarks, savedOn }: Around,
): { excerpt: PropertyGraph; page: PageParts } {
  const address = parseAddress(view);
  return {
    excerpt: excerptOf(graph, address.filters),
    page: {
      ...files,
      questions: questions.map(shown),
      bookmarks,
      savedOn,
      start: printAddress({ ...address, dossier: '' }),
      excerpt: filterText(casebookOf(graph), address.filters),
    },
  };
}

export function carry(library: Library): Hono {
  const app = new Hono();
  app.get('/dossier.html', async (c) => {
    const dossier = c.req.query('dossier') || library.standard;
    const graph = await (await openDossier(library, dossier)).export(dossier);
    const { excerpt, page } = pageParts(graph, c.req.query('view') ?? '/', {
      files: await readViewer(library.viewer),
      questions: questionsOf(library, dossier),
      bookmarks: library.bookmarks?.(dossier)?.read() ?? [],
      savedOn: new Date().toISOString().slice(0, 10),
    });
    c.header('content-type', html.mediaType);
    c.header('content-disposition', `attachment; filename="${dossier.replaceAll(/[^\w-]/g, '-')}.html"`);
    return c.body(exportGraph(excerpt, html, { dossier, page }));
  });
  return app;
}
