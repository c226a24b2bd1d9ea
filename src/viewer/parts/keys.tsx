// Keys that work everywhere: / to search, Esc to close, ? for this list.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { START } from '../../analyse/address.ts';
import { useDesk } from '../desk.ts';

const KEYS = [
  ['/', 'search actors, issues and quotes'],
  ['Esc', 'close the evidence, the search or this list'],
  ['Tab', 'walk through everything; edges are in the list beside the picture'],
  ['Enter', 'open the evidence of the edge in focus'],
  ['+ − 0', 'zoom the picture in, out, and back'],
  ['← ↑ → ↓', 'in the picture: walk from actor to actor along the lines'],
  ['m', 'its menu'],
  ['f', 'only what is one, two, three steps around it'],
  ['e', 'bring its neighbours in'],
  ['u', 'roll its people up, or unfold them'],
  ['w', 'mark it; pressed at another actor: the ways between the two'],
  ['k', 'keep it where it stands, or let it go back'],
  ['Del', 'hide it'],
  ['Ctrl Z', 'undo; with Shift: redo'],
  ['← → Enter', 'on the time line: choose a day, with Shift a period; keep it'],
  ['g p', 'go to the picture; there: into it, to walk with the arrow keys'],
  ['g t', 'go to the table'],
  ['g s', 'go to the positions: where everyone stands'],
  ['g r', 'go to the proposals: which version came out of which'],
  ['g h', 'go to the time line: what happened when'],
  ['g c', 'go to the chains: how pressure travelled'],
  ['g v', 'go to the voices: who says so'],
  ['g o', 'go to the reports and origins'],
  ['g l', 'go to the lens: what rests on one source'],
  ['g d', 'go to the comparison: what changed'],
  ['g b', 'go to the briefing: the views that were kept'],
  ['← → Esc', 'while the briefing plays: back, on, end'],
  ['g q', 'go to the questions'],
  ['g a', 'write a question of your own; Ctrl+Enter asks it, Esc and Tab leave the field'],
  ['?', 'this list'],
] as const;

const PLACES = {
  p: 'picture',
  t: 'table',
  s: 'positions',
  r: 'proposals',
  h: 'time',
  c: 'chains',
  v: 'voices',
  o: 'sources',
  l: 'lens',
  d: 'compare',
  b: 'bookmarks',
  q: 'queries',
  a: 'ask',
} as const;

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

export function Keys() {
  const { address, go } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  // At once, not after the next frame: a key may be pressed as soon as the new screen is there.
  useLayoutEffect(() => {
    let before = '';
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        !dialog.current?.open &&
        address.opened !== null
      ) {
        go({ ...address, opened: null });
        return;
      }
      if (typing(event.composedPath()[0] ?? null)) return;
      if (event.key === '?') dialog.current?.showModal();
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('search')?.focus();
      }
      const place = before === 'g' ? PLACES[event.key as keyof typeof PLACES] : undefined;
      if (place === 'picture' && address.page === 'picture')
        document.querySelector<HTMLElement>('.canvas')?.focus();
      else if (place !== undefined)
        go({
          ...START,
          dossier: address.dossier,
          filters: address.filters,
          sight: address.sight,
          page: place,
        });
      before = event.key;
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [address, go]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
