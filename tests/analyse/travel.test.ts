// How pressure travelled: over sides, in the order of time, as an address chooses, said in sentences from the same data.
import { expect, test } from 'vitest';
import { parseAddress, printAddress } from '../../src/analyse/address.ts';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { sidesOf } from '../../src/analyse/sides.ts';
import { travelChoice, travelOf, WITHIN } from '../../src/analyse/travel.ts';
import { gapText, travelFinding, travelText } from '../../src/analyse/travel-text.ts';
import { viewOf } from '../../src/analyse/views.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { dayNumber, daysOf } from '../../src/model/date.ts';

const casebook = casebookOf(openDossier(DEMO).graph);
const any = travelOf(casebook, NO_FILTERS, travelChoice({ any: '1' }));
const same = travelOf(casebook, NO_FILTERS, travelChoice({}));

test('each step presses whom the step before had pressed, as their sides, and may not stand before it', () => {
  const side = sidesOf(casebook);
  expect(any.pairs.length).toBeGreaterThan(same.pairs.length);
  let steps = 0;
  for (const { from, to } of any.pairs) {
    const { routes } = travelOf(casebook, NO_FILTERS, travelChoice({ from, to, any: '1' }));
    for (const { chain } of routes) {
      expect([chain.actors[0], chain.actors.at(-1)]).toEqual([from, to]);
      expect(new Set(chain.actors).size).toBe(chain.actors.length);
      for (const [at, step] of chain.steps.entries()) {
        steps += 1;
        const act = casebook.acts.get(step.act);
        expect(act?.actors.map((id) => side(id, step.occurredOn))).toContain(chain.actors[at]);
        expect(act?.recipients.map((id) => side(id, step.occurredOn))).toContain(chain.actors[at + 1]);
        const [own, before] = [daysOf(step.occurredOn), daysOf(chain.steps[at - 1]?.occurredOn ?? '2000')];
        expect(own.last >= before.first).toBe(true);
        if (at > 0) expect(dayNumber(own.first) - dayNumber(before.last)).toBeLessThanOrEqual(WITHIN);
      }
    }
  }
  expect(steps).toBeGreaterThan(20);
});

test('where the issue may not change, each step has one of the step before', () => {
  for (const { from, to } of same.pairs) {
    for (const { chain } of travelOf(casebook, NO_FILTERS, travelChoice({ from, to })).routes) {
      for (const [at, { issues }] of chain.steps.entries()) {
        const before = chain.steps[at - 1]?.issues ?? issues;
        expect(issues.some((issue) => before.includes(issue))).toBe(true);
      }
    }
  }
});

test('the address chooses the pair and the chain; without it the most telling one is shown', () => {
  expect(same.chosen).toBe(same.routes[0]);
  const pair = { from: 'russia', to: 'united-states', any: '1' };
  const travel = travelOf(casebook, NO_FILTERS, travelChoice(pair));
  const second = travel.routes[1];
  expect(second).toBeDefined();
  const params = { ...pair, route: second?.id ?? '' };
  expect(travelOf(casebook, NO_FILTERS, travelChoice(params)).chosen?.id).toBe(second?.id);
  const address = { ...parseAddress('/chains'), params };
  expect(viewOf(casebook, parseAddress(printAddress(address)))).toMatchObject({
    chosen: second,
    text: travelText(casebook, { ...travel, chosen: second ?? null }),
  });
});

test('where no chain shares an issue, the page opens on one that does not', () => {
  const acts = new Map(
    [...casebook.acts].map(([id, act]) => [id, act.kind === 'pressure' ? { ...act, issues: [] } : act]),
  );
  const bare = { ...casebook, acts };
  const opened = travelOf(bare, NO_FILTERS, travelChoice({}));
  expect([opened.sameIssue, opened.chosen === null]).toEqual([false, false]);
  const { from, to } = opened;
  expect(travelOf(bare, NO_FILTERS, travelChoice({ from, to })).chosen).toBe(null);
});

test('the sentences say what the chain holds', () => {
  const { chosen, routes, acts } = any;
  const text = travelText(casebook, any);
  expect(text.length).toBeLessThanOrEqual(6);
  const name = (id: string) => casebook.actors.get(id)?.name ?? id;
  for (const { to } of chosen?.chain.steps ?? []) expect(text[0]).toContain(name(to));
  expect(text.join(' ')).toContain(`weakest step is attested by ${chosen?.chain.strength} origin`);
  expect(text.join(' ')).toContain(`Searched were ${acts} acts of pressure`);
  if (routes.length > 1)
    expect(text.join(' ')).toMatch(new RegExp(`${routes.length - 1} other chains? leads? `));
  const none = travelOf(casebook, NO_FILTERS, travelChoice({ from: 'russia', to: 'european-union' }));
  expect(none.chosen).toBe(null);
  expect(travelText(casebook, none)[0]).toBe('No chain of pressure leads from Russia to the European Union.');
  const empty = travelOf(casebook, { ...NO_FILTERS, actors: ['nobody'] }, travelChoice({}));
  expect([travelFinding(casebook, empty), travelText(casebook, empty).length]).toEqual([
    'No pressure is reported under these filters',
    2,
  ]);
});

test.each([
  [{ first: 5, last: 5 }, { first: 5, last: 5 }, 'the same day'],
  [{ first: 5, last: 5 }, { first: 14, last: 14 }, '9 days later'],
  [{ first: 1, last: 30 }, { first: 14, last: 14 }, 'up to 13 days later'],
  [{ first: 1, last: 30 }, { first: 53, last: 53 }, '23 to 52 days later'],
])('%j then %j is %s', (before, after, text) => {
  expect(gapText(before, after)).toBe(text);
});
