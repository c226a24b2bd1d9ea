// Over the claims of a report: how many are drafts, the way from one to the next, and the keys for it.
import { draftsOf } from '../../analyse/drafts.ts';
import { count } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import type { ReviewWalk } from '../use-review-walk.ts';

interface Props {
  readonly walk: ReviewWalk;
  /** Of the report whose page this is. */
  readonly report: string;
}

export function ReviewSteps({ walk, report }: Props) {
  const { full, review } = useDesk();
  const drafts = draftsOf(full);
  if (drafts.length === 0) return null;
  const here = drafts.filter((draft) => draft.report === report).length;
  const elsewhere = drafts.length - here;
  return (
    <div class="review-steps">
      <p>
        {here === 0 ? 'No drafts left here' : `${count(here, 'draft')} here`}
        {elsewhere > 0 && `, ${elsewhere} in other reports`}
      </p>
      <p class="review-keys">
        <button type="button" class="button" onClick={() => walk.step(-1)}>
          Back <kbd>b</kbd>
        </button>
        <button type="button" class="button" onClick={() => walk.step(1)}>
          Next draft <kbd>n</kbd>
        </button>
      </p>
      {review.open && (
        <p class="quiet">
          <kbd>a</kbd> accept · <kbd>r</kbd> reject · <kbd>u</kbd> take the last decision back
        </p>
      )}
    </div>
  );
}
