// The answer of a question: rows to sort, how long it took, what it warns of, and a way to take it along.
import { useState } from 'preact/hooks';
import { type AnswerColumn, columnsOf, csvOf, jsonOf, sortedRows } from '../../analyse/answer.ts';
import type { Cell } from '../../analyse/cell.ts';
import { count } from '../../analyse/words.ts';
import type { Answer } from '../data.ts';
import { save } from '../save.ts';
import { CellView } from './cell-view.tsx';
import { Empty } from './states.tsx';

/** Columns that fit beside each other on paper. */
const FEW = 6;

interface Props {
  readonly name: string;
  readonly answer: Answer;
}

export function AnswerTable({ name, answer }: Props) {
  const { rows, truncated, warnings, milliseconds } = answer;
  const [sort, setSort] = useState<{ at: number; down: boolean } | null>(null);
  const columns = columnsOf(answer);
  const shown = sort === null ? rows : sortedRows(rows, sort.at, sort.down);
  return (
    <section class="answer" aria-label="Answer">
      {warnings.map((warning) => (
        <p key={warning} class="callout">
          {warning}
        </p>
      ))}
      {rows.length === 0 ? (
        <Empty title="No row answers this.">
          <p>Leave a field empty to ask for any value.</p>
        </Empty>
      ) : (
        <div class="table-frame">
          <table class={columns.length > FEW ? 'wide' : undefined}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <Head key={column.at} column={column} sort={sort} onSort={setSort} />
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, at) => (
                <tr key={at}>
                  {columns.map((column) => (
                    <td
                      key={column.at}
                      class={column.numeric ? 'number' : isLong(row[column.at]) ? 'long' : undefined}
                      data-title={column.title}
                    >
                      <CellView cell={row[column.at] ?? null} id={idIn(row, column)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="answer-facts">
        <span>
          {count(rows.length, 'row')}
          {truncated && ', cut at the limit'} in {Math.round(milliseconds)} ms
        </span>
        {rows.length > 0 && (
          <>
            <button
              type="button"
              class="link-button"
              onClick={() => save(`${name}.csv`, csvOf(answer), 'text/csv')}
            >
              Save as CSV
            </button>
            <button
              type="button"
              class="link-button"
              onClick={() => save(`${name}.json`, jsonOf(answer), 'application/json')}
            >
              Save as JSON
            </button>
          </>
        )}
      </p>
    </section>
  );
}

/** A quote, not a name. */
const isLong = (cell: Cell | undefined): boolean => typeof cell === 'string' && cell.length > 60;

function idIn(row: readonly Cell[], { idAt }: AnswerColumn): string | null {
  const id = idAt === null ? null : row[idAt];
  return typeof id === 'string' ? id : null;
}

interface HeadProps {
  readonly column: AnswerColumn;
  readonly sort: { readonly at: number; readonly down: boolean } | null;
  readonly onSort: (sort: { at: number; down: boolean }) => void;
}

function Head({ column: { at, title, numeric }, sort, onSort }: HeadProps) {
  const down = sort?.at === at ? sort.down : null;
  return (
    <th
      scope="col"
      class={numeric ? 'number' : undefined}
      aria-sort={down === null ? 'none' : down ? 'descending' : 'ascending'}
    >
      <button type="button" onClick={() => onSort({ at, down: down === null ? numeric : !down })}>
        {title}
        <span class="sort" aria-hidden="true">
          {down === null ? '' : down ? '↓' : '↑'}
        </span>
      </button>
    </th>
  );
}
