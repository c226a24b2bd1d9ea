// A report and those that retell it, as a tree: how much later each came, and how many claims it holds.
import { nameOf } from '../../analyse/casebook.ts';
import type { Retelling, RetoldReport } from '../../analyse/retelling.ts';
import { count } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Link } from './link.tsx';

export function RetellingTree({ tree }: { readonly tree: RetoldReport }) {
  const { casebook } = useDesk();
  const outlet = nameOf(casebook.actors, casebook.reports.get(tree.report)?.outlet ?? null);
  return (
    <div class="retelling">
      <ul>
        <Branch branch={tree} />
      </ul>
      {tree.citing > 0 && (
        <p class="quiet">
          {count(tree.citing, 'other report')} {tree.citing === 1 ? 'names' : 'name'} {outlet} as a source.
        </p>
      )}
    </div>
  );
}

function Branch({ branch: { report, later, retoldBy } }: { readonly branch: Retelling }) {
  const { casebook, address } = useDesk();
  const claims = casebook.reports.get(report)?.claims.length ?? 0;
  return (
    <li>
      <span class="retelling-report">
        <Link
          to={{ page: 'report', id: report }}
          current={address.page === 'report' && address.id === report}
        >
          {nameOf(casebook.reports, report)}
        </Link>{' '}
        “{casebook.reports.get(report)?.title}”{' '}
        <span class="quiet">
          {later !== null && `${later === 0 ? 'the same day' : `${count(later, 'day')} later`}, `}
          {count(claims, 'claim')}
        </span>
      </span>
      {retoldBy.length > 0 && (
        <ul>
          {retoldBy.map((branch) => (
            <Branch key={branch.report} branch={branch} />
          ))}
        </ul>
      )}
    </li>
  );
}
