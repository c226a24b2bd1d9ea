// Processes for typed questions: few, warm, killed at their limits, replaced, and gone with whoever started them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inMemory } from '../../src/store/grafeo.ts';
import { openPool, type QuestionPool } from '../../src/store/question-pool.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/store/store.ts';

const home = mkdtempSync(path.join(tmpdir(), 'demarche-pool-'));
const file = path.join(home, 'one.grafeo');
const LOOP =
  'UNWIND range(1, 3000) AS x UNWIND range(1, 3000) AS y UNWIND range(1, 3000) AS z RETURN count(*) AS n';
let pool: QuestionPool;
const ask = (cypher: string, limits: Partial<Limits> = {}, asked = pool) =>
  asked.ask({
    target: { kind: 'embedded', file, dossier: 'one' },
    cypher,
    params: {},
    limits: { ...DEFAULT_LIMITS, ...limits },
  });

beforeAll(async () => {
  const db = inMemory();
  await db.run("CREATE (:Actor {id: 'a'})");
  db.save(file);
  db.close();
  pool = openPool(1);
});
afterAll(() => {
  pool.close();
  rmSync(home, { recursive: true });
});

it('the layers before it missed: a question without end is killed, those in line are answered by another process', async () => {
  const long = ask(LOOP, { seconds: 1, megabytes: 8_192 });
  const short = [ask('MATCH (n) RETURN n.id AS id'), ask('RETURN 2 AS two')];
  await expect(long).rejects.toMatchObject({ code: 'time-limit' });
  expect((await Promise.all(short)).map(({ rows }) => rows)).toEqual([[['a']], [[2]]]);
});

it('one value that is too large for us ends the process, not us', async () => {
  const small = openPool(1, 48);
  const asked = ask('RETURN [x IN range(1, 900000) | [x]] AS x', { megabytes: 8_192 }, small);
  await expect(asked).rejects.toMatchObject({
    code: 'memory-limit',
    message: expect.stringContaining('48 MB'),
  });
  expect((await ask('RETURN 1 AS one', {}, small)).rows).toEqual([[1]]);
  small.close();
});

it('too many in line are told so', async () => {
  const asked = Array.from({ length: 80 }, () => ask('RETURN 1 AS one'));
  const codes = (await Promise.allSettled(asked)).map((one) =>
    one.status === 'fulfilled' ? 'answered' : (one.reason as { code?: string }).code,
  );
  expect(new Set(codes)).toEqual(new Set(['answered', 'busy']));
  expect(codes.filter((code) => code === 'answered').length).toBeGreaterThan(60);
});

it('its process ends with the one that started it, even when that is killed in the middle of a question', async () => {
  const source = new URL('../../src/store/', import.meta.url).href;
  const limits = JSON.stringify({ ...DEFAULT_LIMITS, megabytes: 8_192 });
  const script = `
    import { QuestionProcess } from '${source}question-process.ts';
    const one = new QuestionProcess();
    const ask = (cypher) => one.ask({ target: { kind: 'embedded', file: ${JSON.stringify(file)}, dossier: 'one' }, cypher, params: {}, limits: ${limits} });
    await ask('RETURN 1 AS one');
    const asked = ask(${JSON.stringify(LOOP)});
    console.log(one.pid);
    await asked;`;
  const typescript = new URL('../../src/cli/typescript.mjs', import.meta.url).href;
  const parent = spawn(process.execPath, ['--import', typescript, '--input-type=module', '-e', script]);
  const [pid] = await once(parent.stdout.setEncoding('utf8'), 'data');
  const alive = (): boolean => {
    try {
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  };
  expect(alive()).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(alive, { timeout: 20_000 }).toBe(false);
});
