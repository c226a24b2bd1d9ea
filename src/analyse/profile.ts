// What the page of an actor or an issue shows.
import { compareText } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import type { Act, ActorEntry, Claim, IssueEntry, Service } from './entries.ts';
import { type Picture, type PictureEdge, pictureFrom } from './picture.ts';
import { rolledUp, rollupOf } from './rollup.ts';

export interface ActorProfile {
  readonly actor: ActorEntry;
  /** Edges on it and by it; those from it to itself are in both. */
  readonly pressed: readonly PictureEdge[];
  readonly presses: readonly PictureEdge[];
  readonly serves: readonly Service[];
  readonly servedBy: readonly Service[];
  readonly meetings: readonly Act[];
  readonly positions: readonly Act[];
  readonly proposals: readonly Act[];
  /** Claims it speaks. */
  readonly says: readonly Claim[];
  /** Reports it publishes, for outlets: ids, by date. */
  readonly publishes: readonly string[];
}

/** Null for an id that the dossier does not have. */
export function actorProfile(casebook: Casebook, picture: Picture, id: string): ActorProfile | null {
  const actor = casebook.actors.get(id);
  if (actor === undefined) return null;
  const acts = [...casebook.acts.values()].filter(({ actors }) => actors.includes(id));
  const ofKind = (kind: Act['kind']) => acts.filter((act) => act.kind === kind);
  return {
    actor,
    pressed: picture.edges.filter(({ to }) => to === id),
    presses: picture.edges.filter(({ from }) => from === id),
    serves: casebook.services.filter((service) => service.actor === id),
    servedBy: casebook.services.filter(({ principal }) => principal === id),
    meetings: ofKind('meeting'),
    positions: ofKind('position'),
    proposals: ofKind('proposal'),
    says: [...casebook.claims.values()].filter(({ speaker }) => speaker === id),
    publishes: [...casebook.reports.values()]
      .filter(({ outlet }) => outlet === id)
      .sort((a, b) => compareText(a.publishedOn, b.publishedOn) || compareText(a.id, b.id))
      .map((report) => report.id),
  };
}

export interface IssueProfile {
  readonly issue: IssueEntry;
  readonly edges: readonly PictureEdge[];
  /** The strongest line where people count as whom they act for; null where there is none. */
  readonly together: PictureEdge | null;
  readonly positions: readonly Act[];
  readonly meetings: readonly Act[];
  /** What the versions of the plan say on it, oldest first. */
  readonly terms: readonly {
    readonly proposal: Act;
    readonly term: string;
    readonly favours: string | null;
    readonly claims: readonly string[];
  }[];
}

/** Null for an id that the dossier does not have. */
export function issueProfile(casebook: Casebook, picture: Picture, id: string): IssueProfile | null {
  const issue = casebook.issues.get(id);
  if (issue === undefined) return null;
  const acts = [...casebook.acts.values()].filter(({ issues }) => issues.includes(id));
  const edges = picture.edges.filter((edge) => edge.issue === id);
  const alone = pictureFrom(casebook, edges);
  const rollup = rollupOf(casebook, alone, { fold: 'all', other: [] }, alone.actors.length, []);
  return {
    issue,
    edges,
    together: rolledUp(casebook, alone, rollup).edges[0] ?? null,
    positions: acts.filter(({ kind }) => kind === 'position'),
    meetings: acts.filter(({ kind }) => kind === 'meeting'),
    terms: acts
      .filter(({ kind }) => kind === 'proposal')
      .flatMap((proposal) =>
        proposal.terms
          .filter((term) => term.issue === id)
          .map(({ term, favours, claims }) => ({ proposal, term, favours, claims })),
      )
      .sort((a, b) => compareText(a.proposal.occurredOn ?? '9', b.proposal.occurredOn ?? '9')),
  };
}
