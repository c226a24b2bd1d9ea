// Keeps the view that is on screen as a bookmark, with a name and a note.
import { useRef, useState } from 'preact/hooks';
import { printAddress } from '../../analyse/address.ts';
import { viewAddress } from '../../analyse/bookmark-list.ts';
import { useBookmarks } from '../bookmarks.ts';
import { useDesk } from '../desk.ts';
import { Link } from './link.tsx';

export function KeepView() {
  const { dossier, address } = useDesk();
  const { list, save } = useBookmarks(dossier);
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [said, setSaid] = useState(false);
  const open = () => {
    setName(document.querySelector('main h1')?.textContent?.trim().slice(0, 200) ?? '');
    setNote('');
    dialog.current?.showModal();
  };
  const keep = () => {
    const { slide: _, ...params } = address.params;
    save([
      ...list,
      { name: name.trim(), view: viewAddress(printAddress({ ...address, params })), note: note.trim() },
    ]);
    setSaid(true);
  };
  return (
    <>
      <button type="button" class="link-button" onClick={open}>
        Keep this view
      </button>{' '}
      <span role="status">
        {said && (
          <>
            Kept in the <Link to={{ page: 'bookmarks' }}>briefing</Link>
          </>
        )}
      </span>
      <dialog ref={dialog} class="keep" aria-labelledby="keep-title">
        <h2 id="keep-title">Keep this view</h2>
        <form method="dialog" onSubmit={keep}>
          <label>
            Name
            <input
              type="text"
              required
              maxLength={200}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <label>
            Note, what to say about it
            <textarea
              rows={4}
              maxLength={4000}
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </label>
          <div class="keep-buttons">
            <button type="submit" class="button primary">
              Keep
            </button>{' '}
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
