// Going through the drafts of a dossier from the page of a report: on, back, yes, no, and the last decision taken back.
import { useLayoutEffect } from 'preact/hooks';
import { draftBeside } from '../analyse/drafts.ts';
import type { Claim } from '../analyse/entries.ts';
import { useDesk } from './desk.ts';
import { isTyping } from './typing.ts';

export type Decide = (decision: 'accept' | 'reject', why?: string) => void;

export interface ReviewWalk {
  /** To the draft after the chosen claim, or before it, in whichever report it stands. */
  readonly step: (by: 1 | -1) => void;
  /** Says yes or no to the chosen draft, and goes on to the next. */
  readonly decide: Decide;
}

/** @param chosen a claim of the page's report; @param refuse asks why, where a key says no */
export function useReviewWalk(chosen: Claim | null, refuse: () => void): ReviewWalk {
  const { full, address, go, review } = useDesk();
  const show = (claim: Claim | null) =>
    go(
      { ...address, page: 'report', id: claim?.report ?? address.id, claim: claim?.id ?? null },
      { replace: true },
    );
  const step = (by: 1 | -1) => {
    const next = draftBeside(full, chosen?.id ?? null, by, address.id);
    if (next !== null) show(next);
  };
  const isOpen = review.open && !review.busy;
  const isDraft = chosen?.review === 'draft';
  const decide: Decide = (decision, why) => {
    if (!isDraft) return;
    const next = draftBeside(full, chosen.id, 1);
    review.send(decision, chosen, why).then((done) => {
      if (done) show(next?.id === chosen.id ? null : next);
    });
  };
  const takeBack = (claim: Claim) => review.send('undo', claim).then((done) => done && show(claim));
  // At once: a key may be pressed as soon as the next draft is there.
  useLayoutEffect(() => {
    let before = '';
    const press = (event: KeyboardEvent) => {
      const { key } = event;
      const isPlace = before === 'g';
      before = key;
      if (event.ctrlKey || event.metaKey || event.altKey || isPlace || isTyping(event)) return;
      if (key === 'n' || key === 'b') step(key === 'n' ? 1 : -1);
      else if (key === 'a' && isOpen && isDraft) decide('accept');
      else if (key === 'r' && isOpen && isDraft) refuse();
      else if (key === 'u' && isOpen && review.last !== null) takeBack(review.last.claim);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return { step, decide };
}
