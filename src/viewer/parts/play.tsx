// Plays the briefing: the view itself fills the screen, with its sentences, its name and its note; arrows step, Escape ends it.
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { type Address, parseAddress, START } from '../../analyse/address.ts';
import type { Mark } from '../../analyse/bookmark-list.ts';
import { useBookmarks } from '../bookmarks.ts';
import { useDesk } from '../desk.ts';

/** The view of the slide, from 0, marked in the address as being played. */
export function slideAddress({ dossier }: Address, { view }: Mark, at: number): Address {
  const address = parseAddress(view);
  return { ...address, dossier, params: { ...address.params, slide: String(at + 1) } };
}

const EDITED = 'input, select, textarea, [role="application"], .cm-editor';

export function Play() {
  const { dossier, address, go } = useDesk();
  const { list, loaded } = useBookmarks(dossier);
  const playing = address.params.slide !== undefined;
  const at = Number(address.params.slide ?? 0) - 1;
  const mark = list[at];
  const end = () => {
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    go({ ...START, dossier: address.dossier, page: 'bookmarks' });
  };
  const show = (to: number) => {
    const next = list[to];
    if (next !== undefined) go(slideAddress(address, next, to), { replace: true });
  };
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-playing', playing);
    return () => document.documentElement.removeAttribute('data-playing');
  }, [playing]);
  useEffect(() => {
    if (!playing) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element | null)?.closest(EDITED))
        return;
      const steps: Readonly<Record<string, () => void>> = {
        ArrowRight: () => show(at + 1),
        PageDown: () => show(at + 1),
        ArrowLeft: () => show(at - 1),
        PageUp: () => show(at - 1),
        Home: () => show(0),
        End: () => show(list.length - 1),
        Escape: end,
      };
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      step();
    };
    // The browser takes Escape for itself where the page fills the screen.
    const leave = () => document.fullscreenElement === null && end();
    addEventListener('keydown', press);
    document.addEventListener('fullscreenchange', leave);
    return () => {
      removeEventListener('keydown', press);
      document.removeEventListener('fullscreenchange', leave);
    };
  });
  if (!playing || !loaded) return null;
  return (
    <section class="play-bar" aria-label="Briefing">
      <p class="play-place number" aria-live="polite">
        <span class="hidden">View </span>
        {at + 1} of {list.length}
        <span class="hidden">: {mark?.name}</span>
      </p>
      <div class="play-words">
        <p class="play-name">{mark?.name ?? 'This view is not in the briefing any more'}</p>
        {mark !== undefined && mark.note !== '' && <p class="play-note">{mark.note}</p>}
      </div>
      <p class="play-steps">
        <button type="button" class="button" disabled={at <= 0} onClick={() => show(at - 1)}>
          Back
        </button>
        <button
          type="button"
          class="button primary"
          disabled={at >= list.length - 1}
          onClick={() => show(at + 1)}
        >
          Next
        </button>
        <button type="button" class="button" onClick={end}>
          End
        </button>
      </p>
    </section>
  );
}
