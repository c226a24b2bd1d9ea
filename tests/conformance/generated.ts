// A dossier that nobody wrote: seeded, valid by graph/schema.yaml, with every label, type and property in it, and the
// values that stores are known to treat differently (whole floats, absent values, partial dates, unusual letters).
import type {
  GraphNode,
  GraphRelationship,
  Properties,
  PropertyGraph,
  PropertyValue,
} from '../../src/model/graph.ts';
import { contentId } from '../../src/model/id.ts';
import { byId } from '../../src/model/order.ts';
import type { GraphSchema, SchemaProperty } from '../../src/model/schema.ts';
import {
  ACT_KINDS,
  ACTOR_KINDS,
  DISAGREEMENTS,
  MEETING_FORMS,
  MODALITIES,
  POLARITIES,
  REPORT_KINDS,
  SPEECH_FORMS,
  STANCES,
  STATUSES,
} from '../../src/model/words.ts';

/** How many nodes of each label in a graph of about 10,000. */
const SHARES: Readonly<Record<string, number>> = {
  Actor: 300,
  Issue: 40,
  Report: 700,
  Origin: 400,
  Claim: 6_000,
  Pressure: 1_500,
  Meeting: 300,
  Proposal: 60,
  Position: 600,
  Tie: 99,
};
const WORDS = [
  'ceasefire',
  "l'Élysée",
  'Київ',
  '“quoted”',
  'a\nnew line',
  '😀',
  'café',
  '',
  '=1+1',
  '-0',
  "o'clock",
];

type Link = readonly [type: string, from: string, to: string, least: number, most: number];
/** How many each start has: one where the project makes exactly one. */
const LINKS: readonly Link[] = [
  ['SAID_BY', 'Claim', 'Actor', 1, 1],
  ['FROM', 'Claim', 'Origin', 1, 1],
  ['REPORTED_IN', 'Claim', 'Report', 1, 1],
  ['PUBLISHED_BY', 'Report', 'Actor', 1, 1],
  ['CITES', 'Report', 'Actor', 0, 2],
  ['REWRITES', 'Report', 'Report', 0, 1],
  ['CONTRADICTS', 'Claim', 'Claim', 0, 1],
  ['ON', 'Pressure', 'Actor', 1, 2],
  ['OVER', 'Pressure', 'Issue', 1, 2],
  ['FOR', 'Pressure', 'Proposal', 0, 1],
  ['DISCUSSED', 'Meeting', 'Issue', 0, 2],
  ['DISCUSSED', 'Meeting', 'Proposal', 0, 1],
  ['ADDRESSES', 'Proposal', 'Issue', 0, 8],
  ['REVISES', 'Proposal', 'Proposal', 0, 1],
  ['ON', 'Position', 'Issue', 1, 1],
  ['ON', 'Position', 'Proposal', 0, 1],
  ['FOR', 'Tie', 'Actor', 1, 1],
  ['ACTS_FOR', 'Actor', 'Actor', 0, 1],
  ['PRESSURED', 'Actor', 'Actor', 0, 4],
];
/** How many each end has. */
const LINKS_BACK: readonly Link[] = [
  ['EXERTED', 'Actor', 'Pressure', 1, 2],
  ['ATTENDED', 'Actor', 'Meeting', 2, 5],
  ['MADE', 'Actor', 'Proposal', 1, 2],
  ['HOLDS', 'Actor', 'Position', 1, 1],
  ['SERVES', 'Actor', 'Tie', 1, 1],
];

interface Wanted {
  readonly name: string;
  /** 1 gives 10,000 nodes and about 36,000 relationships. */
  readonly size?: number;
  /** The same seed gives the same bytes. */
  readonly seed?: number;
  /** Ids to use first, so that parameters made for another graph meet something here. */
  readonly ids?: PropertyGraph;
}

