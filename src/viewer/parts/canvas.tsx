// The picture itself: keeps a renderer alive over redraws, and puts hint, menu, lasso and tools over it.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Step } from '../../analyse/sight.ts';
import { beyond } from '../../analyse/sighted.ts';
import { stepText } from '../../analyse/stage-text.ts';
import { stagedActs } from '../../analyse/staged.ts';
import { findingOf } from '../../analyse/summary.ts';
import { count } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import type { Means } from '../picture/means.ts';
import { createRenderer, type Pointed, type Renderer } from '../picture/renderer.ts';
import { sceneOf } from '../picture/scene.ts';
import type { Hit } from '../picture/stage.ts';
import { usePlaces } from '../use-places.ts';
import { useSight } from '../use-sight.ts';
import { useWalk } from '../use-walk.ts';
import { Carry } from './carry.tsx';
import { Hint } from './hint.tsx';
import { Icon } from './icons.tsx';
import { Lasso } from './lasso.tsx';
import { StageBar } from './stage-bar.tsx';
import { StageMenu } from './stage-menu.tsx';

interface Props {
  /** Not `table`. */
  readonly means: Means;
  /** Lifted from outside, by the list or the legend. */
  readonly lifted: string | null;
  /** To be looked at and opened, not worked on. */
  readonly fixed?: boolean;
}

/** What a press on the stage means: the usual, drawing a lasso, or choosing the other end of a way. */
export type Mode = { readonly is: 'look' | 'lasso' } | { readonly is: 'path'; readonly from: string };
const LOOK: Mode = { is: 'look' };

