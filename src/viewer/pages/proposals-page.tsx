// The lineage of what is proposed: who put which version on the table, what changed, whom it favours, and who says so.
import { useMemo } from 'preact/hooks';
import { lineageOf } from '../../analyse/lineage.ts';
import { favouredBy, lineageFinding, lineageText } from '../../analyse/lineage-text.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Chosen } from '../parts/chosen.tsx';
import { FavourLegend } from '../parts/favour.tsx';
import { LineageList } from '../parts/lineage-list.tsx';
import { LineagePicture } from '../parts/lineage-picture.tsx';
import { NothingLeft } from '../parts/states.tsx';
import { TermsTable } from '../parts/terms-table.tsx';

export function ProposalsPage() {
  const { casebook, address } = useDesk();
  const lineage = useMemo(() => lineageOf(casebook, address.filters), [casebook, address.filters]);
  const order = useMemo(
    () =>
      favouredBy([
        ...lineage.revisions.flatMap(({ changes }) => changes),
        ...lineage.terms.flatMap(({ wordings }) => wordings),
      ]).flatMap(({ actor }) => actor ?? []),
    [lineage],
  );
  return (
    <div class="view-page">
      <Chosen title="Proposals" />
      <h1>{lineageFinding(lineage)}</h1>
      <Briefing text={lineageText(casebook, lineage)} />
      {lineage.versions.length === 0 ? (
        <NothingLeft />
      ) : (
        <>
          <ul class="stance-legend" aria-label="Marks">
            <FavourLegend order={order} />
            <li class="quiet">
              Under a version: its changes. A dot in another lane: made it too, hollow if only denied.
            </li>
          </ul>
          <LineageList lineage={lineage} />
          <LineagePicture lineage={lineage} order={order} />
          <section class="section" aria-label="What each version says">
            <h2>What each version says</h2>
            <TermsTable lineage={lineage} order={order} />
          </section>
        </>
      )}
    </div>
  );
}
