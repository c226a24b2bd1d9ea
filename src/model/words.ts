// The words of the project as closed lists: what kinds there are of everything.

export const ACTOR_KINDS = [
  'person',
  'state',
  'organisation',
  'body',
  'group',
  'outlet',
  'document',
  'unnamed',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What claims are about. */
export const ACT_KINDS = ['pressure', 'meeting', 'proposal', 'position', 'tie'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export const POLARITIES = ['asserts', 'denies'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ['actual', 'planned', 'hypothetical', 'future'] as const;
export type Modality = (typeof MODALITIES)[number];

export const STANCES = ['for', 'against', 'conditional', 'undecided'] as const;
export type Stance = (typeof STANCES)[number];

export const MEETING_FORMS = ['in-person', 'phone', 'video', 'written'] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];

/** How the words of a claim are given: in quotation marks, in the reporter's words for a speaker, or in the report's own voice. */
export const SPEECH_FORMS = ['direct', 'indirect', 'own'] as const;
export type SpeechForm = (typeof SPEECH_FORMS)[number];

/** Computed from the claims of an act: see `reconcile/status.ts`. */
export const STATUSES = ['corroborated', 'single-origin', 'disputed', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

/** What two contradicting claims disagree about. */
export const DISAGREEMENTS = ['polarity', 'date', 'duration', 'place', 'participants', 'terms'] as const;
export type Disagreement = (typeof DISAGREEMENTS)[number];

/** Whether a person has said yes to a claim, or only the reader has found it. */
export const REVIEWS = ['accepted', 'draft'] as const;
export type Review = (typeof REVIEWS)[number];

export const REPORT_KINDS = ['article', 'brief', 'statement'] as const;
