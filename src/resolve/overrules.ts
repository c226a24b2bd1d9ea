// A person's overrules: applied after everything else, and each time a report is read again.
import type { Overrule } from '../model/names.ts';
import type { Context } from './context.ts';
import { meaning } from './readings.ts';
import type { Phrase, Reading } from './resolution.ts';

export class Overrules {
  readonly #byText: ReadonlyMap<string, readonly Overrule[]>;

  constructor(overrules: readonly Overrule[]) {
    const byText = new Map<string, Overrule[]>();
    for (const overrule of overrules) {
      const key = plain(overrule.text);
      byText.set(key, [...(byText.get(key) ?? []), overrule]);
    }
    this.#byText = byText;
  }

  /** The reading, or what a person put in its place; one for this report goes before one for all. */
  apply(context: Context, phrase: Phrase, reading: Reading): Reading {
    if (this.#byText.size === 0) return reading;
    const { document, report } = context;
    const texts = [context.slice(phrase.first, phrase.next), document.text.slice(reading.start, reading.end)];
    const found = texts.flatMap((text) => this.#byText.get(plain(text)) ?? []);
    const overrule =
      found.find((each) => each.report === report.id) ?? found.find((each) => each.report === undefined);
    if (overrule === undefined) return reading;
    const why = overrule.why === undefined ? '' : `: ${overrule.why}`;
    const { start, end } = reading;
    const reason = `overruled in resolve.yaml${why}`;
    return { ...meaning(context, phrase, overrule.is, reason), start, end };
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
