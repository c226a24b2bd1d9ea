// One negotiation followed over time: what people write in its folder, as schemas, and what the program makes of it.
import { z } from 'zod';
import { isPartialDate } from './date.ts';
import type { Place } from './error.ts';
import { SLUG } from './id.ts';
import type { Vocabulary } from './vocabulary.ts';
import {
  ACT_KINDS,
  ACTOR_KINDS,
  MEETING_FORMS,
  type MeetingForm,
  MODALITIES,
  POLARITIES,
  REPORT_KINDS,
  REVIEWS,
  type SpeechForm,
  STANCES,
} from './words.ts';

/** A year alone is a number to YAML. */
export const PartialDate = z.coerce
  .string<string | number>()
  .refine(isPartialDate, { error: 'a date as 2025, 2025-12 or 2025-12-06' });
export const Slug = z.string().regex(SLUG, { error: 'lower-case words joined by hyphens' });
const Day = PartialDate.refine((date) => date.length === 10, { error: 'a day as 2025-12-06' });
/** One id, or a list of them. */
const Ids = z.union([Slug, z.array(Slug)]).transform((ids) => (typeof ids === 'string' ? [ids] : ids));

export const DossierHeader = z.strictObject({
  name: z.string(),
  summary: z.string(),
  from: PartialDate,
  to: PartialDate,
  /** Said on every screen: what kind of texts these are. */
  notice: z.string().optional(),
  /** When the claims were entered. */
  recordedOn: Day,
  licence: z.string().optional(),
});
export type DossierHeader = z.infer<typeof DossierHeader>;

export const Actor = z.strictObject({
  id: Slug,
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  aka: z.array(z.string()).default([]),
  /** Adjectives and nouns for its people: Dutch, Dutchman. Plurals are understood. */
  demonyms: z.array(z.string()).optional(),
  actsFor: z
    .array(
      z.strictObject({
        actor: Slug,
        role: z.string().optional(),
        from: PartialDate.optional(),
        to: PartialDate.optional(),
      }),
    )
    .default([]),
  url: z.url().optional(),
});
export type Actor = Omit<z.infer<typeof Actor>, 'id'> & {
  /** A slug, or `unnamed:<report>:<slug>` for a speaker whom a report does not name. */
  readonly id: string;
  /** The report to which an unnamed speaker belongs. */
  readonly report?: string;
};

export const Issue = z.strictObject({
  id: Slug,
  name: z.string(),
  terms: z.array(z.string()).default([]),
  /** Meant only where no other issue is spoken of: the plan as a whole. */
  general: z.boolean().optional(),
});
export type Issue = z.infer<typeof Issue>;

