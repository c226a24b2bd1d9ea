// Whom a change favours, as a mark: shape first, colour second.
import { nameOf } from '../../analyse/casebook.ts';
import { useDesk } from '../desk.ts';

const SHAPES = [
  <circle key="disc" cx="6" cy="6" r="4.6" class="favour-body" />,
  <rect key="square" x="1.8" y="1.8" width="8.4" height="8.4" class="favour-body" />,
  <path key="up" d="M6 1 11 10.5H1z" class="favour-body" />,
  <path key="diamond" d="M6 .8 11.2 6 6 11.2.8 6z" class="favour-body" />,
];

interface Props {
  readonly favours: string | null;
  /** Those favoured by anything on the page, most first: the place decides the shape. */
  readonly order: readonly string[];
}

export function FavourMark({ favours, order }: Props) {
  const place = favours === null ? -1 : order.indexOf(favours);
  return (
    <svg class={`favour favour-${place}`} width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
      {place < 0 ? <circle cx="6" cy="6" r="4" class="favour-ring" /> : SHAPES[Math.min(place, 3)]}
    </svg>
  );
}

export function FavourLegend({ order }: Pick<Props, 'order'>) {
  const { casebook } = useDesk();
  return (
    <>
      {order.map((id) => (
        <li key={id}>
          <FavourMark favours={id} order={order} /> Favours {nameOf(casebook.actors, id)}
        </li>
      ))}
      <li>
        <FavourMark favours={null} order={order} /> Nobody says whom it favours
      </li>
    </>
  );
}
