// What the automatic reader gives: candidate claims with their mentions, before a person or the gate has seen them.
import type { Span } from './span.ts';
import type { ActKind, ActorKind, MeetingForm, Modality, Polarity, SpeechForm, Stance } from './words.ts';

/** To whom words in a text refer, and why we think so. */
export interface Resolution extends Span {
  /** Gazetteer ids, `unnamed:<report>:<slug>`, or a slug of a full name; empty when it is no actor at all. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly kind: ActorKind | null;
  /** Ids of those for whom an unnamed or unknown one speaks. */
  readonly actsFor: readonly string[];
  readonly reason: string;
}

/** `head` is a token index, `[first, next)` the tokens of its phrase. */
export interface Phrase {
  readonly head: number;
  readonly first: number;
  readonly next: number;
}

/** One whom a text speaks of, as far as it and the gazetteer tell. */
export interface Who {
  readonly name: string;
  /** Null for a place of which nothing is known. */
  readonly kind: ActorKind | null;
  readonly actsFor: readonly string[];
  readonly reason: string;
}

/** An office that a text gives somebody whom it names; the span is that of name and office. */
export interface Held extends Span {
  readonly holder: Resolution;
  /** Id of whom it serves. */
  readonly served: string;
  readonly role: string;
  /** The words of the role. */
  readonly words: Span;
}

/** Finds out to whom the words of one text refer. */
export interface Resolver {
  /** All offices that the text gives, in no order. */
  offices(): readonly Held[];
  /** `speaker`: who says the words, for "I" and "we". */
  resolve(phrase: Phrase, speaker?: Phrase): Resolution;
  /** The state whose government "the government" would mean in the sentence of a token; null where none stands out. */
  home(token: number): Resolution | null;
  /** A phrase as somebody or something of which nothing else is known: "two police stations". */
  something(phrase: Phrase): Resolution;
  /** Who an id is that `resolve` has given. */
  who(id: string): Who;
}

export interface Mention extends Span {
  readonly text: string;
  readonly ids: readonly string[];
  /** Those for whom they act whom only the text knows: of "US negotiators" the United States. */
  readonly actsFor: readonly string[];
  /** Named, or said to act for somebody: not just "drivers" or "her doctor". */
  readonly party: boolean;
  readonly reason: string;
}

/** One line of `demarche extract --json`, before ids of the report and the gate's verdict are added. */
export interface Extracted extends Span {
  readonly kind: ActKind | 'other';
  readonly event: string | null;
  readonly mode: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly actors: readonly Mention[];
  readonly recipients: readonly Mention[];
  /** The words that say what it is over. */
  readonly over: Span | null;
  readonly stance: Stance | null;
  readonly role: string | null;
  readonly meeting: {
    readonly form: MeetingForm | null;
    readonly place: string | null;
    readonly minutes: number | null;
  };
  readonly speaker: Mention | null;
  readonly cue: (Span & { readonly text: string }) | null;
  /** The outlet that the text credits. */
  readonly outlet: Mention | null;
  readonly form: SpeechForm;
  readonly occurredOn: string | null;
  /** Id of the frame, for whoever edits the frames. */
  readonly frame: string;
}
