// Acts: what claims are about. An act is never stored by itself; it is what claims of the same thing have in common.
import type { ActKind, Disagreement, MeetingForm, Modality, Review, Stance, Status } from './words.ts';

export interface Act {
  /** `<kind>:<hash>` of its first claim; a proposal that the dossier names has the dossier's id. */
  readonly id: string;
  readonly kind: ActKind;
  readonly event: string | null;
  readonly mode: string | null;
  readonly score: number | null;
  readonly modality: Modality;
  readonly occurredOn: string | null;
  /** Ids as stated, not rolled up; sorted. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly issues: readonly string[];
  readonly proposals: readonly string[];
  readonly stance: Stance | null;
  readonly audience: string | null;
  readonly meeting: {
    readonly form: MeetingForm | null;
    readonly place: string | null;
    readonly minutes: number | null;
  };
  readonly role: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Claim ids, sorted. */
  readonly asserting: readonly string[];
  readonly denying: readonly string[];
  /** Of the asserting claims: origin ids and speakers, sorted. */
  readonly origins: readonly string[];
  readonly speakers: readonly string[];
  readonly status: Status;
  /** `draft` when no person has said yes to any of the claims that it rests on. */
  readonly review: Review;
}

/** Where claims were gathered: an outlet whose reporters got them, or a statement made in public. */
export interface Origin {
  readonly id: string;
  readonly kind: 'outlet' | 'statement';
  /** The outlet, or the speaker. */
  readonly actor: string;
  readonly saidOn: string | null;
}

/** Two claims that cannot both be true; `a` < `b`. */
export interface Contradiction {
  readonly a: string;
  readonly b: string;
  readonly on: Disagreement;
}

/** A date in a report that cannot be true. */
export interface Doubt {
  readonly report: string;
  readonly words: string;
}
