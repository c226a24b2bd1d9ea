// JSON-LD 1.1 in the terms of PROV-O and schema.org where they have one, and in our own for the rest.
import type { GraphNode, GraphRelationship, Properties, PropertyValue } from '../model/graph.ts';
import type { ExportFormat } from './format.ts';

const VOCABULARY = 'urn:demarche:vocabulary:';

const NAMESPACES = {
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
};

const TYPES: Readonly<Record<string, readonly string[]>> = {
  Dossier: ['schema:Dataset', 'prov:Collection'],
  Actor: ['prov:Agent'],
  Issue: ['schema:DefinedTerm'],
  Report: ['schema:Article', 'prov:Entity'],
  Origin: ['prov:Entity'],
  Claim: ['schema:Claim', 'prov:Entity'],
  Pressure: ['schema:Action', 'prov:Activity'],
  Meeting: ['schema:Event', 'prov:Activity'],
  Proposal: ['schema:CreativeWork', 'prov:Entity'],
  Position: ['prov:Entity'],
  Tie: ['schema:Role'],
};

const ACTOR_TYPES: Readonly<Record<string, readonly string[]>> = {
  person: ['schema:Person', 'prov:Person'],
  state: ['schema:Country', 'prov:Organization'],
  organisation: ['schema:Organization', 'prov:Organization'],
  body: ['schema:Organization', 'prov:Organization'],
  group: ['schema:Organization', 'prov:Organization'],
  outlet: ['schema:NewsMediaOrganization', 'prov:Organization'],
  document: ['schema:CreativeWork'],
};

const PROPERTIES: Readonly<Record<string, string>> = {
  name: 'schema:name',
  aka: 'schema:alternateName',
  summary: 'schema:description',
  title: 'schema:headline',
  text: 'schema:articleBody',
  quote: 'schema:text',
  sha256: 'schema:sha256',
  publishedOn: 'schema:datePublished',
  saidOn: 'schema:dateCreated',
  occurredOn: 'schema:startDate',
  version: 'schema:version',
  place: 'schema:location',
};

/** `reverse`: the term points from the relationship's end to its beginning. */
const RELATIONS: Readonly<Record<string, { readonly term: string; readonly reverse?: true }>> = {
  ACTS_FOR: { term: 'prov:actedOnBehalfOf' },
  EXERTED: { term: 'prov:wasAssociatedWith', reverse: true },
  ATTENDED: { term: 'schema:attendee', reverse: true },
  HOLDS: { term: 'prov:wasAttributedTo', reverse: true },
  MADE: { term: 'prov:wasAttributedTo', reverse: true },
  SAID_BY: { term: 'prov:wasAttributedTo' },
  FROM: { term: 'prov:hadPrimarySource' },
  REPORTED_IN: { term: 'schema:isPartOf' },
  PUBLISHED_BY: { term: 'schema:publisher' },
  REWRITES: { term: 'prov:wasDerivedFrom' },
  REVISES: { term: 'prov:wasRevisionOf' },
  DISCUSSED: { term: 'schema:about' },
  ADDRESSES: { term: 'schema:about' },
  OVER: { term: 'schema:about' },
};

export const jsonld: ExportFormat = {
  id: 'jsonld',
  meaning: 'JSON-LD in the terms of PROV and schema.org',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  write({ nodes, relationships }, { dossier = 'graph' }) {
    const iri = (id: string) => `urn:demarche:${encodeURIComponent(dossier)}:${encodeURIComponent(id)}`;
    const leaving = new Map<string, GraphRelationship[]>();
    for (const relationship of relationships) {
      const from = leaving.get(relationship.from);
      if (from === undefined) leaving.set(relationship.from, [relationship]);
      else from.push(relationship);
    }
    const graph = [
      ...nodes.map((node) => ({
        '@id': iri(node.id),
        '@type': typesOf(node),
        ...literals(node.properties),
        ...references(leaving.get(node.id) ?? [], iri),
      })),
      ...relationships
        .filter(({ properties }) => Object.keys(literals(properties)).length > 0)
        .map((one) => statement(one, iri)),
    ];
    return `${JSON.stringify({ '@context': context(), '@graph': graph }, null, 1)}\n`;
  },
};

function context() {
  const relations = Object.entries(RELATIONS).map(([type, { term, reverse }]) => [
    type,
    { [reverse ? '@reverse' : '@id']: term, '@type': '@id' },
  ]);
  const own = ['ON', 'FOR', 'SERVES', 'ASSERTS', 'DENIES', 'CITES', 'CONTRADICTS', 'PRESSURED'];
  return {
    '@version': 1.1,
    '@vocab': VOCABULARY,
    ...NAMESPACES,
    ...PROPERTIES,
    url: { '@id': 'schema:url', '@type': '@id' },
    ...Object.fromEntries(relations),
    ...Object.fromEntries(own.map((type) => [type, { '@type': '@id' }])),
  };
}

function typesOf({ labels, properties }: GraphNode): string[] {
  const known = labels.flatMap((label) => [label, ...(TYPES[label] ?? [])]);
  return labels.includes('Actor') ? [...known, ...(ACTOR_TYPES[String(properties.kind)] ?? [])] : known;
}

/** What the id and the hash say is said by `@id`. */
function literals(properties: Properties): Record<string, PropertyValue> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'id' && name !== 'hash'));
}

function references(relationships: readonly GraphRelationship[], iri: (id: string) => string) {
  const byType: Record<string, string[]> = {};
  for (const { type, to } of relationships) {
    const targets = byType[type] ?? [];
    if (!targets.includes(iri(to))) targets.push(iri(to));
    byType[type] = targets;
  }
  return byType;
}

/** A relationship with properties of its own, as an RDF statement about the triple that stands in its node. */
function statement({ id, type, from, to, properties }: GraphRelationship, iri: (id: string) => string) {
  const { term, reverse } = RELATIONS[type] ?? { term: `${VOCABULARY}${type}` };
  const [subject, object] = reverse ? [to, from] : [from, to];
  return {
    '@id': iri(id),
    '@type': 'rdf:Statement',
    relation: type,
    'rdf:subject': { '@id': iri(subject) },
    'rdf:predicate': { '@id': term },
    'rdf:object': { '@id': iri(object) },
    ...literals(properties),
  };
}
