// What a person has said of a claim that the reader found, why it is read so, and the buttons to say yes or no.
import { useState } from 'preact/hooks';
import type { Claim } from '../../analyse/entries.ts';
import { dateText } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import type { Decide } from '../use-review-walk.ts';
import { DraftTag } from './marks.tsx';

interface Props {
  readonly claim: Claim;
  /** In place of only sending the decision. */
  readonly decide?: Decide;
}

/** Nothing for claims that a person wrote. */
export function ReviewNote({ claim, decide }: Props) {
  const { review } = useDesk();
  const [refusing, setRefusing] = useState(false);
  const [why, setWhy] = useState('');
  if (claim.key === null || (claim.review !== 'draft' && claim.reviewedBy === null)) return null;
  const { open, busy, send } = review;
  const settle: Decide = decide ?? ((decision, reason) => send(decision, claim, reason));
  return (
    <div class={`review ${claim.review}`}>
      <p class="review-state">
        {claim.review === 'draft' ? (
          <>
            <DraftTag /> Found by the reader; nobody has said yes to it yet.
          </>
        ) : (
          <>
            Accepted by {claim.reviewedBy}
            {claim.reviewedOn !== null && <>, {dateText(claim.reviewedOn)}</>}
            {claim.reviewWhy !== null && <>: {claim.reviewWhy}</>}
          </>
        )}
      </p>
      {claim.because.length > 0 && (
        <details>
          <summary>Why it is read so</summary>
          <ul>
            {claim.over !== null && <li>over: “{claim.over}”</li>}
            {claim.because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {open && claim.review === 'draft' && !refusing && (
        <p class="review-keys">
          <button type="button" class="button" disabled={busy} onClick={() => settle('accept')}>
            Accept
          </button>
          <button type="button" class="button refuse" disabled={busy} onClick={() => setRefusing(true)}>
            Reject …
          </button>
        </p>
      )}
      {open && claim.review === 'draft' && refusing && (
        <form
          class="review-keys"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setRefusing(false);
            // The field is about to go: the focus stays with the claim.
            event.currentTarget.closest('li, article')?.querySelector<HTMLElement>('a, button')?.focus();
          }}
          onSubmit={(event) => {
            event.preventDefault();
            settle('reject', why.trim());
          }}
        >
          <label>
            Why{' '}
            <input
              ref={(field) => field?.focus()}
              value={why}
              placeholder="may be empty"
              onInput={(event) => setWhy(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button" disabled={busy}>
            Reject
          </button>
          <button type="button" class="button" onClick={() => setRefusing(false)}>
            Keep
          </button>
        </form>
      )}
      {open && claim.review !== 'draft' && (
        <p class="review-keys">
          <button type="button" class="button" disabled={busy} onClick={() => send('undo', claim)}>
            Take back
          </button>
        </p>
      )}
    </div>
  );
}

/** What was decided last, at the foot of the screen, with the way back; always there for readers of the screen. */
export function ReviewBar() {
  const { last, failure, busy, send, dismiss } = useDesk().review;
  return (
    <div class="review-bar" role="status" hidden={last === null && failure === null}>
      {failure !== null && <span class="unsure">Not done: {failure}</span>}
      {failure === null && last !== null && (
        <span>
          {last.decision === 'accept' ? 'Accepted' : 'Rejected'}: {last.says}
        </span>
      )}
      {failure === null && last !== null && (
        <button type="button" class="button" disabled={busy} onClick={() => send('undo', last.claim)}>
          Undo
        </button>
      )}
      <button type="button" class="button" onClick={dismiss}>
        Close
      </button>
    </div>
  );
}
