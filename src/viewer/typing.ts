// Whether a key is meant for a field that somebody types into.

export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] ?? null;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select:not(.keyed)'))
  );
}
