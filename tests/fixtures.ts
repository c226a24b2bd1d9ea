// Small claims, reports and dossiers for tests of the core: only what a test says differs from these.
import { readVocabulary } from '../src/dossier/vocabulary.ts';
import type { Actor, Claim, Dossier, Report } from '../src/model/dossier.ts';
import { contentId, sha256 } from '../src/model/id.ts';

export const GRAPH = new URL('../graph', import.meta.url).pathname;

const NOWHERE = { file: 'fixture' };

function actor(id: string, kind: Actor['kind'] = 'person', ...actsFor: string[]): Actor {
  return { id, name: id, kind, aka: [], actsFor: actsFor.map((principal) => ({ actor: principal })) };
}

export function report(id: string, given: Partial<Report> = {}): Report {
  const text = given.text === undefined ? `The text of ${id}.` : given.text;
  return {
    ...{
      id,
      outlet: 'gazette',
      title: id,
      published: '2025-12-10',
      kind: 'article',
      cites: [],
      copies: [],
      doubts: [],
      place: NOWHERE,
    },
    sha256: sha256(text ?? id),
    length: text?.length ?? 0,
    ...given,
    text,
  };
}

/** A pressure of a on b over land, asserted by an unnamed official in `gazette-1`; its id is made from what is given. */
export function claim(given: Partial<Claim> = {}): Claim {
  const content: Omit<Claim, 'id'> = {
    ...{ key: null, report: 'gazette-1', kind: 'pressure', event: 'REQUEST', mode: null, score: -1 },
    ...{
      polarity: 'asserts',
      modality: 'actual',
      actors: ['a'],
      recipients: ['b'],
      issues: ['land'],
      proposal: null,
    },
    ...{ stance: null, term: null, favours: null, meeting: { form: null, place: null, minutes: null } },
    ...{
      role: null,
      from: null,
      to: null,
      audience: null,
      speaker: 'unnamed:gazette-1:official',
      via: null,
      credited: null,
    },
    ...{
      public: false,
      form: 'indirect',
      occurredOn: '2025-12-06',
      saidOn: '2025-12-10',
      publishedOn: '2025-12-10',
    },
    ...{
      recordedOn: '2026-01-01',
      unsure: null,
      review: 'accepted',
      reviewed: null,
      over: null,
      because: [],
      contradicts: [],
      quote: 'The text',
      quoteSha256: sha256('The text'),
    },
    ...{ start: 0, end: 8, place: NOWHERE },
    ...given,
  };
  return { id: `claim:${contentId(content)}`, ...content };
}

/** Two states a and b, with an envoy and a president of a; three outlets; reports as given. */
export function dossier(
  claims: readonly Claim[],
  reports: readonly Report[] = [report('gazette-1')],
): Dossier {
  const actors = [
    ...[actor('a', 'state'), actor('b', 'state'), actor('c', 'state')],
    ...[
      actor('president-a', 'person', 'a'),
      actor('envoy-a', 'person', 'president-a'),
      actor('president-b', 'person', 'b'),
    ],
    ...[actor('gazette', 'outlet'), actor('courier', 'outlet'), actor('wire', 'outlet')],
    ...reports.map(({ id }): Actor => ({ ...actor(`unnamed:${id}:official`, 'unnamed', 'b'), report: id })),
  ];
  return {
    ...{ id: 'fixture', name: 'Fixture', summary: 'A small dossier', from: '2025-12-01', to: '2025-12-31' },
    recordedOn: '2026-01-01',
    actors: new Map(actors.map((each) => [each.id, each])),
    issues: new Map(['land', 'arms'].map((id) => [id, { id, name: id, terms: [] }])),
    proposals: new Map(),
    reports: new Map(reports.map((each) => [each.id, each])),
    claims,
    quarantined: [],
    rejected: [],
    vocabulary: readVocabulary(GRAPH),
  };
}
