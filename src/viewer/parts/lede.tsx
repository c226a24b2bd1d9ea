// The answer in a sentence, with the numbers it rests on.
import { isFiltered, NO_FILTERS } from '../../analyse/filters.ts';
import { filterText, findingOf, surenessOf } from '../../analyse/summary.ts';
import { count } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Counts } from './counts.tsx';
import { StatusTag } from './marks.tsx';

export function Lede() {
  const { casebook, picture, address } = useDesk();
  const { filter, open } = useSteps();
  const { totals } = picture;
  const chosen = filterText(casebook, address.filters);
  const sure = surenessOf(picture);
  return (
    <div class="lede" aria-live="polite">
      <p class="overline">Who pressed whom{chosen === '' ? '' : ` · ${chosen}`}</p>
      <h1>{findingOf(casebook, picture)}</h1>
      {sure !== null && (
        <p class="sureness">
          <span class="quiet">How sure?</span> <StatusTag status={sure.edge.status} /> {sure.text}{' '}
          <button
            type="button"
            class="link-button"
            onClick={() => open({ kind: 'edge', id: sure.edge.id, show: 'sides' })}
          >
            Read both sides
          </button>
        </p>
      )}
      {totals.edges === 0 ? (
        isFiltered(address.filters) && (
          <button type="button" class="button" onClick={() => filter(NO_FILTERS)}>
            Clear all filters
          </button>
        )
      ) : (
        <div class="lede-numbers">
          <span>
            {count(totals.edges, 'line')} of pressure between {count(totals.actors, 'actor')}, from
          </span>
          <Counts of={totals} opens={{ kind: 'all', id: '' }} />
        </div>
      )}
    </div>
  );
}
