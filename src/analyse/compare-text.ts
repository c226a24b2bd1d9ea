// A comparison in words: how much was born, is gone and flipped, and the strongest of each.
import { type Casebook, nameOf } from './casebook.ts';
import type { Change, Comparison, Pairing, Period, Turn } from './compare.ts';
import { inSentence } from './summary.ts';
import { capital, count, dateText, listText, periodText } from './words.ts';

/** `until 6 Dec 2025`, `since 7 Dec 2025`, `6–8 Dec 2025`. */
export function spanText({ from, to }: Period): string {
  if (from === null) return to === null ? 'the whole time' : `until ${dateText(to)}`;
  return to === null ? `since ${dateText(from)}` : periodText(from, to);
}

/** Names of both sides, the earlier first. */
export function sideNames({ with: other, a, b }: Pairing): readonly [before: string, after: string] {
  return other === ''
    ? [spanText(a), spanText(b)]
    : [`the version “${other.replace(/^file:/, '')}”`, 'this version'];
}

/** `the United States on Ukraine over “Donbas”`; `Ukraine’s stance on “Donbas”`. */
export function changeName(casebook: Casebook, { kind, actor, recipient, over }: Change): string {
  const name = (id: string) => inSentence(nameOf(casebook.actors, id));
  const subject = casebook.issues.get(over)?.name ?? nameOf(casebook.acts, over);
  if (kind === 'stance') return `${name(actor)} on “${subject}”`;
  return `${name(actor)} on ${name(recipient)}${over === '' ? '' : ` over “${subject}”`}`;
}

const valueText = (value: string | null): string => (value === null ? 'no stance' : value.replace('-', ' '));

/** `disputed, before corroborated`. */
function turnText({ turn, before, after }: Change): string {
  if (turn === 'flipped')
    return `${valueText(before?.value ?? null)}, then ${valueText(after?.value ?? null)}`;
  return valueText((after ?? before)?.value ?? null);
}

const number = ({ changes }: Comparison, kind: Change['kind'], turn: Turn): number =>
  changes.filter((change) => change.kind === kind && change.turn === turn).length;

/** The comparison in a headline. */
export function compareFinding(comparison: Comparison): string {
  if (comparison.changes.length === 0) return 'Both sides say the same';
  const [born, gone, flipped] = (['born', 'gone', 'flipped'] as const).map((turn) =>
    number(comparison, 'line', turn),
  );
  const stances = number(comparison, 'stance', 'flipped');
  return `${capital(count(born ?? 0, 'line'))} of pressure born, ${gone} gone, ${flipped} flipped; ${count(stances, 'stance')} flipped`;
}

function tally(
  comparison: Comparison,
  kind: Change['kind'],
  words: readonly [string, string],
  steady: number,
): string {
  const [born, gone, flipped] = (['born', 'gone', 'flipped'] as const).map((turn) =>
    number(comparison, kind, turn),
  );
  return `${count((born ?? 0) + (gone ?? 0) + (flipped ?? 0) + steady, ...words)}: ${born} born, ${gone} gone, ${flipped} flipped, ${steady} as before`;
}

/** One to six sentences. @param before the casebook of the earlier side, for the names of what is gone */
export function compareText(
  { before, after }: { readonly before: Casebook; readonly after: Casebook },
  comparison: Comparison,
  pairing: Pairing,
): string[] {
  const { changes, steady } = comparison;
  const [first, second] = sideNames(pairing);
  if (changes.length + steady.lines + steady.stances === 0)
    return [`Neither ${first} nor ${second} has pressure or positions under these filters.`];
  const sentences = [
    `${capital(first)} against ${second}: ${tally(comparison, 'line', ['line of pressure', 'lines of pressure'], steady.lines)}.`,
    `${capital(tally(comparison, 'stance', ['stance', 'stances'], steady.stances))}.`,
  ];
  const flipped = changes.filter(({ turn }) => turn === 'flipped').slice(0, 2);
  if (flipped.length > 0)
    sentences.push(
      `Flipped ${flipped.length === 1 ? 'is' : 'are'}, first of all, ${listText(flipped.map((change) => `${changeName(after, change)} (${turnText(change)})`))}.`,
    );
  for (const [turn, book, word] of [
    ['born', after, 'new'],
    ['gone', before, 'not told of any more'],
  ] as const) {
    const [top] = changes.filter((change) => change.turn === turn && change.kind === 'line');
    if (top !== undefined)
      sentences.push(`The strongest line that is ${word}: ${changeName(book, top)} (${turnText(top)}).`);
  }
  return sentences;
}
