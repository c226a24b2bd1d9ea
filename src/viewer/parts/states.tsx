// What is shown when there is nothing to show: loading, failed, empty.
import type { ComponentChildren } from 'preact';

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
