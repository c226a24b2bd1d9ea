// One kept view in the briefing: its name and note to mend, its place in the order, its sentences.
import { parseAddress } from '../../analyse/address.ts';
import type { Mark } from '../../analyse/bookmark-list.ts';
import { useDesk } from '../desk.ts';
import { Link } from './link.tsx';

interface Props {
  readonly mark: Mark;
  readonly at: number;
  readonly last: boolean;
  readonly text: readonly string[];
  readonly onChange: (change: Partial<Mark>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function BookmarkRow({ mark, at, last, text, onChange, onMove, onRemove }: Props) {
  const { address } = useDesk();
  const { name, view, note } = mark;
  return (
    <li class="bookmark">
      <div class="bookmark-head">
        <span class="bookmark-place number" aria-hidden="true">
          {at + 1}
        </span>
        <textarea
          rows={1}
          class="bookmark-name"
          aria-label={`Name of view ${at + 1}`}
          maxLength={200}
          value={name}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
          onChange={(event) => {
            const next = event.currentTarget.value.replace(/\s+/g, ' ').trim();
            if (next === '') event.currentTarget.value = name;
            else onChange({ name: next });
          }}
        />
        <span class="bookmark-tools">
          <Link to={{ ...parseAddress(view), dossier: address.dossier }} label={`Open view ${at + 1}`}>
            Open
          </Link>
          <button
            type="button"
            class="count"
            aria-label={`Move view ${at + 1} up`}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            class="count"
            aria-label={`Move view ${at + 1} down`}
            disabled={last}
            onClick={() => onMove(1)}
          >
            ↓
          </button>
          <button type="button" class="link-button" aria-label={`Delete view ${at + 1}`} onClick={onRemove}>
            Delete
          </button>
        </span>
      </div>
      <textarea
        rows={2}
        aria-label={`Note on view ${at + 1}`}
        placeholder="What to say about it"
        maxLength={4000}
        value={note}
        onChange={(event) => onChange({ note: event.currentTarget.value.trim() })}
      />
      {note !== '' && <p class="bookmark-note">{note}</p>}
      <p class="bookmark-text">
        {text.length === 0 ? 'This view has no sentences of its own.' : text.join(' ')}
      </p>
      <p class="bookmark-view">{view}</p>
    </li>
  );
}
