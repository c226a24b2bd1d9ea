import { createServer, type Server } from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cacheFolder, dataFolder } from '../../src/store/data-folder.ts';
import { freePort } from '../../src/store/neo4j-server/server.ts';
import { checkVersion } from '../../src/store/neo4j-store.ts';
import { openStore } from '../../src/store/open.ts';
import { schema } from '../conformance/conformance.ts';

const ELSEWHERE = { DEMARCHE_HOME: '/nowhere' };
let fake: Server | undefined;
afterEach(() => fake?.close());

/** A server that answers every client with the same bytes. */
function answering(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    fake = createServer((socket) =>
      socket.on('error', () => undefined).once('data', () => socket.end(bytes)),
    );
    fake.listen(0, '127.0.0.1', () => {
      const address = fake?.address();
      resolve(`bolt://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    });
  });
}

describe('openStore', () => {
  it('is the embedded store, unless NEO4J_URI says otherwise', async () => {
    expect(await openStore({ env: ELSEWHERE, schema })).toMatchObject({
      name: 'embedded',
      place: path.resolve('/nowhere/ukraine-2025.grafeo'),
    });
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    await expect(openStore({ env: { ...ELSEWHERE, NEO4J_URI: uri }, schema })).rejects.toMatchObject({
      code: 'no-server',
      message: `no Neo4j answers: ${uri} - start it (demarche neo4j), correct NEO4J_URI, or unset it to use the embedded store`,
    });
    const env = { ...ELSEWHERE, NEO4J_URI: uri };
    expect(await openStore({ env, schema, store: 'embedded' })).toMatchObject({ name: 'embedded' });
  });

  it.each([
    ['http://127.0.0.1:7474', 'bad-uri'],
    ['127.0.0.1', 'bad-uri'],
    ['', 'no-uri'],
  ])('NEO4J_URI=%s is a mistake of the call', async (uri, code) => {
    const opened = openStore({ env: { NEO4J_URI: uri }, schema, store: 'neo4j' });
    await expect(opened).rejects.toMatchObject({
      code,
      exitCode: 2,
      message: expect.not.stringContaining('\n'),
    });
  });

  it('a server that speaks no Bolt of ours is too old', async () => {
    const uri = await answering(Buffer.from([0, 0, 0, 0]));
    const opened = openStore({ env: { NEO4J_URI: uri }, schema });
    await expect(opened).rejects.toMatchObject({
      code: 'old-server',
      message: expect.not.stringContaining('\n'),
    });
  });

  it('a web server is no Neo4j', async () => {
    const uri = await answering(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const opened = openStore({ env: { NEO4J_URI: uri }, schema });
    await expect(opened).rejects.toMatchObject({
      code: 'no-server',
      message: expect.not.stringContaining('\n'),
    });
  });

  it('Neo4j 4 is too old, 5 and the ones named by year are not', () => {
    expect(() => checkVersion('Neo4j/4.4.30', 'bolt://x')).toThrow(
      'the server is too old: Neo4j/4.4.30 at bolt://x - use Neo4j 5 or newer, for example: demarche neo4j',
    );
    for (const agent of ['Neo4j/5.26.31', 'Neo4j/2026.09.0', 'Neo4j/5.27-aura', ''])
      checkVersion(agent, 'bolt://x');
  });
});

describe('folders', () => {
  it('are those of DEMARCHE_HOME or of the XDG convention', () => {
    expect(dataFolder({ DEMARCHE_HOME: '/a', XDG_DATA_HOME: '/b' })).toBe('/a');
    expect(dataFolder({ XDG_DATA_HOME: '/b' })).toBe('/b/demarche');
    expect(dataFolder({ XDG_DATA_HOME: 'relative' })).toBe(path.join(homedir(), '.local/share/demarche'));
    expect(cacheFolder({ XDG_CACHE_HOME: '/c', DEMARCHE_HOME: '/a' })).toBe('/c/demarche');
    expect(cacheFolder({})).toBe(path.join(homedir(), '.cache/demarche'));
  });
});
