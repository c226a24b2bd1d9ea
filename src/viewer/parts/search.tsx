// The search field with its list of hits: a combobox that the arrow keys walk.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { START } from '../../analyse/address.ts';
import { useDesk } from '../desk.ts';
import { type Finder, finderOf, type Hit } from '../search.ts';

const KINDS = { actor: 'Actor', issue: 'Issue', claim: 'Quote' };

export function Search() {
  const { casebook, address, go } = useDesk();
  const text = address.search;
  const [open, setOpen] = useState(text !== '');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  // The index is made when somebody is about to search: nothing else waits for it.
  const [wanted, setWanted] = useState(open);
  const [find, setFind] = useState<Finder | null>(null);
  useEffect(() => {
    let current = true;
    setFind(null);
    if (wanted) finderOf(casebook).then((made) => current && setFind(() => made));
    return () => {
      current = false;
    };
  }, [casebook, wanted]);
  const hits = useMemo(() => (find === null || text.trim() === '' ? [] : find(text)), [find, text]);

  const setText = (search: string) => go({ ...address, search }, { replace: true });
  const choose = (hit: Hit) => {
    setOpen(false);
    input.current?.blur();
    const at = { ...START, dossier: address.dossier };
    if (hit.kind === 'claim') go({ ...at, page: 'report', id: hit.report, claim: hit.id });
    else go({ ...at, page: hit.kind, id: hit.id });
  };
  const press = (event: KeyboardEvent) => {
    const hit = hits[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + hits.length) % Math.max(1, hits.length));
    } else if (event.key === 'Enter' && hit !== undefined) choose(hit);
    else if (event.key === 'Escape') {
      event.preventDefault();
      setText('');
      setOpen(false);
      input.current?.blur();
    }
  };
  const shown = open && text.trim() !== '';
  const combobox = {
    role: 'combobox',
    list: undefined,
    'aria-label': 'Search actors, issues and quotes',
    'aria-expanded': shown,
    'aria-controls': 'search-hits',
    'aria-autocomplete': 'list',
    'aria-keyshortcuts': '/',
    ...(shown && hits[active] !== undefined ? { 'aria-activedescendant': `hit-${active}` } : {}),
  } as const;
  return (
    <search class="search">
      <input
        {...combobox}
        ref={input}
        id="search"
        type="search"
        placeholder="Search actors, issues, quotes"
        autoComplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => {
          setOpen(true);
          setWanted(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <span class="search-key">/</span>
      <div
        id="search-hits"
        role="listbox"
        aria-label="Found"
        class="hits"
        hidden={!shown || hits.length === 0}
      >
        {hits.map((hit, at) => (
          <div
            key={hit.key}
            id={`hit-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            class="hit"
            onMouseDown={(event) => {
              event.preventDefault();
              choose(hit);
            }}
            onMouseEnter={() => setActive(at)}
          >
            <span class="hit-kind">{KINDS[hit.kind]}</span>
            <span class="hit-title">{hit.title}</span>
            <span class="hit-detail">{hit.detail}</span>
          </div>
        ))}
      </div>
      <p class={shown && hits.length === 0 ? 'hits no-hits' : 'hidden'} role="status">
        {shown
          ? find === null
            ? 'Searching'
            : hits.length === 0
              ? 'Nothing found.'
              : `${hits.length} found`
          : ''}
      </p>
    </search>
  );
}
