// Small drawings that say the same as the picture: a line as an edge is drawn, a mark as an actor is drawn, a status.
import type { PictureEdge } from '../../analyse/picture.ts';
import { edgeStyle, nodeShape, type View } from '../../analyse/style.ts';
import { STATUS_WORDS } from '../../analyse/words.ts';
import type { Status } from '../../model/words.ts';
import { RINGS } from '../picture/rings.ts';

type Drawn = Pick<PictureEdge, 'issue' | 'status' | 'claims'> & Partial<Pick<PictureEdge, 'review'>>;

interface LineProps {
  readonly edge: Drawn;
  readonly view: View;
  readonly width?: number;
}

/** A line drawn as the picture draws the edge. */
export function Line({ edge, view, width = 34 }: LineProps) {
  const style = edgeStyle({ id: '', from: '', to: '', ...edge }, { ...view, selected: null, lifted: null });
  const thick = Math.min(style.width, 7);
  return (
    <svg class="line" width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
      <line
        x1="1"
        x2={width - 8}
        y1="6"
        y2="6"
        stroke={style.colour}
        stroke-width={thick}
        stroke-dasharray={style.dash?.join(' ')}
      />
      <path
        d={`M${width - 9} ${6 - thick / 2 - 2} L${width} 6 L${width - 9} ${6 + thick / 2 + 2} Z`}
        fill={style.colour}
      />
    </svg>
  );
}

/** The mark of a kind of actor. */
export function ActorMark({ kind, size = 14 }: { readonly kind: string; readonly size?: number }) {
  const { ring, gap } = RINGS[nodeShape(kind)];
  const radius = size / 2 - 0.5;
  const stroke = Math.min(ring, 0.999) * radius;
  return (
    <svg class="actor-mark" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <circle
        cx={size / 2}
        cy={size / 2}
        r={radius - stroke / 2}
        fill="none"
        stroke="currentColor"
        stroke-width={stroke}
      />
      <circle cx={size / 2} cy={size / 2} r={Math.max(0, 1 - ring - gap) * radius} fill="currentColor" />
    </svg>
  );
}

export function DraftTag() {
  return (
    <span class="tag draft" title="Found by the reader; nobody has said yes to it yet">
      draft
    </span>
  );
}

export function StatusTag({ status }: { readonly status: string }) {
  const words = STATUS_WORDS[status as Status];
  return (
    <span class={`status status-${status}`} title={words?.meaning}>
      {words?.name ?? status}
    </span>
  );
}
