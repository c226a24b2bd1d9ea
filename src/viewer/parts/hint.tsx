// What the pointer is on, in words.
import { nameOf } from '../../analyse/casebook.ts';
import { actorText } from '../../analyse/stage-text.ts';
import type { StagedAct } from '../../analyse/staged.ts';
import { edgeText } from '../../analyse/summary.ts';
import { useDesk } from '../desk.ts';
import type { Pointed } from '../picture/renderer.ts';

interface Props {
  readonly pointed: Pointed;
  readonly acts: readonly StagedAct[];
}

export function Hint({ pointed, acts }: Props) {
  const { casebook, picture } = useDesk();
  const edge = picture.edges.find(({ id }) => id === pointed.id);
  const actor = picture.actors.find(({ id }) => id === pointed.id);
  const act = acts.find(({ id }) => id === pointed.id);
  return (
    <div class="hint" aria-hidden="true" style={{ left: `${pointed.x}px`, top: `${pointed.y}px` }}>
      {edge !== undefined && edgeText(casebook, edge)}
      {actor !== undefined && actorText(picture, actor)}
      {act !== undefined &&
        `${act.kind}: ${act.name}${act.issue === '' ? '' : `, ${nameOf(casebook.issues, act.issue)}`} (${act.status})`}
    </div>
  );
}
