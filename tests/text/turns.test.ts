import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../src/model/span.ts';
import { turnsIn } from '../../src/text/turns.ts';

describe('turns of an interview', () => {
  const shown = (text: string): string[] =>
    turnsIn(text).map(
      ({ who, label, inside }) => `${who} ${sliceOf(text, label)} ${sliceOf(text, inside).trim()}`,
    );

  it('are told by Q and A', () => {
    expect(shown('We met her.\n\nQ: Why?\n\nA: Because.\nMore.\n\nQ. And now?')).toEqual([
      'asks Q: Why?',
      'answers A: Because.\nMore.',
      'asks Q. And now?',
    ]);
  });

  it('are told by names that come again', () => {
    expect(
      shown('VAN DIJK: Good morning.\nJOOST VOS: Hello.\n**Van Dijk:** Well?\nVOS: Yes.\nVOS: No.'),
    ).toEqual([
      'named VAN DIJK: Good morning.',
      'named JOOST VOS: Hello.',
      'named **Van Dijk:** Well?',
      'named VOS: Yes.',
      'named VOS: No.',
    ]);
  });

  it('are told by questions in bold type', () => {
    expect(
      shown('We met her.\n\n**Why?**\n\nBecause.\n\nMore.\n\n**How?**\n\nSo.\n\n**Who?**\n\nI.\n\nThe end.'),
    ).toEqual([
      'asks  **Why?**',
      'answers  Because.\n\nMore.',
      'asks  **How?**',
      'answers  So.',
      'asks  **Who?**',
      'answers  I.',
    ]);
  });

  it.each([
    '**Why?**\n\nBecause.\n\n**A heading**\n\nText.',
    'Q: no answer to this',
    'Analysis: why it failed\n\nTimeline: how it failed',
    'Note: this.\nNote: that.',
  ])('are not headings: %s', (text) => expect(shown(text)).toEqual([]));
});
