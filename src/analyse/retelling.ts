// Which report retells which: a tree for each report that others retell, the most retold first.
import { dayNumber, daysOf } from '../model/date.ts';
import { compareText } from '../model/order.ts';
import type { Casebook } from './casebook.ts';

export interface Retelling {
  readonly report: string;
  /** Days from the report that it retells; null where a day is not known. */
  readonly later: number | null;
  readonly retoldBy: readonly Retelling[];
}

export interface RetoldReport extends Retelling {
  /** Reports in the tree below it. */
  readonly retellings: number;
  /** Other reports that name its outlet as their source. */
  readonly citing: number;
}

/** @param reports only trees that hold one of these */
export function retellingsOf({ reports: known }: Casebook, reports: readonly string[]): RetoldReport[] {
  const shown = new Set(reports);
  const dayOf = (id: string) => {
    const { publishedOn = '', precision } = known.get(id) ?? {};
    return precision === 'day' ? dayNumber(daysOf(publishedOn).first) : null;
  };
  const grow = (report: string, from: string | null, above: ReadonlySet<string>): Retelling => {
    const [day, before] = [dayOf(report), from === null ? null : dayOf(from)];
    const below = new Set([...above, report]);
    return {
      report,
      later: day === null || before === null ? null : day - before,
      retoldBy: (known.get(report)?.rewrittenBy ?? [])
        .filter((id) => !below.has(id))
        .map((id) => grow(id, report, below)),
    };
  };
  const membersOf = ({ report, retoldBy }: Retelling): string[] => [report, ...retoldBy.flatMap(membersOf)];
  return [...known.values()]
    .filter(
      ({ rewrites, rewrittenBy }) => rewrittenBy.length > 0 && (rewrites === null || !known.has(rewrites)),
    )
    .map((root) => {
      const tree = grow(root.id, null, new Set());
      const members = membersOf(tree);
      const citing = [...known.values()].filter(
        ({ id, cites }) => shown.has(id) && cites.includes(root.outlet) && !members.includes(id),
      );
      return { ...tree, members, retellings: members.length - 1, citing: citing.length };
    })
    .filter(({ members }) => members.some((id) => shown.has(id)))
    .sort((a, b) => b.retellings - a.retellings || compareText(a.report, b.report))
    .map(({ members: _members, ...tree }) => tree);
}
