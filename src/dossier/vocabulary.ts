// Reads graph/vocabulary: the types of acts, their modes, scores and CAMEO codes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { EventType, type Vocabulary } from '../model/vocabulary.ts';
import { Problems, parseYaml, validate } from './yaml.ts';

/**
 * The vocabulary of the folder `graph/`. Mistakes are added to `problems`; without it they are thrown, all in one
 * DemarcheError.
 */
export function readVocabulary(graph: string, problems?: Problems): Vocabulary {
  const found = problems ?? new Problems();
  const file = path.join(graph, 'vocabulary', 'events.yaml');
  const yaml = parseYaml(readFileSync(file, 'utf8'), path.relative(process.cwd(), file));
  const events = new Map<string, EventType>();
  for (const [index, event] of (validate(yaml, z.array(EventType), found) ?? []).entries()) {
    const remedy = 'keep one of them';
    if (events.has(event.id)) {
      const where = yaml.place([index, 'id']);
      found.add({ code: 'twice', what: 'event type given twice', value: event.id, where, remedy });
    }
    event.modes.forEach((mode, position) => {
      if (event.modes.findIndex((other) => other.id === mode.id) === position) return;
      const where = yaml.place([index, 'modes', position, 'id']);
      found.add({ code: 'twice', what: 'mode given twice', value: `${event.id} ${mode.id}`, where, remedy });
    });
    events.set(event.id, event);
  }
  if (problems === undefined) found.throwIfAny();
  return { events };
}
