// The voices in words.
import { type Casebook, nameOf } from './casebook.ts';
import { inSentence } from './summary.ts';
import type { Voice, Voices } from './voices.ts';
import { capital, count, listText } from './words.ts';

function namesOf(casebook: Casebook, voices: readonly Voice[]): string {
  const names = voices.map(({ speaker }) => inSentence(nameOf(casebook.actors, speaker)));
  return listText(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names);
}

/** One act or pair: two to five sentences. */
export function voicesText(casebook: Casebook, one: Voices): string[] {
  const yes = one.voices.filter(({ asserts }) => asserts.length > 0);
  const no = one.voices.filter(({ denies }) => denies.length > 0);
  const silent = one.voices.filter(({ asserts, denies }) => asserts.length + denies.length === 0);
  const sentences = [
    yes.length === 0
      ? 'Nobody asserts it.'
      : `${capital(namesOf(casebook, yes))} ${yes.length === 1 ? 'asserts' : 'assert'} it, in ${count(one.claims.length, 'claim')} from ${count(one.origins.length, 'origin')}.`,
    no.length === 0
      ? 'Nobody denies it in these reports.'
      : `${capital(namesOf(casebook, no))} ${no.length === 1 ? 'denies' : 'deny'} it.`,
  ];
  if (one.accuserOnly) sentences.push('Nobody is quoted for it but the side that says it was pressed.');
  if (silent.length > 0)
    sentences.push(
      `${capital(namesOf(casebook, silent))} ${silent.length === 1 ? 'is' : 'are'} not quoted on it.`,
    );
  return sentences;
}

const areKnown = (number: number): string => `${number} ${number === 1 ? 'is' : 'are'}`;
const lone = (all: readonly Voices[]): number => all.filter(({ origins }) => origins.length === 1).length;

/** All of them in a headline. */
export function allVoicesFinding(all: readonly Voices[]): string {
  if (all.length === 0) return 'No pressure is reported under these filters';
  const number = lone(all);
  return `${number === 0 ? 'None' : number} of ${count(all.length, 'act')} of pressure ${number === 1 ? 'rests' : 'rest'} on a single origin`;
}

/** All of them: one or two sentences. */
export function allVoicesText(all: readonly Voices[]): string[] {
  if (all.length === 0) return ['No pressure is reported under these filters.'];
  const denied = all.filter(({ denials }) => denials.length > 0).length;
  const only = all.filter(({ accuserOnly }) => accuserOnly).length;
  const parts = [
    `${areKnown(lone(all))} known from a single origin`,
    ...(only === 0 ? [] : [`${areKnown(only)} known only from the side that was pressed`]),
    `${areKnown(denied)} denied by somebody`,
  ];
  return [
    `Of ${count(all.length, 'act')} of pressure ${listText(parts)}.`,
    'A party that is not quoted is shown as silent, which is neither a yes nor a no.',
  ];
}
