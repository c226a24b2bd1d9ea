// The table twin of the picture.
import { Dial } from '../parts/dial.tsx';
import { EdgeTable } from '../parts/edge-table.tsx';
import { Lede } from '../parts/lede.tsx';
import { Rail } from '../parts/rail.tsx';

export function TablePage() {
  return (
    <div class="table-page">
      <Lede />
      <Rail />
      <div class="drawing">
        <Dial />
        <EdgeTable />
      </div>
    </div>
  );
}
