// Keeps a question in the folder of a dossier. On loopback only, for its own pages only.
import { Hono } from 'hono';
import { z } from 'zod';
import { DemarcheError } from '../model/error.ts';
import { PARAM_TYPES, type QuestionDraft, samplesOf, TOPICS } from '../model/question.ts';
import type { Access } from './access.ts';
import { openDossier, questionsOf, shown } from './api.ts';
import { bodyOf } from './body.ts';
import { fail } from './envelope.ts';
import type { Library } from './library.ts';

const Line = z.string().trim().min(1).max(1_000);
const DraftBody = z.strictObject({
  dossier: z.string().optional(),
  name: z.string(),
  title: Line,
  question: Line,
  topic: z.enum(TOPICS),
  params: z
    .array(
      z.strictObject({
        name: z.string().regex(/^\w+$/),
        type: z.enum(PARAM_TYPES),
        optional: z.boolean(),
        sample: z.union([z.string(), z.number(), z.null(), z.array(z.string())]),
        meaning: Line,
      }),
    )
    .max(50),
  returns: z.array(z.strictObject({ column: z.string(), meaning: Line })).max(200),
  cypher: z.string().trim().min(1),
});

export function save(library: Library, access: Access): Hono {
  const app = new Hono();
  app.post('/queries', async (c) => {
    if (access.token !== null)
      return fail(c, 'read-only', 'this server serves others and only reads - save on its own machine', 403);
    const { dossier = library.standard, ...draft } = await bodyOf(c.req.raw, DraftBody);
    const store = await openDossier(library, dossier);
    if (questionsOf(library, dossier).some(({ name }) => name === draft.name)) throw taken(draft);
    // What cannot be asked is not saved.
    await store.runUserQuery(draft.cypher, samplesOf(draft));
    return c.json({ ok: true, question: shown(library.saveQuestion(dossier, draft)) }, 201);
  });
  return app;
}

function taken({ name }: QuestionDraft): DemarcheError {
  const remedy = 'choose another name';
  return new DemarcheError({
    code: 'question-there',
    what: 'question is there already',
    value: name,
    remedy,
  });
}
