// review.jsonl of a dossier: one decision a line, never changed, only added to.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Decision } from '../model/review.ts';
import { shown } from './file.ts';
import { writeWhole } from './write.ts';
import { Problems } from './yaml.ts';

const NAME = 'review.jsonl';

/** In the order in which they were taken. With `problems`, mistakes are added to it; else they are thrown. */
export function readLog(folder: string, problems?: Problems): Decision[] {
  const file = path.join(folder, NAME);
  if (!existsSync(file)) return [];
  const found = problems ?? new Problems();
  const lines = readFileSync(file, 'utf8').split('\n');
  const log = lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = Decision.safeParse(json(line));
    if (parsed.success) return [parsed.data];
    // A line that the machine did not finish: what it would have said was never confirmed to anybody.
    if (index === lines.length - 1) return [];
    const [issue] = parsed.error.issues;
    found.add({
      code: 'review-log',
      what: 'not a decision',
      value: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
      where: { file: shown(file), line: index + 1, column: 1 },
      remedy: 'restore the line: the log is only added to, by demarche review',
    });
    return [];
  });
  if (problems === undefined) found.throwIfAny();
  return log;
}

/** Adds lines in one write, behind whatever a broken write has left. */
export function appendLog(folder: string, decisions: readonly Decision[]): void {
  const file = path.join(folder, NAME);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = decisions.map((decision) => `${JSON.stringify(decision)}\n`).join('');
  // An unfinished line goes: with others behind it, it would be taken for a mistake.
  if (before !== '' && !before.endsWith('\n'))
    writeWhole(file, before.slice(0, before.lastIndexOf('\n') + 1));
  appendFileSync(file, lines);
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