export function generatedGraph(
  schema: GraphSchema,
  { name, size = 1, seed = 1, ids: known }: Wanted,
): PropertyGraph {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const whole = (below: number): number => Math.floor(random() * below);
  const date = (): string => {
    const day = new Date(Date.UTC(2025, 10, 1 + whole(90))).toISOString().slice(0, 10);
    return random() < 0.85 ? day : day.slice(0, random() < 0.7 ? 7 : 4);
  };

  const byLabel = new Map<string, string[]>([['Dossier', [name]]]);
  for (const [label, share] of Object.entries(SHARES)) {
    const count = Math.max(3, Math.round(share * size));
    const taken = (known?.nodes ?? []).filter(({ labels }) => labels.includes(label)).slice(0, count);
    const ids = Array.from({ length: count }, (_, index) => {
      const id = taken[index]?.id;
      if (id !== undefined) return id;
      const readable = label === 'Actor' || label === 'Issue' || label === 'Proposal';
      return readable ? `${label.toLowerCase()}-${index}` : contentId([name, label, index, seed]);
    });
    byLabel.set(label, ids);
  }
  const idsOf = (label: string): string[] => byLabel.get(label) ?? [];

  const closed: Readonly<Record<string, readonly string[]>> = {
    status: STATUSES,
    modality: MODALITIES,
    polarity: POLARITIES,
    stance: STANCES,
    precision: ['day', 'month', 'year'],
    event: ['REQUEST', 'THREATEN', 'COERCE', 'CONSULT', 'REJECT', 'APPEAL'],
    on: DISAGREEMENTS,
    'Actor.kind': ACTOR_KINDS,
    'Report.kind': REPORT_KINDS,
    'Claim.kind': ACT_KINDS,
    'Origin.kind': ['outlet', 'statement'],
    'Meeting.form': MEETING_FORMS,
    'Claim.form': SPEECH_FORMS,
    issue: idsOf('Issue'),
    issues: idsOf('Issue'),
    proposal: idsOf('Proposal'),
    actors: idsOf('Actor'),
    recipients: idsOf('Actor'),
    favours: idsOf('Actor'),
    via: idsOf('Actor'),
    credited: idsOf('Actor'),
    actIds: idsOf('Pressure'),
    claimIds: idsOf('Claim'),
    denialIds: idsOf('Claim'),
    originIds: idsOf('Origin'),
  };
  const text = (owner: string, key: string): string => {
    const from = closed[`${owner}.${key}`] ?? closed[key];
    return from === undefined ? `${pick(WORDS)} ${pick(WORDS)} ${whole(500)}` : pick(from);
  };
  const value = (owner: string, key: string, { type }: SchemaProperty): PropertyValue => {
    switch (type) {
      case 'string':
        return text(owner, key);
      case 'date':
        return date();
      case 'integer':
        return whole(key === 'length' ? 4_000 : 12);
      case 'float':
        return (whole(41) - 20) / 2;
      case 'boolean':
        return random() < 0.5;
      case 'list':
        return [...new Set(Array.from({ length: 1 + whole(4) }, () => text(owner, key)))];
    }
  };
  const propertiesOf = (
    owner: string,
    id: string,
    known: Readonly<Record<string, SchemaProperty>>,
  ): Properties => {
    const present = Object.entries(known).filter(([, { optional }]) => !optional || random() < 0.6);
    const own = Object.fromEntries(present.map(([key, property]) => [key, value(owner, key, property)]));
    return { ...own, id, hash: contentId(own) };
  };

  const nodes = [...byLabel].flatMap(([label, ids]) =>
    ids.map((id): GraphNode => {
      const properties = propertiesOf(label, id, schema.labels[label]?.properties ?? {});
      return { id, labels: [label], properties };
    }),
  );

  const relationships = new Map<string, GraphRelationship>();
  const relate = (type: string, from: string, to: string): void => {
    const id = contentId([name, type, from, to]);
    const properties = propertiesOf(type, id, schema.relationships[type]?.properties ?? {});
    relationships.set(id, { id, type, from, to, properties });
  };
  for (const { id, labels, properties } of nodes) {
    if (!labels.includes('Claim')) continue;
    const kind = String(properties.kind);
    const acts = idsOf(`${kind.charAt(0).toUpperCase()}${kind.slice(1)}`);
    relate(random() < 0.85 ? 'ASSERTS' : 'DENIES', id, pick(acts));
  }
  for (const [type, from, to, least, most] of LINKS) {
    for (const start of idsOf(from)) {
      const count = least + whole(most - least + 1);
      for (let index = 0; index < count; index += 1) relate(type, start, pick(idsOf(to)));
    }
  }
  for (const [type, from, to, least, most] of LINKS_BACK) {
    for (const end of idsOf(to)) {
      const count = least + whole(most - least + 1);
      for (let index = 0; index < count; index += 1) relate(type, pick(idsOf(from)), end);
    }
  }
  return { nodes: nodes.sort(byId), relationships: [...relationships.values()].sort(byId) };
}

/** Mulberry32: the same numbers on every machine. In [0, 1). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
