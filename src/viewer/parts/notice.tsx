// What a reader has to know of the whole dossier. On a phone it is one line until somebody reads on.
import { useState } from 'preact/hooks';
import { useCut } from '../use-cut.ts';

export function Notice({ text }: { readonly text: string }) {
  const [unfolded, setUnfolded] = useState(false);
  const { box, cut } = useCut(text);
  return (
    <div class="notice">
      <p ref={box} class={unfolded ? undefined : 'folded'}>
        {text}
      </p>
      {!unfolded && (
        <button type="button" class="link-button read-on" hidden={!cut} onClick={() => setUnfolded(true)}>
          Read on
        </button>
      )}
    </div>
  );
}