export const Proposal = z.strictObject({
  id: Slug,
  name: z.string(),
  version: z.string().optional(),
  occurredOn: PartialDate,
  makers: Ids.default([]),
  revises: Ids.default([]),
  /** What this version says on an issue, whom it favours, and the keys of the claims that say so. */
  changes: z
    .array(
      z.strictObject({
        issue: Slug,
        term: z.string(),
        favours: Slug.optional(),
        claims: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  unsure: z.string().optional(),
});
export type Proposal = z.infer<typeof Proposal>;

/** What a person writes in front matter where there is nothing to name. */
export const NONE = 'none';

/** Characters of a report's text as front matter has them: `120-480`, half-open. */
const Passage = z
  .string()
  .regex(/^\d+-\d+$/, { error: 'two places in the text, as 120-480' })
  .transform((written) => {
    const [start = 0, end = 0] = written.split('-').map(Number);
    return { start, end };
  });

/** What a report has from another one, in the same or nearly the same words. */
const Copy = z.strictObject({
  report: Slug,
  /** Of this report's words, from 0 to 1. */
  share: z.number().min(0).max(1),
  /** Of this report's text, in order. */
  passages: z.array(Passage).min(1),
});
export type Copy = z.infer<typeof Copy>;

export const ReportHeader = z.strictObject({
  outlet: Slug,
  /** As written, where neither graph/actors nor actors.yaml has the outlet. */
  outletName: z.string().optional(),
  title: z.string(),
  published: PartialDate,
  precision: z.enum(['day', 'month', 'year']).optional(),
  url: z.url().optional(),
  cites: Ids.default([]),
  /** The report of which this one is a copy or a rewrite; `none`: of no other, whatever the words have in common. */
  rewrites: Slug.optional(),
  /** Found by comparing words, where nobody has said what it rewrites; the largest share first. */
  copies: z.array(Copy).default([]),
  kind: z.enum(REPORT_KINDS).default('article'),
  carriedBy: z.string().optional(),
  unsure: z.string().optional(),
  /** Dates that cannot be true, in words; computed ones come on top. */
  doubts: z.array(z.string()).default([]),
  /** For a report whose text may not be redistributed: what identifies the text. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  length: z.int().positive().optional(),
});
export type ReportHeader = z.infer<typeof ReportHeader>;
export type WrittenHeader = z.input<typeof ReportHeader>;

export interface Report extends Omit<ReportHeader, 'sha256' | 'length'> {
  /** The file's name: `axios-2025-12-08`. */
  readonly id: string;
  /** Null when only its hash is known. Line ends and characters as published. */
  readonly text: string | null;
  /** Of the text in UTF-8. */
  readonly sha256: string;
  /** In UTF-16 code units. */
  readonly length: number;
  readonly place: Place;
}

export const ClaimEntry = z.strictObject({
  /** A handle that other claims may use: unique in the dossier. */
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .optional(),
  kind: z.enum(ACT_KINDS),
  event: z.string().optional(),
  mode: z.string().optional(),
  polarity: z.enum(POLARITIES).default('asserts'),
  modality: z.enum(MODALITIES).default('actual'),
  actors: Ids,
  recipients: Ids.default([]),
  issues: Ids.optional(),
  proposal: z.union([Slug, z.literal('none')]).optional(),
  stance: z.enum(STANCES).optional(),
  /** What a proposal says on its issue, and whom that favours. */
  term: z.string().optional(),
  favours: Slug.optional(),
  meeting: z
    .strictObject({
      form: z.enum(MEETING_FORMS).optional(),
      place: z.string().optional(),
      minutes: z.int().positive().optional(),
    })
    .optional(),
  role: z.string().optional(),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  audience: z.string().optional(),
  /** A key of `speakers`, or an actor's id; left out: the report says it in its own voice. */
  speaker: Slug.optional(),
  /** Who passes the speaker's words on. */
  via: Slug.optional(),
  /** The outlet that the report credits. */
  credited: z.union([Slug, z.literal('none')]).optional(),
  /** Words said for all to hear: their origin is the statement, whoever prints it. */
  public: z.boolean().optional(),
  occurredOn: PartialDate.optional(),
  saidOn: PartialDate.optional(),
  unsure: z.string().optional(),
  /** `draft`: found by the reader, and no person has said yes to it. */
  review: z.enum(REVIEWS).default('accepted'),
  /** Of a draft: the words that say what it is over, and why its words are taken for whom. */
  over: z.string().optional(),
  because: z.array(z.string()).default([]),
  /** Keys of claims that cannot be true together with this one. */
  contradicts: z.array(z.string()).default([]),
  quote: z.string().min(1).optional(),
  /** Which occurrence of the quote, from 1, when it stands in the text more than once. */
  nth: z.int().positive().optional(),
  /** For a report without text, instead of the quote. */
  start: z.int().nonnegative().optional(),
  end: z.int().positive().optional(),
  quoteSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type ClaimEntry = z.infer<typeof ClaimEntry>;

/** An actor whom the reader met and nobody has entered: one of the same id in actors.yaml or graph/actors goes before. */
const FoundActor = Actor.pick({ id: true, name: true, kind: true, actsFor: true }).extend({
  because: z.string().optional(),
});
export type FoundActor = z.infer<typeof FoundActor>;

export const ClaimsFile = z.strictObject({
  report: Slug,
  /** Which reader wrote the file; absent when a person did. */
  extractor: z.string().optional(),
  /** What every claim below says unless it says otherwise. */
  defaults: ClaimEntry.pick({
    proposal: true,
    issues: true,
    occurredOn: true,
    saidOn: true,
    credited: true,
    speaker: true,
  })
    .partial()
    .default({}),
  /** Speakers whom the report does not name, and documents that speak: scoped to this report. */
  speakers: z
    .record(
      Slug,
      z.strictObject({
        name: z.string(),
        actsFor: Slug.optional(),
        kind: z.enum(['unnamed', 'document']).default('unnamed'),
      }),
    )
    .default({}),
  actors: z.array(FoundActor).default([]),
  claims: z.array(ClaimEntry),
});
export type ClaimsFile = z.infer<typeof ClaimsFile>;
/** As it is written: what is left out takes its default. */
export type WrittenClaims = z.input<typeof ClaimsFile>;
export type WrittenClaim = z.input<typeof ClaimEntry>;

/** A claim: one speaker, in one report, asserts or denies one act. References are resolved, defaults filled in. */
export interface Claim {
  readonly id: string;
  readonly key: string | null;
  readonly report: string;
  readonly kind: (typeof ACT_KINDS)[number];
  readonly event: string | null;
  readonly mode: string | null;
  readonly score: number | null;
  readonly polarity: (typeof POLARITIES)[number];
  readonly modality: (typeof MODALITIES)[number];
  /** Actor ids, as stated: not rolled up. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly issues: readonly string[];
  readonly proposal: string | null;
  readonly stance: (typeof STANCES)[number] | null;
  readonly term: string | null;
  readonly favours: string | null;
  readonly meeting: {
    readonly form: MeetingForm | null;
    readonly place: string | null;
    readonly minutes: number | null;
  };
  readonly role: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly audience: string | null;
  /** Actor id; the outlet itself when the report speaks in its own voice. */
  readonly speaker: string;
  readonly via: string | null;
  readonly credited: string | null;
  readonly public: boolean;
  readonly form: SpeechForm;
  readonly occurredOn: string | null;
  readonly saidOn: string;
  readonly publishedOn: string;
  readonly recordedOn: string;
  readonly unsure: string | null;
  readonly review: (typeof REVIEWS)[number] | 'rejected';
  /** Who decided so in the log of reviews, and when; null for a draft, and for what a person wrote. */
  readonly reviewed: { readonly by: string; readonly on: string; readonly why: string | null } | null;
  /** Words that say what it is over, for a claim that the reader found. */
  readonly over: string | null;
  /** Why the reader takes its words for whom; empty when a person wrote it. */
  readonly because: readonly string[];
  readonly contradicts: readonly string[];
  /** Null when the report's text is not here. */
  readonly quote: string | null;
  readonly quoteSha256: string;
  /** Half-open UTF-16 offsets into the report's text. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/** By what a decision about two claims finds them again: the key, or the hash in the id of one without. */
export function handleOf({ key, id }: Pick<Claim, 'key' | 'id'>): string {
  return key ?? id.replace(/^claim:/, '');
}

export interface Quarantined {
  readonly claim: Claim;
  readonly reasons: readonly string[];
}

/** Everything that is known of one negotiation, read and checked, before reconciling. */
export interface Dossier extends DossierHeader {
  readonly id: string;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly reports: ReadonlyMap<string, Report>;
  /** Those that passed the gate. */
  readonly claims: readonly Claim[];
  readonly quarantined: readonly Quarantined[];
  /** Found by the reader, and refused by a person. */
  readonly rejected: readonly Claim[];
  readonly vocabulary: Vocabulary;
}
