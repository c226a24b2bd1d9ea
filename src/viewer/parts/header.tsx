// The head of every page: name, dossier, pages, search, theme.
import { useDesk } from '../desk.ts';
import { Icon } from './icons.tsx';
import { Link } from './link.tsx';
import { Search } from './search.tsx';

export function Header() {
  const { casebook, dossier, dossiers, address, go, theme, setTheme } = useDesk();
  const { page } = address;
  return (
    <header class="head">
      <div class="head-row">
        <Link to={{ page: 'picture' }} class="brand" label="Démarche, to the picture">
          Démarche
        </Link>
        {dossiers.length > 1 ? (
          <label class="dossier-choice">
            <span class="hidden">Dossier</span>
            <select
              value={dossier}
              onChange={(event) =>
                go({
                  ...address,
                  page: 'picture',
                  id: '',
                  opened: null,
                  claim: null,
                  dossier: event.currentTarget.value,
                })
              }
            >
              {dossiers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <span class="dossier-name">{casebook.dossier.name}</span>
        )}
        <nav class="nav" aria-label="Pages">
          <Link to={{ page: 'picture' }} keep current={page === 'picture'}>
            Picture
          </Link>
          <Link to={{ page: 'table' }} keep current={page === 'table'}>
            Table
          </Link>
          <Link to={{ page: 'positions' }} keep current={page === 'positions'}>
            Positions
          </Link>
          <Link to={{ page: 'proposals' }} keep current={page === 'proposals'}>
            Proposals
          </Link>
          <Link to={{ page: 'time' }} keep current={page === 'time'}>
            Time
          </Link>
          <Link to={{ page: 'chains' }} keep current={page === 'chains'}>
            Chains
          </Link>
          <Link to={{ page: 'voices' }} keep current={page === 'voices' || page === 'voice'}>
            Voices
          </Link>
          <Link to={{ page: 'sources' }} keep current={page === 'sources'}>
            Sources
          </Link>
          <Link to={{ page: 'lens' }} keep current={page === 'lens'}>
            Lens
          </Link>
          <Link to={{ page: 'compare' }} keep current={page === 'compare'}>
            Compare
          </Link>
          <Link to={{ page: 'bookmarks' }} keep current={page === 'bookmarks'}>
            Briefing
          </Link>
          <Link to={{ page: 'queries' }} current={page === 'queries' || page === 'query' || page === 'ask'}>
            Questions
          </Link>
        </nav>
        <Search />
        <button
          type="button"
          class="icon-button"
          aria-label={theme === 'dark' ? 'Switch to light' : 'Switch to dark'}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
      </div>
      {casebook.dossier.notice !== null && <p class="notice">{casebook.dossier.notice}</p>}
    </header>
  );
}
