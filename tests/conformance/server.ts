// A Neo4j server for the tests of one file, in a folder that goes away with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { REMEDY, type Release, whatIsMissing } from '../../src/store/neo4j-server/jars.ts';
import { type RunningServer, startServer } from '../../src/store/neo4j-server/server.ts';
import { requireOrSkip } from '../require.ts';

/** A server that lives for a minute is not worth the work of the optimising compiler. */
export const SHORT_LIVED = ['-Xmx768m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** A `describe` for tests of the release. */
export function describeNeo4j(release: Release): ReturnType<typeof requireOrSkip> {
  return requireOrSkip(`Neo4j ${release}`, whatIsMissing(release, process.env), REMEDY);
}

/** Call inside `describe`. @param password null: nobody is asked who they are */
export function useServer(release: Release, password: string | null): () => RunningServer {
  let home: string;
  let server: RunningServer | null = null;
  beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'demarche-neo4j-'));
    const say = (line: string): void => console.warn(line);
    server = await startServer({ release, home, env: process.env, password, flags: SHORT_LIVED, say });
  }, 300_000);
  afterAll(async () => {
    await server?.stop('now');
    rmSync(home, { recursive: true, force: true });
  });
  return () => {
    if (server === null) throw new Error('the server has not started');
    return server;
  };
}
