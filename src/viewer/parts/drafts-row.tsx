// Whether drafts are shown, hidden or shown alone; only where the dossier has drafts.
import { useMemo } from 'preact/hooks';
import { DRAFTS, type Drafts } from '../../analyse/filters.ts';
import { count } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Line } from './marks.tsx';

const WORDS: Readonly<Record<Drafts, string>> = { shown: 'Shown', hidden: 'Hidden', only: 'Only' };

export function DraftsRow() {
  const { full, address, view } = useDesk();
  const { filter } = useSteps();
  const { filters } = address;
  const drafts = useMemo(
    () => [...full.claims.values()].filter(({ review }) => review === 'draft').length,
    [full],
  );
  if (drafts === 0 && filters.drafts === 'shown') return null;
  const claims = Array.from({ length: Math.ceil(view.mostClaims / 4) }, () => '');
  return (
    <section aria-label="Drafts">
      <h2 class="rail-title">Drafts</h2>
      <p class="rail-note">
        <Line edge={{ issue: '', status: 'corroborated', claims, review: 'draft' }} view={view} width={38} />{' '}
        rests on drafts alone: nobody has said yes to it. {count(drafts, 'claim')} of that kind.
      </p>
      <div class="drafts">
        {DRAFTS.map((choice) => (
          <button
            key={choice}
            type="button"
            class="button"
            aria-pressed={filters.drafts === choice}
            onClick={() => filter({ ...filters, drafts: choice })}
          >
            {WORDS[choice]}
          </button>
        ))}
      </div>
    </section>
  );
}
