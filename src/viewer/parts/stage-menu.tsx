// What can be done with the actor, act or line under the pointer or in focus.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import type { Step } from '../../analyse/sight.ts';
import { beyond } from '../../analyse/sighted.ts';
import { edgeText } from '../../analyse/summary.ts';
import { count } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import type { Pointed } from '../picture/renderer.ts';
import type { Hit } from '../picture/stage.ts';

interface Props {
  readonly at: Pointed;
  readonly onTake: (step: Step) => void;
  readonly onOpen: (hit: Hit) => void;
  readonly onPath: (from: string) => void;
  readonly onClose: () => void;
}

interface Item {
  readonly text: string;
  readonly key?: string;
  readonly run: () => void;
}

export function StageMenu({ at, onTake, onOpen, onPath, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { casebook, picture } = useDesk();
  const items = useItems({ at, onTake, onOpen, onPath, onClose });
  const edge = picture.edges.find(({ id }) => id === at.id);
  const title =
    edge === undefined
      ? nameOf(at.kind === 'act' ? casebook.acts : casebook.actors, at.id)
      : edgeText(casebook, edge);
  useLayoutEffect(() => {
    const menu = list.current;
    if (menu === null) return;
    // Inside the stage, whatever corner was pressed.
    const room = menu.offsetParent?.getBoundingClientRect();
    if (room !== undefined) {
      menu.style.left = `${Math.max(0, Math.min(at.x, room.width - menu.offsetWidth))}px`;
      menu.style.top = `${Math.max(0, Math.min(at.y, room.height - menu.offsetHeight))}px`;
    }
    menu.querySelector('button')?.focus({ preventScroll: true });
    menu.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) buttons[(here + move + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={list} class="stage-menu" role="menu" aria-label={title} tabIndex={-1} onKeyDown={press}>
      <p class="overline" aria-hidden="true">
        {title}
      </p>
      {items.map(({ text, key, run }) => (
        <button key={text} type="button" role="menuitem" onClick={run}>
          {text} {key !== undefined && <kbd>{key}</kbd>}
        </button>
      ))}
    </div>
  );
}

function useItems({ at, onTake, onOpen, onPath }: Props): Item[] {
  const { casebook, picture, sighted, address, go } = useDesk();
  const { id, kind } = at;
  if (kind === 'act') return [{ text: 'Open the evidence', key: 'Enter', run: () => onOpen(at) }];
  const edge = picture.edges.find((one) => one.id === id);
  if (edge !== undefined) {
    const { from, to, issue } = edge;
    const filters = { ...address.filters, issues: [issue] };
    return [
      { text: 'Open the evidence', key: 'Enter', run: () => onOpen(at) },
      { text: 'Keep only these two', run: () => onTake({ do: 'keep', actors: [from, to] }) },
      ...(issue === '' ? [] : [{ text: 'Only this issue', run: () => go({ ...address, filters }) }]),
    ];
  }
  const more = beyond(sighted, id);
  const { sight } = address;
  const own = sighted.rollup.principals.get(id);
  const pinned = sight.pins.some((pin) => pin.id === id);
  const principal = [...sighted.rollup.principals].find(([, { people }]) => people.includes(id))?.[0];
  const focus = (steps: number) => ({
    text: `Only ${count(steps, 'step')} around`,
    ...(steps === 1 ? { key: 'f' } : {}),
    run: () => onTake({ do: 'focus', actor: id, steps }),
  });
  return [
    { text: 'Open its page', run: () => onOpen(at) },
    ...(more.length > 0
      ? [
          {
            text: `Bring ${count(more.length, 'neighbour')} in`,
            key: 'e',
            run: () => onTake({ do: 'bring', actors: more }),
          },
        ]
      : []),
    ...[1, 2, 3].map(focus),
    { text: 'Ways to …', key: 'w', run: () => onPath(id) },
    ...(own === undefined
      ? []
      : [
          {
            text: `${own.folded ? 'Unfold' : 'Roll up'} its ${own.people.length === 1 ? 'person' : `${own.people.length} people`}`,
            key: 'u',
            run: () => onTake({ do: 'turn', principal: id }),
          },
        ]),
    ...(principal === undefined || own !== undefined
      ? []
      : [
          {
            text: `Roll up into ${nameOf(casebook.actors, principal)}`,
            key: 'u',
            run: () => onTake({ do: 'turn', principal }),
          },
        ]),
    pinned
      ? { text: 'Let it go back', key: 'k', run: () => onTake({ do: 'unpin', actor: id }) }
      : { text: 'Hide it', key: 'Del', run: () => onTake({ do: 'hide', actors: [id] }) },
    ...(pinned ? [{ text: 'Hide it', key: 'Del', run: () => onTake({ do: 'hide', actors: [id] }) }] : []),
  ];
}
