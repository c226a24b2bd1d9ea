// From a reconciled dossier to the property graph of graph/schema.yaml. Pure: the same dossier gives the same bytes.

import type { Act, Origin } from '../model/act.ts';
import { precisionOf } from '../model/date.ts';
import { type Claim, type Dossier, NONE, type Report } from '../model/dossier.ts';
import type { PropertyGraph } from '../model/graph.ts';
import { copyWords } from '../reconcile/copies.ts';
import type { Reconciled } from '../reconcile/reconcile.ts';
import { type Names, projectAct, projectProposal } from './acts.ts';
import { GraphBuilder } from './elements.ts';
import { projectPressured } from './pressured.ts';

export function project(dossier: Dossier, reconciled: Reconciled): PropertyGraph {
  const graph = new GraphBuilder();
  const { id, name, summary, from, to, notice, recordedOn } = dossier;
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
  const names: Names = {
    actor: (actor) => dossier.actors.get(actor)?.name ?? actor,
    issue: (issue) => dossier.issues.get(issue)?.name ?? issue,
  };
  graph.node('Dossier', `dossier:${id}`, { name, summary, from, to, notice, recordedOn });
  for (const issue of dossier.issues.values())
    graph.node('Issue', issue.id, { name: issue.name, terms: issue.terms });
  projectActors(dossier, reconciled.acts, graph);
  projectProposals(dossier, reconciled.acts, claims, graph);
  for (const act of reconciled.acts) if (!dossier.proposals.has(act.id)) projectLooseAct(act, graph, names);
  for (const report of dossier.reports.values()) projectReport(report, reconciled, graph, names);
  for (const origin of reconciled.origins)
    graph.node('Origin', origin.id, {
      ...originWords(origin, names),
      kind: origin.kind,
      actor: origin.actor,
      saidOn: origin.saidOn,
    });
  for (const claim of dossier.claims) projectClaim(claim, reconciled, graph);
  for (const act of reconciled.acts) {
    for (const claim of act.asserting) graph.relationship('ASSERTS', claim, act.id);
    for (const claim of act.denying) graph.relationship('DENIES', claim, act.id);
  }
  for (const { a, b, on } of reconciled.contradictions) graph.relationship('CONTRADICTS', a, b, { on });
  projectPressured(reconciled.acts, claims, reconciled.originOf, graph);
  return graph.build();
}

/** Actors that something in the dossier names, and those for whom they act. */
function projectActors(dossier: Dossier, acts: readonly Act[], graph: GraphBuilder): void {
  const wanted = new Set<string>();
  const want = (id: string): void => {
    if (wanted.has(id)) return;
    wanted.add(id);
    for (const tie of dossier.actors.get(id)?.actsFor ?? []) want(tie.actor);
  };
  for (const claim of dossier.claims) {
    const { actors, recipients, speaker, via, favours, credited } = claim;
    for (const id of [...actors, ...recipients, speaker, via, favours, credited]) if (id !== null) want(id);
  }
  for (const { outlet, cites } of dossier.reports.values()) for (const id of [outlet, ...cites]) want(id);
  for (const { makers, changes } of dossier.proposals.values()) {
    for (const id of [...makers, ...changes.flatMap(({ favours }) => favours ?? [])]) want(id);
  }
  const known = [...wanted].flatMap((id) => dossier.actors.get(id) ?? []);
  for (const { id, name, kind, aka, report, url } of known)
    graph.node('Actor', id, { name, kind, aka, report, url });
  for (const { id, actsFor } of known) {
    for (const { actor, role, from, to } of actsFor) {
      graph.relationship('ACTS_FOR', id, actor, { role, from, to }, [role, from].filter(Boolean).join(' '));
    }
  }
  const stated = new Set(known.flatMap(({ id, actsFor }) => actsFor.map(({ actor }) => `${id} ${actor}`)));
  for (const act of acts) {
    if (act.kind !== 'tie' || act.status === 'denied' || act.modality !== 'actual') continue;
    for (const actor of act.actors) {
      for (const recipient of act.recipients.filter((id) => id !== actor && !stated.has(`${actor} ${id}`))) {
        graph.relationship('ACTS_FOR', actor, recipient, { role: act.role, from: act.from, to: act.to });
      }
    }
  }
}

