// What a reader has to know of the whole dossier. On a phone it is one line until somebody reads on.
import { useState } from 'preact/hooks';

export function Notice({ text }: { readonly text: string }) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div class="notice">
      <p class={unfolded ? undefined : 'folded'}>{text}</p>
      {!unfolded && (
        <button type="button" class="link-button read-on" onClick={() => setUnfolded(true)}>
          Read on
        </button>
      )}
    </div>
  );
}
