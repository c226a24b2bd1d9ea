import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedOptions, openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';
import { edited, schema } from '../conformance/conformance.ts';
import { generatedGraph } from '../conformance/generated.ts';

const dossier = 'small';
const graph = generatedGraph(schema, { name: dossier, size: 0.01 });
const COUNT = 'MATCH (n:Claim) RETURN count(n) AS claims';
const claims = graph.nodes.filter(({ labels }) => labels.includes('Claim')).length;

let home: string;
let folder: string;
let opened: Store[];
const open = (options: Partial<EmbeddedOptions> = {}): Store => {
  const store = openEmbedded({ folder, dossier, schema, ...options });
  opened.push(store);
  return store;
};
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'demarche-store-'));
  folder = path.join(home, 'data');
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  rmSync(home, { recursive: true });
});

describe('the embedded store', () => {
  it('makes nothing by asking', async () => {
    await expect(open().read(COUNT)).rejects.toMatchObject({ code: 'not-loaded' });
    await expect(open().runUserQuery(COUNT)).rejects.toMatchObject({ code: 'not-loaded' });
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps one file a dossier, and nothing beside it', async () => {
    await open().load(graph, { dossier });
    await open().load({ nodes: [], relationships: [] }, { dossier: 'other', mayShrink: true });
    expect(readdirSync(folder).sort()).toEqual(['other.grafeo', 'small.grafeo']);
  });

  it('readers that were open before a load see the new graph at their next question', async () => {
    const [reader, writer] = [open(), open()];
    await writer.load(graph, { dossier });
    expect((await reader.read(COUNT)).rows).toEqual([[claims]]);
    await writer.load(edited(graph), { dossier });
    expect((await reader.read(COUNT)).rows).toEqual([[claims - 1]]);
    expect((await reader.runUserQuery(COUNT)).rows).toEqual([[claims - 1]]);
  });

  it('a question that a load overtakes is answered from the graph that it started with', async () => {
    const [reader, writer] = [open(), open()];
    await writer.load(graph, { dossier });
    const long = reader.read('MATCH (a) MATCH (b) RETURN count(*) AS pairs');
    await writer.load({ nodes: [], relationships: [] }, { dossier, mayShrink: true });
    await reader.read(COUNT);
    expect((await long).rows).toEqual([[graph.nodes.length ** 2]]);
  });

  it('does not touch the file when there is nothing to write', async () => {
    const store = open();
    await store.load(graph, { dossier });
    const file = path.join(folder, 'small.grafeo');
    const before = statSync(file);
    await store.load(graph, { dossier });
    expect(statSync(file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    await store.load(edited(graph), { dossier });
    expect(statSync(file).ino).not.toBe(before.ino);
  });

  it('clears away what a load left behind that was killed', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'small.grafeo.new-99999999'), 'half a file');
    await open().load(graph, { dossier });
    expect(readdirSync(folder)).toEqual(['small.grafeo']);
  });

  it('says so when a file cannot be read, and a load writes it again', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'small.grafeo'), 'not a database');
    const store = open();
    for (const ask of [
      () => store.read(COUNT),
      () => store.runUserQuery(COUNT),
      () => store.export(dossier),
    ]) {
      await expect(ask()).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringContaining('demarche load'),
      });
    }
    expect(await store.dossiers()).toEqual([{ id: dossier, name: dossier }]);
    await store.load(graph, { dossier });
    expect((await store.read(COUNT)).rows).toEqual([[claims]]);
  });

  it('takes no path for a name', async () => {
    expect(() => open({ dossier: '../small' })).toThrow('not a name of a dossier: ../small');
    await expect(open().load(graph, { dossier: 'a/b' })).rejects.toMatchObject({ code: 'bad-name' });
  });

  it('kills a question at the memory limit', async () => {
    const store = open();
    await store.load(graph, { dossier });
    const asked = store.runUserQuery('RETURN size(range(1, 1000000000000)) AS n', {}, { megabytes: 400 });
    await expect(asked).rejects.toMatchObject({ code: 'memory-limit' });
    expect((await store.read(COUNT)).rows).toEqual([[claims]]);
  });
});
