import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDossier } from '../../src/dossier/read.ts';
import { DemarcheError } from '../../src/model/error.ts';
import { sha256 } from '../../src/model/id.ts';
import { GRAPH } from '../fixtures.ts';

const REPORT = `---
outlet: axios
title: Two sides
published: 2025-12-08
precision: day
cites: []
kind: brief
---

The United States pressed Kyiv. A US official denied that the United States pressed Kyiv.
`;

const CLAIMS = `report: one
defaults: {issues: land, occurredOn: 2025-12}
speakers:
  official: {name: a US official, actsFor: united-states}
claims:
  - key: first
    kind: pressure
    event: REQUEST
    actors: united-states
    recipients: ukraine
    quote: The United States pressed Kyiv
  - key: second
    kind: pressure
    event: REQUEST
    polarity: denies
    actors: united-states
    recipients: [ukraine]
    speaker: official
    contradicts: [first]
    quote: A US official denied that the United States pressed Kyiv
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dossier-'));
  for (const inner of ['reports', 'claims']) mkdirSync(path.join(folder, inner));
  write('dossier.yaml', 'name: Test\nsummary: A test\nfrom: 2025-12\nto: 2025-12\nrecordedOn: 2026-01-01\n');
  write('issues.yaml', '- {id: land, name: Land}\n');
  write('reports/one.md', REPORT);
  write('claims/one.yaml', CLAIMS);
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

function problems(attached?: (hash: string) => string | null): readonly string[] {
  try {
    readDossier(folder, { graph: GRAPH, ...(attached ? { attached } : {}) });
  } catch (error) {
    if (error instanceof DemarcheError)
      return error.message.split('\n').map((line) => line.replaceAll(`${folder}/`, ''));
    throw error;
  }
  return [];
}

describe('reading a dossier', () => {
  it('fills in defaults, resolves speakers and finds the quotes', () => {
    const { candidates, reports, actors } = readDossier(folder, { graph: GRAPH });
    const text = reports.get('one')?.text ?? '';
    expect(text.startsWith('The United')).toBe(true);
    expect(text.endsWith('Kyiv.')).toBe(true);
    expect(candidates.map(({ key, polarity, speaker }) => [key, polarity, speaker])).toEqual([
      ['first', 'asserts', 'axios'],
      ['second', 'denies', 'unnamed:one:official'],
    ]);
    for (const { start, end, quote } of candidates) expect(text.slice(start, end)).toBe(quote);
    expect(candidates[0]).toMatchObject({
      issues: ['land'],
      occurredOn: '2025-12',
      form: 'own',
      recordedOn: '2026-01-01',
    });
    expect(actors.get('unnamed:one:official')).toMatchObject({ kind: 'unnamed', report: 'one' });
  });

  it('gives the same bytes twice', () => {
    const once = JSON.stringify(readDossier(folder, { graph: GRAPH }).candidates);
    expect(JSON.stringify(readDossier(folder, { graph: GRAPH }).candidates)).toBe(once);
  });

  it('reads what other editors write: a byte order mark, Windows line ends, .yml, a year alone', () => {
    const windows = (text: string) => `\u{FEFF}${text.replace(/\n/g, '\r\n')}`;
    const once = readDossier(folder, { graph: GRAPH });
    write('issues.yaml', windows('- {id: land, name: Land}\n'));
    write('reports/one.md', windows(REPORT));
    rmSync(path.join(folder, 'claims/one.yaml'));
    write('claims/one.yml', windows(CLAIMS));
    write('dossier.yaml', 'name: Test\nsummary: A test\nfrom: 2025\nto: 2026\nrecordedOn: 2026-01-01\n');
    const again = readDossier(folder, { graph: GRAPH });
    expect(again.candidates.map(({ id }) => id)).toEqual(once.candidates.map(({ id }) => id));
    expect([again.from, again.to]).toEqual(['2025', '2026']);
  });

  it('names what cannot be read, and all of it', () => {
    mkdirSync(path.join(folder, 'reports/two.md'));
    writeFileSync(path.join(folder, 'reports/three.md'), Buffer.from(`\u{FEFF}${REPORT}`, 'utf16le'));
    const bomb = ['- &a [x, x, x, x, x, x, x, x, x]'];
    for (const [one, other] of ['ab', 'bc', 'cd'])
      bomb.push(`- &${other} [${Array(9).fill(`*${one}`).join(', ')}]`);
    write('proposals.yaml', `${bomb.join('\n')}\n`);
    write('reports/Four 4.md', REPORT);
    const lines = problems();
    expect(lines).toContainEqual(expect.stringMatching(/^cannot read the file: EISDIR \(reports\/two\.md\)/));
    expect(lines).toContainEqual(expect.stringMatching(/^not UTF-8 \(reports\/three\.md\)/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^not usable: Excessive alias.*\(proposals\.yaml:1:1\)/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^not a name for a report: Four 4 /));
    rmSync(path.join(folder, 'claims'), { recursive: true });
    write('claims', 'x');
    expect(problems()).toContainEqual(expect.stringMatching(/^cannot read the folder: ENOTDIR \(claims\)/));
  });

  it('tells the mistakes of the other claims and entries too, without blaming what refers to a right one', () => {
    write('issues.yaml', '- {id: Sea, name: Sea}\n- {id: land, name: Land}\n');
    const third = CLAIMS.slice(CLAIMS.indexOf('  - key: first')).replace('first', 'third');
    write(
      'claims/one.yaml',
      `${CLAIMS.replace('kind: pressure', 'kind: push')}${third.replace('actors: united-states', 'actors: constructor')}`,
    );
    expect(problems().map((line) => line.slice(0, line.indexOf(' - ')))).toEqual([
      'wrong 0.id: Sea (issues.yaml:1:8)',
      'wrong claims.0.kind: push (claims/one.yaml:7:11)',
      'unknown actor: constructor (claims/one.yaml:24:13)',
      'claim given twice: second (claims/one.yaml:27:5)',
      'key given twice: second (claims/one.yaml:27:5)',
      'contradicts an unknown claim: first (claims/one.yaml:12:5)',
      'contradicts an unknown claim: first (claims/one.yaml:27:5)',
    ]);
  });

  it('tells every mistake at once, with its line and column and what to do', () => {
    write('issues.yaml', '- {id: land, name: Land}\n- {id: land, name: Again}\n- {id: Sea, name: Sea}\n');
    write(
      'claims/one.yaml',
      CLAIMS.replace('event: REQUEST', 'event: REQUEST\n    colour: red').replace(
        'kind: pressure',
        'kind: push',
      ),
    );
    write('reports/two.md', 'No front matter');
    write(
      'reports/three.md',
      REPORT.replace('outlet: axios', 'outlet: nobody').replace('precision: day', 'precision: month'),
    );
    const lines = problems();
    expect(lines).toContainEqual(
      expect.stringMatching(/^wrong 2\.id: Sea \(issues\.yaml:3:8\) - write lower-case/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^unknown key: colour \(claims\/one\.yaml:9:\d+\) - remove it/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^wrong claims\.0\.kind: push \(claims\/one\.yaml:7:11\) - use one of: pressure/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^no front matter \(reports\/two\.md:1:1\)/));
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^precision does not fit the date: month for 2025-12-08 \(reports\/three\.md:5:12\)/,
      ),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^unknown outlet: nobody \(reports\/three\.md\)/));
  });

  it.each([
    [
      'actors: united-states',
      'actors: atlantis',
      /^unknown actor: atlantis \(claims\/one\.yaml:9:13\) - add it to actors\.yaml/,
    ],
    [
      'speaker: official',
      'speaker: nobody',
      /^unknown actor: nobody \(claims\/one\.yaml:18:14\) - use a key of speakers/,
    ],
    ['contradicts: [first]', 'contradicts: [third]', /^contradicts an unknown claim: third/],
    ['key: second', 'key: first', /^key given twice: first/],
    ['report: one', 'report: ten', /^unknown report: ten \(claims\/one\.yaml:1:9\)/],
    ['    recipients: ukraine\n', '', /^pressure without recipients: first/],
    [
      'quote: The United States pressed Kyiv',
      'quote: The United States pushed Kyiv',
      /^quote is not in reports\/one\.md: "The United States pushed Kyiv"/,
    ],
    [
      'quote: The United States pressed Kyiv',
      'quote: nited States pressed',
      /^quote stands 2 times in reports\/one\.md/,
    ],
    [
      'occurredOn: 2025-12',
      'occurredOn: 2025-13',
      /^wrong defaults\.occurredOn: 2025-13 \(claims\/one\.yaml:2:38\) - write a date as/,
    ],
    ['claims:', 'claims', /^not YAML: .* \(claims\/one\.yaml:/],
  ])('%s -> %s', (from, to, message) => {
    write('claims/one.yaml', CLAIMS.replace(from, to));
    expect(problems()).toContainEqual(expect.stringMatching(message));
  });

  it('refuses circles of rewrites', () => {
    write('reports/one.md', REPORT.replace('kind: brief', 'kind: brief\nrewrites: two'));
    write('reports/two.md', REPORT.replace('kind: brief', 'kind: brief\nrewrites: one'));
    expect(problems()).toContainEqual(expect.stringMatching(/^report rewrites itself: one/));
  });

  it('takes a report without text, and its text once it is attached', () => {
    const text = REPORT.slice(REPORT.indexOf('The United'), -1);
    const bare = REPORT.slice(0, REPORT.indexOf('---\n\n')).concat(
      `sha256: ${sha256(text)}\nlength: ${text.length}\n---\n`,
    );
    write('reports/one.md', bare);
    expect(problems()).toContainEqual(expect.stringMatching(/^claim on a report without text: first/));
    expect(problems((hash) => (hash === sha256(text) ? text : null))).toEqual([]);
    const spans = (quote: string) =>
      `start: ${text.indexOf(quote)}\n    end: ${text.indexOf(quote) + quote.length}\n    quoteSha256: ${sha256(quote)}`;
    write(
      'claims/one.yaml',
      CLAIMS.replace(/quote: (.*)/g, (_, quote: string) => spans(quote)),
    );
    const { candidates } = readDossier(folder, { graph: GRAPH });
    expect(candidates.map(({ quote }) => quote)).toEqual([null, null]);
    expect(candidates[0]?.quoteSha256).toBe(sha256('The United States pressed Kyiv'));
  });

  it('names the dossiers that there are when asked for another', () => {
    expect(() => readDossier('atlantis', { graph: GRAPH })).toThrow(
      /^no such dossier: atlantis - use one of: .*ukraine-2025/,
    );
  });

  it('leaves the folder as it was', () => {
    const copy = `${folder}-copy`;
    cpSync(folder, copy, { recursive: true });
    readDossier(folder, { graph: GRAPH });
    expect(readFileSync(path.join(folder, 'claims/one.yaml'), 'utf8')).toBe(
      readFileSync(path.join(copy, 'claims/one.yaml'), 'utf8'),
    );
    rmSync(copy, { recursive: true });
  });
});
