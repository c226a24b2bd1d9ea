// How pressure travelled from one side to another: choose the two, see the chain on the axis of time and step by step.
import { useMemo } from 'preact/hooks';
import { type Casebook, nameOf } from '../../analyse/casebook.ts';
import type { Chain } from '../../analyse/chains.ts';
import { type Route, travelChoice, travelOf } from '../../analyse/travel.ts';
import { gapText, travelFinding, travelText } from '../../analyse/travel-text.ts';
import { capital, count, listText, periodText } from '../../analyse/words.ts';
import { dayNumber, daysOf } from '../../model/date.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { ChainCard } from '../parts/chain-card.tsx';
import { ChainStrip } from '../parts/chain-strip.tsx';
import { Chosen } from '../parts/chosen.tsx';
import { Link } from '../parts/link.tsx';
import { NothingLeft } from '../parts/states.tsx';

/** Most other chains that are listed. */
const LISTED = 20;

export function ChainsPage() {
  const { casebook, address, go } = useDesk();
  const { filters, params } = address;
  const travel = useMemo(
    () => travelOf(casebook, filters, travelChoice(params)),
    [casebook, filters, params],
  );
  const { from, to, sameIssue, starts, ends, pairs, routes, chosen } = travel;
  const choose = (change: Readonly<Record<string, string>>) =>
    go({ ...address, opened: null, params: { from, to, ...(sameIssue ? {} : { any: '1' }), ...change } });
  return (
    <div class="view-page chains-page">
      <Chosen title="Chains of pressure" />
      <h1>{travelFinding(casebook, travel)}</h1>
      <Briefing text={travelText(casebook, travel)} />
      {starts.length > 0 && (
        <fieldset class="clocks">
          <legend class="hidden">From whom to whom</legend>
          <Side title="From" ids={starts} value={from} onChoose={(id) => choose({ from: id })} />
          <Side title="to" ids={ends} value={to} onChoose={(id) => choose({ to: id })} />
          <label>
            <input
              type="checkbox"
              checked={sameIssue}
              onChange={() => go({ ...address, params: { from, to, ...(sameIssue ? { any: '1' } : {}) } })}
            />{' '}
            each step shares an issue with the one before
          </label>
        </fieldset>
      )}
      {chosen === null ? (
        <NothingLeft>
          {starts.length > 0 &&
            (sameIssue ? 'Let the issue change on the way, or choose another pair.' : 'Choose another pair.')}
        </NothingLeft>
      ) : (
        <>
          <ChainStrip chain={chosen.chain} />
          <ol class="chain-steps">
            {chosen.chain.steps.map((step, at) => (
              <ChainCard key={step.act} step={step} gap={gapBefore(chosen.chain, at)} />
            ))}
          </ol>
        </>
      )}
      {routes.length > 1 && (
        <section class="section" aria-label="Other chains">
          <h2>
            Other chains <span class="number quiet">{routes.length - 1}</span>
          </h2>
          <ul class="plain">
            {routes
              .filter(({ id }) => id !== chosen?.id)
              .slice(0, LISTED)
              .map((route) => (
                <li key={route.id}>
                  <Link
                    keep
                    to={{
                      page: 'chains',
                      params: { from, to, route: route.id, ...(sameIssue ? {} : { any: '1' }) },
                    }}
                  >
                    {routeText(casebook, route)}
                  </Link>
                </li>
              ))}
          </ul>
          {routes.length - 1 > LISTED && (
            <p class="quiet">
              Shown are the {LISTED} best attested; choose an issue or a period to narrow them.
            </p>
          )}
        </section>
      )}
      {pairs.length > 1 && (
        <section class="section" aria-label="Between whom there are chains">
          <h2>
            Between whom there are chains <span class="number quiet">{pairs.length}</span>
          </h2>
          <ul class="pairs">
            {pairs.map((pair) => (
              <li key={`${pair.from} ${pair.to}`}>
                <Link
                  keep
                  current={pair.from === from && pair.to === to}
                  to={{
                    page: 'chains',
                    params: { from: pair.from, to: pair.to, ...(sameIssue ? {} : { any: '1' }) },
                  }}
                >
                  {capital(nameOf(casebook.actors, pair.from))} to {nameOf(casebook.actors, pair.to)}
                </Link>{' '}
                <span class="number quiet">{pair.routes}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** `through Ukraine over Donbas, 6–29 Dec 2025, weakest step 1 origin` */
function routeText(casebook: Casebook, { chain, issues }: Route): string {
  const through = listText(chain.actors.slice(1, -1).map((id) => nameOf(casebook.actors, id)));
  const over =
    issues.length === 0 ? '' : ` over ${listText(issues.map((id) => nameOf(casebook.issues, id)))}`;
  const [first, last] = [chain.steps[0]?.occurredOn ?? null, chain.steps.at(-1)?.occurredOn ?? null];
  return `Through ${through}${over}, ${periodText(first, last)}, weakest step ${count(chain.strength, 'origin')}`;
}

function gapBefore({ steps }: Chain, at: number): string | null {
  const span = (on: string | undefined) => {
    const { first, last } = daysOf(on ?? '');
    return { first: dayNumber(first), last: dayNumber(last) };
  };
  return at === 0 ? null : gapText(span(steps[at - 1]?.occurredOn), span(steps[at]?.occurredOn));
}

interface SideProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

function Side({ title, ids, value, onChoose }: SideProps) {
  const { casebook } = useDesk();
  return (
    <label>
      {title}{' '}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {(ids.includes(value) ? ids : [value, ...ids]).map((id) => (
          <option key={id} value={id}>
            {nameOf(casebook.actors, id)}
          </option>
        ))}
      </select>
    </label>
  );
}
