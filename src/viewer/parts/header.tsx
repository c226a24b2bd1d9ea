// The head of every page: name, dossier, pages, search, theme.
import { useDesk } from '../desk.ts';
import { Icon } from './icons.tsx';
import { Link } from './link.tsx';
import { Nav } from './nav.tsx';
import { Notice } from './notice.tsx';
import { Search } from './search.tsx';

export function Header() {
  const { casebook, dossier, dossiers, address, go, theme, setTheme } = useDesk();
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
              class="keyed"
              value={dossier}
              onKeyDown={(event) => {
                // The keys of the page work here too; the dossiers are gone through with the arrows.
                if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey)
                  event.preventDefault();
              }}
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
        <Nav />
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
      {casebook.dossier.notice !== null && <Notice text={casebook.dossier.notice} />}
    </header>
  );
}
