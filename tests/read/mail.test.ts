// Mail: statements, newsletters, and files that are no mail.
import path from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURES, proseOf, readAll, readOne, scratch } from './files.ts';

test('a statement: quoted lines and the signature are no prose', async () => {
  const report = await readOne(path.join(FIXTURES, 'statement.eml'));
  expect(report).toMatchObject({
    ...{ title: 'Statement on the strait', author: 'Ministry of Ports', outlet: 'ports.example' },
    ...{ published: '2025-12-08', links: ['https://ports.example/statement'] },
  });
  expect(proseOf(report)).toEqual([
    'The ministry rejects the report that envoys pressed the government to open the strait. “No promise was asked for and none was given,” the minister said on Monday evening in Port Selm.',
    'The minister will meet the envoys again on Thursday. The full text is at https://ports.example/statement.',
  ]);
  expect(report.text).toContain('\n\n> Did the envoys press you?\n\n');
});

test('a newsletter: its HTML, its sender as the outlet', async () => {
  const report = await readOne(path.join(FIXTURES, 'newsletter.eml'));
  expect(report).toMatchObject({ outlet: 'Capital Wire Evening', author: null, published: '2025-12-09' });
  expect(proseOf(report)).toHaveLength(2);
});

test.each(['From: a@b.example\nSubject: none\n\n', 'From: a@b.example\nContent-Type: image/png\n\nAAAA\n'])(
  'mail without text: %j',
  async (mail) => {
    const folder = scratch({ 'a.eml': mail });
    const { problems } = await readAll([path.join(folder, 'a.eml')]);
    expect(problems).toMatchObject([{ code: 'no-text' }]);
  },
);
