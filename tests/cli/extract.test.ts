import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND, environment, freshHome, run } from './run.ts';

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

  it('prints the same bytes on any number of threads, and one line for each bad file', {
    timeout: 180_000,
  }, async () => {
    const folder = freshHome();
    const names = Array.from({ length: 12 }, (_, i) =>
      path.join(folder, `${String(i).padStart(2, '0')}.txt`),
    );
    for (const [i, name] of names.entries()) {
      writeFileSync(
        name,
        i === 5 ? '' : `On day ${i} Washington urged Kyiv to sign, officials told Axios.\n`,
      );
    }
    const runs = await Promise.all(
      ['1', '2', '3'].map((workers) => run(freshHome(), ['extract', folder, '--json', '--workers', workers])),
    );
    const [alone] = runs;
    expect(alone?.stdout.match(/"quote":"On day \d+/g)).toEqual(
      [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11].map((day) => `"quote":"On day ${day}`),
    );
    expect(alone?.stderr).toMatch(/^empty: .*05\.txt.*\n$/);
    for (const { stdout, stderr, code } of runs) {
      expect([stdout, stderr, code]).toEqual([alone?.stdout, alone?.stderr, 1]);
    }
  });

  it('ends after a whole report when it is interrupted', { timeout: 180_000 }, async () => {
    const folder = freshHome();
    for (let i = 0; i < 400; i++) writeFileSync(path.join(folder, `${i}.txt`), STORY.repeat(20));
    const child = spawn(process.execPath, [COMMAND, 'extract', folder, '--json', '--workers', '2'], {
      env: environment(freshHome()),
    });
    const chunks: Buffer[] = [];
    let words = '';
    child.stdout.once('data', () => child.kill('SIGINT'));
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      words += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(words).toMatch(/^Stopped after \d+ of 400 reports\.\n$/);
    expect(code).toBe(1);
    const lines = Buffer.concat(chunks).toString().trimEnd().split('\n');
    expect(lines.every((line) => JSON.parse(line).status === 'accepted')).toBe(true);
  });
});
