// The picture by keyboard: arrows walk, Enter opens, letters do what the menu does.
import { useRef, useState } from 'preact/hooks';
import type { Step } from '../analyse/sight.ts';
import { MOST_STEPS } from '../analyse/sight.ts';
import { walkText } from '../analyse/stage-text.ts';
import { useDesk } from './desk.ts';
import type { Pointed } from './picture/renderer.ts';
import type { Stage } from './picture/stage.ts';
import { strongestLine, WAYS, type Way, walked } from './picture/walk.ts';

interface Hands {
  readonly stage: () => Stage | null;
  readonly pan: (x: number, y: number) => void;
  readonly say: (text: string) => void;
  readonly take: (step: Step) => void;
  readonly openEdge: (id: string) => void;
  readonly openMenu: (at: Pointed) => void;
  /** Neighbours of an actor that are not on the stage. */
  readonly beyond: (actor: string) => readonly string[];
  readonly pathFrom: (actor: string) => void;
  /** Start of a way whose other end is being chosen. */
  readonly path: string | null;
}

export interface Walk {
  /** The actor in focus; null while the focus is elsewhere. */
  readonly at: string | null;
  readonly press: (event: KeyboardEvent) => void;
  /** Back into the picture: it goes on where it was left. */
  readonly enter: (event: FocusEvent) => void;
  readonly leave: () => void;
}

const EDGE = 40;

export function useWalk(hands: Hands): Walk {
  const { casebook, picture, sighted, address } = useDesk();
  const [at, setAt] = useState<string | null>(null);
  const [inside, setInside] = useState(false);
  const along = useRef<string | null>(null);
  const here = at !== null && picture.actors.some(({ id }) => id === at) ? at : null;

  const stand = (actor: string, edge: string | null) => {
    const one = picture.actors.find(({ id }) => id === actor);
    if (one === undefined) return;
    setAt(actor);
    along.current = edge;
    hands.say(
      walkText(
        casebook,
        picture,
        one,
        picture.edges.find(({ id }) => id === edge),
      ),
    );
    const stage = hands.stage();
    const disc = stage?.discs.get(actor);
    if (stage == null || disc === undefined) return;
    const over = (value: number, size: number) =>
      value < EDGE ? EDGE - value : value > size - EDGE ? size - EDGE - value : 0;
    const [x, y] = [over(disc.x, stage.width), over(disc.y, stage.height)];
    if (x !== 0 || y !== 0) hands.pan(x, y);
  };
  const walk = (way: Way) => {
    const stage = hands.stage();
    if (stage === null) return;
    if (here === null) {
      const first = picture.actors[0];
      if (first !== undefined) stand(first.id, null);
      return;
    }
    const next = walked(stage, here, way);
    if (next === null) hands.say('No neighbour lies that way.');
    else stand(next.actor, next.edge);
  };
  const act = (key: string, actor: string): boolean => {
    const { sight } = address;
    const stage = hands.stage();
    const disc = stage?.discs.get(actor);
    const more = hands.beyond(actor);
    switch (key) {
      case 'Enter': {
        const edge = along.current ?? (stage === null ? null : strongestLine(stage, actor));
        if (edge !== null) hands.openEdge(edge);
        return true;
      }
      case 'Delete':
      case 'Backspace':
        hands.take({ do: 'hide', actors: [actor] });
        return true;
      case 'e':
        if (more.length > 0) hands.take({ do: 'bring', actors: more });
        else hands.say('All its neighbours are here.');
        return true;
      case 'f': {
        const steps = sight.focus?.actor === actor ? (sight.focus.steps % MOST_STEPS) + 1 : 1;
        hands.take({ do: 'focus', actor, steps });
        return true;
      }
      case 'k':
        if (sight.pins.some(({ id }) => id === actor)) hands.take({ do: 'unpin', actor });
        else if (disc !== undefined) hands.take({ do: 'pin', actor, x: disc.node.x, y: disc.node.y });
        return true;
      case 'u': {
        const { principals } = sighted.rollup;
        const principal = principals.has(actor)
          ? actor
          : [...principals].find(([, { people }]) => people.includes(actor))?.[0];
        if (principal !== undefined) hands.take({ do: 'turn', principal });
        return true;
      }
      case 'w':
        if (hands.path !== null && hands.path !== actor)
          hands.take({ do: 'path', from: hands.path, to: actor });
        else {
          hands.pathFrom(actor);
          hands.say('Walk to the other end and press w again.');
        }
        return true;
      case 'm':
      case 'ContextMenu':
        if (disc !== undefined) hands.openMenu({ kind: 'actor', id: actor, x: disc.x, y: disc.y });
        return true;
      default:
        return false;
    }
  };
  return {
    at: inside ? here : null,
    press: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
      setInside(true);
      if (event.key in WAYS) {
        event.preventDefault();
        walk(event.key as Way);
      } else if (here !== null && act(event.key, here)) event.preventDefault();
    },
    // A press of the pointer brings the focus too, and means something else.
    enter: ({ currentTarget }) =>
      setInside(currentTarget instanceof Element && currentTarget.matches(':focus-visible')),
    leave: () => setInside(false),
  };
}
