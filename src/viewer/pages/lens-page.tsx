// The lens: lift a source out and see which lines lose their last one; first of all, what most of the map rests on.
import { useMemo, useState } from 'preact/hooks';
import { isLost, type Lens, lensOf, type Rest } from '../../analyse/lens.ts';
import { lensFinding, lensText } from '../../analyse/lens-text.ts';
import { SOURCE_KINDS, sourceKindOf } from '../../analyse/source-key.ts';
import { capital, count, percent } from '../../analyse/words.ts';
import { sortedUnique } from '../../model/order.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Chosen } from '../parts/chosen.tsx';
import { LeftTable } from '../parts/left-table.tsx';
import { Link } from '../parts/link.tsx';
import { Empty, NothingLeft } from '../parts/states.tsx';

/** Rows that are shown at first. */
const SHOWN = 12;

export function LensPage() {
  const { full, address, go } = useDesk();
  const { filter } = useSteps();
  const { filters } = address;
  const by = sourceKindOf(address.params.by);
  const lens = useMemo(() => lensOf(full, filters), [full, filters]);
  const text = useMemo(() => lensText(full, lens, by), [full, lens, by]);
  const [all, setAll] = useState(false);
  const rows = lens.rests[by];
  const lift = (key: string) =>
    filter({
      ...filters,
      without: filters.without.includes(key)
        ? filters.without.filter((known) => known !== key)
        : sortedUnique([...filters.without, key]),
    });
  return (
    <div class="view-page lens-page">
      <Chosen title="Lens: what the map rests on" />
      <h1>{lensFinding(full, lens, by)}</h1>
      <Briefing title={lensFinding(full, lens, by)} text={text} />
      {lens.whole.edges.length === 0 ? (
        <NothingLeft />
      ) : (
        <>
          <fieldset class="clocks">
            <legend class="hidden">What to lift out</legend>
            {SOURCE_KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                class={kind === by ? 'count on' : 'count'}
                aria-pressed={kind === by}
                onClick={() => go({ ...address, params: kind === 'outlet' ? {} : { by: kind } })}
              >
                {capital(kind)}s
              </button>
            ))}
            <span class="quiet">Lift one out: every view does without it until you put it back.</span>
          </fieldset>
          <div class="table-frame">
            <table class="sources rests">
              <caption class="hidden">What rests on each {by} alone, most first</caption>
              <thead>
                <tr>
                  <th scope="col">{capital(by)}</th>
                  <th scope="col">Lines on it alone</th>
                  <th scope="col" class="number">
                    Left with one origin
                  </th>
                  <th scope="col" class="number">
                    Claims
                  </th>
                  <th scope="col">
                    <span class="hidden">Lift out</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {(all ? rows : rows.slice(0, SHOWN)).map((rest) => (
                  <Row
                    key={rest.key}
                    rest={rest}
                    lens={lens}
                    out={filters.without.includes(rest.key)}
                    onLift={() => lift(rest.key)}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {rows.length > SHOWN && (
            <button type="button" class="link-button more" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? `Only the first ${SHOWN}` : `All ${count(rows.length, by)}`}
            </button>
          )}
          {filters.without.length > 0 && (
            <section class="section" aria-label="What is left">
              <h2>
                What is left, line by line <span class="number quiet">{lens.left.length}</span>
              </h2>
              <p class="quiet">
                {count(lens.left.filter(isLost).length, 'line')} of {lens.whole.edges.length} would have
                nobody left to assert {lens.left.filter(isLost).length === 1 ? 'it' : 'them'}.{' '}
                <Link to={{ page: 'picture' }} keep>
                  See the picture without
                </Link>
                .
              </p>
              {lens.left.length === 0 ? (
                <Empty title="No line loses a claim." />
              ) : (
                <LeftTable left={lens.left} />
              )}
            </section>
          )}
        </>
      )}
    </div>
  );
}

interface RowProps {
  readonly rest: Rest;
  readonly lens: Lens;
  readonly out: boolean;
  readonly onLift: () => void;
}

const BAR = 150;

function Row({ rest, lens: { whole, rests }, out, onLift }: RowProps) {
  const lost = rest.loses.length;
  const most = Math.max(1, rests[rest.kind][0]?.loses.length ?? 0);
  return (
    <tr class={out ? 'out' : undefined}>
      <th scope="row">{rest.name}</th>
      <td data-title="Lines on it alone">
        <svg width={BAR} height="10" aria-hidden="true">
          <rect class="strip-bar" width={(lost / most) * BAR} height="10" />
        </svg>{' '}
        <span class="number">{lost}</span>{' '}
        <span class="quiet number">({percent(lost, whole.edges.length)})</span>
      </td>
      <td class="number" data-title="Left with one origin">
        {rest.thins.length}
      </td>
      <td class="number" data-title="Claims">
        {rest.claims}
      </td>
      <td>
        <button
          type="button"
          class={out ? 'count on' : 'count'}
          aria-label={`${out ? 'Put back' : 'Lift out'} ${rest.name}`}
          onClick={onLift}
        >
          {out ? 'Put back' : 'Lift out'}
        </button>
      </td>
    </tr>
  );
}
