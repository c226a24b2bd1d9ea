// Decisions about a dossier's drafts: checked, written to its log, and taken back. For the command and for the server.
import { dossierFolder, readDossier, type WrittenDossier } from '../dossier/read.ts';
import { appendLog, readLog } from '../dossier/review-log.ts';
import { reasonsAgainst } from '../extract/gate.ts';
import { type Claim, type Dossier, handleOf } from '../model/dossier.ts';
import { DemarcheError } from '../model/error.ts';
import { sha256 } from '../model/id.ts';
import { compareText } from '../model/order.ts';
import { type Decision, type Edits, lastOf, pairVerdictsOf } from '../model/review.ts';
import { scoreOf } from '../model/vocabulary.ts';
import { sentenceOf } from '../project/sentence.ts';
import { type Conflict, conflictsAmong } from '../reconcile/conflicts.ts';
import { principalsAmong } from '../reconcile/principals.ts';
import { type Reconciled, reconcile } from '../reconcile/reconcile.ts';
import { attachedText, GRAPH_FOLDER } from './dossier.ts';

/** Who decides, and when: handed in from the edge. */
export interface Reviewer {
  readonly by: string;
  /** The instant, as 2026-01-31T09:30:00Z. */
  readonly now: () => string;
}

export interface Given {
  readonly why?: string | undefined;
  readonly edits?: Edits | undefined;
}

export class Reviewing {
  readonly folder: string;
  readonly dossier: WrittenDossier;
  /** Drafts, and what was made of drafts, in the order of the reports and of their texts. */
  readonly claims: readonly Claim[];
  readonly #reviewer: Reviewer;

  /** Throws a DemarcheError when the dossier is not in order. */
  constructor(name: string, reviewer: Reviewer) {
    this.folder = dossierFolder(name, GRAPH_FOLDER);
    this.dossier = readDossier(name, { graph: GRAPH_FOLDER, attached: attachedText });
    const { candidates, rejected } = this.dossier;
    const drafted = candidates.filter(({ review, reviewed }) => review === 'draft' || reviewed !== null);
    const order = [...this.dossier.reports.keys()];
    this.claims = [...drafted, ...rejected].sort(
      (a, b) => order.indexOf(a.report) - order.indexOf(b.report) || a.start - b.start || a.end - b.end,
    );
    this.#reviewer = reviewer;
  }

  /** By its key or the beginning of one. @throws DemarcheError when none or several have it */
  find(key: string): Claim {
    const found = this.claims.filter((claim) => claim.key?.startsWith(key));
    const exact = found.find((claim) => claim.key === key);
    const [first, second] = exact === undefined ? found : [exact];
    if (first !== undefined && second === undefined) return first;
    const what = first === undefined ? 'no draft of that key' : 'several drafts begin so';
    const remedy = first === undefined ? 'see demarche review --list' : 'give more of the key';
    throw new DemarcheError({ code: 'unknown-claim', what, value: key, remedy });
  }

  /** Writes one line for each claim. @throws DemarcheError when an edit names what is not known, or the gate would hold it back */
  decide(decision: 'accept' | 'reject', claims: readonly Claim[], { why, edits }: Given = {}): Decision[] {
    if (edits !== undefined) for (const claim of claims) this.#check(claim, edits);
    const made = claims.map(
      (claim): Decision => ({
        ...this.#line(decision, claim.key ?? '', claim.report),
        ...(why === undefined || why === '' ? {} : { why }),
        ...(edits === undefined || Object.keys(edits).length === 0 ? {} : { edits }),
        ...(claim.quote === null ? {} : { quote: claim.quote }),
      }),
    );
    appendLog(this.folder, made);
    return made;
  }

  /** Pairs of claims whose details do not fit and on which nobody has decided. */
  conflicts(): Conflict[] {
    const { candidates: claims, reports, actors } = this.dossier;
    return openConflicts(this.folder, { claims, actors }, reconcile({ claims, reports, actors }));
  }

