/** `npm run bench:parse`: words a second, side by side in one run. Read the ratios: machines and neighbours differ. */
import { createParser, type ParseOptions } from '../../src/text/parser/index.ts';
import { readModel } from '../../src/text/parser/model.ts';
import { createPool, type PoolOptions } from '../../src/text/parser/pool.ts';
import { VECTORS } from '../text/parser/vectors.ts';
import { benchCommand } from './options.ts';
import { type Pass, runSpacy } from './spacy.ts';

benchCommand('bench:parse', 'Words a second of the parser beside spaCy, wink-nlp and compromise.').parse();

const ARTICLE = 600;
const ARTICLES = 60;
/** Rounds in which all runs take turns, so that a busy moment of the machine hits none of them alone. */
const ROUNDS = 3;
/** A third of the sentences: those whose length divides by three. */
const THIRD = /^(?:[\s\S]{3})+$/;

/** Gives words a second in one or more passes over the articles, or a sentence that says why it cannot. */
type Run = () => Pass[] | string | Promise<Pass[] | string>;

const wordsOf = (text: string): number => text.split(/\s+/).length;

/** Articles of 600 words and more from the test vectors' sentences, each in another order. */
function makeArticles(): string[] {
  const sentences = VECTORS.filter(({ id, text }) => !id.startsWith('edge') && !/\s{2}|\n/.test(text)).map(
    ({ text }) => text,
  );
  let at = 0;
  return Array.from({ length: ARTICLES }, (_, i) => {
    let article = '';
    // A step that shares no factor with the number of sentences visits all of them.
    while (wordsOf(article) < ARTICLE) {
      at = (at + 7 + 2 * i) % sentences.length;
      article += `${article ? ' ' : ''}${sentences[at]}`;
    }
    return article;
  });
}

/** One pass over the articles. */
async function timed(
  articles: readonly string[],
  run: (articles: readonly string[]) => unknown,
): Promise<Pass[]> {
  const words = articles.reduce((sum, article) => sum + wordsOf(article), 0);
  const [start, before] = [performance.now(), process.cpuUsage()];
  await run(articles);
  const { user, system } = process.cpuUsage(before);
  return [{ wall: (words / (performance.now() - start)) * 1e3, cpu: (words / (user + system)) * 1e6 }];
}

async function winkRun(articles: readonly string[]): Promise<Run> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return () =>
    timed(articles, (all) => {
      for (const article of all) nlp.readDoc(article).tokens().out(nlp.its.pos);
    });
}

async function compromiseRun(articles: readonly string[]): Promise<Run> {
  const { default: nlp } = await import('compromise');
  return () =>
    timed(articles, (all) => {
      for (const article of all) nlp(article).json();
    });
}

const articles = makeArticles();
const parsers = { wasm: createParser(readModel(), 'wasm'), js: createParser(readModel(), 'js') };
const register = new URL('../../src/cli/typescript.mjs', import.meta.url).href;
const pools = [1, 2].map((workers) => createPool(workers, ['--import', register]));

const own =
  (kernel: 'wasm' | 'js', options: ParseOptions, count = ARTICLES): Run =>
  () =>
    timed(articles.slice(0, count), (all) => {
      for (const article of all) parsers[kernel].parse(article, options);
    });
const pooled =
  (workers: number, options: PoolOptions): Run =>
  () =>
    timed(articles, (all) => pools[workers - 1]?.parseAll(all, options));

const SPACY_ROW = 'spaCy, everything';
const ONE = '1 worker, everything';
const TWO = '2 workers, everything';
const TWO_THIRD = '2 workers, a third of the sentences';
const runs: Record<string, Run> = {
  'WASM, everything': own('wasm', {}),
  [SPACY_ROW]: () => runSpacy(articles),
  'WASM, no entities': own('wasm', { entities: false }),
  'WASM, a third of the sentences': own('wasm', { only: ({ text }) => THIRD.test(text) }),
  'WASM, tags and lemmas only': own('wasm', { only: () => false }),
  'plain JS, everything': own('js', {}, 3),
  [ONE]: pooled(1, {}),
  [TWO]: pooled(2, {}),
  [TWO_THIRD]: pooled(2, { only: THIRD }),
  'wink-nlp, tags only': await winkRun(articles),
  'compromise, tags only': await compromiseRun(articles),
};

const speeds = new Map<string, Pass[]>();
const missing = new Map<string, string>();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(runs)) {
    if (missing.has(name)) continue;
    const result = await run();
    if (typeof result === 'string') missing.set(name, result);
    else speeds.set(name, [...(speeds.get(name) ?? []), ...result]);
  }
}
for (const pool of pools) await pool.close();

const best = (name: string, by: keyof Pass = 'wall'): number =>
  Math.max(0, ...(speeds.get(name) ?? []).map((pass) => pass[by]));
const base = speeds.has(SPACY_ROW) ? SPACY_ROW : 'WASM, everything';
console.log(
  `${ARTICLES} articles of about ${ARTICLE} words, words a second: first pass, best pass, for a second of processor time, ratio of that to ${base}`,
);
for (const [name, [first]] of speeds) {
  const cpu = best(name, 'cpu');
  const columns = [first?.wall ?? 0, best(name), cpu].map(Math.round);
  columns.push(Number((cpu / best(base, 'cpu')).toFixed(2)));
  console.log(name.padEnd(36) + columns.map((column) => String(column).padStart(9)).join(''));
}
const sentences = parsers.wasm.parse(articles.join(' '), {
  only: ({ text }) => THIRD.test(text),
}).sentences;
const share = sentences.filter(({ parsed }) => parsed).length / sentences.length;
console.log(`second worker: x${(best(TWO) / best(ONE)).toFixed(2)}`);
console.log(
  `two workers, ${Math.round(100 * share)} % of the sentences: ${(best(TWO_THIRD) / ARTICLE).toFixed(0)} reports of ${ARTICLE} words a second; ${((2 * best(TWO_THIRD, 'cpu')) / ARTICLE).toFixed(0)} for two seconds of processor time`,
);
for (const [name, reason] of missing) console.log(`${name} is left out: ${reason}`);
