// The pages, in the order in which one asks: who pressed whom, what each wants, how it went, how sure that is, and the reader's own.
import { useEffect, useRef } from 'preact/hooks';
import type { PageName } from '../../analyse/address.ts';
import { useDesk } from '../desk.ts';
import { Link } from './link.tsx';

interface Entry {
  readonly page: PageName;
  readonly name: string;
  /** Pages that belong to it. */
  readonly also?: readonly PageName[];
  /** Its filters are its own. */
  readonly apart?: boolean;
}

const GROUPS: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  {
    title: 'Who pressed whom',
    entries: [
      { page: 'picture', name: 'Picture' },
      { page: 'table', name: 'Table' },
    ],
  },
  {
    title: 'Who wants what',
    entries: [
      { page: 'positions', name: 'Positions' },
      { page: 'proposals', name: 'Proposals' },
    ],
  },
  {
    title: 'How it went',
    entries: [
      { page: 'time', name: 'Time' },
      { page: 'chains', name: 'Chains' },
      { page: 'compare', name: 'Compare' },
    ],
  },
  {
    title: 'How sure that is',
    entries: [
      { page: 'voices', name: 'Voices', also: ['voice'] },
      { page: 'sources', name: 'Sources', also: ['report'] },
      { page: 'lens', name: 'Lens' },
    ],
  },
  {
    title: 'Ask and keep',
    entries: [
      { page: 'queries', name: 'Questions', also: ['query', 'ask'], apart: true },
      { page: 'bookmarks', name: 'Briefing' },
    ],
  },
];

export function Nav() {
  const { page: here } = useDesk().address;
  const nav = useRef<HTMLElement>(null);
  // On a phone the row scrolls sideways: the page that one is on comes into it.
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current !== null && current != null)
      nav.current.scrollLeft = current.offsetLeft + current.offsetWidth / 2 - nav.current.clientWidth / 2;
  }, [here]);
  return (
    <nav ref={nav} class="nav" aria-label="Pages">
      {GROUPS.map(({ title, entries }) => (
        <div key={title} class="nav-group">
          <span class="nav-title" aria-hidden="true">
            {title}
          </span>
          <ul aria-label={title}>
            {entries.map(({ page, name, also = [], apart = false }) => (
              <li key={page}>
                <Link to={{ page }} keep={!apart} current={page === here || also.includes(here)}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
