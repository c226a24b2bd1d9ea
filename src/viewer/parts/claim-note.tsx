// A claim beside the text of its report: who says what; choosing it lights its quote.
import { useEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import { wordsOf } from '../../analyse/dress.ts';
import type { Claim } from '../../analyse/entries.ts';
import { capital } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import type { Decide } from '../use-review-walk.ts';
import { Cite } from './cite.tsx';
import { Link } from './link.tsx';
import { DraftTag } from './marks.tsx';
import { ReviewNote } from './review.tsx';

interface Props {
  readonly claim: Claim;
  readonly on: boolean;
  readonly onChoose: () => void;
  readonly decide: Decide;
}

export function ClaimNote({ claim, on, onChoose, decide }: Props) {
  const { casebook } = useDesk();
  const note = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!on) return;
    note.current?.scrollIntoView({ block: 'nearest' });
    // Who goes from claim to claim takes the focus along; a link in the text keeps it.
    const here = document.activeElement;
    if (here === document.body || here?.id === 'main' || here?.closest('.note') != null)
      note.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [on]);
  return (
    <li ref={note} class={`note ${claim.polarity}${on ? ' on' : ''}`}>
      <button type="button" aria-pressed={on} onClick={onChoose}>
        <strong>{capital(nameOf(casebook.actors, claim.speaker)) || 'The report'}</strong>
        {claim.polarity === 'denies' && <span class="tag">denies</span>}
        {claim.review === 'draft' && <DraftTag />}
        {claim.modality !== 'actual' && <span class="tag">{claim.modality}</span>}
      </button>
      {claim.acts.map((id) => (
        <p key={id}>
          <Link to={{ page: 'act', id }}>{nameOf(casebook.acts, id)}</Link>
        </p>
      ))}
      {on && claim.quote !== null && <blockquote class="note-quote">{wordsOf(claim.quote)}</blockquote>}
      {on && <ReviewNote claim={claim} decide={decide} />}
      {claim.unsure !== null && <p class="unsure">Take care: {claim.unsure}</p>}
      <Cite claim={claim} />
    </li>
  );
}
