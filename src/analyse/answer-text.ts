// An answer in words: how much it is, and what it does to the picture.
import type { Table } from './answer.ts';
import type { PictureChange } from './answer-change.ts';
import { count } from './words.ts';

export const NOTHING_ASKED = 'Nothing has been asked yet.';

/** Two sentences. */
export function answerText(
  { columns, rows, truncated }: Table & { readonly truncated: boolean },
  change: PictureChange | null,
): string[] {
  const cut = truncated ? '; there is more, which the limit cuts off' : '';
  const size =
    rows.length === 0
      ? 'No row answers this question.'
      : `The answer has ${count(rows.length, 'row')} of ${count(columns.length, 'column')}${cut}.`;
  if (change === null) return [size, 'It holds nothing that the picture could show.'];
  const { kept, added, dropped } = change;
  const now = kept.length + dropped.length;
  return [
    size,
    `Of the ${count(now, 'line')} in the picture now it keeps ${kept.length}, leaves out ${dropped.length}, and adds ${added.length}.`,
  ];
}
