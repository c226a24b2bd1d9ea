// The first screen: the answer in a sentence, the picture, and the list of its edges.
import { useMemo, useState } from 'preact/hooks';
import { pictureText } from '../../analyse/picture-text.ts';
import { findingOf } from '../../analyse/summary.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Canvas } from '../parts/canvas.tsx';
import { Dial } from '../parts/dial.tsx';
import { EdgeTable } from '../parts/edge-table.tsx';
import { Lede } from '../parts/lede.tsx';
import { Rail } from '../parts/rail.tsx';
import { Ranking } from '../parts/ranking.tsx';
import { meansOf } from '../picture/means.ts';
import { useLater } from '../use-later.ts';

export function PicturePage() {
  const [lifted, setLifted] = useState<string | null>(null);
  const means = useMemo(meansOf, []);
  return (
    <div class="picture-page">
      <Lede />
      <Rail onLift={setLifted} />
      {means === 'table' ? (
        <div class="canvas-frame no-picture">
          <p class="callout" role="status">
            This browser cannot draw the picture. The table says the same.
          </p>
          <Dial />
          <EdgeTable />
        </div>
      ) : (
        <div class="drawing">
          <Dial />
          <Canvas means={means} lifted={lifted} />
        </div>
      )}
      {means !== 'table' && <Ranking onLift={setLifted} />}
      <Words />
    </div>
  );
}

function Words() {
  const { casebook, address, look, sighted } = useDesk();
  const late = useLater(sighted);
  const text = useMemo(() => pictureText(casebook, address.filters, look, sighted.left), [late]);
  return <Briefing title={findingOf(casebook, sighted.picture)} text={text} />;
}
