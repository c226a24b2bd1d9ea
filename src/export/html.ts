// The dossier and its viewer as one file: opens from a disk, asks the network for nothing, and says what it holds.
import { createHash } from 'node:crypto';
import { DemarcheError } from '../model/error.ts';
import type { PropertyGraph } from '../model/graph.ts';
import { sha256 } from '../model/id.ts';
import { type PackedGraph, packed, unpacked } from '../model/packed.ts';
import type { ExportFormat } from './format.ts';
import { json, sortedGraph } from './json.ts';

/** What the file is made of beside the graph; all text, read by whoever calls. */
export interface PageParts {
  /** The built viewer. */
  readonly script: string;
  readonly style: string;
  /** An SVG. */
  readonly icon: string;
  /** Of the program and of everything bundled with it. */
  readonly licences: string;
  /** The question library, as JSON values. */
  readonly questions: readonly unknown[];
  /** Views that were kept, as JSON values. */
  readonly bookmarks: readonly unknown[];
  /** Day. */
  readonly savedOn: string;
  /** Address that the file opens at: `/positions`. */
  readonly start: string;
  /** What an excerpt was cut down to, in words; empty for the whole dossier. */
  readonly excerpt: string;
}

const NO_HASH = '0'.repeat(64);
const SEAL = /(<meta name="demarche-sha256" content=")([0-9a-f]{64})(")/;
const DATA = /<script type="application\/json" id="demarche-data">([^<]*)<\/script>/;

/** Hash of the graph as `export --format json` writes it: the version of the dossier's content. */
export function graphVersion(graph: PropertyGraph): string {
  return sha256(json.write(sortedGraph(graph), {}));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Nothing inside can end the element it stands in. */
const inScript = (code: string): string =>
  code
    .replaceAll('\r\n', '\n')
    .replaceAll(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--');
const inStyle = (code: string): string => code.replaceAll('\r\n', '\n').replaceAll(/<\/(?=style)/gi, '<\\/');
const inData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const source = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** The whole file, sealed: its hash is that of its own text with zeros where the hash stands. */
export function htmlFile(graph: PropertyGraph, dossier: string, parts: PageParts): string {
  const script = inScript(parts.script);
  const style = inStyle(parts.style);
  const sorted = sortedGraph(graph);
  const version = graphVersion(sorted);
  const node = sorted.nodes.find(({ labels }) => labels.includes('Dossier'));
  const name = String(node?.properties.name ?? dossier);
  const { questions, bookmarks, savedOn, start, excerpt, licences } = parts;
  const data = {
    dossier: { id: dossier, name },
    version,
    savedOn,
    start,
    excerpt,
    licences,
    questions,
    bookmarks,
    graph: packed(sorted),
  };
  const policy = [
    "default-src 'none'",
    `script-src ${source(script)}`,
    `style-src ${source(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const text = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="demarche-sha256" content="${NO_HASH}">
<meta name="demarche-version" content="${version}">
<meta name="demarche-saved-on" content="${escaped(savedOn)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(name)} - Démarche</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(parts.icon)}">
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>${escaped(name)}, version ${version.slice(0, 12)}, saved on ${escaped(savedOn)}. This file draws its pictures with JavaScript; its data is the JSON inside.</noscript>
<script type="application/json" id="demarche-data">${inData(data)}</script>
<script type="module">${script}</script>
</body>
</html>
`;
  return text.replace(SEAL, `$1${sha256(text)}$3`);
}

export interface Verdict {
  readonly dossier: string;
  readonly version: string;
  readonly savedOn: string;
  readonly excerpt: string;
  /** The file is, byte for byte, as it was saved. */
  readonly sealed: boolean;
  /** The graph inside is the one that the version names. */
  readonly versioned: boolean;
}

/** Checks a saved file against what it says of itself. @throws DemarcheError `not-carried` for any other file */
export function verifyHtml(text: string, file: string): Verdict {
  const wrong = (what: string) =>
    new DemarcheError({
      code: 'not-carried',
      what,
      value: file,
      remedy: 'give a file of: demarche export --format html',
    });
  const stated = SEAL.exec(text)?.[2];
  const inside = DATA.exec(text)?.[1];
  if (stated === undefined || inside === undefined) throw wrong('not a saved dossier');
  let data: {
    dossier?: { name?: string };
    graph?: PackedGraph | PropertyGraph;
    version?: string;
    savedOn?: string;
    excerpt?: string;
  };
  try {
    data = JSON.parse(inside);
  } catch {
    throw wrong('the data inside is broken');
  }
  return {
    dossier: data.dossier?.name ?? '',
    version: data.version ?? '',
    savedOn: data.savedOn ?? '',
    excerpt: data.excerpt ?? '',
    sealed: sha256(text.replace(SEAL, `$1${NO_HASH}$3`)) === stated,
    versioned: data.graph !== undefined && graphVersion(unpacked(data.graph)) === data.version,
  };
}

export const html: ExportFormat = {
  id: 'html',
  meaning: 'one page with viewer and data, to send and to open without a network',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  write(graph, { page, dossier }) {
    if (page === undefined)
      throw new DemarcheError({
        code: 'no-viewer',
        what: 'the viewer is not built',
        remedy: 'run: demarche start',
      });
    return htmlFile(graph, dossier ?? '', page);
  },
};
