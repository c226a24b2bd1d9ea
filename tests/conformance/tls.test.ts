// A server that speaks TLS with a certificate of one's own: who trusts its maker comes in, who does not is told why not.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, type RunningServer, startServer } from '../../src/store/neo4j-server/server.ts';
import { openNeo4j } from '../../src/store/neo4j-store.ts';
import { run } from '../cli/run.ts';
import { schema } from './schema.ts';
import { describeNeo4j, SHORT_LIVED } from './server.ts';

describeNeo4j('5')('TLS', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'demarche-tls-'));
  const folder = path.join(home, 'certificates');
  const authority = path.join(folder, 'authority.crt');
  let server: RunningServer | undefined;
  let port: number;
  const openssl = (...args: string[]): unknown =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

  beforeAll(async () => {
    mkdirSync(folder);
    const fresh = ['req', '-newkey', 'rsa:2048', '-nodes'];
    openssl(
      ...fresh,
      '-x509',
      '-subj',
      '/CN=An authority',
      '-keyout',
      'authority.key',
      '-out',
      'authority.crt',
    );
    openssl(...fresh, '-subj', '/CN=localhost', '-keyout', 'private.key', '-out', 'request.csr');
    writeFileSync(path.join(folder, 'names'), 'subjectAltName=DNS:localhost\n');
    const by = ['-CA', 'authority.crt', '-CAkey', 'authority.key', '-CAcreateserial', '-extfile', 'names'];
    openssl('x509', '-req', '-in', 'request.csr', ...by, '-out', 'public.crt');
    port = await freePort();
    const settings = {
      'server.bolt.tls_level': 'REQUIRED',
      'server.bolt.advertised_address': `localhost:${port}`,
      'dbms.ssl.policy.bolt.enabled': 'true',
      'dbms.ssl.policy.bolt.base_directory': folder,
      'dbms.ssl.policy.bolt.client_auth': 'NONE',
    };
    const options = { release: '5', home, env: process.env, port, password: null } as const;
    server = await startServer({ ...options, flags: SHORT_LIVED, settings });
  }, 120_000);
  afterAll(async () => {
    await server?.stop('now');
    rmSync(home, { recursive: true, force: true });
  });

  it.each(['neo4j+ssc', 'bolt+ssc'])('%s:// takes any certificate', async (scheme) => {
    const store = await openNeo4j({ uri: `${scheme}://localhost:${port}`, schema });
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
    await store.close();
  });

  it.each(['neo4j+s', 'bolt+s'])(
    '%s:// takes one whose maker is trusted',
    async (scheme) => {
      const env = { NEO4J_URI: `${scheme}://localhost:${port}`, NODE_EXTRA_CA_CERTS: authority };
      const { code, stdout, stderr } = await run(home, ['cypher', 'RETURN 40 + 2 AS n', '--format', 'csv'], {
        env,
      });
      expect([code, stdout, stderr]).toEqual([0, expect.stringContaining('42'), expect.anything()]);
    },
    60_000,
  );

  it.each(['neo4j+s', 'bolt+s'])(
    '%s:// refuses one whose maker is not, and says what to do',
    async (scheme) => {
      await expect(openNeo4j({ uri: `${scheme}://localhost:${port}`, schema })).rejects.toMatchObject({
        code: 'untrusted',
        message: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
      });
    },
  );

  it('bolt:// without TLS is told that nobody answers', async () => {
    await expect(openNeo4j({ uri: `bolt://localhost:${port}`, schema })).rejects.toMatchObject({
      code: 'no-server',
      message: expect.not.stringContaining('\n'),
    });
  });
});
