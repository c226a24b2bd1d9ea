// `npm run generate`: writes what is generated from graph/schema.yaml and the questions. A test fails when it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readQuestions } from '../dossier/questions.ts';
import { readSchema } from '../dossier/schema.ts';
import { questionsReadme, withSchemaTables } from './documents.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Every generated file with the text that it should have. */
export function generated(): Map<string, string> {
  const readme = at('graph/README.md');
  return new Map([
    [readme, withSchemaTables(readFileSync(readme, 'utf8'), readSchema())],
    [at('queries/README.md'), questionsReadme(readQuestions(at('queries')))],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of generated()) writeFileSync(file, text);
}
