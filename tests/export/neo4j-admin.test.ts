import { expect, it } from 'vitest';
import { importFiles } from '../../src/export/neo4j-admin.ts';
import type { GraphNode, GraphStream } from '../../src/model/graph.ts';
import { nodeMark, relationshipMark } from '../../src/model/mark.ts';

const graph = {
  nodes: [
    {
      id: 'a',
      labels: ['Actor'],
      properties: { id: 'a', hash: '1', name: 'say "x",\ny', aka: ['b', 'c;d'] },
    },
    { id: 'p', labels: ['Pressure'], properties: { id: 'p', hash: '2', score: 2, claims: 3, name: '' } },
    { id: 'b', labels: ['Actor'], properties: { id: 'b', hash: '3', name: '=1+1' } },
  ],
  relationships: [{ id: 'r', type: 'EXERTED', from: 'a', to: 'p', properties: { id: 'r', hash: '4' } }],
};
const typeOf = (_owner: string, property: string) => (property === 'score' ? 'float' : undefined);

const markOf = (id: string): number => {
  const node = graph.nodes.find((one) => one.id === id) as GraphNode;
  return nodeMark(node.labels[0] ?? '', node);
};

function textsOf(stream: GraphStream): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { name, text } of importFiles(stream, { dossier: 'talks', typeOf }).pieces())
    texts[name] = (texts[name] ?? '') + text;
  return texts;
}

it('writes a file a label and one a type between two labels; absent is empty, empty is in quotes', () => {
  const files = textsOf(graph);
  expect(files).toEqual({
    'Actor.csv':
      'id:ID(Actor),aka:string[],hash:string,name:string,mark:long,dossiers:string[]\n' +
      `"a","b\u001fc;d","1","say ""x"",\ny",${markOf('a')},"talks"\n"b",,"3","=1+1",${markOf('b')},"talks"\n`,
    'Pressure.csv':
      'id:ID(Pressure),claims:long,hash:string,name:string,score:double,mark:long,dossiers:string[]\n' +
      `"p",3,"2","",2,${markOf('p')},"talks"\n`,
    'Actor-EXERTED-Pressure.csv':
      ':START_ID(Actor),:END_ID(Pressure),id:string,hash:string,mark:long,dossiers:string[]\n' +
      `"a","p","r","4",${relationshipMark(['Actor', 'EXERTED', 'Pressure'], graph.relationships[0] as never)},"talks"\n`,
  });
  expect(Object.keys(files)).toEqual(importFiles(graph, { typeOf }).names);
});

it('writes long files in pieces', () => {
  const nodes = Array.from({ length: 2_500 }, (_, index) => ({
    id: `n${index}`,
    labels: ['Actor'],
    properties: { id: `n${index}`, hash: 'h' },
  }));
  const many = { nodes, relationships: [] };
  expect([...importFiles(many, {}).pieces()].length).toBe(4);
  expect(textsOf(many)['Actor.csv']?.trim().split('\n').length).toBe(2_501);
});

it('gives the command', () => {
  expect(importFiles(graph, { typeOf }).command).toBe(
    'neo4j-admin database import full neo4j --nodes=Actor=Actor.csv --nodes=Pressure=Pressure.csv ' +
      '--relationships=EXERTED=Actor-EXERTED-Pressure.csv --id-type=string --array-delimiter=U+001F ' +
      '--multiline-fields=true --bad-tolerance=0 --overwrite-destination',
  );
});

it('refuses what it would tear apart', () => {
  const torn = { id: 'a', labels: ['Actor'], properties: { id: 'a', hash: '1', aka: ['a\u001fb'] } };
  expect(() => textsOf({ nodes: [torn], relationships: [] })).toThrow(
    'an item of a list holds the character U+001F: a.aka - take it out of the dossier, or load over Bolt',
  );
});
