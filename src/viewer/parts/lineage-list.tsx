// The versions as a list: on paper, where their picture would be cut.
import type { Lineage } from '../../analyse/lineage.ts';
import { revisionText, versionText } from '../../analyse/lineage-text.ts';
import { useDesk } from '../desk.ts';

export function LineageList({ lineage: { versions, revisions } }: { readonly lineage: Lineage }) {
  const { casebook } = useDesk();
  return (
    <ol class="on-paper">
      {versions.map((version) => (
        <li key={version.id}>
          {versionText(casebook, version)}
          <ul>
            {revisions
              .filter(({ newer }) => newer === version.id)
              .map((revision) => (
                <li key={revision.id}>{revisionText(casebook, revision)}</li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
