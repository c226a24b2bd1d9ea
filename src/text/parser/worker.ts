/** What a worker thread of the pool runs. */
import type { Document } from './document.ts';
import { parse } from './index.ts';
import type { ParseOptions } from './parser.ts';

/** Options that can be sent to a worker: the test of a sentence is the source of a regular expression with its flags. */
export interface SentOptions extends Omit<ParseOptions, 'only'> {
  only?: { source: string; flags: string } | undefined;
}

export default function work({ text, options }: { text: string; options: SentOptions }): Document {
  const { only, ...rest } = options;
  if (!only) return parse(text, rest);
  const cue = new RegExp(only.source, only.flags.replace(/[gy]/g, ''));
  return parse(text, { ...rest, only: (sentence) => cue.test(sentence.text) });
}
