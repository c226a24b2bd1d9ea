// One cell of an answer: what the dossier knows by its id becomes a link.
import type { PageName } from '../../analyse/address.ts';
import type { Casebook } from '../../analyse/casebook.ts';
import { type Cell, cellText, isList } from '../../analyse/cell.ts';
import { useDesk } from '../desk.ts';
import { Link } from './link.tsx';

function pageOf({ actors, issues, reports, acts }: Casebook, id: string): PageName | null {
  if (actors.has(id)) return 'actor';
  if (issues.has(id)) return 'issue';
  if (reports.has(id)) return 'report';
  return acts.has(id) ? 'act' : null;
}

interface Props {
  readonly cell: Cell;
  /** Of what the cell names, where the row has it. */
  readonly id?: string | null;
}

export function CellView({ cell, id = null }: Props) {
  const { casebook } = useDesk();
  if (cell === null) return <span class="quiet">–</span>;
  if (isList(cell)) {
    return (
      <>
        {cell.map((item, at) => (
          <span key={at}>
            {at > 0 && ', '}
            <CellView cell={item} />
          </span>
        ))}
      </>
    );
  }
  const text = cellText(cell);
  const own = typeof cell === 'object' && typeof cell.id === 'string' ? cell.id : text;
  const target = id ?? own;
  const claim = casebook.claims.get(target);
  if (claim !== undefined)
    return <Link to={{ page: 'report', id: claim.report, claim: claim.id }}>{text}</Link>;
  const page = pageOf(casebook, target);
  if (page !== null) return <Link to={{ page, id: target }}>{text}</Link>;
  return /^\d{4}(-\d\d){0,2}$/.test(text) ? <span class="when">{text}</span> : text;
}
