// Acts as nodes, with who takes part and what they are about.
import type { Act } from '../model/act.ts';
import { precisionOf } from '../model/date.ts';
import type { Claim, Dossier, Proposal } from '../model/dossier.ts';
import type { ActKind } from '../model/words.ts';
import type { GraphBuilder, Loose } from './elements.ts';

const ACT_LABEL: Readonly<Record<ActKind, string>> = {
  pressure: 'Pressure',
  meeting: 'Meeting',
  proposal: 'Proposal',
  position: 'Position',
  tie: 'Tie',
};

export interface Names {
  readonly actor: (id: string) => string;
  readonly issue: (id: string) => string;
}

export function projectAct(act: Act, graph: GraphBuilder, names: Names): void {
  const properties: Loose = { ...common(act), name: nameOf(act, names), ...own(act) };
  graph.node(ACT_LABEL[act.kind], act.id, properties);
  const to = (type: string, ids: readonly string[]): void => {
    for (const id of ids) graph.relationship(type, act.id, id);
  };
  const by = (type: string): void => {
    for (const id of act.actors) graph.relationship(type, id, act.id);
  };
  if (act.kind === 'pressure') {
    by('EXERTED');
    to('ON', act.recipients);
    to('OVER', act.issues);
    to('FOR', act.proposals);
  } else if (act.kind === 'meeting') {
    by('ATTENDED');
    to('DISCUSSED', [...act.issues, ...act.proposals]);
  } else if (act.kind === 'position') {
    by('HOLDS');
    to('ON', [...act.issues, ...act.proposals]);
  } else if (act.kind === 'tie') {
    by('SERVES');
    to('FOR', act.recipients);
  }
}

/** A proposal: what the dossier says of it, and what claims say of its makers and parts. */
export function projectProposal(
  proposal: Proposal,
  act: Act | undefined,
  claims: readonly Claim[],
  graph: GraphBuilder,
  dossier: Pick<Dossier, 'proposals'>,
): void {
  const { id, name, version, occurredOn, unsure } = proposal;
  const properties = act === undefined ? nothing(occurredOn) : common({ ...act, occurredOn });
  graph.node('Proposal', id, { ...properties, name, version, unsure });
  const makers = new Set([...proposal.makers, ...claims.flatMap(({ actors }) => actors)]);
  for (const maker of makers) {
    const naming = claims.filter(({ actors }) => actors.includes(maker));
    graph.relationship('MADE', maker, id, counts(naming));
  }
  projectTerms(proposal, claims, graph);
  const older = proposal.revises.filter((other) => dossier.proposals.has(other));
  for (const other of older) {
    if (proposal.changes.length === 0) graph.relationship('REVISES', id, other);
    for (const { issue, term, favours } of proposal.changes) {
      graph.relationship('REVISES', id, other, { issue, change: term, favours }, `${issue} ${term}`);
    }
  }
}

/** ADDRESSES: one for each term that the dossier lists or a claim words, else one for each issue that claims name. */
function projectTerms(proposal: Proposal, claims: readonly Claim[], graph: GraphBuilder): void {
  const byKey = new Map(claims.flatMap((claim) => (claim.key === null ? [] : [[claim.key, claim] as const])));
  const listed = new Set(proposal.changes.flatMap((change) => change.claims));
  for (const { issue, term, favours, claims: keys } of proposal.changes) {
    const saying = keys.flatMap((key) => byKey.get(key) ?? []);
    graph.relationship('ADDRESSES', proposal.id, issue, { term, favours, ...mentions(saying) }, term);
  }
  const covered = new Set(proposal.changes.map(({ issue }) => issue));
  for (const claim of claims.filter(
    ({ key, polarity }) => polarity === 'asserts' && (key === null || !listed.has(key)),
  )) {
    for (const issue of claim.issues.filter((candidate) => claim.term !== null || !covered.has(candidate))) {
      const alike = claims.filter(({ term, issues }) => term === claim.term && issues.includes(issue));
      const { term, favours } = claim;
      graph.relationship('ADDRESSES', proposal.id, issue, { term, favours, ...mentions(alike) }, term ?? '');
    }
  }
}

function mentions(claims: readonly Claim[]): Loose {
  const asserting = claims.filter(({ polarity }) => polarity === 'asserts');
  return { claims: asserting.length, claimIds: asserting.map(({ id }) => id).sort() };
}

function counts(claims: readonly Claim[]): Loose {
  const denials = claims.filter(({ polarity }) => polarity === 'denies').length;
  return { claims: claims.length - denials, denials, claimIds: claims.map(({ id }) => id).sort() };
}

function common({ status, review, modality, occurredOn, asserting, denying, origins, speakers }: Act): Loose {
  return {
    ...{
      status,
      review,
      modality,
      occurredOn,
      precision: occurredOn === null ? null : precisionOf(occurredOn),
    },
    ...{
      claims: asserting.length,
      denials: denying.length,
      origins: origins.length,
      speakers: speakers.length,
    },
  };
}

/** A proposal that the dossier names but no claim speaks of. */
function nothing(occurredOn: string): Loose {
  const none = { claims: 0, denials: 0, origins: 0, speakers: 0 };
  return {
    ...none,
    status: 'single-origin',
    review: 'accepted',
    modality: 'actual',
    occurredOn,
    precision: precisionOf(occurredOn),
  };
}

function own({ kind, event, mode, score, meeting, stance, audience, role, from, to }: Act): Loose {
  if (kind === 'pressure') return { event, mode, score };
  if (kind === 'meeting') return { ...meeting };
  if (kind === 'position') return { stance, event, audience };
  return kind === 'tie' ? { role, from, to } : {};
}

/** The act in one line, for captions: "Russia on Donbas: reject", "Ukraine → Vladimir Putin: assault (denied)". */
function nameOf(act: Act, names: Names): string {
  return [wordsFor(act, names), ...shades(act)].join(' ');
}

function wordsFor(act: Act, names: Names): string {
  const actors = list(act.actors.map(names.actor));
  const recipients = list(act.recipients.map(names.actor));
  const issues = list(act.issues.map(names.issue));
  const event = (act.event ?? act.stance ?? '').toLowerCase();
  const { form, place } = act.meeting;
  switch (act.kind) {
    case 'pressure':
      return `${actors} → ${recipients}: ${event}${issues && ` over ${issues}`}`;
    case 'meeting':
      return `${actors}: ${[form ?? 'meeting', place, act.occurredOn].filter(Boolean).join(', ')}`;
    case 'position':
      return `${actors}${issues && ` on ${issues}`}: ${event}`;
    case 'tie':
      return `${actors}: ${act.role ?? 'serves'}, ${recipients}`;
    case 'proposal':
      return `${actors}: proposal${issues && ` on ${issues}`}`;
  }
}

/** What the bare words would claim too much without: that it is only planned, or only denied. */
function shades({ modality, status }: Act): string[] {
  const shades = [...(modality === 'actual' ? [] : [modality]), ...(status === 'denied' ? ['denied'] : [])];
  return shades.length > 0 ? [`(${shades.join(', ')})`] : [];
}

function list(names: readonly string[]): string {
  return names.length <= 2 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
