// Above every view that does not hear everything: what is lifted out, and the day up to which it is known, with the way back.
import type { Filters } from '../../analyse/filters.ts';
import { isSubject, sourceName } from '../../analyse/heard.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Icon } from './icons.tsx';
import { KnownDay } from './known-day.tsx';

export function Hearing() {
  const { full, address } = useDesk();
  const { filter } = useSteps();
  const { filters, page } = address;
  if (isSubject(page) || (filters.without.length === 0 && filters.known === null)) return null;
  const set = (change: Partial<Filters>) => filter({ ...filters, ...change });
  return (
    <section class="hearing" aria-label="What is heard">
      {filters.without.length > 0 && (
        <p class="lifted-out">
          <strong>Lifted out:</strong>{' '}
          {filters.without.map((key) => (
            <button
              key={key}
              type="button"
              class="chip"
              aria-label={`Put back ${sourceName(full, key)}`}
              onClick={() => set({ without: filters.without.filter((known) => known !== key) })}
            >
              {sourceName(full, key)} <Icon name="close" size={11} />
            </button>
          ))}
        </p>
      )}
      {filters.known !== null && <KnownDay known={filters.known} />}
    </section>
  );
}
