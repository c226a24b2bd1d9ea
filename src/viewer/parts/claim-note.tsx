// A claim beside the text of its report: who says what; choosing it lights its quote.
import { useEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import type { Claim } from '../../analyse/entries.ts';
import { capital } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Cite } from './cite.tsx';
import { Link } from './link.tsx';
import { ReviewNote } from './review.tsx';

interface Props {
  readonly claim: Claim;
  readonly on: boolean;
  readonly onChoose: () => void;
}

export function ClaimNote({ claim, on, onChoose }: Props) {
  const { casebook } = useDesk();
  const note = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on) note.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    <li ref={note} class={`note ${claim.polarity}${on ? ' on' : ''}`}>
      <button type="button" aria-pressed={on} onClick={onChoose}>
        <strong>{capital(nameOf(casebook.actors, claim.speaker)) || 'The report'}</strong>
        {claim.polarity === 'denies' && <span class="tag">denies</span>}
        {claim.review === 'draft' && <span class="tag draft">draft</span>}
        {claim.modality !== 'actual' && <span class="tag">{claim.modality}</span>}
      </button>
      {claim.acts.map((id) => (
        <p key={id}>
          <Link to={{ page: 'act', id }}>{nameOf(casebook.acts, id)}</Link>
        </p>
      ))}
      {on && <ReviewNote claim={claim} />}
      {claim.unsure !== null && <p class="unsure">Take care: {claim.unsure}</p>}
      <Cite claim={claim} />
    </li>
  );
}
