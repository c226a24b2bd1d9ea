// A view in sentences: its caption, what a screen reader reads, and a briefing to copy.
import { useState } from 'preact/hooks';
import { draftsText } from '../../analyse/drafts.ts';
import { useDesk } from '../desk.ts';
import { useCut } from '../use-cut.ts';
import { KeepView } from './keep-view.tsx';

interface Props {
  /** The headline above: a sentence that only says the same is not said twice. */
  readonly title?: string;
  readonly text: readonly string[];
}

export function Briefing({ title, text }: Props) {
  const { full } = useDesk();
  const [said, setSaid] = useState('');
  const [unfolded, setUnfolded] = useState(false);
  const { box, cut } = useCut(text.join(' '));
  const copy = () =>
    copyText([...text, draftsText(full)].join(' ').trim()).then(
      () => setSaid('Copied'),
      () => setSaid('Not allowed here: select it'),
    );
  if (text.join() === `${title}.`) return null;
  return (
    <section class="briefing" aria-label="In words">
      <p ref={box} class={unfolded ? undefined : 'folded'}>
        {text.join(' ')}
      </p>
      {!unfolded && text.length > 2 && (
        <button type="button" class="link-button read-on" hidden={!cut} onClick={() => setUnfolded(true)}>
          Read on
        </button>
      )}
      <button type="button" class="link-button" onClick={copy}>
        Copy these sentences
      </button>{' '}
      <span role="status">{said}</span> <KeepView />
    </section>
  );
}

/** Where the clipboard is closed, as on a page from a disk, a selection that is copied the old way still works. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (!done) throw new Error('the browser does not let a page copy');
}
