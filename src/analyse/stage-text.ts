// What the stage says to those who hear it: the actor in focus, and what a step changed.
import { type Casebook, nameOf } from './casebook.ts';
import type { Picture, PictureActor, PictureEdge } from './picture.ts';
import type { Step } from './sight.ts';
import { edgeText } from './summary.ts';
import { count, listText } from './words.ts';

/** `Ukraine: 14 claims of pressure on it, 2 by it, on 5 lines.` */
export function actorText({ edges }: Picture, { id, name, received, exerted, self }: PictureActor): string {
  const lines = edges.filter(({ from, to }) => from !== to && (from === id || to === id)).length;
  const own = self.length > 0 ? ' It presses itself.' : '';
  return `${name}: ${count(received, 'claim')} of pressure on it, ${exerted} by it, on ${count(lines, 'line')}.${own}`;
}

/** The actor that was walked to, and the line that leads there. */
export function walkText(
  casebook: Casebook,
  picture: Picture,
  actor: PictureActor,
  edge: PictureEdge | undefined,
): string {
  const along = edge === undefined ? '' : ` Along: ${edgeText(casebook, edge)}.`;
  return `${actorText(picture, actor)}${along}`;
}

const KINDS = { meeting: 'Meetings', proposal: 'Proposals', position: 'Positions' } as const;

/** What a step does, as a title for its undoing: `Hide Ukraine`. */
export function stepText({ actors }: Pick<Casebook, 'actors'>, step: Step): string {
  const name = (id: string) => nameOf(actors, id);
  const named = (ids: readonly string[]) =>
    ids.length > 3 ? count(ids.length, 'actor') : listText(ids.map(name));
  switch (step.do) {
    case 'hide':
      return `Hide ${named(step.actors)}`;
    case 'keep':
      return `Keep only ${named(step.actors)}`;
    case 'bring':
      return `Bring ${named(step.actors)}`;
    case 'focus':
      return `Only ${count(step.steps, 'step')} around ${name(step.actor)}`;
    case 'path':
      return `Ways between ${name(step.from)} and ${name(step.to)}`;
    case 'pin':
      return `Pin ${name(step.actor)}`;
    case 'unpin':
      return `Let ${name(step.actor)} go back`;
    case 'fold':
      return step.fold === 'none' ? 'Show people one by one' : 'Put people with whom they act for';
    case 'room':
      return step.room === 'wide' ? 'Show weaker lines too' : 'Show only the strongest lines';
    case 'turn':
      return `Fold or unfold the people of ${name(step.principal)}`;
    case 'stage':
      return `${KINDS[step.kind]} on or off`;
    case 'reset':
      return 'Show everything again';
  }
}
