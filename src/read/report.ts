// What reading gives: a report with its text as published, or one line that says why there is none.
import { describe, type ErrorParts } from '../model/error.ts';
import type { Span } from '../model/span.ts';

export interface ReadReport {
  /** A path as given, a URL, or `-`. */
  readonly source: string;
  /** As published. For HTML, PDF and mail: the extracted paragraphs, a blank line between them. */
  readonly text: string;
  /** Of the text in UTF-8. */
  readonly sha256: string;
  readonly title: string | null;
  /** As written: a site's name, an agency in a dateline, or the host of the URL. */
  readonly outlet: string | null;
  readonly author: string | null;
  /** A partial date, in the time zone in which it was written. */
  readonly published: string | null;
  readonly url: string | null;
  /** http(s) addresses in the article, each once, in the order of the text. */
  readonly links: readonly string[];
  /** The place that opens the text, as written: `KYIV`, `Washington/Kyiv`. */
  readonly dateline: string | null;
  /** Paragraphs that are prose, in order, without their dateline. What is between them is not prose. */
  readonly prose: readonly Span[];
  /** Headlines and headings in the text, in order: outside `prose`, but words of the outlet all the same. */
  readonly headings: readonly Span[];
}

/** One source, or one file of a folder, that gave no report. */
export interface ReadProblem {
  readonly source: string;
  /** Stable: `empty`, `binary`, `too-large`, `unreadable`, `http` ... */
  readonly code: string;
  /** One line: `what: value - what to do`. */
  readonly message: string;
}

export function isProblem(read: ReadReport | ReadProblem): read is ReadProblem {
  return 'message' in read;
}

/** Thrown inside this folder; the generators turn it into a ReadProblem. */
export class Unread extends Error {
  readonly code: string;

  constructor(parts: ErrorParts) {
    super(describe(parts).replace(/\s*[\r\n]+\s*/g, ' '));
    this.code = parts.code;
  }
}

/** What a reader of one kind of file finds; the rest of a ReadReport follows from it. */
export type Content = Omit<ReadReport, 'source' | 'sha256'>;
