// The state that a passage is about: whose "the government", "the army" and "President Sayan" are where no name says so.
import type { Context } from './context.ts';
import { sideOf } from './readings.ts';
import { qualifies } from './scene.ts';

/** How many sentences back a mention still counts. */
const BACK = 12;

/** The state named most and last before a token, its people counted with it; before any, the first one named. Not `except`. */
export function stateInFocus(context: Context, before: number, except?: string | undefined): string | null {
  const [best] = weighed(context, before, except);
  const isState = (id: string): boolean => context.gazetteer.actors.get(id)?.kind === 'state';
  const first = context.cast.mentions.find(({ member, demonym }) => isState(member.id) && !demonym);
  return best?.[0] ?? first?.member.id ?? null;
}

/** The same where it is named so much more than any other that a tie may be built on it. */
export function stateInSharpFocus(
  context: Context,
  before: number,
  except: string | undefined,
): string | null {
  const [best, second] = weighed(context, before, except);
  return best !== undefined && best[1] >= SHARP * (second?.[1] ?? 0)
    ? best[0]
    : best === undefined
      ? stateInFocus(context, before, except)
      : null;
}

const SHARP = 1.5;

function weighed(context: Context, before: number, except: string | undefined): [string, number][] {
  const here = context.sentenceIndex(before);
  const isState = (id: string): boolean => context.gazetteer.actors.get(id)?.kind === 'state';
  const weights = new Map<string, number>();
  for (const mention of context.cast.mentions) {
    const { first, member, demonym } = mention;
    const back = here - context.sentenceIndex(first);
    if (first >= before || back > BACK || qualifies(context, mention)) continue;
    const side = member.kind === 'state' ? member.id : sideOf(context, member.id);
    if (!isState(side) || side === except) continue;
    // Of equals the last one.
    const weight = (demonym || member.kind !== 'state' ? 0.5 : 1) / (1 + back) + first / 1e6;
    weights.set(side, (weights.get(side) ?? 0) + weight);
  }
  return [...weights].sort(([, a], [, b]) => b - a);
}
