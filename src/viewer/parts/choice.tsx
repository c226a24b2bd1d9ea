// A filter with many options: folded into a button, opened into a list of boxes with a field that narrows it.
import { useState } from 'preact/hooks';
import type { Option } from '../../analyse/facets.ts';
import { Icon } from './icons.tsx';

/** More than this are found by typing. */
const MOST = 100;

interface Props {
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}

export function Choice({ title, options, chosen, onToggle }: Props) {
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
  const summary =
    chosen.length === 0
      ? 'all'
      : chosen.length === 1
        ? (options.find(({ id }) => id === chosen[0])?.name ?? chosen[0])
        : `${chosen.length} chosen`;
  return (
    <details class="choice">
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
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />
              <span class="box-name">{name}</span>
              <span class="number">{claims}</span>
            </label>
          </li>
        ))}
        {shown.length === 0 && <li class="quiet">None of that name.</li>}
        {shown.length > MOST && <li class="quiet">{shown.length - MOST} more: type a part of the name.</li>}
      </ul>
    </details>
  );
}
