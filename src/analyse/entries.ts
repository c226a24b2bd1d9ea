// What a casebook holds: the nodes of the graph with their links as ids.
import type { ActKind, Review } from '../model/words.ts';

export interface DossierEntry {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly from: string;
  readonly to: string;
  readonly notice: string | null;
  readonly recordedOn: string;
}

export interface ActorEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aka: readonly string[];
  readonly report: string | null;
  readonly url: string | null;
}

export interface IssueEntry {
  readonly id: string;
  readonly name: string;
  readonly terms: readonly string[];
}

export interface Origin {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** The outlet, or the speaker. */
  readonly actor: string;
  readonly saidOn: string | null;
}

export interface Claim {
  readonly id: string;
  readonly kind: string;
  /** Null where the report's text may not be redistributed. */
  readonly quote: string | null;
  readonly start: number;
  readonly end: number;
  readonly polarity: 'asserts' | 'denies';
  readonly modality: string;
  readonly form: string;
  readonly event: string | null;
  readonly stance: string | null;
  /** As this claim words the act. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly issues: readonly string[];
  readonly via: string | null;
  readonly credited: string | null;
  readonly occurredOn: string | null;
  readonly saidOn: string;
  readonly publishedOn: string;
  /** Day on which it was entered into the dossier. */
  readonly recordedOn: string;
  readonly unsure: string | null;
  readonly key: string | null;
  /** `draft`: found by the reader, and nobody has said yes to it. */
  readonly review: Review;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reviewWhy: string | null;
  /** The words that say what it is over, and why its words are taken for whom. */
  readonly over: string | null;
  readonly because: readonly string[];
  readonly speaker: string | null;
  readonly origin: string | null;
  readonly report: string;
  /** The acts it asserts or denies. */
  readonly acts: readonly string[];
  readonly contradicts: readonly { readonly claim: string; readonly on: string }[];
}

export interface Report {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly publishedOn: string;
  readonly precision: string;
  readonly url: string | null;
  readonly text: string | null;
  readonly carriedBy: string | null;
  readonly unsure: string | null;
  readonly doubts: readonly string[];
  readonly outlet: string;
  readonly cites: readonly string[];
  /** The report of which it has most. */
  readonly rewrites: string | null;
  /** Of its words, where they were compared; null where a person says that it rewrites the whole. */
  readonly rewritten: number | null;
  readonly rewrittenBy: readonly string[];
  /** In the order of the text. */
  readonly claims: readonly string[];
}

export interface Act {
  readonly id: string;
  readonly kind: ActKind;
  readonly name: string;
  readonly status: string;
  readonly modality: string;
  readonly occurredOn: string | null;
  readonly event: string | null;
  readonly mode: string | null;
  readonly score: number | null;
  readonly stance: string | null;
  readonly form: string | null;
  readonly place: string | null;
  readonly minutes: number | null;
  readonly role: string | null;
  readonly version: string | null;
  readonly unsure: string | null;
  /** Who presses, meets, proposes, holds or serves. */
  readonly actors: readonly string[];
  /** Who is pressed or served. */
  readonly recipients: readonly string[];
  readonly issues: readonly string[];
  readonly proposals: readonly string[];
  readonly asserting: readonly string[];
  readonly denying: readonly string[];
  /** What a proposal says on each issue. */
  readonly terms: readonly {
    readonly issue: string;
    readonly term: string;
    readonly favours: string | null;
    readonly claims: readonly string[];
  }[];
  /** Who is said to have made a proposal, with the claims that say so and that deny it. */
  readonly makers: readonly { readonly actor: string; readonly claims: readonly string[] }[];
  /** What a proposal says that the older one did not. */
  readonly changes: readonly {
    readonly older: string;
    readonly issue: string;
    readonly change: string;
    readonly favours: string | null;
  }[];
  readonly revises: readonly string[];
  readonly revisedBy: readonly string[];
}

export interface Service {
  readonly actor: string;
  readonly principal: string;
  readonly role: string | null;
  readonly from: string | null;
  readonly to: string | null;
}