  /** The two claims of a pair. */
  sidesOf({ a, b }: Conflict): readonly [Claim, Claim] {
    const [one, other] = [a, b].map((id) => this.dossier.candidates.find((claim) => claim.id === id));
    if (one === undefined || other === undefined) throw new Error(`no such claims: ${a}, ${b}`);
    return [one, other];
  }

  /** Writes one line for each pair: accepted, its claims contradict each other in the graph. */
  decidePairs(decision: 'accept' | 'reject', pairs: readonly Conflict[], why?: string): void {
    const lines = pairs.map((pair): Decision => {
      const [one, other] = this.sidesOf(pair);
      return {
        ...this.#line(decision, handleOf(one), one.report),
        against: handleOf(other),
        why: why === undefined || why === '' ? pair.because : why,
      };
    });
    appendLog(this.folder, lines);
  }

  /** Takes back the last decision on a claim, or the last of all. Null when there is none. */
  undo(key?: string): Decision | null {
    const log = readLog(this.folder);
    const last = lastOf(
      key === undefined ? log : log.filter(({ claim, against }) => claim === key && against === undefined),
    );
    if (last === null) return null;
    const { against } = last;
    appendLog(this.folder, [
      { ...this.#line('undo', last.claim, last.report), ...(against === undefined ? {} : { against }) },
    ]);
    return last;
  }

  /** The claim as it stands by the log now. */
  again(key: string): Claim {
    return new Reviewing(this.folder, this.#reviewer).find(key);
  }

  /** The claim with a person's edits, as it would be read. */
  edited(claim: Claim, edits: Edits): Claim {
    const { speaker, ...others } = edits;
    const next = {
      ...claim,
      ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
      ...(speaker === undefined ? {} : { speaker: this.#actorOf(claim, speaker ?? this.#outletOf(claim)) }),
    } as Claim;
    const { event, mode } = next;
    return {
      ...next,
      actors: next.actors.map((id) => this.#actorOf(claim, id)),
      recipients: next.recipients.map((id) => this.#actorOf(claim, id)),
      score: event === null ? null : scoreOf(this.dossier.vocabulary, event, mode),
    };
  }

  sentence(claim: Claim): string {
    const { actors, issues } = this.dossier;
    return sentenceOf(claim, {
      actor: (id) => actors.get(id)?.name ?? id,
      issue: (id) => issues.get(id)?.name ?? id,
    });
  }

  #check(claim: Claim, edits: Edits): void {
    const { actors, issues, proposals, reports, vocabulary } = this.dossier;
    const known = (id: string): boolean => actors.has(id) || issues.has(id) || proposals.has(id);
    const reasons = reasonsAgainst(this.edited(claim, edits), { reports, vocabulary, known, hash: sha256 });
    if (reasons.length === 0) return;
    const remedy = 'correct the edit, or leave it out';
    throw new DemarcheError({
      code: 'bad-edit',
      what: 'the gate would hold that back',
      value: reasons.join('; '),
      remedy,
    });
  }

  /** A key of the report's own speakers, or an actor's id. */
  #actorOf({ report }: Claim, id: string): string {
    const own = `unnamed:${report}:${id}`;
    return this.dossier.actors.has(own) ? own : id;
  }

  #outletOf({ report }: Claim): string {
    return this.dossier.reports.get(report)?.outlet ?? '';
  }

  #line(decision: Decision['decision'], claim: string, report: string): Decision {
    return { on: this.#reviewer.now(), by: this.#reviewer.by, decision, claim, report };
  }
}

/** Pairs of claims whose details do not fit and on which nobody has decided. */
export function openConflicts(
  folder: string,
  { claims, actors }: Pick<Dossier, 'claims' | 'actors'>,
  { contradictions }: Reconciled,
): Conflict[] {
  const key = (one: string, other: string): string => [one, other].sort(compareText).join(' ');
  const decided = new Set(
    pairVerdictsOf(readLog(folder)).map(({ claim, against = '' }) => key(claim, against)),
  );
  const handles = new Map(claims.map((claim) => [claim.id, handleOf(claim)]));
  return conflictsAmong(claims, principalsAmong(actors), contradictions).filter(
    ({ a, b }) => !decided.has(key(handles.get(a) ?? '', handles.get(b) ?? '')),
  );
}
