// The chain of pressure in words: who pressed whom and when, how well that is attested, and what it does not show.
import { type Casebook, nameOf } from './casebook.ts';
import type { Step } from './chains.ts';
import { inSentence } from './summary.ts';
import { type Travel, WITHIN } from './travel.ts';
import { capital, count, dateText, listText } from './words.ts';

const sideName = (casebook: Casebook, id: string): string => inSentence(nameOf(casebook.actors, id));

/** `over “Donbas” `; empty where the steps do not share an issue. */
function overText(casebook: Casebook, issues: readonly string[]): string {
  return issues.length === 0
    ? ''
    : ` over ${listText(issues.map((id) => `“${nameOf(casebook.issues, id)}”`))}`;
}

export function travelFinding(casebook: Casebook, { from, to, chosen }: Travel): string {
  if (from === '') return 'No pressure is reported under these filters';
  const [a, b] = [sideName(casebook, from), sideName(casebook, to)];
  if (chosen === null) return `No chain of pressure leads from ${a} to ${b}`;
  const through = chosen.chain.actors.slice(1, -1).map((id) => sideName(casebook, id));
  return `From ${a} through ${listText(through)} to ${b}${overText(casebook, chosen.issues)}`;
}

/** Two to six sentences. */
export function travelText(casebook: Casebook, travel: Travel): string[] {
  const { from, to, chosen, routes, acts, undated, sameIssue } = travel;
  const dates = undated === 0 ? '' : `; ${undated} more have no date`;
  const searched = `Searched were ${count(acts, 'act')} of pressure${dates}, for chains of two to four steps, none more than ${WITHIN} days after the one before${sameIssue ? ', each sharing an issue with it' : ''}.`;
  if (chosen === null) return [`${travelFinding(casebook, travel)}.`, searched];
  const { chain, issues } = chosen;
  const steps = chain.steps.map((step, at) => `${at === 0 ? '' : 'then '}${stepText(casebook, step)}`);
  const denied =
    chain.denials === 0
      ? 'no step is denied'
      : `${count(chain.denials, 'claim')} ${chain.denials === 1 ? 'denies' : 'deny'} a step`;
  const more = routes.length - 1;
  return [
    `${capital(steps.join(', '))}${issues.length === 0 ? '' : `, all${overText(casebook, issues)}`}.`,
    `The weakest step is attested by ${count(chain.strength, 'origin')}; ${denied}.`,
    chain.certain
      ? 'The order is sure: each step is dated not earlier than the one before.'
      : 'The order is possible, not sure: a date is known only by its month or year.',
    more === 0
      ? `It is the only chain from ${sideName(casebook, from)} to ${sideName(casebook, to)}.`
      : `${capital(count(more, 'other chain'))} ${more === 1 ? 'leads' : 'lead'} from ${sideName(casebook, from)} to ${sideName(casebook, to)}.`,
    searched,
    'That one act follows another does not say that it was caused by it.',
  ];
}

/** `the United States pressed Ukraine (15 Dec 2025)` */
function stepText(casebook: Casebook, { from, to, occurredOn }: Step): string {
  return `${sideName(casebook, from)} pressed ${sideName(casebook, to)} (${dateText(occurredOn)})`;
}

/** What lies between two steps: `the same day`, `9 days later`, `up to 16 days later`. */
export function gapText(
  before: { readonly first: number; readonly last: number },
  after: typeof before,
): string {
  const [least, most] = [Math.max(0, after.first - before.last), after.last - before.first];
  if (most === 0) return 'the same day';
  return least === most
    ? `${count(most, 'day')} later`
    : `${least === 0 ? 'up to' : `${least} to`} ${count(most, 'day')} later`;
}
