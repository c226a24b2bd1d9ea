// The doubt dial: from everything anyone claimed to what two independent origins say and nobody denies.
import { useMemo } from 'preact/hooks';
import { DOUBTS } from '../../analyse/filters.ts';
import { doubtText } from '../../analyse/picture-text.ts';
import { capital, DOUBT_WORDS } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';

export function Dial() {
  const { casebook, address, go, look, sighted } = useDesk();
  const { filters } = address;
  const text = useMemo(() => doubtText(casebook, filters, look), [sighted]);
  const level = DOUBTS.indexOf(filters.doubt);
  return (
    <section class="dial" aria-label="Doubt">
      <label>
        <span class="dial-name">Doubt</span>
        <input
          type="range"
          min="0"
          max={DOUBTS.length - 1}
          step="1"
          value={level}
          aria-valuetext={DOUBT_WORDS[filters.doubt]}
          onInput={(event) => {
            const doubt = DOUBTS[Number(event.currentTarget.value)] ?? 'all';
            if (doubt !== filters.doubt)
              go({ ...address, filters: { ...filters, doubt } }, { replace: true });
          }}
        />
        <span class="dial-ends" aria-hidden="true">
          <span>all claims</span>
          <span>sure ones</span>
        </span>
      </label>
      <p aria-live="polite">
        <strong>{capital(DOUBT_WORDS[filters.doubt])}.</strong> {text}
      </p>
    </section>
  );
}
