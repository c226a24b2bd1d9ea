// The commands as a user calls them: what is on stdout, what on stderr, and the exit code.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../../src/cli/main.ts';
import { sha256 } from '../../src/model/id.ts';
import { TEXT, writeDossier } from './dossier.ts';
import { COMMAND, call, environment, freshHome, run } from './run.ts';

const home = freshHome();
const empty = freshHome();
beforeAll(() => run(home, ['load']));
afterAll(() => {
  for (const folder of [home, empty]) rmSync(folder, { recursive: true, force: true });
});

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const { commands } = await program();

describe('help and wrong calls', () => {
  test.each(commands.map((command) => [command.name(), command] as const))(
    '%s --help shows examples',
    (name, command) => {
      let shown = '';
      command.configureOutput({ writeOut: (text) => (shown += text) }).exitOverride();
      expect(() => command.outputHelp()).not.toThrow();
      expect(shown).toContain('Examples:');
      expect(shown).toContain(`$ demarche ${name}`);
    },
  );

  test.each([
    [['nope'], "unknown command 'nope'"],
    [['query'], "missing required argument 'name'"],
    [['query', 'who-says-so', '--nope'], "unknown option '--nope'"],
    [['query', 'nope'], 'no such question: nope'],
    [['query', 'who-pressured-whom', '--param', 'nope=1'], 'unknown parameter: nope'],
    [['query', 'who-pressured-whom', '--param', 'issue'], 'name=value'],
    [['queries', '--format', 'xml'], 'table, json, csv, md, ndjson'],
    [['export', '--format', 'xml'], 'gexf'],
    [['cypher', 'RETURN 1 AS x', '--rows', '0'], 'whole number'],
    [['cypher', 'RETURN 1 AS x', '--seconds', '99999999'], 'a day'],
    [['cypher', 'RETURN 1 AS x', '-p', 'a=1', '-p', 'a=2'], 'a is given twice'],
    [['start', '--port', 'http'], 'between 1 and 65535'],
    [['start', '--port', '70000'], 'between 1 and 65535'],
  ])('%j is a wrong call: exit 2, words on stderr only', async (args, said) => {
    const { code, stdout, stderr } = await call(home, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('    at ');
  });

  test('without a command: help on stderr, exit 2; --version and --help are data', async () => {
    expect(await run(home, [])).toMatchObject({ code: 2, stdout: '' });
    expect(await run(home, ['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('load', () => {
  test('a second load writes nothing', async () => {
    const { code, stdout, stderr } = await call(home, ['load']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('nothing to write') });
    expect(stderr).toContain('ukraine-2025.grafeo');
  });

  test('counts as JSON', async () => {
    const counts = JSON.parse((await run(empty, ['load', '--json'])).stdout);
    expect(counts).toMatchObject({ nodesChanged: 0, nodesDeleted: 0, unchanged: 0 });
    expect(counts.nodesCreated).toBeGreaterThan(500);
  });

  test('a dossier with mistakes: all of them, with their places, and nothing is loaded', async () => {
    const folder = writeDossier({ outlet: 'no-such-outlet' });
    writeFileSync(path.join(folder, 'issues.yaml'), '- {id: sea, name: Sea}\n');
    const { code, stdout, stderr } = await call(home, ['load', '--dossier', folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('unknown outlet: no-such-outlet');
    expect(stderr).toMatch(/unknown issue: land \(.*axios-2025-12-08\.yaml:7:/);
    expect(stderr).not.toContain('    at ');
    expect((await call(home, ['query', 'who-pressured-whom', '--dossier', folder])).code).toBe(1);
  });

  test('several dossiers at the same time: each as it is alone', async () => {
    const folders = [writeDossier({ name: 'one' }), writeDossier({ name: 'two' })];
    const { code, stdout } = await call(home, ['load', ...folders, '--writers', '2', '--json']);
    const counts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, counts.map(({ dossier }) => dossier)]).toEqual([0, ['one', 'two']]);
    expect((await call(home, ['load', ...folders])).stdout).toMatch(
      /^one\nnothing to write.*\ntwo\nnothing to write/,
    );
    expect(await call(home, ['load', folders[0] ?? '', folders[0] ?? ''])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('given twice: one'),
    });
    const [broken, good] = [
      writeDossier({ name: 'broken', outlet: 'nobody' }),
      writeDossier({ name: 'good' }),
    ];
    const some = await call(home, ['load', broken, good, '--json']);
    expect([some.code, some.stderr]).toEqual([1, expect.stringContaining('unknown outlet: nobody')]);
    expect(JSON.parse(some.stdout)).toMatchObject({ dossier: 'good' });
  }, 120_000);

  test('another dossier of the same name does not take its place unasked', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'demarche-cli-'));
    const [one, two] = [writeDossier(), path.join(other, 'two', 'small')];
    const mine = path.join(other, 'one', 'small');
    cpSync(one, mine, { recursive: true });
    cpSync(path.join(import.meta.dirname, '../../graph/dossiers/ukraine-2025'), two, { recursive: true });
    const count = ['cypher', 'MATCH (c:Claim) RETURN count(c) AS n', '--dossier', mine];
    await call(other, ['load', '--dossier', two]);
    for (const args of [['load', '--dossier', mine], count]) {
      const { code, stdout, stderr } = await call(other, args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(
        /this load would take \d+ of its \d+ nodes and relationships from the dossier: small/,
      );
    }
    expect((await call(other, ['load', '--dossier', mine, '--yes'])).code).toBe(0);
    expect((await call(other, count)).code).toBe(0);
    rmSync(other, { recursive: true, force: true });
  });

  test('an unknown dossier: exit 1 with what there is', async () => {
    const { code, stderr } = await call(home, ['load', '--dossier', 'nope']);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('no such dossier: nope - use one of: ukraine-2025'),
    ]);
  });
});

describe('asking', () => {
  test('queries are listed, NDJSON when piped', async () => {
    const { stdout } = await call(home, ['queries']);
    expect(lines(stdout).map(({ name }) => name)).toContain('who-pressured-whom');
  });

  test('a question with a parameter; the same rows in every format', async () => {
    const ask = (format: string) =>
      call(home, ['query', 'who-pressured-whom', '--param', 'issue=pace-of-talks', '--format', format]);
    const rows = JSON.parse((await ask('json')).stdout);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ issueId }: { issueId: string }) => issueId))).toEqual(
      new Set(['pace-of-talks']),
    );
    expect(lines((await ask('ndjson')).stdout)).toEqual(rows);
    expect((await ask('csv')).stdout.split('\r\n')).toHaveLength(rows.length + 2);
    expect((await ask('md')).stdout.trimEnd().split('\n')).toHaveLength(rows.length + 2);
    expect((await ask('table')).stdout.trimEnd().split('\n')).toHaveLength(rows.length + 2);
  });

  test('the first question loads the dossier, and says so', async () => {
    const fresh = freshHome();
    const { code, stdout, stderr } = await call(fresh, [
      'cypher',
      'MATCH (i:Issue {id: $id}) RETURN i.name AS name',
      '--param',
      'id=pace-of-talks',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '{"name":"Pace and manner of the talks"}\n' });
    expect(stderr).toContain('Loading ukraine-2025');
    rmSync(fresh, { recursive: true, force: true });
  });

  test('a question sees what was edited since, in a folder given by its bare name or by its path', async () => {
    const folder = writeDossier();
    const fresh = freshHome();
    const ask = async (dossier: string, cwd: string) => {
      const args = ['cypher', 'MATCH (d:Dossier) RETURN d.name AS name', '--dossier', dossier];
      const { stdout, stderr } = await call(fresh, args, { cwd });
      return [JSON.parse(stdout).name, stderr.includes('Loading')];
    };
    const above = path.dirname(folder);
    expect(await ask('withheld', above)).toEqual(['Withheld', true]);
    expect(await ask('withheld', above)).toEqual(['Withheld', false]);
    const header = path.join(folder, 'dossier.yaml');
    writeFileSync(header, readFileSync(header, 'utf8').replace('Withheld', 'Edited'));
    expect(await ask('./withheld', above)).toEqual(['Edited', true]);
    expect(await ask('.', folder)).toEqual(['Edited', false]);

    // Another folder of the same name takes its place, rather than being answered for.
    const other = writeDossier();
    expect(await ask(other, above)).toEqual(['Withheld', true]);
    rmSync(fresh, { recursive: true, force: true });
  });

  test('an id that nothing has is said; the answer stays empty', async () => {
    const args = ['query', 'who-pressured-whom', '-p', 'issue=nope', '-p', 'recipient=ukraine'];
    expect(await call(home, args)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'nothing has this id: nope - correct --param issue\n',
    });
  });

  test('a data folder that is none: one line with what to do', async () => {
    const file = path.join(empty, 'a-file');
    writeFileSync(file, '');
    const { code, stdout, stderr } = await call(file, ['load']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/cannot write in the data folder: .*a-file .* - set DEMARCHE_HOME/);
    expect(stderr).not.toContain('    at ');
  });

  test('cypher: typed parameters, standard input, row limit said', async () => {
    const { stdout, stderr } = await run(
      home,
      ['cypher', '-', '--param', 'n=3', '--param', 'text="3"', '--rows', '2'],
      {
        input: 'UNWIND range(1, $n) AS x RETURN x AS x, $text AS text',
      },
    );
    expect(stdout).toBe('{"x":1,"text":"3"}\n{"x":2,"text":"3"}\n');
    expect(stderr).toContain('first 2 rows');
  });

  test('cypher reads: writing and reading files are refused, a mistake has its place', async () => {
    expect(await call(home, ['cypher', 'MATCH (n) DETACH DELETE n'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('refused'),
    });
    expect(await call(home, ['cypher', "LOAD CSV FROM '/etc/passwd' AS l RETURN l"])).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(await call(home, ['cypher', 'MATCH (a RETURN a'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/query:1:\d+/),
    });
  });

  test('a reader that goes away is no error', async () => {
    const child = spawn(process.execPath, [COMMAND, 'export', '--format', 'graphml'], {
      env: environment(home),
    });
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('export', () => {
  test('json: the contract, the same bytes again, and --out writes them', async () => {
    const { stdout } = await call(home, ['export', '--dossier', 'ukraine-2025', '--format', 'json']);
    const graph = JSON.parse(stdout);
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    for (const list of [graph.nodes, graph.relationships]) expect(ids(list)).toEqual(ids(list).sort());
    const nodes = new Set(ids(graph.nodes));
    for (const { from, to } of graph.relationships) expect(nodes.has(from) && nodes.has(to)).toBe(true);
    for (const { labels, properties } of graph.nodes) {
      if (['Actor', 'Issue', 'Proposal'].includes(labels[0])) expect(properties.name).toBeTruthy();
    }
    const file = path.join(empty, 'graph.json');
    expect(await call(empty, ['export', '--out', file])).toMatchObject({ code: 0, stdout: '' });
    expect(sha256(readFileSync(file, 'utf8'))).toBe(sha256(stdout));
  });

  test('a file that cannot be written: exit 1', async () => {
    expect(await call(home, ['export', '--out', '/no/such/folder/x.json'])).toMatchObject({
      code: 1,
      stdout: '',
    });
  });
});

describe('attach', () => {
  test('the text is found by its hash, kept outside the dossier, and its claims get their quotes', async () => {
    const folder = writeDossier();
    const fresh = freshHome();
    const file = path.join(fresh, 'article.txt');
    mkdirSync(fresh, { recursive: true });
    writeFileSync(file, `\r\n\r\n${TEXT.replace(/\n/g, '\r\n')}\r\n`);
    const quote = ['cypher', 'MATCH (c:Claim) RETURN c.quote AS quote', '--dossier', folder];
    expect((await call(fresh, quote)).stdout).toBe('{"quote":null}\n');

    const { code, stdout } = await call(fresh, ['attach', file, '--dossier', folder]);
    expect(code).toBe(0);
    expect(lines(stdout)[0]).toMatchObject({
      report: 'withheld/axios-2025-12-08',
      quotesFound: 1,
      quotesWrong: 0,
    });
    expect(readFileSync(path.join(folder, 'reports', 'axios-2025-12-08.md'), 'utf8')).not.toContain(
      'envoys pressed',
    );

    await call(fresh, ['load', '--dossier', folder]);
    expect((await call(fresh, quote)).stdout).toBe('{"quote":"pressed Zelensky for an answer"}\n');
    rmSync(fresh, { recursive: true, force: true });
  });

  test('--into-dossier writes it below the front matter', async () => {
    const folder = writeDossier();
    const file = path.join(folder, 'article.txt');
    writeFileSync(file, TEXT);
    expect((await call(empty, ['attach', file, '--dossier', folder, '--into-dossier'])).code).toBe(0);
    expect(readFileSync(path.join(folder, 'reports', 'axios-2025-12-08.md'), 'utf8')).toContain(
      `---\n\n${TEXT}\n`,
    );
    expect((await call(empty, ['check', '--dossier', folder])).code).toBe(0);
  });

  test('another text is not taken, and a quote whose hash is wrong is said', async () => {
    const folder = writeDossier({ quoteHash: sha256('something else') });
    const file = path.join(folder, 'article.txt');
    writeFileSync(file, `${TEXT} More.`);
    expect(await call(empty, ['attach', file, '--dossier', folder])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no report'),
    });
    writeFileSync(file, TEXT);
    const { code, stdout, stderr } = await call(empty, ['attach', file, '--dossier', folder]);
    expect([code, lines(stdout)[0]?.quotesWrong]).toEqual([1, 1]);
    expect(stderr).toMatch(/quote does not have the hash .*axios-2025-12-08\.yaml:3:/);
  });
});

describe('doctor', () => {
  test('says what there is, as a table and as JSON', async () => {
    const findings = JSON.parse((await call(home, ['doctor', '--json'])).stdout);
    expect(findings.map(({ what }: { what: string }) => what)).toEqual([
      'demarche',
      'node',
      'npm',
      'viewer',
      'store',
      'java',
      'maven',
      'browser',
    ]);
    expect(findings[1]).toMatchObject({ ok: true, found: process.version });
    expect(findings[4].found).toContain('ukraine-2025');
  });

  test('without Java it says what that is missing for, and still ends well', async () => {
    const { code, stdout } = await call(home, ['doctor'], { env: { PATH: '/nonexistent' } });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/no +java +- +install a JDK/)]);
  });
});
