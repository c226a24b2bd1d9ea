// The types of acts: PLOVER's sixteen and our two extensions, with modes, scores and CAMEO codes.
import { z } from 'zod';
import { ACT_KINDS, STANCES } from './words.ts';

export const EventType = z.strictObject({
  id: z.string().regex(/^[A-Z]+$/),
  name: z.string(),
  meaning: z.string(),
  /** PLOVER scale, -10 (most hostile) to 10 (most helpful); a mode may narrow it. */
  score: z.number().min(-10).max(10),
  cameo: z.string().regex(/^\d{2,4}$/),
  extension: z.boolean().default(false),
  kinds: z.array(z.enum(ACT_KINDS)).min(1),
  /** The stance that a position of this type takes when the claim does not say. */
  stance: z.enum(STANCES).optional(),
  modes: z
    .array(
      z.strictObject({
        id: z.string(),
        meaning: z.string(),
        score: z.number().min(-10).max(10),
        cameo: z.string(),
      }),
    )
    .default([]),
});
export type EventType = z.infer<typeof EventType>;

export interface Vocabulary {
  readonly events: ReadonlyMap<string, EventType>;
}

/** The score of an event in a mode; null when either is unknown. */
export function scoreOf(vocabulary: Vocabulary, event: string, mode: string | null): number | null {
  const type = vocabulary.events.get(event);
  if (type === undefined) return null;
  if (mode === null) return type.score;
  return type.modes.find((candidate) => candidate.id === mode)?.score ?? null;
}
