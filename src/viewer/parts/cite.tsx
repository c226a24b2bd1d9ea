// A claim to be cited: choose a form, it is shown and copied.
import { useState } from 'preact/hooks';
import { START } from '../../analyse/address.ts';
import { CITE_STYLES, type CiteStyle, citationOf } from '../../analyse/cite.ts';
import type { Claim } from '../../analyse/entries.ts';
import { hrefOf } from '../address.ts';
import { useDesk } from '../desk.ts';
import { copyText } from './briefing.tsx';

const NAMES: Readonly<Record<CiteStyle, string>> = {
  footnote: 'Footnote',
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

export function Cite({ claim }: { readonly claim: Claim }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="cite" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Cite</summary>
      {open && <Forms claim={claim} />}
    </details>
  );
}

function Forms({ claim }: { readonly claim: Claim }) {
  const { casebook, address } = useDesk();
  const [style, setStyle] = useState<CiteStyle>('footnote');
  const [said, setSaid] = useState('');
  const place = hrefOf({
    ...START,
    dossier: address.dossier,
    page: 'report',
    id: claim.report,
    claim: claim.id,
  });
  const link = new URL(place, location.href).href;
  const copy = (text: string) =>
    copyText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Not allowed here: select it'),
    );
  const choose = (next: CiteStyle) => {
    setStyle(next);
    setSaid('');
  };
  const text = citationOf(casebook, claim, style, link);
  return (
    <div class="cite-forms">
      <fieldset>
        <legend class="hidden">Form</legend>
        {CITE_STYLES.map((known) => (
          <button
            key={known}
            type="button"
            class={known === style ? 'count on' : 'count'}
            aria-pressed={known === style}
            onClick={() => choose(known)}
          >
            {NAMES[known]}
          </button>
        ))}
      </fieldset>
      <pre>{text}</pre>
      <button type="button" class="link-button" onClick={() => copy(text)}>
        Copy
      </button>{' '}
      <button type="button" class="link-button" onClick={() => copy(link)}>
        Copy the link
      </button>{' '}
      <span role="status">{said}</span>
    </div>
  );
}
