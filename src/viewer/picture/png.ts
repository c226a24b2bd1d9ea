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

/** `words` in lines that are no wider than `width`. */
function linesOf(context: CanvasRenderingContext2D, words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || context.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

const MARGIN = 28;

/** Writes from the top down; sizes in units of a stage 1000 wide. */
class Writer {
  readonly #context: CanvasRenderingContext2D;
  readonly #unit: number;
  readonly #width: number;
  /** Where the next line goes. */
  y: number;

  constructor(context: CanvasRenderingContext2D, unit: number, y: number) {
    this.#context = context;
    this.#unit = unit;
    this.#width = context.canvas.width / unit - 2 * MARGIN;
    this.y = y;
  }

  text(words: string, size: number, colour: string, weight = 400): void {
    this.#context.font = `${weight} ${size * this.#unit}px ${FONT}`;
    this.#context.fillStyle = colour;
    for (const line of linesOf(this.#context, words, this.#width * this.#unit)) {
      this.y += size * 1.4;
      this.#context.fillText(line, MARGIN * this.#unit, this.y * this.#unit);
    }
  }

  /** Colours with their names, in as many rows as they need. */
  swatches(entries: readonly { readonly colour: string; readonly name: string }[], ink: string): void {
    this.#context.font = `${12.5 * this.#unit}px ${FONT}`;
    let x = 0;
    this.y += 18;
    for (const { colour, name } of entries) {
      const width = 22 + this.#context.measureText(name).width / this.#unit;
      if (x > 0 && x + width > this.#width) {
        x = 0;
        this.y += 20;
      }
      this.#context.fillStyle = colour;
      this.#context.fillRect(
        (MARGIN + x) * this.#unit,
        (this.y - 6) * this.#unit,
        15 * this.#unit,
        4 * this.#unit,
      );
      this.#context.fillStyle = ink;
      this.#context.fillText(name, (MARGIN + x + 21) * this.#unit, this.y * this.#unit);
      x += width + 20;
    }
  }
}

/** The drawn stage with a head and a foot around it. */
function framed(stage: HTMLCanvasElement, { casebook, picture, view, filters }: Shown): HTMLCanvasElement {
  const unit = Math.max(stage.width / 1000, window.devicePixelRatio || 1);
  const [head, foot] = [112, 132];
  const canvas = document.createElement('canvas');
  canvas.width = stage.width;
  canvas.height = stage.height + (head + foot) * unit;
  const context = canvas.getContext('2d');
  if (context === null) return stage;
  const ink = INK[view.theme];
  const quiet = mix(ink, GROUND[view.theme], 0.66);
  context.fillStyle = GROUND[view.theme];
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(stage, 0, head * unit);

  const top = new Writer(context, unit, 14);
  top.text(findingOf(casebook, picture), 22, ink, 600);
  const chosen = filterText(casebook, filters);
  top.text(`Who pressed whom${chosen === '' ? '' : `: ${chosen}`}`, 14, quiet);

  const bottom = new Writer(context, unit, head + stage.height / unit);
  const shown = view.issueOrder.filter((id) => picture.edges.some(({ issue }) => issue === id));
  bottom.swatches(
    shown.map((issue) => ({ colour: issueColour(issue, view), name: nameOf(casebook.issues, issue) })),
    ink,
  );
  const { claims, origins, denials } = picture.totals;
  const numbers = `${count(claims.length, 'claim')}, ${count(origins.length, 'origin')}, ${count(denials.length, 'denial')}`;
  bottom.text(
    `${numbers}. The broader a line, the more claims; thin: a single origin; dashed: disputed.`,
    12.5,
    quiet,
  );
  const { name, recordedOn, notice } = casebook.dossier;
  bottom.text(
    `${name}, entered ${dateText(recordedOn)}. Démarche, MIT licence. ${notice ?? ''}`,
    12.5,
    quiet,
  );
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
