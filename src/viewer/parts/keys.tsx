// Keys that work everywhere: / to search, Esc to close, ? for this list.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { START } from '../../analyse/address.ts';
import { draftBeside } from '../../analyse/drafts.ts';
import { useDesk } from '../desk.ts';
import { isTyping } from '../typing.ts';

const KEYS: readonly { readonly where: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    where: 'Everywhere',
    keys: [
      ['/', 'search actors, issues and quotes'],
      ['Enter', 'open the evidence of the line in focus'],
      ['Esc', 'close the evidence, the search or this list'],
      ['Tab', 'walk through everything; lines are in the list beside the picture'],
      ['?', 'this list'],
    ],
  },
  {
    where: 'In the picture',
    keys: [
      ['g p', 'into it, and back to it from elsewhere'],
      ['← ↑ → ↓', 'walk from actor to actor along the lines'],
      ['m', 'the menu of an actor'],
      ['f', 'only what is one, two, three steps around it'],
      ['e', 'bring its neighbours in'],
      ['u', 'roll its people up, or unfold them'],
      ['w', 'mark it; pressed at another actor: the ways between the two'],
      ['k', 'keep it where it stands, or let it go back'],
      ['Del', 'hide it'],
      ['Ctrl Z', 'undo; with Shift: redo'],
      ['+ − 0', 'zoom in, out, and back'],
    ],
  },
  {
    where: 'Drafts',
    keys: [
      ['g n', 'go to the first draft, in its report'],
      ['n', 'there: the next draft'],
      ['b', 'the draft before'],
      ['a', 'accept it'],
      ['r', 'reject it'],
      ['u', 'take the last decision back'],
    ],
  },
  {
    where: 'Go to',
    keys: [
      ['g t', 'the table'],
      ['g s', 'the positions: where everyone stands'],
      ['g r', 'the proposals: which version came out of which'],
      ['g h', 'the time line: what happened when'],
      ['g c', 'the chains: how pressure travelled'],
      ['g d', 'the comparison: what changed'],
      ['g v', 'the voices: who says so'],
      ['g o', 'the reports and origins'],
      ['g l', 'the lens: what rests on one source'],
      ['g q', 'the questions'],
      ['g a', 'a question of your own; Ctrl+Enter asks it, Esc and Tab leave the field'],
      ['g b', 'the briefing: the views that were kept'],
    ],
  },
  {
    where: 'Time line and briefing',
    keys: [
      ['← →', 'choose a day, with Shift a period; Enter keeps it'],
      ['← → Esc', 'while the briefing plays: back, on, end'],
    ],
  },
];

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

export function Keys() {
  const { address, go, full } = useDesk();
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
      if (isTyping(event)) return;
      if (event.key === '?') dialog.current?.showModal();
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('search')?.focus();
      }
      const { dossier, filters, sight } = address;
      const from = { ...START, dossier, filters, sight };
      const place = before === 'g' ? PLACES[event.key as keyof typeof PLACES] : undefined;
      if (place === 'picture' && address.page === 'picture')
        document.querySelector<HTMLElement>('.canvas')?.focus();
      else if (place !== undefined) go({ ...from, page: place });
      const draft = before === 'g' && event.key === 'n' ? draftBeside(full, null, 1) : null;
      if (draft !== null) go({ ...from, page: 'report', id: draft.report, claim: draft.id });
      before = event.key;
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [address, go, full]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title">
      <h2 id="keys-title" tabIndex={-1} autofocus>
        Keys
      </h2>
      <div class="key-groups">
        {KEYS.map(({ where, keys }) => (
          <section key={where}>
            <h3>{where}</h3>
            <dl>
              {keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <form method="dialog">
        <button type="submit" class="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
