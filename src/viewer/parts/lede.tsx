// The answer in a sentence, with the numbers it rests on.
import { filterText, findingOf } from '../../analyse/summary.ts';
import { count } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Counts } from './counts.tsx';

export function Lede() {
  const { casebook, picture, address } = useDesk();
  const { totals } = picture;
  const chosen = filterText(casebook, address.filters);
  return (
    <div class="lede" aria-live="polite">
      <p class="overline">Who pressed whom{chosen === '' ? '' : ` · ${chosen}`}</p>
      <h1>{findingOf(casebook, picture)}</h1>
      <div class="lede-numbers">
        <span>
          {count(totals.edges, 'line')} of pressure between {count(totals.actors, 'actor')}, from
        </span>
        <Counts of={totals} opens={{ kind: 'all', id: '' }} />
      </div>
    </div>
  );
}
