// A packed graph is the same graph: any relationships, and those of the demo.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import type { Properties, PropertyGraph } from '../../src/model/graph.ts';
import { byId } from '../../src/model/order.ts';
import { packed, unpacked } from '../../src/model/packed.ts';

const carriedOver = (graph: PropertyGraph): PropertyGraph => {
  const { nodes, relationships } = unpacked(JSON.parse(JSON.stringify(packed(graph))));
  return { nodes, relationships: [...relationships].sort(byId) };
};

it('gives back what was packed, with ids, hashes, other properties and missing nodes', () => {
  const word = fc.stringMatching(/^[a-z]{1,4}$/);
  const link = fc.record({
    name: word,
    type: fc.constantFrom('ON', 'ONTO', '3'),
    plain: fc.boolean(),
    from: word,
    to: word,
    keyed: fc.boolean(),
    properties: fc.dictionary(
      fc.constantFrom('hash', 'term', 'claims'),
      fc.oneof(word, fc.integer(), fc.constant(['a', 'b'])),
    ),
  });
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.array(link, { maxLength: 12 }), (ids, links) => {
      const nodes = ids.map((id) => ({ id, labels: ['Actor'], properties: { id } }));
      const relationships = links
        .map(({ name, type, plain, keyed, from, to, properties }, at) => {
          const id = plain ? `${name}${at}` : `${type}:${name}${at}`;
          return {
            id,
            type,
            from,
            to,
            properties: { ...(keyed ? { id } : {}), ...properties } as Properties,
          };
        })
        .sort(byId);
      expect(carriedOver({ nodes, relationships })).toEqual({ nodes, relationships });
    }),
  );
});

it('takes the demo to less than two thirds, and older files as they are', () => {
  const { graph } = openDossier(DEMO);
  expect(carriedOver(graph)).toEqual(graph);
  expect(unpacked(graph)).toBe(graph);
  const [before, after] = [graph, packed(graph)].map((value) => JSON.stringify(value).length);
  expect(after ?? 0).toBeLessThan((2 / 3) * (before ?? 0));
});
