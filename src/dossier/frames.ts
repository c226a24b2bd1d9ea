// Reads the frames of graph/vocabulary: what the automatic reader takes for an act.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Frame, FramesFile } from '../model/frame.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { Problems, parseYaml, validate } from './yaml.ts';

/** Of two frames that fit, the one that stands first is taken. */
const FILES = ['judgements.yaml', 'frames.yaml', 'deeds.yaml'];

/** The frames of the folder `graph/`. Throws a DemarcheError with every mistake. */
export function readFrames(graph: string, vocabulary: Vocabulary): Frame[] {
  const problems = new Problems();
  const frames = FILES.flatMap((name) =>
    framesIn(path.join(graph, 'vocabulary', name), vocabulary, problems),
  );
  problems.throwIfAny();
  return frames;
}

function framesIn(file: string, vocabulary: Vocabulary, problems: Problems): Frame[] {
  const yaml = parseYaml(readFileSync(file, 'utf8'), path.relative(process.cwd(), file));
  const frames = validate(yaml, FramesFile, problems) ?? [];
  frames.forEach((frame, index) => {
    const event = vocabulary.events.get(frame.event);
    const where = yaml.place([index, event === undefined ? 'event' : 'mode']);
    if (event === undefined) {
      const remedy = 'use a type of events.yaml';
      problems.add({ code: 'unknown-event', what: 'unknown event', value: frame.event, where, remedy });
    } else if (frame.mode !== undefined && !event.modes.some(({ id }) => id === frame.mode)) {
      const remedy = `use one of: ${event.modes.map(({ id }) => id).join(', ')}`;
      problems.add({ code: 'unknown-mode', what: 'unknown mode', value: frame.mode, where, remedy });
    }
  });
  return frames;
}
