// What is shown when there is nothing to show: loading, failed, empty.
import type { ComponentChildren } from 'preact';
import { isFiltered } from '../../analyse/filters.ts';
import { useDesk } from '../desk.ts';

export function Loading() {
  return (
    <div class="state" role="status">
      <p>Opening the dossier…</p>
    </div>
  );
}

export function Failure({ message }: { readonly message: string }) {
  return (
    <main class="state">
      <h1>The dossier cannot be shown</h1>
      <p role="alert">{message}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** Below sentences that say that a view has nothing to show: the way out. */
export function NothingLeft({ children }: { readonly children?: ComponentChildren }) {
  const { address } = useDesk();
  return (
    <div class="empty">
      {children != null && children !== false && <p>{children}</p>}
      {isFiltered(address.filters) && <p>Clear a filter, or choose a longer period.</p>}
    </div>
  );
}
