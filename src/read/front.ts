// The small print around a report - outlet, byline, date, address - from lines that label it and lines that do not.
import { isNameLike, partsOf } from './boilerplate.ts';
import { dateOf } from './dates.ts';

export interface Front {
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** `used`: the paragraphs that hold nothing but small print. */
type Found = Front & { readonly title: string | null; readonly used: ReadonlySet<string> };

type Field = keyof Front | 'title';

const LABELS: readonly (readonly [RegExp, Field])[] = [
  [/^(?:title|headline)\s*:\s*(.+)$/i, 'title'],
  [/^(?:outlet|publication|publisher|newspaper|agency|site)\s*:\s*(.+)$/i, 'outlet'],
  [/^source\s*:\s*(.+)$/i, 'outlet'],
  [/^(?:author|authors|byline|reporter)\s*:\s*(.+)$/i, 'author'],
  [/^(?:date|published|publication date|posted|first published)(?: on| at)?\s*:\s*(.+)$/i, 'published'],
  [/^(?:url|link|address|original(?: article)?)\s*:\s*(.+)$/i, 'url'],
];
const OUTLET_WORDS =
  /\b(?:news(?:paper|wire|room)?|times|post|wire|agency|press|herald|daily|journal|tribune|guardian|telegraph|today|weekly|review|observer|media|online|broadcasting|chronicle|gazette|bulletin|courier|mirror|standard|radio|tv|television|magazine|monitor|mail|express|dispatch|examiner|inquirer|star|sun|globe|bbc|cnn|afp|reuters|tass|axios|politico|bloomberg|al jazeera|euronews|xinhua)\b|\.(?:com|org|net|co\.uk|info|eu|ru|ua|az|tv|news)$/i;
const SECTIONS =
  /^(?:world|politics|europe|asia|africa|americas|middle east|ukraine|russia|war|business|economy|opinion|analysis|exclusive|breaking(?: news)?|live|news|top news|international|national|home|latest|diplomacy|security|defen[cs]e|sport|culture|video)$/i;

/** @param lines the paragraphs at the head and at the end of a text, with what they are taken for */
export function frontOf(lines: readonly { readonly words: string; readonly role: string }[]): Found {
  const found: { -readonly [Key in Field]: string | null } = {
    ...{ title: null, outlet: null, author: null, published: null, url: null },
  };
  const used = new Set<string>();
  const set = (field: Field, value: string | null): boolean => {
    if (value !== null) found[field] ??= value;
    return value !== null;
  };
  for (const { words, role } of lines) {
    const label = labelled(words);
    if (label !== null) {
      if (set(label.field, label.value)) used.add(words);
    } else if (role === 'address') set('url', addressIn(words));
    else if (role === 'byline' || role === 'date') readSmallPrint(words, set);
    else if (role === 'heading' && isOutletLike(words) && words.split(/\s+/).length <= 4) {
      set('outlet', words);
      used.add(words);
    }
  }
  return { ...found, author: found.author ?? loneName(lines, used), used };
}

/** True for a name that says of itself that it is an outlet's. */
export function isOutletLike(text: string): boolean {
  return !SECTIONS.test(text) && isNameLike(text) && OUTLET_WORDS.test(text);
}

/** `By Ada Pole` gives the name; `By Ada Pole, Capital Wire` the name and, if it reads like one, the outlet. */
function readSmallPrint(words: string, set: (field: Field, value: string | null) => boolean): void {
  for (const part of partsOf(words)) {
    const date = dateOf(part);
    const by = /^(?:(?:written|words|text|reported|story) )?(?:by|authors?)\s*:?\s+(.+)$/i.exec(part)?.[1];
    if (by !== undefined) {
      const [name = '', ...rest] = by.split(/\s*,\s*/);
      const outlet = rest.find((piece) => isOutletLike(piece));
      set('author', outlet === undefined ? by : name);
      set('outlet', outlet ?? null);
    } else if (date !== null) {
      if (!/^(?:last )?(?:updated|modified|edited)/i.test(part)) set('published', date);
    } else if (isNameLike(part) && !SECTIONS.test(part)) {
      set(part.includes(' ') && !isOutletLike(part) ? 'author' : 'outlet', part);
    }
  }
}

function labelled(words: string): { readonly field: Field; readonly value: string | null } | null {
  for (const [pattern, field] of LABELS) {
    const value = pattern.exec(words)?.[1]?.trim();
    if (value === undefined || value.split(/\s+/).length > 30) continue;
    const url = addressIn(value);
    if (url !== null) return { field: 'url', value: url };
    if (field === 'url') return null;
    if (field === 'published') return { field, value: dateOf(value) };
    if (field === 'outlet' && !isNameLike(value)) return null;
    return { field, value };
  }
  return null;
}

function addressIn(words: string): string | null {
  const address = /^<?(https?:\/\/[^\s<>]+)>?$/i.exec(words.trim())?.[1];
  return address ?? null;
}

/** Two to four words with capitals, right beside a date: the author, without a `By`. */
function loneName(
  lines: readonly { readonly words: string; readonly role: string }[],
  used: Set<string>,
): string | null {
  for (const [index, { words, role }] of lines.entries()) {
    const beside = [lines[index - 1], lines[index + 1]].some((line) => line?.role === 'date');
    if (role !== 'heading' || !beside || used.has(words) || SECTIONS.test(words)) continue;
    const count = words.split(/\s+/).length;
    if (count < 2 || count > 4 || !isNameLike(words)) continue;
    used.add(words);
    return words;
  }
  return null;
}
