// Acts as a list, oldest first: date, name, status, and how many claims stand for and against.
import { restsOnDrafts } from '../../analyse/drafts.ts';
import type { Act } from '../../analyse/entries.ts';
import { capital, count, dateText } from '../../analyse/words.ts';
import { compareText } from '../../model/order.ts';
import { useDesk } from '../desk.ts';
import { Link } from './link.tsx';
import { DraftTag, StatusTag } from './marks.tsx';

/** Meetings are named with their day, which stands before the name here. */
function undated({ name, occurredOn }: Act): string {
  const day = `, ${dateText(occurredOn)}`;
  return name.endsWith(day) ? name.slice(0, -day.length) : name;
}

export function ActList({ acts }: { readonly acts: readonly Act[] }) {
  const { casebook } = useDesk();
  const rows = [...acts].sort(
    (a, b) => compareText(a.occurredOn ?? '9', b.occurredOn ?? '9') || compareText(a.id, b.id),
  );
  return (
    <ol class="acts">
      {rows.map((act) => (
        <li key={act.id} class="act-row">
          <span class="act-date">{dateText(act.occurredOn)}</span>
          <span class="act-name">
            <Link to={{ page: 'act', id: act.id }}>{capital(undated(act))}</Link>
          </span>
          <span class="act-facts">
            <StatusTag status={act.status} /> {restsOnDrafts(casebook, act) && <DraftTag />}{' '}
            {count(act.asserting.length, 'claim')}
            {act.denying.length > 0 && `, ${count(act.denying.length, 'denial')}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
