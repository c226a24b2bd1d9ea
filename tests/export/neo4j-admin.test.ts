import { expect, it } from 'vitest';
import { importFiles } from '../../src/export/neo4j-admin.ts';

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

it('writes a file a label and one a type between two labels; absent is empty, empty is in quotes', () => {
  const { files } = importFiles(graph, { dossier: 'talks', typeOf });
  expect(files).toEqual([
    {
      name: 'Actor.csv',
      text:
        'id:ID(Actor),aka:string[],hash:string,name:string,dossiers:string[]\n' +
        '"a","b\u001fc;d","1","say ""x"",\ny","talks"\n"b",,"3","=1+1","talks"\n',
    },
    {
      name: 'Pressure.csv',
      text:
        'id:ID(Pressure),claims:long,hash:string,name:string,score:double,dossiers:string[]\n' +
        '"p",3,"2","",2,"talks"\n',
    },
    {
      name: 'Actor-EXERTED-Pressure.csv',
      text: ':START_ID(Actor),:END_ID(Pressure),id:string,hash:string,dossiers:string[]\n"a","p","r","4","talks"\n',
    },
  ]);
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
  expect(() => importFiles({ nodes: [torn], relationships: [] }, {})).toThrow(
    'an item of a list holds the character U+001F: a.aka - take it out of the dossier, or load over Bolt',
  );
});
