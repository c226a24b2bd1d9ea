// A small property graph with everything the screens show: a disputed edge, a denied one, one of a single origin, two
// parallel ones, an actor that presses itself, overlapping quotes, a report without text.
import type { GraphNode, GraphRelationship, Properties, PropertyGraph } from '../../src/model/graph.ts';

const TEXT = [
  'Aland told Bland to leave the isle, an envoy said.',
  'Bland said nothing of the kind had happened.',
].join('\n\n');

const nodes: GraphNode[] = [];
const relationships: GraphRelationship[] = [];
const node = (label: string, id: string, properties: Properties) =>
  nodes.push({ id, labels: [label], properties: { id, hash: 'h', ...properties } });
const link = (type: string, from: string, to: string, properties: Properties = {}) => {
  const id = `${type}:${relationships.length}`;
  relationships.push({ id, type, from, to, properties: { id, hash: 'h', ...properties } });
};

node('Dossier', 'dossier:isles', {
  name: 'The isles',
  summary: 'Two states and an isle.',
  from: '2025-11-01',
  to: '2025-12-31',
  notice: 'Made up for tests.',
  recordedOn: '2026-01-01',
});
for (const [id, name, kind] of [
  ['aland', 'Aland', 'state'],
  ['bland', 'Bland', 'state'],
  ['envoy', 'Émile Envoy', 'person'],
  ['courier', 'Courier', 'outlet'],
  ['gazette', 'Gazette', 'outlet'],
] as const) {
  node('Actor', id, { name, kind });
}
link('ACTS_FOR', 'envoy', 'aland', { role: 'envoy', from: '2025-01' });
for (const [id, name] of [
  ['isle', 'The isle'],
  ['fish', 'Fishing rights'],
] as const) {
  node('Issue', id, { name });
}
for (const outlet of ['courier', 'gazette']) {
  node('Origin', `outlet:${outlet}`, { name: outlet, kind: 'outlet', actor: outlet });
}
const report = (id: string, outlet: string, publishedOn: string, text: string | null) => {
  const shown = text === null ? {} : { text };
  node('Report', id, {
    name: `${outlet}, ${publishedOn}`,
    title: `What ${outlet} wrote`,
    kind: 'brief',
    ...shown,
    publishedOn,
    precision: 'day',
    sha256: 's',
    length: 0,
    url: `https://www.${outlet}.test/1`,
  });
  link('PUBLISHED_BY', id, outlet);
};
report('courier-1', 'courier', '2025-12-02', TEXT);
report('gazette-1', 'gazette', '2025-12-05', null);

interface Told {
  readonly act: string;
  readonly from: string;
  readonly to: string;
  readonly issues: readonly string[];
  readonly polarity?: 'asserts' | 'denies';
  readonly report?: string;
  readonly quote?: string;
  readonly occurredOn?: string;
}

/** One claim on one act; the act is made with its first claim. */
const claim = (id: string, told: Told) => {
  const {
    act,
    from,
    to,
    issues,
    polarity = 'asserts',
    report: where = 'courier-1',
    quote,
    occurredOn = '2025-12-01',
  } = told;
  if (!nodes.some((known) => known.id === act)) {
    node('Pressure', act, {
      name: `${from} on ${to}`,
      status: 'single-origin',
      modality: 'actual',
      event: 'REQUEST',
      score: -2,
      occurredOn,
      precision: 'day',
    });
    link('EXERTED', from, act);
    link('ON', act, to);
    for (const issue of issues) link('OVER', act, issue);
  }
  const start = quote === undefined ? 0 : TEXT.indexOf(quote);
  const words = quote === undefined ? {} : { quote };
  node('Claim', id, {
    kind: 'pressure',
    ...words,
    start,
    end: start + (quote?.length ?? 0),
    polarity,
    modality: 'actual',
    form: 'indirect',
    event: 'REQUEST',
    actors: [from],
    recipients: [to],
    issues: [...issues],
    occurredOn,
    saidOn: '2025-12-02',
    publishedOn: '2025-12-02',
    recordedOn: '2026-01-01',
  });
  link(polarity === 'asserts' ? 'ASSERTS' : 'DENIES', id, act);
  link('SAID_BY', id, polarity === 'asserts' ? 'envoy' : 'bland');
  link('FROM', id, where === 'courier-1' ? 'outlet:courier' : 'outlet:gazette');
  link('REPORTED_IN', id, where);
};

const isle = { from: 'aland', to: 'bland', issues: ['isle'] };
claim('c1', { ...isle, act: 'p1', quote: 'Aland told Bland to leave the isle' });
claim('c2', { ...isle, act: 'p1', quote: 'told Bland to leave the isle, an envoy said.' });
claim('c3', { ...isle, act: 'p1', report: 'gazette-1' });
claim('c4', {
  ...isle,
  act: 'p1',
  polarity: 'denies',
  quote: 'Bland said nothing of the kind had happened.',
});
claim('c5', { act: 'p2', from: 'aland', to: 'bland', issues: ['fish'], occurredOn: '2025-11' });
claim('c6', {
  act: 'p2',
  from: 'aland',
  to: 'bland',
  issues: ['fish'],
  occurredOn: '2025-11',
  report: 'gazette-1',
});
claim('c7', { act: 'p3', from: 'envoy', to: 'bland', issues: ['fish'], occurredOn: '2025-12-20' });
claim('c8', {
  act: 'p4',
  from: 'bland',
  to: 'aland',
  issues: [],
  polarity: 'denies',
  occurredOn: '2025-12-20',
});
claim('c9', { act: 'p5', from: 'bland', to: 'bland', issues: ['fish'], occurredOn: '2025-12-21' });
link('CONTRADICTS', 'c1', 'c4', { on: 'polarity' });

export const SAMPLE_TEXT = TEXT;
export const SAMPLE: PropertyGraph = { nodes, relationships };
