// The picture itself: keeps a renderer alive over redraws, shows what is pointed at, zooms, saves as PNG.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import { edgeText, findingOf } from '../../analyse/summary.ts';
import { count } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { layoutOf } from '../picture/layout.ts';
import { savePng } from '../picture/png.ts';
import { createRenderer, type Pointed, type Renderer } from '../picture/renderer.ts';
import { Icon } from './icons.tsx';

interface Props {
  /** Lifted from outside, by the list. */
  readonly lifted: string | null;
}

export function Canvas({ lifted }: Props) {
  const { casebook, picture, whole, view, address, go } = useDesk();
  const { open } = useSteps();
  const box = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const places = useMemo(() => layoutOf(whole, casebook.services), [whole, casebook]);
  const pick = useRef<(picked: { kind: 'actor' | 'edge' | 'self'; id: string } | null) => void>(() => {});
  pick.current = (picked) => {
    if (picked === null) {
      if (address.opened !== null) open(null);
    } else if (picked.kind === 'edge') open({ kind: 'edge', id: picked.id, show: 'sides' });
    else if (picked.kind === 'actor') go({ ...address, page: 'actor', id: picked.id, opened: null });
    else {
      const own = picture.edges.find(({ from, to }) => from === picked.id && to === picked.id);
      if (own !== undefined) open({ kind: 'edge', id: own.id, show: 'sides' });
    }
  };

  useEffect(() => {
    if (box.current === null) return;
    const made = createRenderer(box.current, places, {
      onPoint: setPointed,
      onPick: (picked) => pick.current(picked),
    });
    renderer.current = made;
    return () => {
      renderer.current = null;
      made.stop();
    };
  }, [places]);

  useEffect(() => {
    renderer.current?.draw(picture, { ...view, lifted: lifted ?? pointed?.id ?? null });
  }, [picture, view, lifted, pointed?.id, places]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        (event.target as HTMLElement | null)?.closest('input, select, textarea')
      )
        return;
      if (event.key === '+' || event.key === '=') renderer.current?.zoom(1.4);
      if (event.key === '-') renderer.current?.zoom(1 / 1.4);
      if (event.key === '0') renderer.current?.reset();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);

  return (
    <figure class="canvas-frame">
      <div
        ref={box}
        class="canvas"
        role="img"
        aria-label={`${findingOf(casebook, picture)}. ${count(picture.totals.edges, 'edge')} between ${count(picture.totals.actors, 'actor')}; the list beside the picture names each.`}
      />
      {pointed !== null && <Hint pointed={pointed} />}
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
        <button
          type="button"
          class="icon-button wide"
          onClick={() =>
            renderer.current !== null &&
            savePng(renderer.current.snapshot(), { casebook, picture, view, filters: address.filters })
          }
        >
          <Icon name="picture" size={14} /> Save PNG
        </button>
      </div>
    </figure>
  );
}

function Hint({ pointed }: { readonly pointed: Pointed }) {
  const { casebook, picture } = useDesk();
  const edge = picture.edges.find(({ id }) => id === pointed.id);
  const actor = picture.actors.find(({ id }) => id === pointed.id);
  return (
    <div class="hint" aria-hidden="true" style={{ left: `${pointed.x}px`, top: `${pointed.y}px` }}>
      {edge !== undefined && edgeText(casebook, edge)}
      {actor !== undefined &&
        `${nameOf(casebook.actors, actor.id)}: ${count(actor.received, 'claim')} of pressure on it, ${actor.exerted} by it`}
    </div>
  );
}
