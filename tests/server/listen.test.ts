// A real port of this machine: a busy one is passed over and said, and closing leaves nothing behind.
import { createServer } from 'node:net';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listen } from '../../src/server/listen.ts';

const app = new Hono().get('/', (c) => c.text('here'));

test('listens on loopback only, and closes with a connection open', async () => {
  const server = await listen(app, 0);
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  expect(await (await fetch(server.url)).text()).toBe('here');
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
});

test('a busy port: the next one is taken, and each busy one is named', async () => {
  const holder = createServer();
  const busy = await new Promise<number>((resolve) =>
    holder.listen(0, '127.0.0.1', () => resolve((holder.address() as { port: number }).port)),
  );
  const said: number[] = [];
  const server = await listen(app, busy, (port) => said.push(port));
  expect(said[0]).toBe(busy);
  expect(server.port).toBe(busy + said.length);
  await server.close();
  holder.close();
});

test('a port that may not be used is an error with the remedy', async () => {
  await expect(listen(app, 70_000)).rejects.toThrow('--port 5000');
});
