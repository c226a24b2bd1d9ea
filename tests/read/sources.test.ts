// Where reports come from: folders, standard input, encodings, files that are no reports. One clear line each, and the rest goes on.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/read/read.ts';
import { isProblem } from '../../src/read/report.ts';
import { proseOf, readAll, readOne, scratch } from './files.ts';

const WORDS = 'Two envoys pressed Valdoria’s café owners to “open”, naïvely.';
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('encodings', () => {
  const latin = Buffer.from(WORDS.replace('’', '\x92').replace('“', '\x93').replace('”', '\x94'), 'latin1');
  const meta = (charset: string): Buffer =>
    Buffer.from(`<html><head><meta charset="${charset}"></head><body><p>`);
  test.each<[string, string, Uint8Array]>([
    ['UTF-8', 'a.txt', Buffer.from(WORDS)],
    ['UTF-8 with a mark', 'a.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(WORDS)])],
    ['UTF-16 with a mark', 'a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(WORDS)])],
    ['UTF-16BE with a mark', 'a.txt', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(WORDS).swap16()])],
    ['UTF-16 without a mark', 'a.txt', utf16(WORDS)],
    ['UTF-16BE without a mark', 'a.txt', utf16(WORDS).swap16()],
    ['windows-1252', 'a.txt', latin],
    ['windows-1252, declared', 'a.html', Buffer.concat([meta('windows-1252'), latin])],
    ['latin-1, declared', 'a.html', Buffer.concat([meta('iso-8859-1'), latin])],
    ['windows-1252 that claims to be UTF-8', 'a.html', Buffer.concat([meta('utf-8'), latin])],
    ['UTF-8 that claims an unknown one', 'a.html', Buffer.concat([meta('klingon'), Buffer.from(WORDS)])],
  ])('%s', async (_, name, bytes) => {
    const folder = scratch({ [name]: bytes });
    expect((await readOne(path.join(folder, name))).text).toBe(WORDS);
  });

  test('windows-1251 where it is declared', async () => {
    const folder = scratch({
      'a.html': Buffer.concat([meta('windows-1251'), Buffer.from([0xcd, 0xe5, 0xf2, 0x2e])]),
    });
    expect((await readOne(path.join(folder, 'a.html'))).text).toBe('Нет.');
  });

  test('a broken byte in UTF-8 is one U+FFFD; the rest stays', async () => {
    const folder = scratch({
      'a.txt': Buffer.concat([Buffer.from(WORDS), Buffer.from([0xff]), Buffer.from('!')]),
    });
    expect((await readOne(path.join(folder, 'a.txt'))).text).toBe(`${WORDS}\u{FFFD}!`);
  });

  test('line ends and a zero byte stay as they are', async () => {
    const text = 'He said no.\r\n\r\nShe said\0 yes.\r\n';
    const folder = scratch({ 'a.txt': text });
    const report = await readOne(path.join(folder, 'a.txt'));
    expect(report.text).toBe(text);
    expect(proseOf(report)).toEqual(['He said no.', 'She said\0 yes.']);
  });
});

test('what is no report is one line, and the rest goes on', async () => {
  const folder = scratch({
    ...{
      'a-empty.txt': '',
      'b-blank.txt': ' \n\n',
      'c-large.txt': '',
      'e-last.txt': WORDS,
      'f.bin': Buffer.alloc(300),
    },
    'd-picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(500)]),
  });
  truncateSync(path.join(folder, 'c-large.txt'), 50 * 2 ** 20);
  const { reports, problems } = await readAll([
    folder,
    path.join(folder, 'f.bin'),
    path.join(folder, 'none.txt'),
  ]);
  expect(reports.map(({ source }) => path.basename(source))).toEqual(['e-last.txt']);
  expect(problems.map(({ code }) => code)).toEqual([
    ...['empty', 'empty', 'too-large', 'binary', 'other-kinds', 'binary', 'no-file'],
  ]);
  for (const { message } of problems) expect(message).toMatch(/^[a-z][^\n]*: [^\n]+ - [^\n]+$/);
  expect(problems[2]?.message).toBe(
    `too large (50 MB): ${path.join(folder, 'c-large.txt')} - a report has at most 20 MB: cut out what is one`,
  );
});

test('a folder is read in order, recursively, without what is hidden; links to folders are not followed', async () => {
  const folder = scratch({ 'b.txt': WORDS, 'a.md': WORDS, 'C.TXT': WORDS, '.hidden.txt': WORDS });
  mkdirSync(path.join(folder, 'aa'));
  writeFileSync(path.join(folder, 'aa', 'z.txt'), WORDS);
  symlinkSync(folder, path.join(folder, 'loop'));
  symlinkSync(folder, path.join(folder, 'loop.txt'));
  const { reports } = await readAll([folder]);
  expect(reports.map(({ source }) => path.relative(folder, source))).toEqual([
    'C.TXT',
    'a.md',
    'aa/z.txt',
    'b.txt',
  ]);
});

test('a folder without reports is told', async () => {
  const { problems } = await readAll([scratch()]);
  expect(problems).toMatchObject([{ code: 'empty-folder' }]);
});

test('standard input: text, front matter or a page, by what it holds', async () => {
  const read = (text: string) => readOne('-', { stdin: Readable.from([text.slice(0, 9), text.slice(9)]) });
  expect((await read(WORDS)).text).toBe(WORDS);
  expect(await read(`---\ntitle: Cafés\n---\n${WORDS}\n`)).toMatchObject({ title: 'Cafés', text: WORDS });
  expect((await read(`<!DOCTYPE html><html><body><p>${WORDS}</p></body></html>`)).text).toBe(WORDS);
});

test('standard input has a limit too', async () => {
  const { problems } = await readAll(['-'], {
    stdin: Readable.from(['a'.repeat(2000)]),
    limits: { bytes: 1024 },
  });
  expect(problems.map(({ message }) => message)).toEqual([
    'too large: - - a report has at most 1 kB: cut out what is one',
  ]);
});

test('a named pipe is read like a file', async () => {
  const pipe = path.join(scratch(), 'pipe');
  execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', pipe]);
  const writer = spawn('sh', ['-c', 'cat > "$1"', 'sh', pipe], { stdio: ['pipe', 'ignore', 'ignore'] });
  writer.stdin.end(WORDS);
  const report = await readOne(pipe);
  expect(report.text).toBe(WORDS);
});

test('lines as reports of their own, numbered as in the file', async () => {
  const folder = scratch({ 'set.txt': 'Advertisement\r\n\r\n  The US pressed Kyiv  \nBy Ada Pole' });
  const lines: unknown[] = [];
  for await (const read of readLines([path.join(folder, 'set.txt'), path.join(folder, 'none.txt')])) {
    lines.push(
      'line' in read ? [read.line, read.report.text, proseOf(read.report)] : isProblem(read) && read.code,
    );
  }
  expect(lines).toEqual([
    [1, 'Advertisement', ['Advertisement']],
    [3, '  The US pressed Kyiv  ', ['The US pressed Kyiv']],
    [4, 'By Ada Pole', ['By Ada Pole']],
    'no-file',
  ]);
});
