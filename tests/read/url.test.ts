// Addresses that the user typed, against a real server on the loopback: limits, redirections, and nothing else followed.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAll, readOne } from './files.ts';

const WORDS =
  'Two envoys pressed the government of Valdoria on Monday to open the strait to grain ships, three diplomats said.';
const asked: string[] = [];
let server: Server;
let base = '';

const ANSWERS: Readonly<Record<string, (answer: ServerResponse) => void>> = {
  '/page': (answer) => {
    answer.setHeader('content-type', 'text/html; charset=windows-1252');
    answer.end(
      Buffer.from(
        `<html><head><link rel="canonical" href="/x"></head><body><p>${WORDS} Caf\xe9. <a href="/next">Next</a><img src="/picture"></p></body></html>`,
        'latin1',
      ),
    );
  },
  '/text': (answer) => answer.writeHead(200, { 'content-type': 'text/plain' }).end(WORDS),
  '/moved': (answer) => answer.writeHead(301, { location: '/text' }).end(),
  '/circle': (answer) => answer.writeHead(302, { location: '/circle' }).end(),
  '/away': (answer) => answer.writeHead(302, { location: 'http://elsewhere.example/secret' }).end(),
  '/file': (answer) => answer.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/huge': (answer) => answer.end('a'.repeat(200_000)),
  '/slow': (answer) => void answer.write('begin'),
  '/picture': (answer) => answer.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(200)])),
};

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    const respond = ANSWERS[request.url ?? ''];
    if (respond === undefined) answer.writeHead(404).end('none');
    else respond(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

test('a page: the encoding that the server declares, and nothing else is asked for', async () => {
  const report = await readOne(`${base}/page`);
  expect(report).toMatchObject({
    ...{ source: `${base}/page`, url: `${base}/page`, outlet: '127.0.0.1', links: [`${base}/next`] },
  });
  expect(report.text).toMatch(/three diplomats said\. Café\./);
  expect(asked).toEqual(['/page']);
});

test('an answer that is plain text', async () => {
  expect(await readOne(`${base}/text`)).toMatchObject({ text: WORDS, url: `${base}/text` });
});

test('a redirection on the same host is followed', async () => {
  expect(await readOne(`${base}/moved`)).toMatchObject({ text: WORDS, url: `${base}/text` });
});

test.each([
  [
    '/away',
    'redirected',
    /^redirected to http:\/\/elsewhere\.example\/secret: .* - give that address yourself/,
  ],
  ['/file', 'redirected', /^redirected to file:/],
  ['/circle', 'http', /^redirected in a circle: /],
  ['/none', 'http', /^HTTP 404: /],
  ['/huge', 'too-large', /^too large: .* at most 98 kB/],
  ['/slow', 'timeout', /^no full answer within 0\.5 s: /],
  ['/picture', 'binary', /^neither text nor PDF: /],
])('%s', async (address, code, message) => {
  const limits = { bytes: 100_000, milliseconds: 500 };
  const { problems } = await readAll([`${base}${address}`], { limits });
  expect(problems).toMatchObject([{ code }]);
  expect(problems[0]?.message).toMatch(message);
});

test('no server there', async () => {
  const { problems } = await readAll(['http://127.0.0.1:1/']);
  expect(problems).toMatchObject([{ code: 'network' }]);
  expect(problems[0]?.message).toMatch(/^no answer \(.+\): http:\/\/127\.0\.0\.1:1\/ - /);
});

test('addresses in a text are never asked for', async () => {
  let calls = 0;
  const get: typeof fetch = () => {
    calls += 1;
    return Promise.reject(new Error('not typed'));
  };
  const { reports } = await readAll([new URL('fixtures', import.meta.url).pathname], { fetch: get });
  expect(reports.flatMap(({ links }) => links).length).toBeGreaterThan(4);
  expect(calls).toBe(0);
});
