// Walking through drafts at a terminal, one key a decision.
import type { Claim } from '../model/dossier.ts';
import { DemarcheError } from '../model/error.ts';
import type { Edits } from '../model/review.ts';
import { EDITABLE, editsOf } from './edits.ts';
import { CLEAR, keyboard } from './keyboard.ts';
import { screenOf } from './review-screen.ts';
import type { Reviewing } from './reviewing.ts';

/** @param only the claims to walk through; ends with q, Ctrl-C or the end of the input */
export async function walk(reviewing: Reviewing, only: readonly Claim[]): Promise<void> {
  const claims = [...only];
  const keys = keyboard();
  let at = Math.max(
    0,
    claims.findIndex(({ review }) => review === 'draft'),
  );
  let note = '';
  try {
    for (;;) {
      const claim = claims[at];
      if (claim === undefined) break;
      process.stdout.write(`${CLEAR}${draw(claim)}`);
      const key = await keys.next();
      note = '';
      if (key === 'q' || key === null) break;
      if (key === 'n' || key === 's' || key === 'right' || key === 'space')
        at = Math.min(at + 1, claims.length - 1);
      else if (key === 'b' || key === 'left') at = Math.max(0, at - 1);
      else if (key === 'u') undo();
      else if (key === 'a') attempt(() => settle(claim, 'accept'));
      else if (key === 'r') await reject(claim);
      else if (key === 'e') await edit(claim);
      else note = `no such key: ${key}`;
    }
  } finally {
    keys.close();
  }

  function draw(claim: Claim): string {
    const { reports, actors } = reviewing.dossier;
    const report = reports.get(claim.report);
    if (report === undefined) throw new Error(`no report ${claim.report}`);
    const count = (review: Claim['review']): number => claims.filter((each) => each.review === review).length;
    const left = count('draft');
    return screenOf(
      {
        ...{ claim, report, outlet: actors.get(report.outlet)?.name ?? report.outlet },
        ...{ sentence: reviewing.sentence(claim), position: at + 1, total: claims.length },
        ...{ accepted: count('accepted'), rejected: count('rejected') },
        note: [note, left === 0 ? 'All are decided: q ends, u takes the last one back.' : '']
          .join(' ')
          .trim(),
      },
      process.stdout.columns ?? 80,
    );
  }

  function settle(claim: Claim, decision: 'accept' | 'reject', why?: string, edits?: Edits): void {
    const [made] = reviewing.decide(decision, [claim], { why, edits });
    if (made === undefined) return;
    const { by, on } = made;
    const next = edits === undefined ? claim : reviewing.edited(claim, edits);
    const review = decision === 'accept' ? 'accepted' : 'rejected';
    claims[at] = { ...next, review, reviewed: { by, on, why: made.why ?? null } };
    note = `${review}: ${reviewing.sentence(next)}`;
    const open = [...claims.slice(at + 1), ...claims.slice(0, at)].find((each) => each.review === 'draft');
    if (open !== undefined) at = claims.indexOf(open);
  }

  function undo(): void {
    const taken = reviewing.undo();
    if (taken === null) {
      note = 'nothing to take back';
      return;
    }
    const index = claims.findIndex(({ key }) => key === taken.claim);
    const before = only[index];
    if (before === undefined) note = `taken back: ${taken.decision} of ${taken.claim} in ${taken.report}`;
    else {
      claims[index] = reviewing.again(taken.claim);
      at = index;
      note = `taken back: ${taken.decision}`;
    }
  }

  async function reject(claim: Claim): Promise<void> {
    const why = await keys.line('why (may be empty; Esc or Ctrl-C: not at all): ');
    if (why !== null) attempt(() => settle(claim, 'reject', why.trim()));
  }

  async function edit(claim: Claim): Promise<void> {
    const line = await keys.line(`${EDITABLE}\nname=value; name=value (Enter accepts with it): `);
    if (line === null || line.trim() === '') return;
    attempt(() => {
      const edits = editsOf(
        line.split(';').filter((part) => part.trim() !== ''),
        claim.report,
        reviewing.dossier,
      );
      settle(claim, 'accept', undefined, edits);
    });
  }

  function attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      note = error.message;
    }
  }
}