export function Canvas({ means, lifted, fixed = false }: Props) {
  const desk = useDesk();
  const { casebook, picture, ghosts, sighted, view, address, go } = desk;
  const withGhosts = useMemo(
    () => (ghosts.length === 0 ? picture : { ...picture, edges: [...picture.edges, ...ghosts] }),
    [picture, ghosts],
  );
  const { open } = useSteps();
  const steps = useSight();
  const box = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [menu, setMenu] = useState<Pointed | null>(null);
  const [mode, setMode] = useState<Mode>(LOOK);
  const [said, setSaid] = useState('');
  const acts = useMemo(
    () => stagedActs(casebook, address.filters, sighted, address.sight.acts),
    [casebook, address.filters, sighted, address.sight.acts],
  );
  const places = usePlaces(acts);

  const take = (step: Step) => {
    if (fixed) return;
    setMenu(null);
    setMode(LOOK);
    setPointed(null);
    setSaid(`${stepText(casebook, step)}.`);
    steps.take(step);
  };
  const openEdge = (id: string) => open({ kind: 'edge', id, show: 'sides' });
  const pick = (picked: Hit | { readonly kind: 'self'; readonly id: string } | null) => {
    setMenu(null);
    if (mode.is === 'path') {
      if (picked?.kind === 'actor' && picked.id !== mode.from)
        take({ do: 'path', from: mode.from, to: picked.id });
      else setMode(LOOK);
    } else if (picked === null) {
      if (address.opened !== null) open(null);
    } else if (picked.kind === 'edge') openEdge(picked.id);
    else if (picked.kind === 'act') open({ kind: 'act', id: picked.id, show: 'sides' });
    else if (picked.kind === 'actor') go({ ...address, page: 'actor', id: picked.id, opened: null });
    else {
      const own = picture.edges.find(({ from, to }) => from === picked.id && to === picked.id);
      if (own !== undefined) openEdge(own.id);
    }
  };
  const walk = useWalk({
    stage: () => renderer.current?.stage() ?? null,
    pan: (x, y) => renderer.current?.pan(x, y),
    say: setSaid,
    take,
    openEdge,
    openMenu: (at) => latest.current.menu(at),
    beyond: (actor) => beyond(sighted, actor),
    pathFrom: (from) => setMode({ is: 'path', from }),
    path: mode.is === 'path' ? mode.from : null,
  });
  const openMenu = (at: Pointed) => !fixed && setMenu(at);
  const latest = useRef({ pick, take, menu: openMenu });
  latest.current = { pick, take, menu: openMenu };

  useLayoutEffect(() => {
    if (box.current === null) return;
    const made = createRenderer(means, box.current, {
      onPoint: setPointed,
      onPick: (picked) => latest.current.pick(picked),
      onMenu: (at) => latest.current.menu(at),
      onMove: (actor, { x, y }) => latest.current.take({ do: 'pin', actor, x, y }),
      onView: () => {
        setPointed(null);
        setMenu(null);
      },
    });
    renderer.current = made;
    return () => {
      renderer.current = null;
      made.stop();
    };
  }, [means]);

  const focus = lifted ?? pointed?.id ?? walk.at;
  // In the frame that shows the new state, not one after it.
  useLayoutEffect(() => {
    if (places !== null)
      renderer.current?.draw(sceneOf(withGhosts, { ...view, lifted: focus }, places, acts));
  }, [withGhosts, view, focus, places, acts, means]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.target as HTMLElement | null)?.closest('input, select, textarea, .cm-editor')) return;
      if (event.ctrlKey || event.metaKey) {
        if (fixed || event.key.toLowerCase() !== 'z') return;
        event.preventDefault();
        setSaid(event.shiftKey ? 'Done again.' : 'Taken back.');
        if (event.shiftKey) steps.redo();
        else steps.undo();
        return;
      }
      if (event.key === '+' || event.key === '=') renderer.current?.zoom(1.4);
      if (event.key === '-') renderer.current?.zoom(1 / 1.4);
      if (event.key === '0') renderer.current?.reset();
      if (event.key === 'Escape') {
        setMenu(null);
        setMode(LOOK);
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  return (
    <figure class="canvas-frame">
      {!fixed && <StageBar steps={steps} take={take} mode={mode} onMode={setMode} />}
      <div class="canvas-box">
        <div
          ref={box}
          class="canvas"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus to be walked with the arrow keys; the rule does not count its role among the interactive ones
          tabIndex={0}
          data-means={means}
          aria-label={`${findingOf(casebook, picture)}. ${count(picture.totals.edges, 'edge')} between ${count(picture.totals.actors, 'actor')}; the list beside the picture names each. Arrow keys walk from actor to actor.`}
          onKeyDown={walk.press}
          onFocus={walk.enter}
          onBlur={walk.leave}
        />
        {places === null && (
          <p class="arranging" role="status">
            Arranging {count(picture.totals.actors, 'actor')}
          </p>
        )}
        {mode.is === 'lasso' && (
          <Lasso stage={() => renderer.current?.stage() ?? null} onTake={take} onEnd={() => setMode(LOOK)} />
        )}
        {pointed !== null && menu === null && mode.is === 'look' && <Hint pointed={pointed} acts={acts} />}
        {menu !== null && (
          <StageMenu
            at={menu}
            onTake={take}
            onOpen={pick}
            onPath={(from) => {
              setMenu(null);
              setMode({ is: 'path', from });
            }}
            onClose={() => {
              setMenu(null);
              box.current?.focus();
            }}
          />
        )}
        <div class="tools">
          <button
            type="button"
            class="icon-button"
            aria-label="Zoom in"
            onClick={() => renderer.current?.zoom(1.4)}
          >
            <Icon name="plus" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label="Zoom out"
            onClick={() => renderer.current?.zoom(1 / 1.4)}
          >
            <Icon name="minus" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label="Show the whole picture"
            onClick={() => renderer.current?.reset()}
          >
            <Icon name="whole" />
          </button>
          <Carry stage={() => renderer.current?.stage() ?? null} />
        </div>
      </div>
      <p class="hidden" aria-live="polite">
        {said}
      </p>
    </figure>
  );
}
