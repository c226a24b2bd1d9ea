// The data behind the pages: dossiers, their graphs, and answers to questions.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { pressureChains } from '../analyse/chains.ts';
import { NORMALISATIONS, positionNetworks, statementsOf } from '../analyse/networks.ts';
import { json } from '../export/json.ts';
import { exportGraph } from '../export/registry.ts';
import { PartialDate } from '../model/dossier.ts';
import { DemarcheError } from '../model/error.ts';
import { paramsOf, type Question } from '../model/question.ts';
import type { LimitedRows, Store } from '../store/store.ts';
import { bodyOf, checked } from './body.ts';
import type { Library } from './library.ts';
import { review } from './review.ts';

interface Answer extends LimitedRows {
  readonly ok: true;
  readonly warnings: readonly string[];
  readonly milliseconds: number;
}

const ParamText = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const QuestionBody = z.strictObject({
  params: z.record(z.string(), ParamText).default({}),
  dossier: z.string().optional(),
});
const CypherBody = z.strictObject({
  cypher: z.string().min(1),
  params: z.record(z.string(), z.unknown()).default({}),
  dossier: z.string().optional(),
});

const ChainsQuery = z.object({
  issue: z.string().optional(),
  within: z.coerce.number().int().positive().default(30),
  limit: z.coerce.number().int().positive().max(1_000).default(50),
});
const NetworksQuery = z.object({
  normalisation: z.enum(NORMALISATIONS).default('none'),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
});

/** More than any question is long. */
const BODY_BYTES = 256 * 1024;

export function api(library: Library): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: BODY_BYTES }));
  app.get('/dossiers', async (c) => {
    const dossiers = await library.dossiers();
    const first = dossiers.filter(({ id }) => id === library.standard);
    return c.json({
      ok: true,
      dossiers: [...first, ...dossiers.filter(({ id }) => id !== library.standard)],
    });
  });
  app.get('/dossiers/:dossier/graph', etag(), async (c) => {
    const store = await openDossier(library, c.req.param('dossier'));
    const text = exportGraph(await store.export(c.req.param('dossier')), json);
    return c.body(text, 200, { 'content-type': 'application/json' });
  });
  app.get('/dossiers/:dossier/chains', async (c) => {
    const { issue, within, limit } = checked(ChainsQuery, c.req.query(), 'wrong parameters');
    const graph = await (await openDossier(library, c.req.param('dossier'))).export(c.req.param('dossier'));
    return c.json({
      ok: true,
      ...pressureChains(graph, { ...(issue === undefined ? {} : { issue }), within, limit }),
    });
  });
  app.get('/dossiers/:dossier/networks', async (c) => {
    const { normalisation, from, to } = checked(NetworksQuery, c.req.query(), 'wrong parameters');
    const graph = await (await openDossier(library, c.req.param('dossier'))).export(c.req.param('dossier'));
    const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return c.json({ ok: true, ...positionNetworks(statementsOf(graph, period), normalisation) });
  });
  app.route('/dossiers/:dossier/review', review(library));
  app.get('/queries', (c) => {
    const dossier = c.req.query('dossier') || library.standard;
    return c.json({ ok: true, queries: questionsOf(library, dossier).map(shown) });
  });
  app.get('/schema', (c) => c.json({ ok: true, schema: library.schema }));
  app.post('/queries/:name', async (c) => {
    const { params, dossier } = await bodyOf(c.req.raw, QuestionBody);
    const question = questionNamed(library, c.req.param('name'), dossier);
    const store = await openDossier(library, dossier);
    return c.json(await answerQuestion(library, store, question, asText(params)));
  });
  app.post('/cypher', async (c) => {
    const { cypher, params, dossier } = await bodyOf(c.req.raw, CypherBody);
    const store = await openDossier(library, dossier);
    return c.json(await answerCypher(library, store, cypher, params));
  });
  return app;
}

/** @throws DemarcheError `unknown-dossier` */
export async function openDossier(library: Library, id: string = library.standard): Promise<Store> {
  const known = (await library.dossiers()).map((dossier) => dossier.id);
  if (known.includes(id)) return library.open(id);
  const remedy = known.length === 0 ? 'load one: demarche load' : `use one of: ${known.join(', ')}`;
  throw new DemarcheError({ code: 'unknown-dossier', what: 'no such dossier', value: id, remedy });
}

/** The library, and what the dossier adds to it; a name of the library stands first. */
export function questionsOf({ questions, ownQuestions }: Library, dossier: string): readonly Question[] {
  const taken = new Set(questions.map(({ name }) => name));
  return [...questions, ...ownQuestions(dossier).filter(({ name }) => !taken.has(name))];
}

/** @throws DemarcheError `unknown-question` */
export function questionNamed(library: Library, name: string, dossier: string = library.standard): Question {
  const question = questionsOf(library, dossier).find((candidate) => candidate.name === name);
  if (question !== undefined) return question;
  throw new DemarcheError({
    code: 'unknown-question',
    what: 'no such question',
    value: name,
    remedy: 'see /queries',
  });
}

/** A question of the library, with parameters as text, within the same limits as one that somebody typed. */
export async function answerQuestion(
  library: Library,
  store: Store,
  question: Question,
  given: Readonly<Record<string, string>>,
): Promise<Answer> {
  const params = paramsOf(question, given);
  return timed(library, () => store.runUserQuery(question.cypher, params), []);
}

/** A question that somebody typed. */
export async function answerCypher(
  library: Library,
  store: Store,
  cypher: string,
  params: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  return timed(library, () => store.runUserQuery(cypher, params), library.warningsOf(cypher));
}

async function timed(
  { now }: Library,
  ask: () => Promise<LimitedRows>,
  warnings: readonly string[],
): Promise<Answer> {
  const started = now();
  const rows = await ask();
  return { ok: true, ...rows, warnings, milliseconds: Math.round(now() - started) };
}

/** Without the file's place on this machine. */
export function shown({ file: _file, ...question }: Question): Omit<Question, 'file'> {
  return question;
}

/** Parameters as a person types them: the question knows their types. */
function asText(params: z.infer<typeof QuestionBody>['params']): Record<string, string> {
  const given = Object.entries(params).filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  );
}
