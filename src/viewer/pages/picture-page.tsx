// The first screen: the answer in a sentence, the picture, and the list of its edges.
import { useMemo, useState } from 'preact/hooks';
import { pictureText } from '../../analyse/picture-text.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Canvas } from '../parts/canvas.tsx';
import { Dial } from '../parts/dial.tsx';
import { EdgeTable } from '../parts/edge-table.tsx';
import { Lede } from '../parts/lede.tsx';
import { Rail } from '../parts/rail.tsx';
import { Ranking } from '../parts/ranking.tsx';
import { hasWebGL } from '../picture/webgl.ts';

export function PicturePage() {
  const [lifted, setLifted] = useState<string | null>(null);
  const drawable = useMemo(hasWebGL, []);
  const { casebook, address } = useDesk();
  const text = useMemo(() => pictureText(casebook, address.filters), [casebook, address.filters]);
  return (
    <div class="picture-page">
      <Lede />
      <Rail />
      {drawable ? (
        <div class="drawing">
          <Dial />
          <Canvas lifted={lifted} />
        </div>
      ) : (
        <div class="canvas-frame no-webgl">
          <p class="callout" role="status">
            This browser has no WebGL, so the picture cannot be drawn. The table says the same.
          </p>
          <Dial />
          <EdgeTable />
        </div>
      )}
      {drawable && <Ranking onLift={setLifted} />}
      <Briefing text={text} />
    </div>
  );
}
