// What is left of each line when sources are lifted out: claims, origins and status, before and after.
import { nameOf } from '../../analyse/casebook.ts';
import { type EdgeLeft, isLost } from '../../analyse/lens.ts';
import { useDesk } from '../desk.ts';
import { Link } from './link.tsx';
import { Line, StatusTag } from './marks.tsx';

const HEADS = ['Who pressed whom', 'Issue', 'Claims', 'Denials', 'Origins', 'Status'] as const;

export function LeftTable({ left }: { readonly left: readonly EdgeLeft[] }) {
  return (
    <div class="table-frame">
      <table class="sources left-table">
        <caption class="hidden">Lines that lose claims, before and after</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {left.map((one) => (
            <Row key={one.edge.id} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one }: { readonly one: EdgeLeft }) {
  const { full, address, view } = useDesk();
  const { edge, claims, denials, origins, status } = one;
  const actor = (id: string) => <Link to={{ page: 'actor', id }}>{nameOf(full.actors, id)}</Link>;
  return (
    <tr class={isLost(one) ? 'lost' : undefined}>
      <th scope="row">
        {actor(edge.from)} on {actor(edge.to)}
      </th>
      <td>
        <span class="issue-cell">
          <Line edge={edge} view={view} />
          {edge.issue === '' ? <span class="quiet">none named</span> : nameOf(full.issues, edge.issue)}
        </span>
      </td>
      <Numbers title="Claims" before={edge.claims.length} after={claims.length} />
      <Numbers title="Denials" before={edge.denials.length} after={denials.length} />
      <Numbers title="Origins" before={edge.origins.length} after={origins.length} />
      <td data-title="Status">
        {status === null ? (
          <strong>Nobody asserts it</strong>
        ) : (
          <>
            {status !== edge.status && (
              <>
                <StatusTag status={edge.status} /> <span aria-hidden="true">→</span>
                <span class="hidden">, now</span>{' '}
              </>
            )}
            <StatusTag status={status} />
          </>
        )}{' '}
        <Link
          to={{
            page: 'picture',
            filters: { ...address.filters, without: [] },
            opened: { kind: 'edge', id: edge.id, show: 'sides' },
          }}
          label={`Evidence with every source: ${nameOf(full.actors, edge.from)} on ${nameOf(full.actors, edge.to)}`}
        >
          Evidence
        </Link>
      </td>
    </tr>
  );
}

interface NumbersProps {
  readonly title: string;
  readonly before: number;
  readonly after: number;
}

/** `5 → 2`; one number where nothing is lost. */
function Numbers({ title, before, after }: NumbersProps) {
  return (
    <td class="number" data-title={title}>
      {before === after ? (
        <span class="quiet">{before}</span>
      ) : (
        <>
          <span class="quiet">{before}</span> <span aria-hidden="true">→</span>
          <span class="hidden">, now</span> <strong>{after}</strong>
        </>
      )}
    </td>
  );
}
