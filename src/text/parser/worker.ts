/** What a worker thread of the pool runs. */
import { parse } from './index.ts';
import type { ParseOptions } from './parser.ts';

/** Options that can be sent to a worker: the test of a sentence is the source of a regular expression with its flags. */
export interface SentOptions extends Omit<ParseOptions, 'only'> {
  only?: { source: string; flags: string } | undefined;
}

export default function work({ text, options }: { text: string; options: SentOptions }): string {
  const { only, ...rest } = options;
  if (!only) return JSON.stringify(parse(text, rest));
  const cue = new RegExp(only.source, only.flags.replace(/[gy]/g, ''));
  return JSON.stringify(parse(text, { ...rest, only: (sentence) => cue.test(sentence.text) }));
}
