// Every format holds the whole graph, says the same however the graph was ordered, and survives awkward values.
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, test } from 'vitest';
import { literal, quotedName } from '../../src/export/cypher.ts';
import { EXPORT_FORMATS, exportGraph } from '../../src/export/registry.ts';
import type { PropertyGraph } from '../../src/model/graph.ts';
import { sample, typeOf } from './sample.ts';

const page = {
  script: 'document.title = "</script><!-- x";',
  style: 'a { color: red }',
  icon: '<svg/>',
  licences: 'MIT',
  questions: [],
  bookmarks: [],
  savedOn: '2026-01-01',
  start: '/',
  excerpt: '',
};

function written(id: string, options: Parameters<typeof exportGraph>[2] = {}, graph = sample): string {
  const format = EXPORT_FORMATS.find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return exportGraph(graph, format, { typeOf, dossier: 'demo', page, ...options });
}

const turned: PropertyGraph = {
  nodes: [...sample.nodes].reverse().map((node) => ({
    ...node,
    properties: Object.fromEntries(Object.entries(node.properties).reverse()),
  })),
  relationships: [...sample.relationships].reverse(),
};

test('the formats that the contract names', () => {
  expect(EXPORT_FORMATS.map(({ id }) => id)).toEqual([
    'json',
    'ndjson',
    'gexf',
    'graphml',
    'csv',
    'cypher',
    'jsonld',
    'html',
  ]);
});

describe.each(EXPORT_FORMATS.map(({ id }) => id))('%s', (id) => {
  test('same bytes whatever the order of nodes, relationships and properties', () => {
    expect(written(id, {}, turned)).toBe(written(id));
  });
  test('an empty graph is written too', () => {
    expect(() => written(id, {}, { nodes: [], relationships: [] })).not.toThrow();
  });
  test('ends with a line break', () => {
    expect(written(id).endsWith('\n')).toBe(true);
  });
});

test('json is the contract of the design, sorted by id', () => {
  const graph = JSON.parse(written('json'));
  expect(Object.keys(graph)).toEqual(['nodes', 'relationships']);
  expect(Object.keys(graph.nodes[0])).toEqual(['id', 'labels', 'properties']);
  expect(Object.keys(graph.relationships[0])).toEqual(['id', 'type', 'from', 'to', 'properties']);
  expect(graph).toEqual(sample);
  expect(graph.nodes.map(({ id }: { id: string }) => id)).toEqual(sample.nodes.map(({ id }) => id));
});

test('ndjson holds the same, a line each', () => {
  const lines = written('ndjson').trimEnd().split('\n');
  expect(lines).toHaveLength(12);
  expect(JSON.parse(lines[0] ?? '')).toEqual({ record: 'node', ...sample.nodes[0] });
  expect(JSON.parse(lines[5] ?? '')).toEqual({ record: 'relationship', ...sample.relationships[0] });
});

test('gexf is read back whole, with captions, weights and a kind that keeps parallel edges apart', () => {
  const text = written('gexf');
  expect(text).toContain('xmlns:viz="http://www.gexf.net/1.2draft/viz"');
  expect(text).not.toContain('http:///');
  const graph = parse(MultiDirectedGraph, text);
  expect([graph.order, graph.size]).toEqual([5, 7]);
  expect(graph.getNodeAttributes('alpha')).toMatchObject({
    label: 'Alpha & "Sons" <Ltd>',
    kind: 'organisation',
    aka: 'A; α',
  });
  expect(graph.getNodeAttribute('c1', 'quote')).toBe('First line\nsecond \\u0027 line; "no"');
  expect(graph.getEdgeAttributes('r1')).toMatchObject({ weight: 2, claims: 2, type: 'PRESSURED' });
  expect([...text.matchAll(/<edge id="r[12]b?".*? kind="(.*?)"/g)].map((match) => match[1])).toEqual([
    'PRESSURED donbas',
    'PRESSURED',
    'PRESSURED 2',
  ]);
});

test('graphml declares a typed key for every property, once', () => {
  const text = written('graphml');
  const keys = [...text.matchAll(/<key id="(.*?)" for="(.*?)" attr.name="(.*?)" attr.type="(.*?)"\/>/g)].map(
    (match) => match.slice(1),
  );
  expect(new Set(keys.map(([id]) => id)).size).toBe(keys.length);
  expect(keys).toContainEqual(['node.label', 'node', 'label', 'string']);
  expect(keys).toContainEqual(['node.score', 'node', 'score', 'double']);
  expect(keys).toContainEqual(['node.claims', 'node', 'claims', 'long']);
  expect(keys).toContainEqual(['edge.score', 'edge', 'score', 'double']);
  expect(text).toContain('<data key="node.name">Alpha &amp; &quot;Sons&quot; &lt;Ltd&gt;</data>');
  expect(text).toContain('First line&#10;second');
});

test('what XML cannot hold does not reach it', () => {
  const graph = {
    nodes: [{ id: 'x', labels: ['Actor'], properties: { id: 'x', name: 'a\u0000b\ud800c😀' } }],
    relationships: [],
  };
  for (const id of ['gexf', 'graphml']) {
    expect(written(id, {}, graph)).toContain('a\u{FFFD}b\u{FFFD}c😀');
  }
});

test('csv guards formulas, keeps numbers, and marks Excel its encoding when asked', () => {
  const text = written('csv');
  expect(text.split('\r\n')[0]).toBe(
    'record,id,labels,type,from,to,aka,claims,end,event,property.from,issue,kind,name,occurredOn,polarity,quote,role,score,start,terms',
  );
  expect(text).toContain(",'=Donbas,");
  expect(text).toContain('-4.5');
  expect(text.startsWith('\u{FEFF}')).toBe(false);
  expect(written('csv', { bom: true })).toBe(`\u{FEFF}${text}`);
});

test('cypher: values are literals, floats stay floats, nothing breaks out of a string', () => {
  const text = written('cypher');
  expect(text).toContain('score: -1.0');
  expect(text).toContain('quote: \'First line\\nsecond \\\\u0027 line; "no"\'');
  expect(text).toContain("name: 'an official\\'s aide'");
  expect(text).toContain(
    'MATCH (a:Actor {id: row.from}) MATCH (b:Pressure {id: row.to}) MERGE (a)-[r:EXERTED',
  );
  expect(literal("'; MATCH (n) DETACH DELETE n //")).toBe("'\\'; MATCH (n) DETACH DELETE n //'");
  expect(quotedName('a`b')).toBe('`a``b`');
});

test('jsonld points only to what it holds, in PROV and schema.org terms', () => {
  const document = JSON.parse(written('jsonld'));
  const nodes: Record<string, unknown>[] = document['@graph'];
  const ids = new Set(nodes.map((node) => node['@id']));
  expect(ids.size).toBe(nodes.length);
  const references = JSON.stringify(nodes).match(/"urn:demarche:demo:[^"]*"/g) ?? [];
  expect(references.length).toBeGreaterThan(nodes.length);
  for (const reference of references) expect(ids).toContain(JSON.parse(reference));
  expect(nodes.find((node) => node['@id'] === 'urn:demarche:demo:c1')?.['@type']).toEqual([
    'Claim',
    'schema:Claim',
    'prov:Entity',
  ]);
  expect(ids).toContain('urn:demarche:demo:unnamed%3Aaxios-2025-12-08%3Aofficial');
  expect(document['@context'].EXERTED).toEqual({ '@reverse': 'prov:wasAssociatedWith', '@type': '@id' });
});
