// resolve.yaml: a person's overrules come last, are checked when read, and carry on through pronouns.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readNames } from '../../src/dossier/gazetteer.ts';
import { GRAPH } from '../fixtures.ts';
import { whoIs } from './helper.ts';

const TEXT = 'The envoy came to Kyiv on Monday. He pressed Zelensky to sign.';

function dossierWith(yaml: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-'));
  writeFileSync(path.join(folder, 'resolve.yaml'), yaml);
  return folder;
}

test('an overrule says who is meant, and pronouns follow it', () => {
  const folder = dossierWith('- {text: the envoy, is: steve-witkoff, why: the date fits}\n');
  const { overrules } = readNames(GRAPH, folder);
  const [envoy, he] = whoIs(TEXT, ['envoy', 'He'], overrules);
  expect(envoy).toMatchObject({
    ids: ['steve-witkoff'],
    kind: 'person',
    reason: 'overruled in resolve.yaml: the date fits',
  });
  expect(he?.ids).toEqual(['steve-witkoff']);
  expect(whoIs(TEXT, ['envoy'])[0]?.ids).toEqual(['unnamed:report:the-envoy']);
});

test('one for this report goes before one for all, and one for another report does nothing', () => {
  const all = { text: 'the envoy', is: ['steve-witkoff'] };
  const other = { text: 'the envoy', report: 'elsewhere', is: ['keith-kellogg'] };
  const here = { text: 'The envoy', report: 'report', is: [] };
  expect(whoIs(TEXT, ['envoy'], [all, other])[0]?.ids).toEqual(['steve-witkoff']);
  expect(whoIs(TEXT, ['envoy'], [all, here])[0]?.ids).toEqual([]);
});

test('what cannot be right is told with its place', () => {
  const folder = dossierWith(
    '- {text: the envoy, is: steve-witkof}\n- {text: he, report: nowhere, is: none}\n',
  );
  expect(() => readNames(GRAPH, folder)).toThrow(
    /unknown actor: steve-witkof .*:1:25\) - .*\n.*unknown report: nowhere .*:2:/,
  );
});
