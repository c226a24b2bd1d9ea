// Above every view of a dossier with drafts: how many, the way to go through them, and the way to do without them.
import { draftBeside, draftsOf, draftsText } from '../../analyse/drafts.ts';
import { isSubject } from '../../analyse/heard.ts';
import { count } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Link } from './link.tsx';
import { DraftTag } from './marks.tsx';

export function DraftsBand() {
  const { full, address, review } = useDesk();
  const { filter } = useSteps();
  const { filters, page, id, claim } = address;
  const first = draftBeside(full, null, 1, page === 'report' ? id : null);
  if (first === null) return null;
  const hidden = filters.drafts === 'hidden' && !isSubject(page);
  const show = (drafts: 'shown' | 'hidden') => filter({ ...filters, drafts });
  return (
    <section class="hearing drafts-band" aria-label="Drafts in this dossier">
      <p>
        <DraftTag /> {hidden ? `${count(draftsOf(full).length, 'draft')} left out here.` : draftsText(full)}
      </p>
      {review.open && (page !== 'report' || claim === null) && (
        <Link to={{ page: 'report', id: first.report, claim: first.id }} keep>
          Go through them
        </Link>
      )}
      {!isSubject(page) && (
        <button type="button" class="link-button" onClick={() => show(hidden ? 'shown' : 'hidden')}>
          {hidden ? 'Show them' : 'Do without them'}
        </button>
      )}
    </section>
  );
}
