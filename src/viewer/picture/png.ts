// The picture as a PNG that can stand alone: with its finding, filters, colours and source.
import type { Casebook } from '../../analyse/casebook.ts';
import { nameOf } from '../../analyse/casebook.ts';
import type { Filters } from '../../analyse/filters.ts';
import type { Picture } from '../../analyse/picture.ts';
import { GROUND, INK, issueColour, mix, type View } from '../../analyse/style.ts';
import { filterText, findingOf } from '../../analyse/summary.ts';
import { count, dateText } from '../../analyse/words.ts';

interface Shown {
  readonly casebook: Casebook;
  readonly picture: Picture;
  readonly view: View;
  readonly filters: Filters;
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** The drawn stage with a head and a foot around it. */
function framed(stage: HTMLCanvasElement, { casebook, picture, view, filters }: Shown): HTMLCanvasElement {
  const unit = Math.max(1, stage.width / 1000);
  const [head, foot] = [92 * unit, 78 * unit];
  const canvas = document.createElement('canvas');
  canvas.width = stage.width;
  canvas.height = stage.height + head + foot;
  const context = canvas.getContext('2d');
  if (context === null) return stage;
  const ink = INK[view.theme];
  const quiet = mix(ink, GROUND[view.theme], 0.66);
  const write = (text: string, x: number, y: number, size: number, colour: string, weight = 400) => {
    context.font = `${weight} ${size * unit}px ${FONT}`;
    context.fillStyle = colour;
    context.fillText(text, x * unit, y * unit, canvas.width - 2 * x * unit);
  };
  context.fillStyle = GROUND[view.theme];
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(stage, 0, head);
  write(findingOf(casebook, picture), 28, 44, 22, ink, 600);
  const chosen = filterText(casebook, filters);
  write(`Who pressed whom${chosen === '' ? '' : `: ${chosen}`}`, 28, 72, 14, quiet);

  let left = 28;
  const row = (stage.height + head) / unit + 22;
  for (const issue of view.issueOrder
    .filter((id) => picture.edges.some((edge) => edge.issue === id))
    .slice(0, 7)) {
    const name = nameOf(casebook.issues, issue);
    context.font = `${12 * unit}px ${FONT}`;
    const width = context.measureText(name).width / unit;
    if (left + width + 30 > canvas.width / unit) break;
    context.fillStyle = issueColour(issue, view);
    context.fillRect(left * unit, (row - 6) * unit, 14 * unit, 4 * unit);
    write(name, left + 20, row, 12, ink);
    left += width + 42;
  }
  const { claims, origins, denials } = picture.totals;
  const numbers = `${count(claims.length, 'claim')}, ${count(origins.length, 'origin')}, ${count(denials.length, 'denial')}`;
  write(`${numbers}. Broad: many claims; thin: one origin; dashed: disputed.`, 28, row + 22, 12, quiet);
  const { name, recordedOn } = casebook.dossier;
  write(`${name}. Entered ${dateText(recordedOn)}. Démarche, MIT licence.`, 28, row + 40, 12, quiet);
  return canvas;
}

/** Offers the PNG as a download. */
export function savePng(stage: HTMLCanvasElement, shown: Shown): void {
  framed(stage, shown).toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${shown.casebook.dossier.id.replace(/^dossier:/, '') || 'demarche'}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }, 'image/png');
}
