// The page of something that the dossier does not have.
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
