import { describe, expect, it } from 'vitest';
import { freshHome, run } from './run.ts';

const STORY =
  'BERLIN, Dec 10 - Washington urged Kyiv to sign, two officials told Axios.\n\nIran rejected the offer.\n';

describe('demarche extract', () => {
  it('prints one claim a line as the contract says, and nothing else on stdout', async () => {
    const { stdout, code } = await run(freshHome(), ['extract', '-', '--json'], { input: STORY });
    expect(code).toBe(0);
    const claims = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(claims).toHaveLength(2);
    const [first] = claims;
    expect(Object.keys(first)).toEqual(
      'report kind event mode score polarity modality actors recipients issues proposal speaker cue form outlet quote start end occurredOn precision extractor status'.split(
        ' ',
      ),
    );
    expect(first).toMatchObject({
      ...{
        kind: 'pressure',
        event: 'APPEAL',
        polarity: 'asserts',
        modality: 'actual',
        outlet: 'axios',
        form: 'indirect',
      },
      actors: [{ text: 'Washington', ids: ['united-states'] }],
      recipients: [{ text: 'Kyiv', ids: ['ukraine'] }],
      speaker: { text: 'two officials' },
      cue: { text: 'told' },
      ...{ extractor: 'rules@1', status: 'accepted' },
    });
    expect(first.report).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(STORY.slice(first.start, first.end)).toBe(first.quote);
    for (const mention of [...first.actors, ...first.recipients, first.speaker, first.cue]) {
      expect(STORY.slice(mention.start, mention.end)).toBe(mention.text);
    }
  });

  it('takes every line for a report with --sentences', async () => {
    const input = 'Washington urged Kyiv to sign.\n\nMarket pressure rose.\nIran rejected the offer.\n';
    const { stdout } = await run(freshHome(), ['extract', '-', '--sentences', '--json'], { input });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ line, kind }) => [line, kind]),
    ).toEqual([
      [1, 'pressure'],
      [4, 'position'],
    ]);
  });

  it('gives the same bytes twice, and goes on after what it cannot read', async () => {
    const once = await run(freshHome(), ['extract', '-', 'nowhere.txt', '--json'], { input: STORY });
    const twice = await run(freshHome(), ['extract', '-', 'nowhere.txt', '--json'], { input: STORY });
    expect(once.code).toBe(1);
    expect(once.stderr).toContain('nowhere.txt');
    expect(twice.stdout).toBe(once.stdout);
    expect(once.stdout).not.toBe('');
  });
});
