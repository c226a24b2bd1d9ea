// The design's rules about what may use what, checked on every source file.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What each folder of src may import, besides itself. Only `cli` composes; `server` gets what it serves passed in. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  extract: ['model', 'text'],
  resolve: ['model', 'text', 'extract'],
  reconcile: ['model', 'text', 'extract', 'resolve'],
  project: ['model', 'text', 'extract', 'resolve', 'reconcile'],
  analyse: ['model'],
  export: ['model'],
  // `dossier` has the front matter of reports.
  read: ['model', 'text', 'dossier'],
  dossier: ['model', 'text', 'analyse'],
  store: ['model', 'project'],
  server: ['model', 'analyse', 'export', 'store'],
  viewer: ['model', 'analyse'],
  cli: [
    'model',
    'text',
    'extract',
    'resolve',
    'reconcile',
    'project',
    'analyse',
    'export',
    'read',
    'dossier',
    'store',
    'server',
  ],
};

/** No files, network, clock, randomness or environment in these; they get what they need passed in. */
const PURE = ['model', 'text', 'extract', 'resolve', 'reconcile', 'project', 'analyse', 'export'];
const PURE_NODE_MODULES = ['node:crypto'];
const IMPURE =
  /\b(Date\.now|new Date\(\)|Math\.random|process\.(env|cwd|argv|std\w+)|fetch\(|localeCompare|toLocale\w+\(\))/;
/** Pure but for one step at the edge, each with its reason. */
const PURE_EXCEPT: Readonly<Record<string, string>> = {
  'src/text/parser/convert': 'run once by a developer to convert a published model',
  'src/text/parser/model.ts': 'reads the model that lies beside it; everything else takes it as data',
};

/** Third-party libraries and the one place of each. */
const HOME: Readonly<Record<string, readonly string[]>> = {
  '@codemirror/autocomplete': ['src/viewer/editor'],
  '@codemirror/commands': ['src/viewer/editor'],
  '@codemirror/language': ['src/viewer/editor'],
  '@codemirror/lint': ['src/viewer/editor'],
  '@codemirror/state': ['src/viewer/editor'],
  '@codemirror/view': ['src/viewer/editor'],
  '@grafeo-db/js': ['src/store'],
  '@hono/node-server': ['src/server'],
  '@mozilla/readability': ['src/read'],
  '@sigma/node-border': ['src/viewer'],
  '@swc/wasm-typescript': ['src/cli'],
  'chrono-node': ['src/text/dates.ts'],
  commander: ['src/cli'],
  'csv-stringify': ['src/export'],
  // The viewer's graph, and the exporter that graphology has for GEXF.
  graphology: ['src/viewer', 'src/export/gexf.ts'],
  'graphology-gexf': ['src/viewer', 'src/export/gexf.ts'],
  'graphology-types': ['src/viewer'],
  hono: ['src/server'],
  '@lezer/highlight': ['src/viewer/editor'],
  linkedom: ['src/read'],
  minisearch: ['src/viewer'],
  'neo4j-driver': ['src/store'],
  'postal-mime': ['src/read'],
  preact: ['src/viewer'],
  sigma: ['src/viewer'],
  'string-width': ['src/cli'],
  tinypool: ['src/text', 'src/cli'],
  unpdf: ['src/read'],
  // Builds the viewer, for `start`.
  vite: ['src/viewer/vite.config.ts', 'src/cli/viewer-build.ts'],
  yaml: ['src/dossier'],
  // Schemas are written in model; requests of the server and what files hold are checked where they come in.
  zod: ['src/model', 'src/dossier', 'src/server'],
};

const LONGEST = 500;

interface Source {
  readonly file: string;
  readonly text: string;
  readonly folder: string;
  readonly imports: readonly string[];
}

const sources = filesUnder('src')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .map(sourceOf);

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function sourceOf(file: string): Source {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  );
  const imports = [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return { file, text, imports, folder: file.split('/')[1] ?? '' };
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const isOurs = (specifier: string): boolean => specifier.startsWith('.');
const isThird = (specifier: string): boolean => !isOurs(specifier) && !specifier.startsWith('node:');
const within = (file: string, places: readonly string[]): boolean =>
  places.some((place) => file === place || file.startsWith(`${place}/`));

test('there are sources, in folders of the design, and imports were seen', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(
    [...new Set(sources.map(({ folder }) => folder))].filter((folder) => !(folder in MAY_IMPORT)),
  ).toEqual([]);
  expect(sources.flatMap(({ imports }) => imports.filter(isOurs)).length).toBeGreaterThan(100);
  expect(new Set(sources.flatMap(({ imports }) => imports.filter(isThird)))).toContain('commander');
});

describe('dependencies point one way', () => {
  test.each(Object.entries(MAY_IMPORT))('%s', (folder, allowed) => {
    const wrong = sources
      .filter((source) => source.folder === folder)
      .flatMap(({ file, imports }) =>
        imports
          .filter(isOurs)
          .map((specifier) => path.posix.join(path.posix.dirname(file), specifier).split('/'))
          .filter(([top, target = '']) => top !== 'src' || (target !== folder && !allowed.includes(target)))
          .map((target) => `${file} -> ${target.join('/')}`),
      );
    expect(wrong).toEqual([]);
  });
});

test('the core is pure: no files, network, clock, randomness or environment', () => {
  const wrong = sources
    .filter(({ folder, file }) => PURE.includes(folder) && !within(file, Object.keys(PURE_EXCEPT)))
    .flatMap(({ file, text, imports }) => {
      const nodes = imports.filter(
        (specifier) => specifier.startsWith('node:') && !PURE_NODE_MODULES.includes(specifier),
      );
      const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
      const words = IMPURE.exec(code);
      return [...nodes, ...(words === null ? [] : [words[0]])].map((what) => `${file}: ${what}`);
    });
  expect(wrong).toEqual([]);
});

test('every third-party library has one home', () => {
  const wrong = sources.flatMap(({ file, imports }) =>
    imports
      .filter(isThird)
      .map(packageOf)
      .filter((name) => !within(file, HOME[name] ?? []))
      .map((name) => `${file}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('the table of homes names what package.json has, and nothing else', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  expect(Object.keys(HOME).sort()).toEqual(Object.keys(dependencies).sort());
});

test('every version is pinned exactly, and nothing runs at installation', () => {
  const { dependencies, devDependencies, scripts } = JSON.parse(
    readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  );
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
});

test('the lock file names the parts for every platform, so that `npm ci` works on each', () => {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const missing = Object.entries<{ optionalDependencies?: Record<string, string> }>(packages).flatMap(
    ([place, one]) =>
      Object.keys(one.optionalDependencies ?? {}).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
      ),
  );
  expect(missing).toEqual([]);
});

test(`no file is longer than ${LONGEST} lines, and every one says in its first line what it is`, () => {
  const all = [
    ...sources,
    ...filesUnder('tests')
      .filter((file) => file.endsWith('.ts'))
      .map(sourceOf),
  ];
  const long = all.filter(({ text }) => text.split('\n').length > LONGEST + 1).map(({ file }) => file);
  expect(long).toEqual([]);
  const nameless = sources
    .filter(({ text }) => !/^(#!.*\n)?(\/\/|\/\*\*?) ?\S/.test(text))
    .map(({ file }) => file);
  expect(nameless).toEqual([]);
});

test('imports between our files carry their ending', () => {
  const wrong = sources.flatMap(({ file, imports }) =>
    imports
      .filter((specifier) => isOurs(specifier) && !/\.(ts|tsx|mjs|css|svg|json)(\?[\w&]+)?$/.test(specifier))
      .map((specifier) => `${file}: ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('the root holds what it must, and nothing else', () => {
  const allowed = [
    '.ci',
    '.gitignore',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'graph',
    'package-lock.json',
    'package.json',
    'queries',
    'src',
    'tests',
    'tsconfig.json',
  ];
  const made = ['.git', 'dist', 'node_modules'];
  expect(readdirSync(ROOT).filter((name) => !allowed.includes(name) && !made.includes(name))).toEqual([]);
});

test('no test is switched off or alone without a reason', () => {
  const wrong = filesUnder('tests')
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) =>
      /\b(test|it|describe)\.(only|todo)\b/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
  expect(wrong.filter((file) => file !== 'tests/architecture.test.ts')).toEqual([]);
});
