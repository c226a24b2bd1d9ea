// What the filters leave, above views that have no rail: in words, with the way out.
import { isFiltered, NO_FILTERS } from '../../analyse/filters.ts';
import { filterText } from '../../analyse/summary.ts';
import { useDesk, useSteps } from '../desk.ts';

export function Chosen({ title }: { readonly title: string }) {
  const { casebook, address } = useDesk();
  const { filter } = useSteps();
  return (
    <p class="overline">
      {title}
      {isFiltered(address.filters) && (
        <>
          {' '}
          · {filterText(casebook, address.filters)} ·{' '}
          <button type="button" class="link-button" onClick={() => filter(NO_FILTERS)}>
            Clear all filters
          </button>
        </>
      )}
    </p>
  );
}
