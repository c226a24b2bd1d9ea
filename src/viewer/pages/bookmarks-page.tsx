// The briefing: the views that were kept, in order, each with its sentences and its note; to mend, to play, to print.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { parseAddress } from '../../analyse/address.ts';
import { changed, inserted, type Mark, moved, printList, without } from '../../analyse/bookmark-list.ts';
import { textOf } from '../../analyse/text-twin.ts';
import { count } from '../../analyse/words.ts';
import { useBookmarks } from '../bookmarks.ts';
import { useDesk } from '../desk.ts';
import { BookmarkRow } from '../parts/bookmark-row.tsx';
import { copyText } from '../parts/briefing.tsx';
import { slideAddress } from '../parts/play.tsx';
import { Empty } from '../parts/states.tsx';

export function BookmarksPage() {
  const { full, dossier, address, go } = useDesk();
  const { list, place, loaded, failure, save } = useBookmarks(dossier, address.params.list);
  const [gone, setGone] = useState<{ at: number; mark: Mark } | null>(null);
  const [said, setSaid] = useState('');
  const texts = useMemo(() => list.map(({ view }) => textOf(full, parseAddress(view))), [full, list]);
  // Where nobody keeps the list, the address does: copied, it is the briefing.
  const carriedList = place === 'page' && loaded && list.length > 0 ? printList(list) : undefined;
  useEffect(() => {
    if (carriedList !== undefined && carriedList !== address.params.list)
      go({ ...address, params: { list: carriedList } }, { replace: true });
  }, [carriedList]);
  const remove = (at: number) => {
    const mark = list[at];
    if (mark === undefined) return;
    setGone({ at, mark });
    save(without(list, at));
  };
  const play = () => {
    const first = list[0];
    if (first === undefined) return;
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    go(slideAddress(address, first, 0));
  };
  const whole = list
    .map(({ name, note }, at) =>
      [`${at + 1}. ${name}`, note, (texts[at] ?? []).join(' ')].filter((part) => part !== '').join('\n'),
    )
    .join('\n\n');
  return (
    <div class="view-page bookmarks-page">
      <p class="overline">
        {place === 'dossier'
          ? 'Kept in bookmarks.yaml of the dossier'
          : 'Kept in the address of this page: copy it to keep it'}
      </p>
      <h1>
        {list.length === 0 ? 'A briefing of kept views' : `A briefing of ${count(list.length, 'view')}`}
      </h1>
      {failure !== null && (
        <p class="callout" role="alert">
          {failure}
        </p>
      )}
      {list.length > 0 && (
        <p class="briefing-tools">
          <button type="button" class="button primary" onClick={play}>
            Play
          </button>{' '}
          <button type="button" class="button" onClick={() => print()}>
            Print
          </button>{' '}
          <button
            type="button"
            class="button"
            onClick={() =>
              copyText(whole).then(
                () => setSaid('Copied'),
                () => setSaid('Not allowed here: print it instead'),
              )
            }
          >
            Copy as text
          </button>{' '}
          <span role="status">{said}</span>
        </p>
      )}
      <p role="status" class="undo">
        {gone !== null && (
          <>
            “{gone.mark.name}” is taken out.{' '}
            <button
              type="button"
              class="link-button"
              onClick={() => {
                save(inserted(list, gone.at, gone.mark));
                setGone(null);
              }}
            >
              Undo
            </button>
          </>
        )}
      </p>
      {list.length === 0 ? (
        loaded && (
          <Empty title="No view is kept yet.">
            <p>Under the sentences of every view stands “Keep this view”.</p>
          </Empty>
        )
      ) : (
        <ol class="bookmarks">
          {list.map((mark, at) => (
            <BookmarkRow
              key={`${mark.view} ${at}`}
              mark={mark}
              at={at}
              last={at === list.length - 1}
              text={texts[at] ?? []}
              onChange={(change) => save(changed(list, at, change))}
              onMove={(by) => save(moved(list, at, by))}
              onRemove={() => remove(at)}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
