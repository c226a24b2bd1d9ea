// A dossier of any size that is never in memory whole: each element is made from its number, the same on every machine.
// Five actors hold about 30 % of the relationships.

import type { GraphNode, GraphRelationship, GraphStream, Properties } from '../../../src/model/graph.ts';
import { schema } from '../../conformance/schema.ts';

export const BENCH = 'bench';
const HUBS = 5;
/** Of the relationships that have an actor at an end. */
const AT_HUBS = 0.72;

const SHARES = {
  Actor: 0.03,
  Issue: 0.004,
  Report: 0.07,
  Origin: 0.04,
  Pressure: 0.15,
  Meeting: 0.03,
  Proposal: 0.006,
  Position: 0.06,
  Tie: 0.01,
} as const;
type Label = keyof typeof SHARES | 'Claim' | 'Dossier';

/** In [0, 1), from a number and a name. */
function chance(index: number, salt: number): number {
  let mixed = Math.imul((index + 1) ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}

const PLAIN = { string: 'x', date: '2025', integer: 1, float: 1, boolean: false, list: ['x'] } as const;

function required(label: Label, there: Properties): Properties {
  const lacked = Object.entries(schema.labels[label]?.properties ?? {}).filter(
    ([key, { optional }]) => !optional && !(key in there),
  );
  return Object.fromEntries(lacked.map(([key, { type }]) => [key, PLAIN[type]]));
}

export interface BenchSize {
  readonly nodes: number;
  readonly relationships: number;
}

/** @param changed share of the claims that have another quote */
export function benchGraph({ nodes, relationships }: BenchSize, changed = 0): GraphStream {
  const counts = new Map<Label, number>([['Dossier', 1]]);
  for (const [label, share] of Object.entries(SHARES))
    counts.set(label as Label, Math.max(HUBS, Math.round(share * nodes)));
  counts.set('Claim', nodes - [...counts.values()].reduce((sum, count) => sum + count, 0));
  const countOf = (label: Label): number => counts.get(label) ?? 0;
  const idOf = (label: Label, index: number): string =>
    label === 'Dossier' ? BENCH : `${label.toLowerCase()}-${index}`;
  const pick = (label: Label, index: number, salt: number): string => {
    const at = chance(index, salt);
    if (label === 'Actor' && chance(index, salt + 50) < AT_HUBS) return idOf(label, Math.floor(at * HUBS));
    return idOf(label, Math.floor(at * countOf(label)));
  };
  const day = (index: number): string =>
    new Date(Date.UTC(2025, 0, 1 + Math.floor(chance(index, 1) * 365))).toISOString().slice(0, 10);

  const node = (label: Label, index: number): GraphNode => {
    const id = idOf(label, index);
    const other = label === 'Claim' && chance(index, 2) < changed;
    const hash = `${id}${other ? ' changed' : ''}`;
    const properties = { ...lackedBy(label), ...own(label, index, other), id, hash };
    return { id, labels: [label], properties };
  };
  const status = (index: number): string =>
    ['corroborated', 'single-origin', 'disputed', 'denied'][Math.floor(chance(index, 3) * 4)] ?? '';
  const act = (index: number): Properties => ({
    name: `act ${index}`,
    status: status(index),
    modality: 'actual',
    occurredOn: day(index),
    precision: 'day',
    claims: 4,
    denials: 1,
    origins: 2,
    speakers: 3,
  });
  const own = (label: Label, index: number, other: boolean): Properties => {
    const date = day(index);
    switch (label) {
      case 'Dossier':
        return {
          name: BENCH,
          summary: 'made',
          from: '2025-01-01',
          to: '2025-12-31',
          recordedOn: '2025-12-31',
        };
      case 'Actor':
        return { name: `actor ${index}`, kind: 'person' };
      case 'Issue':
        return { name: `issue ${index}` };
      case 'Report':
        return {
          name: `report ${index}`,
          title: `what was said on ${date}`,
          kind: 'article',
          publishedOn: date,
          precision: 'day',
          sha256: `${index}`,
          length: 2_000,
        };
      case 'Origin':
        return { name: `origin ${index}`, kind: 'outlet', actor: pick('Actor', index, 4) };
      case 'Claim':
        return {
          kind: 'pressure',
          quote: `${other ? 'Officials' : 'An official'} said on ${date} that they had been pressed to answer the proposal numbered ${index} soon.`,
          start: index % 1_500,
          end: (index % 1_500) + 90,
          polarity: chance(index, 5) < 0.85 ? 'asserts' : 'denies',
          modality: 'actual',
          form: 'indirect',
          event: 'REQUEST',
          saidOn: date,
          publishedOn: date,
          recordedOn: '2025-12-31',
        };
      case 'Pressure':
        return { ...act(index), event: 'REQUEST', score: -1 };
      case 'Position':
        return { ...act(index), stance: chance(index, 6) < 0.5 ? 'for' : 'against' };
      default:
        return act(index);
    }
  };

  const lacks = new Map<Label, Properties>();
  /** What the schema asks for and this does not care about. */
  const lackedBy = (label: Label): Properties => {
    const known = lacks.get(label) ?? required(label, own(label, 0, false));
    lacks.set(label, known);
    return known;
  };

  /** Types, and from which element to which: what every one of a label has. */
  const KINDS: readonly (readonly [string, Label, Label, number, boolean?])[] = [
    ['SAID_BY', 'Claim', 'Actor', 1],
    ['FROM', 'Claim', 'Origin', 1],
    ['REPORTED_IN', 'Claim', 'Report', 1],
    ['PUBLISHED_BY', 'Report', 'Actor', 1],
    ['EXERTED', 'Pressure', 'Actor', 1, true],
    ['ON', 'Pressure', 'Actor', 1],
    ['OVER', 'Pressure', 'Issue', 1],
    ['ATTENDED', 'Meeting', 'Actor', 3, true],
    ['DISCUSSED', 'Meeting', 'Issue', 1],
    ['MADE', 'Proposal', 'Actor', 1, true],
    ['HOLDS', 'Position', 'Actor', 1, true],
    ['ON', 'Position', 'Issue', 1],
    ['SERVES', 'Tie', 'Actor', 1, true],
    ['FOR', 'Tie', 'Actor', 1],
  ];
  const more = { MADE: { claims: 2, denials: 0 } } as Readonly<Record<string, Properties>>;
  const related = (
    type: string,
    from: string,
    to: string,
    part: number,
    extra: Properties = {},
  ): GraphRelationship => {
    const id = `${type}:${from}:${part}`;
    return { id, type, from, to, properties: { id, hash: `${id} ${to}`, ...extra } };
  };
  function* links(): Generator<GraphRelationship> {
    let made = 0;
    for (let index = 0; index < countOf('Claim'); index += 1, made += 1) {
      const to = pick(chance(index, 7) < 0.7 ? 'Pressure' : 'Position', index, 8);
      const type = chance(index, 5) < 0.85 ? 'ASSERTS' : 'DENIES';
      yield related(type, idOf('Claim', index), to, 0);
    }
    for (const [salt, [type, start, end, times, back]] of KINDS.entries()) {
      for (let index = 0; index < countOf(start) * times; index += 1, made += 1) {
        const one = idOf(start, Math.floor(index / times));
        const other = pick(end, index, 100 + salt);
        if (back) yield { ...related(type, one, one, index, more[type]), from: other, to: one };
        else yield related(type, one, other, index, more[type]);
      }
    }
    // The rest: who cites whom, and what contradicts what.
    for (let index = 0; made < relationships; index += 1, made += 1) {
      const cites = index % 2 === 0;
      const from = idOf(
        cites ? 'Report' : 'Claim',
        Math.floor(chance(index, 9) * countOf(cites ? 'Report' : 'Claim')),
      );
      const to = pick(cites ? 'Actor' : 'Claim', index, 10);
      yield related(cites ? 'CITES' : 'CONTRADICTS', from, to, index, cites ? {} : { on: 'date' });
    }
  }
  return {
    nodes: {
      *[Symbol.iterator]() {
        for (const [label, count] of counts)
          for (let index = 0; index < count; index += 1) yield node(label, index);
      },
    },
    relationships: { [Symbol.iterator]: links },
  };
}
