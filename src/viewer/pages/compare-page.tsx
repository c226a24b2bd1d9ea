// Two periods, or two versions of the dossier: what was born, what is gone, what flipped, each with its quotes.
import { useMemo, useState } from 'preact/hooks';
import {
  type Change,
  compareOf,
  type Pairing,
  type Period,
  pairingOf,
  pairOf,
  printPeriod,
  type Side,
  TURNS,
  type Turn,
} from '../../analyse/compare.ts';
import { compareFinding, compareText, sideNames } from '../../analyse/compare-text.ts';
import { capital } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { ChangeCard } from '../parts/change-card.tsx';
import { Chosen } from '../parts/chosen.tsx';
import { Empty } from '../parts/states.tsx';
import { takeFile, useVersion } from '../version.ts';

const TITLES: Readonly<Record<Turn, string>> = { flipped: 'Flipped', born: 'Born', gone: 'Gone' };

export function ComparePage() {
  const { full, address } = useDesk();
  const { filters, params } = address;
  const pairing = useMemo(() => pairingOf(full, filters, params), [full, filters, params]);
  const { casebook: version, failure } = useVersion(pairing.with);
  const waiting = pairing.with !== '' && version === null;
  const { before, after } = pairOf(full, filters, pairing, version);
  const comparison = useMemo(() => compareOf(before, after), [full, version, filters, pairing]);
  const books = { before: before.casebook, after: after.casebook };
  return (
    <div class="view-page compare-page">
      <Chosen title="What changed" />
      <h1>{waiting ? 'Two versions side by side' : compareFinding(comparison)}</h1>
      {!waiting && <Briefing text={compareText(books, comparison, pairing)} />}
      <Controls pairing={pairing} />
      {waiting ? (
        <Empty title={failure ?? 'Opening the other version…'} />
      ) : comparison.changes.length === 0 ? (
        <Empty title="Nothing changed.">
          <p>Move the periods, or clear a filter.</p>
        </Empty>
      ) : (
        TURNS.map((turn) => (
          <Turned
            key={turn}
            turn={turn}
            changes={comparison.changes.filter((change) => change.turn === turn)}
            pair={{ before, after }}
            names={sideNames(pairing)}
          />
        ))
      )}
    </div>
  );
}

interface TurnedProps {
  readonly turn: Turn;
  readonly changes: readonly Change[];
  readonly pair: { readonly before: Side; readonly after: Side };
  readonly names: readonly [before: string, after: string];
}

function Turned({ turn, changes, pair, names }: TurnedProps) {
  if (changes.length === 0) return null;
  const kinds = (['line', 'stance'] as const).map((kind) => ({
    kind,
    own: changes.filter((change) => change.kind === kind),
  }));
  return (
    <section class="section" aria-label={TITLES[turn]}>
      <h2>
        {TITLES[turn]} <span class="number quiet">{changes.length}</span>
      </h2>
      <div class="turned-columns">
        {kinds.map(({ kind, own }) => (
          <div key={kind}>
            <h3>
              {kind === 'line' ? 'Pressure' : 'Positions'} <span class="number quiet">{own.length}</span>
            </h3>
            {own.length === 0 ? (
              <p class="quiet">None.</p>
            ) : (
              <ul>
                {own.map((change) => (
                  <ChangeCard key={change.id} change={change} pair={pair} names={names} />
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function Controls({ pairing }: { readonly pairing: Pairing }) {
  const { dossier, dossiers, address, go } = useDesk();
  const [failure, setFailure] = useState('');
  const choose = (change: Partial<Pairing>) => {
    const { with: other, a, b } = { ...pairing, ...change };
    const params = other === '' ? { a: printPeriod(a), b: printPeriod(b) } : { with: other };
    go({ ...address, opened: null, params });
  };
  const others = dossiers.filter(({ id }) => id !== dossier);
  const field = (side: 'a' | 'b', end: keyof Period, name: string) => (
    <label>
      {name}{' '}
      <input
        type="date"
        value={pairing[side][end] ?? ''}
        aria-label={`${side === 'a' ? 'Earlier' : 'Later'} period, ${name}`}
        onChange={(event) =>
          choose({ with: '', [side]: { ...pairing[side], [end]: event.currentTarget.value || null } })
        }
      />
    </label>
  );
  return (
    <div class="compare-controls">
      {(['a', 'b'] as const).map((side) => (
        <fieldset key={side} class="clocks">
          <legend>{side === 'a' ? 'Earlier period' : 'Later period'}</legend>
          {field(side, 'from', 'from')}
          {field(side, 'to', 'to')}
        </fieldset>
      ))}
      <fieldset class="clocks">
        <legend>Or with another version</legend>
        {others.length > 0 && (
          <label>
            <span class="hidden">Dossier</span>
            <select
              value={others.some(({ id }) => id === pairing.with) ? pairing.with : ''}
              onChange={(event) => choose({ with: event.currentTarget.value })}
            >
              <option value="">no other dossier</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          exported file{' '}
          <input
            type="file"
            accept=".html,.json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              setFailure('');
              if (file !== undefined)
                takeFile(file).then(
                  (other) => choose({ with: other }),
                  (error: Error) => setFailure(capital(error.message)),
                );
            }}
          />
        </label>
        {pairing.with !== '' && (
          <button type="button" class="count" onClick={() => choose({ with: '' })}>
            Back to two periods
          </button>
        )}
      </fieldset>
      {failure !== '' && (
        <p class="callout" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
