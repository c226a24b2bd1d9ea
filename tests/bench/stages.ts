/** What each stage of `demarche extract` costs. */
import { extractedText } from '../../src/cli/extracted-text.ts';
import { readerFor } from '../../src/cli/extracting.ts';
import { readText } from '../../src/cli/reader.ts';
import { extract } from '../../src/extract/rules/extract.ts';
import { readSource } from '../../src/read/read.ts';
import { isProblem, type ReadReport } from '../../src/read/report.ts';
import { resolverOf } from '../../src/resolve/resolver.ts';
import { clausesOf } from '../../src/text/clauses/document.ts';
import { parseParagraphs } from '../../src/text/paragraphs.ts';

const ROUNDS = 4;

export interface Stage {
  readonly stage: string;
  /** Microseconds of processor time a report, the least of the rounds. */
  readonly micros: number;
}

export async function shares(files: readonly string[]): Promise<Stage[]> {
  const reader = readerFor(null);
  const least = new Map<string, number>();
  async function timed<Result>(name: string, run: () => Result | Promise<Result>): Promise<Result> {
    const start = process.cpuUsage();
    const result = await run();
    const { user, system } = process.cpuUsage(start);
    least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, (user + system) / files.length));
    return result;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const reads = await timed('read', async () => {
      const found: ReadReport[] = [];
      for (const file of files) {
        const read = await readSource(file);
        if (!isProblem(read)) found.push(read);
      }
      return found;
    });
    await timed('tags', () =>
      reads.map(({ text, prose }) => parseParagraphs(text, prose, { only: () => false })),
    );
    await timed('heads', () =>
      reads.map(({ text, prose }) =>
        parseParagraphs(text, prose, { only: reader.choice(text), entities: false }),
      ),
    );
    const documents = await timed('entities', () =>
      reads.map(({ text, prose }) => parseParagraphs(text, prose, { only: reader.choice(text) })),
    );
    await timed('clauses', () => documents.map(clausesOf));
    const resolvers = await timed('resolve', () =>
      documents.map((document) => resolverOf(document, reader.gazetteer, { id: 'r', published: null })),
    );
    await timed('rules', () =>
      documents.flatMap((document, i) => {
        const resolver = resolvers[i];
        return resolver === undefined ? [] : extract({ document, resolver, published: null }, reader.rules);
      }),
    );
    await timed('all', () =>
      reads.map((read) => {
        const { text, prose, published } = read;
        const found = readText({ id: 'r', text, prose, published, outlet: null }, reader);
        return extractedText(read, found, reader, { json: true, all: false, colour: false });
      }),
    );
  }
  const of = (name: string): number => least.get(name) ?? 0;
  const told = of('entities') + of('clauses') + of('resolve') + of('rules');
  return [
    { stage: 'read', micros: of('read') },
    { stage: 'tokens and tags', micros: of('tags') },
    { stage: 'trees', micros: of('heads') - of('tags') },
    { stage: 'entities', micros: of('entities') - of('heads') },
    { stage: 'clauses', micros: of('clauses') },
    { stage: 'names', micros: of('resolve') },
    { stage: 'rules, who is meant', micros: of('rules') },
    { stage: 'gate, output', micros: Math.max(0, of('all') - told) },
  ];
}