function projectProposals(
  dossier: Dossier,
  acts: readonly Act[],
  claims: ReadonlyMap<string, Claim>,
  graph: GraphBuilder,
): void {
  const byId = new Map(acts.map((act) => [act.id, act]));
  for (const proposal of dossier.proposals.values()) {
    const act = byId.get(proposal.id);
    const about = [...(act?.asserting ?? []), ...(act?.denying ?? [])].flatMap((id) => claims.get(id) ?? []);
    projectProposal(proposal, act, about, graph, dossier);
  }
}

/** An act that is its own node; a proposal that the dossier does not name gets a name from its claims. */
function projectLooseAct(act: Act, graph: GraphBuilder, names: Names): void {
  projectAct(act, graph, names);
  if (act.kind !== 'proposal') return;
  const count = {
    claims: act.asserting.length,
    denials: act.denying.length,
    claimIds: [...act.asserting, ...act.denying],
  };
  for (const maker of act.actors) graph.relationship('MADE', maker, act.id, count);
  for (const issue of act.issues) {
    graph.relationship('ADDRESSES', act.id, issue, { claims: act.asserting.length, claimIds: act.asserting });
  }
}

function projectReport(report: Report, { doubts }: Reconciled, graph: GraphBuilder, names: Names): void {
  const { id, title, kind, published, url, text, sha256, length, carriedBy, unsure } = report;
  graph.node('Report', id, {
    ...{
      name: `${names.actor(report.outlet)}, ${published}`,
      title,
      kind,
      url,
      text,
      sha256,
      length,
      carriedBy,
      unsure,
    },
    publishedOn: published,
    precision: precisionOf(published),
    doubts: doubts.filter((doubt) => doubt.report === id).map(({ words }) => words),
  });
  graph.relationship('PUBLISHED_BY', id, report.outlet);
  for (const cited of report.cites) graph.relationship('CITES', id, cited);
  if (report.rewrites !== undefined && report.rewrites !== NONE)
    graph.relationship('REWRITES', id, report.rewrites);
  if (report.rewrites === undefined)
    for (const copy of report.copies)
      graph.relationship('REWRITES', id, copy.report, { share: copy.share, because: copyWords(copy, text) });
}

function projectClaim(claim: Claim, { originOf }: Reconciled, graph: GraphBuilder): void {
  const { id, key, kind, quote, start, end, polarity, modality, form, event, mode, stance, term, favours } =
    claim;
  const { actors, recipients, issues, proposal, via, credited } = claim;
  const { occurredOn, saidOn, publishedOn, recordedOn, unsure } = claim;
  const { review, reviewed, because, over } = claim;
  graph.node('Claim', id, {
    ...{ key, kind, quote, start, end, polarity, modality, form, event, mode, stance, term, favours },
    ...{ actors, recipients, issues, proposal, via, credited },
    ...{ occurredOn, saidOn, publishedOn, recordedOn, unsure },
    ...{ review, because, over },
    ...{ reviewedBy: reviewed?.by, reviewedOn: reviewed?.on.slice(0, 10), reviewWhy: reviewed?.why },
  });
  graph.relationship('SAID_BY', id, claim.speaker);
  graph.relationship('REPORTED_IN', id, claim.report);
  const origin = originOf.get(id);
  if (origin !== undefined) graph.relationship('FROM', id, origin.id);
}

function originWords({ kind, actor, saidOn }: Origin, names: Names): { name: string } {
  return { name: kind === 'outlet' ? names.actor(actor) : `${names.actor(actor)}, ${saidOn}` };
}
