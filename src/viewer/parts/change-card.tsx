// One thing that changed: what it was, what it is, and the quotes of both sides.
import { useState } from 'preact/hooks';
import type { Casebook } from '../../analyse/casebook.ts';
import type { Change, Side, State } from '../../analyse/compare.ts';
import { changeName } from '../../analyse/compare-text.ts';
import { wordsOf } from '../../analyse/dress.ts';
import { exhibitsOf } from '../../analyse/evidence.ts';
import { STANCES } from '../../analyse/positions.ts';
import { capital, count, dateText } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Cite } from './cite.tsx';
import { Link } from './link.tsx';
import { StatusTag } from './marks.tsx';
import { StanceMark } from './stance.tsx';

interface Props {
  readonly change: Change;
  readonly pair: { readonly before: Side; readonly after: Side };
  readonly names: readonly [before: string, after: string];
}

/** Quotes of one side that are shown before the rest is left to the drawer. */
const SHOWN = 3;

export function ChangeCard({ change, pair, names }: Props) {
  const { full } = useDesk();
  const [open, setOpen] = useState(false);
  const { before, after, kind } = change;
  const book = (after === null ? pair.before : pair.after).casebook;
  const sides = [
    { state: before, side: pair.before, name: names[0] },
    { state: after, side: pair.after, name: names[1] },
  ];
  const claims = [before, after].reduce(
    (sum, state) => sum + (state?.claims.length ?? 0) + (state?.denials.length ?? 0),
    0,
  );
  return (
    <li class="turned">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="turned-name">{capital(changeName(book, change))}</span>{' '}
          <span class="turned-values">
            {before !== null && <Value kind={kind} value={before.value} />}
            {before !== null && after !== null && (
              <>
                <span aria-hidden="true">→</span>
                <span class="hidden">, then</span>
              </>
            )}
            {after !== null && <Value kind={kind} value={after.value} />}
            <span class="quiet"> {count(claims, 'claim')}</span>
          </span>
        </summary>
        {open &&
          sides.map(
            ({ state, side, name }) =>
              state !== null && (
                <section key={name} class="turned-side" aria-label={capital(name)}>
                  <h4>{capital(name)}</h4>
                  <Quotes state={state} casebook={side.casebook} />
                  {side.casebook === full && (
                    <Link
                      to={{
                        page: kind === 'line' ? 'picture' : 'positions',
                        filters: side.filters,
                        opened: { kind: kind === 'line' ? 'edge' : 'cell', id: change.id, show: 'sides' },
                      }}
                    >
                      All {count(state.claims.length + state.denials.length, 'claim')} in their passages
                    </Link>
                  )}
                </section>
              ),
          )}
      </details>
    </li>
  );
}

function Value({ kind, value }: { readonly kind: Change['kind']; readonly value: string | null }) {
  if (kind === 'line') return <StatusTag status={value ?? ''} />;
  const stance = STANCES.find((known) => known === value) ?? null;
  return (
    <span class="stance-value">
      <StanceMark stance={stance} size={14} /> {value ?? 'no stance'}
    </span>
  );
}

function Quotes({ state, casebook }: { readonly state: State; readonly casebook: Casebook }) {
  const { full } = useDesk();
  const exhibits = exhibitsOf(casebook, [...state.claims.slice(0, SHOWN), ...state.denials.slice(0, SHOWN)]);
  return (
    <ul class="quotes">
      {exhibits.map(({ claim, speaker, outlet, report }) => (
        <li key={claim.id} class={claim.polarity}>
          {claim.quote === null ? (
            <span class="quiet">Its text may not be redistributed.</span>
          ) : (
            <q>{wordsOf(claim.quote)}</q>
          )}
          <p class="where">
            {capital(speaker.name)} {claim.polarity === 'denies' && <strong>denies</strong>}
            {', '}
            {report !== null && full.claims.has(claim.id) ? (
              <Link to={{ page: 'report', id: report.id, claim: claim.id }}>{outlet.name}</Link>
            ) : (
              outlet.name
            )}
            , {dateText(report?.publishedOn ?? claim.publishedOn)}
          </p>
          {full.claims.has(claim.id) && <Cite claim={claim} />}
        </li>
      ))}
    </ul>
  );
}
