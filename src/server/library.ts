// What the server serves: dossiers that are loaded, questions that can be asked, and the built viewer. All passed in.
import type { Bookmark } from '../model/bookmark.ts';
import type { Question, QuestionDraft } from '../model/question.ts';
import type { Edits } from '../model/review.ts';
import type { GraphSchema } from '../model/schema.ts';
import type { LoadedDossier, Store } from '../store/store.ts';

/** Where the bookmarks of a dossier are kept. */
export interface Shelf {
  /** @throws DemarcheError that names what is wrong in the file */
  read(): readonly Bookmark[];
  /** Replaces all. */
  write(bookmarks: readonly Bookmark[]): void;
}

/** Decisions about the drafts of a dossier: each is written, and the dossier loaded anew. Answers with the claim in a sentence. */
export interface ReviewDesk {
  decide(
    decision: 'accept' | 'reject',
    claim: string,
    given: { readonly why?: string | undefined; readonly edits?: Edits | undefined },
  ): Promise<string>;
  undo(claim: string): Promise<string>;
}

export interface Library {
  /** The dossier that a request means when it names none. */
  readonly standard: string;
  dossiers(): Promise<readonly LoadedDossier[]>;
  /** A store whose questions are about this dossier. Opened once; the owner of the library closes it. */
  open(dossier: string): Promise<Store>;
  /** Null where nothing may be decided: for others than this machine, or without the dossier's folder. */
  review(dossier: string): ReviewDesk | null;
  readonly questions: readonly Question[];
  /** What a dossier adds to them; nothing where its folder is not on this machine. */
  ownQuestions(dossier: string): readonly Question[];
  /** Writes it into the dossier's folder. @throws DemarcheError that says why it cannot */
  saveQuestion(dossier: string, draft: QuestionDraft): Question;
  readonly schema: GraphSchema;
  /** The bookmarks of a dossier whose folder is on this machine; null for others. */
  readonly bookmarks?: (dossier: string) => Shelf | null;
  /** What would answer differently on the other store, one line each. */
  readonly warningsOf: (cypher: string) => readonly string[];
  /** Folder of the built viewer: `index.html` and what it needs. */
  readonly viewer: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Faults of the program, for whoever runs it. */
  readonly log: (text: string) => void;
}
