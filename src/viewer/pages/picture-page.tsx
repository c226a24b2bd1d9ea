// The first screen: the answer in a sentence, the picture, and the list of its edges.
import { useMemo, useState } from 'preact/hooks';
import { Canvas } from '../parts/canvas.tsx';
import { EdgeTable } from '../parts/edge-table.tsx';
import { Lede } from '../parts/lede.tsx';
import { Rail } from '../parts/rail.tsx';
import { Ranking } from '../parts/ranking.tsx';
import { hasWebGL } from '../picture/webgl.ts';

export function PicturePage() {
  const [lifted, setLifted] = useState<string | null>(null);
  const drawable = useMemo(hasWebGL, []);
  return (
    <div class="picture-page">
      <Lede />
      <Rail />
      {drawable ? (
        <Canvas lifted={lifted} />
      ) : (
        <div class="canvas-frame no-webgl">
          <p class="callout" role="status">
            This browser has no WebGL, so the picture cannot be drawn. The table says the same.
          </p>
          <EdgeTable />
        </div>
      )}
      {drawable && <Ranking onLift={setLifted} />}
    </div>
  );
}
