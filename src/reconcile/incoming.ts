// Reports that speak of an office as still to be taken by somebody who has long held it. Pure.
import type { Doubt } from '../model/act.ts';
import { before } from '../model/date.ts';
import type { Actor, Report } from '../model/dossier.ts';

/** The words of one report that speak so, by whom they name. */
interface Coming {
  readonly holder: Holder;
  readonly words: readonly string[];
}

interface Holder {
  readonly name: string;
  readonly surname: string;
  readonly since: string;
  readonly until: string | null;
}

/** A report must say it at least so often, and once by name: a look back says it once. */
const LEAST = 2;

const UNNAMED =
  /\bincoming (?:[\p{Lu}.]+ |American |[\p{Lu}]\p{Ll}+ )?administration\b|\b(?:his|her) (?:\p{Lu}\p{Ll}+ \d+ )?inauguration\b/gu;

export function incomingDoubts(
  reports: ReadonlyMap<string, Report>,
  actors: ReadonlyMap<string, Actor>,
): Doubt[] {
  const texts = [...reports.values()].flatMap(({ id, text, published }) =>
    text === null ? [] : [{ id, text, published }],
  );
  if (!texts.some(({ text }) => mayCome(text))) return [];
  const holders = holdersAmong(actors);
  return texts.flatMap(({ id, text, published }) => {
    const coming = mayCome(text) ? comingIn(text, published, holders) : null;
    if (coming === null) return [];
    const { name, surname, since } = coming.holder;
    const quotes = [...new Set(coming.words)].slice(0, 3).map((words) => `“${words}”`);
    const sitting = texts.find(
      (other) => other.id !== id && !mayCome(other.text) && speaksOf(other.text, surname),
    );
    const other = sitting === undefined ? '' : `; ${sitting.id} speaks of them as in office`;
    const words = `speaks of ${name} as yet to take office (${quotes.join(', ')}), who has held it since ${since}${other}`;
    return [{ report: id, words }];
  });
}

function mayCome(text: string): boolean {
  return /\bincoming\b|-elect\b|\binauguration\b|\breturn to the White House\b/.test(text);
}

function speaksOf(text: string, surname: string): boolean {
  return new RegExp(`\\b(?:President ${escaped(surname)}|${escaped(surname)} administration)\\b`).test(text);
}

/** Heads of state and government with the day on which they took office. */
function holdersAmong(actors: ReadonlyMap<string, Actor>): Holder[] {
  return [...actors.values()].flatMap(({ name, kind, actsFor }) =>
    actsFor.flatMap(({ role = '', from, to }) =>
      kind === 'person' &&
      from !== undefined &&
      /\b(?:president|prime minister|chancellor|premier)\b/i.test(role)
        ? [{ name, surname: name.split(' ').at(-1) ?? name, since: from, until: to ?? null }]
        : [],
    ),
  );
}

function comingIn(text: string, published: string, holders: readonly Holder[]): Coming | null {
  for (const holder of holders) {
    const inOffice =
      before(holder.since, published) && (holder.until === null || !before(holder.until, published));
    if (!inOffice || !text.includes(holder.surname)) continue;
    const named = [...text.matchAll(namedPattern(holder.surname))].map(([words]) => words);
    if (named.length === 0) continue;
    const words = [...named, ...[...text.matchAll(UNNAMED)].map(([found]) => found)];
    if (new Set(words).size >= LEAST) return { holder, words };
  }
  return null;
}

function namedPattern(surname: string): RegExp {
  const name = escaped(surname);
  return new RegExp(
    [
      `\\bincoming (?:President )?${name}(?: administration| government)?\\b`,
      `\\b(?:[Pp]resident|[Pp]rime minister|[Cc]hancellor)-elect (?:\\p{Lu}[\\p{L}.]+ )?${name}\\b`,
      `\\b${name}[’']s? (?:\\p{Lu}\\p{Ll}+ \\d+ )?inauguration\\b`,
      `\\b${name}[’']s? return to (?:the White House|office|power)\\b`,
    ].join('|'),
    'gu',
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
