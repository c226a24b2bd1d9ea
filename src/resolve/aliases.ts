// Two names of one body that a text itself joins: "Canadian Union of Cabin Crews (CUCC)", "X, known as Y", initials.
import type { Document } from '../text/parser/document.ts';
import { fold } from './fold.ts';
import type { Name } from './names.ts';

/** Words between a name and another one for the same. */
const JOINING =
  /^(?: \(|,? or |,? (?:also |formally |formerly |better |widely |previously |officially |commonly |locally )*known (?:\p{L}+ )?as |, (?:which is |also )?known by (?:its|the|their) (?:\p{L}+ )*(?:initials|acronym),? |, (?:called|abbreviated as|formerly|previously) )(?:the )?$/u;

/** By the words of the shorter name: the fuller one. */
export function aliasesIn({ text, tokens }: Document, names: readonly Name[]): Map<string, Name> {
  const found = new Map<string, Name>();
  const join = (one: Name, other: Name): void => {
    const [fuller, shorter] = isFuller(other, one) ? [other, one] : [one, other];
    const key = aliasKey(shorter.text);
    if (key !== aliasKey(fuller.text) && !found.has(key)) found.set(key, fuller);
  };
  names.forEach((name, index) => {
    // "Known by its SPANISH initials SUP".
    const next = names[names[index + 1]?.demonym === true ? index + 2 : index + 1];
    if (next === undefined || !isBody(name) || !isBody(next)) return;
    const between = text.slice(tokens[name.next - 1]?.end ?? 0, tokens[next.first]?.start ?? 0);
    if (!JOINING.test(between)) return;
    const closed = /^[),]/.test(tokens[next.next]?.text ?? '');
    const loose = /\(|or (?:the )?$/.test(between);
    if (loose && !(closed && (isInitials(next.text, name.text) || /^\p{Lu}[\p{Lu}\d-]+$/u.test(next.text))))
      return;
    join(name, next);
  });
  const isWhole = (name: Name): boolean => isBody(name) || (name.kind === 'state' && !name.demonym);
  const full = names.filter((name) => isWhole(name) && name.text.split(/\s+/).length > 2);
  for (const name of names) {
    if (name.ids.length > 0 || !/^\p{Lu}{3,7}$/u.test(fold(name.text))) continue;
    const meant = full.find((each) => isInitials(name.text, each.text));
    if (meant !== undefined) join(meant, name);
  }
  return found;
}

export function aliasKey(name: string): string {
  return fold(name)
    .replace(/^the /i, '')
    .replace(/\s*-\s*/g, '-')
    .toLowerCase();
}

function isBody({ kind, demonym, titled }: Name): boolean {
  return !demonym && !titled && kind !== 'state' && kind !== 'outlet';
}

/** Of two names the one that the gazetteer knows, else the longer. */
function isFuller(one: Name, other: Name): boolean {
  if (one.ids.length > 0 !== other.ids.length > 0) return one.ids.length > 0 && one.text.length > 5;
  return one.text.length > other.text.length;
}

/** `CNDP` of "National Congress for the Defense of the People": with or without its little words. */
function isInitials(short: string, long: string): boolean {
  const letters = fold(short).replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters !== letters.toUpperCase()) return false;
  const words = fold(long)
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const initials = (of: readonly string[]): string =>
    of.map((word) => word.slice(0, 1).toUpperCase()).join('');
  return initials(words) === letters || initials(words.filter((word) => /^\p{Lu}/u.test(word))) === letters;
}
