// A dossier of any size that is never in memory whole: each element is made from its number, the same on every machine.
// Five actors hold about 30 % of the relationships.

import type { GraphNode, GraphRelationship, GraphStream, Properties } from '../../../src/model/graph.ts';
import { compareText, sortedUnique } from '../../../src/model/order.ts';
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
  /** Claims are about the first of the two, or, three in ten, the second. */
  const actOf = (claim: number): readonly [Label, number] => {
    const label = chance(claim, 7) < 0.7 ? 'Pressure' : 'Position';
    return [label, Math.floor(chance(claim, 8) * countOf(label))];
  };
  const denies = (claim: number): boolean => chance(claim, 5) >= 0.85;
  const issueOf = (label: Label, index: number): string =>
    pick('Issue', index, label === 'Pressure' ? 12 : 13);
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
      case 'Claim': {
        const [label, act] = actOf(index);
        return {
          kind: label.toLowerCase(),
          issues: [issueOf(label, act)],
          quote: `${other ? 'Officials' : 'An official'} said on ${date} that they had been pressed to answer the proposal numbered ${index} soon.`,
          start: index % 1_500,
          end: (index % 1_500) + 90,
          polarity: denies(index) ? 'denies' : 'asserts',
          modality: 'actual',
          form: 'indirect',
          event: 'REQUEST',
          saidOn: date,
          publishedOn: date,
          recordedOn: '2025-12-31',
        };
      }
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

  /** Types, from which element to which, how often every one of a label has them, and which other it has. */
  const KINDS: readonly (readonly [string, Label, number, (index: number) => string, boolean?])[] = [
    ['SAID_BY', 'Claim', 1, (index) => pick('Actor', index, 100)],
    ['FROM', 'Claim', 1, (index) => pick('Origin', index, 101)],
    ['REPORTED_IN', 'Claim', 1, (index) => pick('Report', index, 102)],
    ['PUBLISHED_BY', 'Report', 1, (index) => pick('Actor', index, 103)],
    ['ACTS_FOR', 'Actor', 1, (index) => pick('Actor', index, 104)],
    ['EXERTED', 'Pressure', 1, (index) => presser(index), true],
    ['ON', 'Pressure', 1, (index) => pressed(index)],
    ['OVER', 'Pressure', 1, (index) => issueOf('Pressure', index)],
    ['ATTENDED', 'Meeting', 3, (index) => pick('Actor', index, 107), true],
    ['DISCUSSED', 'Meeting', 1, (index) => pick('Issue', index, 108)],
    ['MADE', 'Proposal', 1, (index) => pick('Actor', index, 109), true],
    ['HOLDS', 'Position', 1, (index) => pick('Actor', index, 110), true],
    ['ON', 'Position', 1, (index) => issueOf('Position', index)],
    ['SERVES', 'Tie', 1, (index) => pick('Actor', index, 112), true],
    ['FOR', 'Tie', 1, (index) => pick('Actor', index, 113)],
  ];
  const presser = (pressure: number): string => pick('Actor', pressure, 105);
  const pressed = (pressure: number): string => pick('Actor', pressure, 106);
  const more = { MADE: { claims: 2, denials: 0 } } as Readonly<Record<string, Properties>>;
  const related = (
    type: string,
    from: string,
    to: string,
    part: number | string,
    extra: Properties = {},
  ): GraphRelationship => {
    const id = `${type}:${from}:${part}`;
    return { id, type, from, to, properties: { id, hash: `${id} ${to}`, ...extra } };
  };
  const claimIds = (claims: readonly number[]): string[] => claims.map((claim) => idOf('Claim', claim));
  /** One for each pair of actors and issue, with what its numbers rest on: the graph's own sums. */
  function* sums(): Generator<GraphRelationship> {
    const claims = claimsOfPressures(countOf('Claim'), countOf('Pressure'), actOf);
    const edges = new Map<string, number[]>();
    for (let index = 0; index < countOf('Pressure'); index += 1) {
      const key = `${presser(index)} ${pressed(index)} ${issueOf('Pressure', index)}`;
      edges.set(key, [...(edges.get(key) ?? []), index]);
    }
    for (const [key, pressures] of edges) {
      const [from = '', to = '', issue = ''] = key.split(' ');
      const all = pressures.flatMap((pressure) => [...claims(pressure)]);
      if (all.length === 0) continue;
      const [asserting, denying] = [all.filter((claim) => !denies(claim)), all.filter(denies)];
      const originIds = sortedUnique(asserting.map((claim) => pick('Origin', claim, 101)));
      const days = pressures.map(day).sort(compareText);
      yield related('PRESSURED', from, to, `${to}:${issue}`, {
        issue,
        acts: pressures.length,
        claims: asserting.length,
        denials: denying.length,
        origins: originIds.length,
        status: status(pressures[0] ?? 0),
        review: 'accepted',
        score: -1,
        first: days[0] ?? '',
        last: days.at(-1) ?? '',
        actIds: pressures.map((pressure) => idOf('Pressure', pressure)),
        ...list('claimIds', claimIds(asserting)),
        ...list('denialIds', claimIds(denying)),
        ...list('originIds', originIds),
      });
    }
  }
  function* links(): Generator<GraphRelationship> {
    let made = 0;
    for (let index = 0; index < countOf('Claim'); index += 1, made += 1) {
      const type = denies(index) ? 'DENIES' : 'ASSERTS';
      yield related(type, idOf('Claim', index), idOf(...actOf(index)), 0);
    }
    for (const [type, start, times, otherOf, back] of KINDS) {
      for (let index = 0; index < countOf(start) * times; index += 1, made += 1) {
        const one = idOf(start, Math.floor(index / times));
        const other = otherOf(index);
        if (back) yield { ...related(type, one, one, index, more[type]), from: other, to: one };
        else yield related(type, one, other, index, more[type]);
      }
    }
    for (const sum of sums()) {
      yield sum;
      made += 1;
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

/** An empty list is no value. */
function list(key: string, items: readonly string[]): Properties {
  return items.length === 0 ? {} : { [key]: items };
}

/** Of a pressure, the numbers of the claims about it: two lists of numbers hold those of millions. */
function claimsOfPressures(
  claims: number,
  pressures: number,
  actOf: (claim: number) => readonly [Label, number],
): (pressure: number) => Generator<number> {
  const first = new Int32Array(pressures).fill(-1);
  const next = new Int32Array(claims);
  for (let claim = claims - 1; claim >= 0; claim -= 1) {
    const [label, act] = actOf(claim);
    if (label !== 'Pressure') continue;
    next[claim] = first[act] ?? -1;
    first[act] = claim;
  }
  return function* (pressure) {
    for (let claim = first[pressure] ?? -1; claim >= 0; claim = next[claim] ?? -1) yield claim;
  };
}
