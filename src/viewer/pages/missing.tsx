// The page of something that the dossier does not have, and of an address that names no page.
import { useDesk } from '../desk.ts';
import { Link } from '../parts/link.tsx';
import { Empty } from '../parts/states.tsx';

export function Missing({ what, id }: { readonly what: string; readonly id: string }) {
  return (
    <div class="page">
      <h1>Not in this dossier</h1>
      <Empty title={`There is no ${what} “${id}” here.`}>
        <p>
          It may belong to another dossier, or its claims may have changed.{' '}
          <Link to={{ page: 'picture' }}>Back to the picture</Link>
        </p>
      </Empty>
    </div>
  );
}

/** In place of a view of claims, where there are none. */
export function NothingYet() {
  return (
    <div class="page">
      <h1>Nothing has been entered yet</h1>
      <Empty title="Views show claims, and this dossier has none.">
        <p>
          “demarche add REPORTS” reads texts into it, and what is found in them; “demarche load” shows what
          you wrote yourself.
        </p>
      </Empty>
    </div>
  );
}

export function NowherePage() {
  const { address } = useDesk();
  return (
    <div class="page">
      <h1>No such page</h1>
      <Empty title={`Nothing is at “/${address.id}”.`}>
        <p>
          The bar above names the pages, the search finds actors, issues and quotes.{' '}
          <Link to={{ page: 'picture' }}>Back to the picture</Link>
        </p>
      </Empty>
    </div>
  );
}
