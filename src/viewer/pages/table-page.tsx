// The table twin of the picture.
import { EdgeTable } from '../parts/edge-table.tsx';
import { Lede } from '../parts/lede.tsx';
import { Rail } from '../parts/rail.tsx';

export function TablePage() {
  return (
    <div class="table-page">
      <Lede />
      <Rail />
      <EdgeTable />
    </div>
  );
}
