// The table twin of the picture.
import { useMemo } from 'preact/hooks';
import { findingOf } from '../../analyse/summary.ts';
import { textOf } from '../../analyse/text-twin.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Dial } from '../parts/dial.tsx';
import { EdgeTable } from '../parts/edge-table.tsx';
import { Lede } from '../parts/lede.tsx';
import { Rail } from '../parts/rail.tsx';

export function TablePage() {
  const { full, casebook, picture, address, unfiltered } = useDesk();
  const folded = [...unfiltered.rollup.principals.values()].some((principal) => principal.folded);
  const text = useMemo(() => textOf(full, address), [full, address]);
  return (
    <div class="table-page">
      <Lede />
      <Rail />
      <div class="drawing">
        <Dial />
        {folded && (
          <p class="table-note">
            Here everyone counts alone; the picture rolls people up into whom they act for.
          </p>
        )}
        <EdgeTable />
        <Briefing title={findingOf(casebook, picture)} text={text} />
      </div>
    </div>
  );
}
