// Cuts trees that run over the end of a sentence: a blank line, a full stop inside closing quotation marks.
import type { Token } from '../../parser/document.ts';
import type { Words } from './words.ts';

/** Words on the far side of a border hang no longer on those before it. */
export function cutAtBorders(words: Words): void {
  const borders = words.all.filter((token) => beginsAnew(words, token)).map(({ index }) => index);
  if (borders.length === 0) return;
  const part = (index: number): number => borders.filter((border) => border <= index).length;
  for (const token of words.all) if (part(token.head) !== part(token.index)) words.free(token);
  for (let each = 0; each <= borders.length; each++) {
    gather(
      words,
      words.all.filter(({ index, head }) => index === head && part(index) === each),
    );
  }
}

function beginsAnew(words: Words, token: Token): boolean {
  const before = words.beside(token, -1);
  if (before === undefined || token.tag === '_SP') return false;
  if (/\n[ \t\r]*\n/.test(before.tag === '_SP' ? before.text + before.after : before.after)) return true;
  const stop = words.beside(token, -2);
  return (
    /^[”’"»]$/.test(before.text) &&
    stop !== undefined &&
    /^[.]$/.test(stop.text) &&
    /^\p{Lu}/u.test(token.text) &&
    !/^[“"«„]$/.test(token.text)
  );
}

/** Of several roots the one that carries a clause keeps the others. */
export function gather(words: Words, roots: readonly Token[]): void {
  const main =
    roots.find((root) => /^VB[DZP]$/.test(root.tag)) ??
    roots.find((root) => words.child(root, 'nsubj', 'nsubjpass') !== undefined) ??
    roots.find(({ tag }) => /^VB/.test(tag)) ??
    roots[0];
  for (const root of roots)
    if (main !== undefined && root !== main)
      words.attach(root, main, /^\W+$/.test(root.text) ? 'punct' : 'dep');
}
