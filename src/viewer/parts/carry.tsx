// The picture to take along: as PNG, SVG, GEXF or CSV, or on paper.
import { useRef } from 'preact/hooks';
import { csvOf } from '../../analyse/answer.ts';
import { edgeTable } from '../../analyse/edge-table.ts';
import { edgeText } from '../../analyse/summary.ts';
import { useDesk } from '../desk.ts';
import { gexfOf } from '../picture/gexf.ts';
import { labelsOf } from '../picture/labels.ts';
import { measureWith } from '../picture/names.ts';
import { pngOf } from '../picture/png.ts';
import { sheetOf } from '../picture/sheet.ts';
import type { Stage } from '../picture/stage.ts';
import { svgOf } from '../picture/svg.ts';
import { save } from '../save.ts';
import { Icon } from './icons.tsx';

const DENSITIES = [1, 2, 3, 4] as const;

export function Carry({ stage }: { readonly stage: () => Stage | null }) {
  const fold = useRef<HTMLDetailsElement>(null);
  const { casebook, picture, sighted, view, address } = useDesk();
  const name = casebook.dossier.id.replace(/^dossier:/, '') || 'demarche';
  /** The stage as a sheet, with the means to measure its words. */
  const drawn = () => {
    const now = stage();
    const pen = document.createElement('canvas').getContext('2d');
    if (now === null || pen === null) return null;
    const measure = measureWith(pen);
    const still = { ...now, scene: { ...now.scene, focus: null } };
    const shown = { casebook, picture, view, filters: address.filters, left: sighted.left };
    return { sheet: sheetOf(still, shown, measure), labels: labelsOf(still, measure) };
  };
  const savePng = async (density: number) => {
    const made = drawn();
    if (made !== null) save(`${name}.png`, await pngOf(made.sheet, density));
  };
  const saveSvg = () => {
    const made = drawn();
    if (made === null) return;
    const titleOf = (id: string) => {
      const edge = picture.edges.find((one) => one.id === id);
      return edge === undefined ? '' : edgeText(casebook, edge);
    };
    save(`${name}.svg`, svgOf(made.sheet, made.labels, titleOf), 'image/svg+xml');
  };
  const saveGexf = () => {
    const now = stage();
    if (now !== null) save(`${name}.gexf`, gexfOf(casebook, picture, now), 'application/xml');
  };
  const saveCsv = () => save(`${name}.csv`, csvOf(edgeTable(casebook, picture.edges)), 'text/csv');
  const item = (text: string, run: () => void) => (
    <button
      type="button"
      onClick={() => {
        if (fold.current !== null) fold.current.open = false;
        run();
      }}
    >
      {text}
    </button>
  );
  return (
    <details
      ref={fold}
      class="carry"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || fold.current === null || !fold.current.open) return;
        event.preventDefault();
        fold.current.open = false;
        fold.current.querySelector('summary')?.focus();
      }}
    >
      <summary class="icon-button wide">
        <Icon name="picture" size={14} /> <span class="carry-word">Save</span>
      </summary>
      <div class="carry-list">
        <p>
          Save PNG{' '}
          {DENSITIES.map((density) => (
            <button
              key={density}
              type="button"
              class="chip"
              aria-label={`Save PNG, ${density} times as fine`}
              onClick={() => {
                if (fold.current !== null) fold.current.open = false;
                void savePng(density);
              }}
            >
              {density}×
            </button>
          ))}
        </p>
        {item('Save SVG, to edit as vectors', saveSvg)}
        {item('Save GEXF, for Gephi', saveGexf)}
        {item('Save CSV, the lines as a table', saveCsv)}
        {item('Print', () => print())}
      </div>
    </details>
  );
}
