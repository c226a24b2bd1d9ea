// A filter with many options: folded into a button, opened into a list of boxes with a field that narrows it.
import { useMemo, useState } from 'preact/hooks';
import { facetOf, optionName } from '../../analyse/facets.ts';
import { type ListFilter, toggled } from '../../analyse/filters.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Icon } from './icons.tsx';

/** More than this are found by typing. */
const MOST = 100;

interface Props {
  readonly title: string;
  readonly of: ListFilter;
}

export function Choice({ title, of }: Props) {
  const { casebook, address, whole } = useDesk();
  const { filter } = useSteps();
  const { filters } = address;
  const chosen = filters[of];
  const [open, setOpen] = useState(false);
  // Nobody sees what is folded, and counting takes a while in a large dossier.
  const options = useMemo(
    () => (open ? facetOf(casebook, filters, whole, of) : []),
    [open, casebook, filters, whole],
  );
  const [narrow, setNarrow] = useState('');
  const wanted = narrow.trim().toLowerCase();
  const matching = options.filter(
    ({ id, name }) => chosen.includes(id) || name.toLowerCase().includes(wanted),
  );
  // What is chosen can always be taken back.
  const shown =
    matching.length > MOST
      ? [...matching].sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)))
      : matching;
  const [first] = chosen;
  const summary =
    first === undefined
      ? 'all'
      : chosen.length === 1
        ? optionName(casebook, of, first)
        : `${chosen.length} chosen`;
  return (
    <details class="choice" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="rail-title">{title}</span>{' '}
        <span class="choice-summary">
          {summary} <Icon name="down" size={12} />
        </span>
      </summary>
      {options.length > 8 && (
        <input
          type="search"
          class="narrow"
          placeholder={`Find among ${options.length}`}
          aria-label={`Narrow the list: ${title}`}
          value={narrow}
          onInput={(event) => setNarrow(event.currentTarget.value)}
        />
      )}
      <ul class="boxes">
        {shown.slice(0, MOST).map(({ id, name, claims }) => (
          <li key={id}>
            <label class={claims === 0 ? 'box none' : 'box'}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={() => filter(toggled(filters, of, id))}
              />
              <span class="box-name">{name}</span>
              <span class="number">{claims}</span>
            </label>
          </li>
        ))}
        {open && shown.length === 0 && <li class="quiet">None of that name.</li>}
        {shown.length > MOST && <li class="quiet">{shown.length - MOST} more: type a part of the name.</li>}
      </ul>
    </details>
  );
}
