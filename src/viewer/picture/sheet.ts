// The picture as a sheet that can stand alone: with its finding, filters, legend, numbers and source. PNG and SVG are made
// from it.

import { type Casebook, nameOf } from '../../analyse/casebook.ts';
import { mix } from '../../analyse/colour.ts';
import type { Filters } from '../../analyse/filters.ts';
import type { Picture } from '../../analyse/picture.ts';
import { edgeStyle, groundOf, inkOf, issueTag, type View } from '../../analyse/style.ts';
import { filterText, findingOf } from '../../analyse/summary.ts';
import { count, dateText, STATUS_WORDS } from '../../analyse/words.ts';
import { STATUSES, type Status } from '../../model/words.ts';
import { FONT } from './labels.ts';
import type { Stage } from './stage.ts';

export interface Shown {
  readonly casebook: Casebook;
  readonly picture: Picture;
  readonly view: View;
  readonly filters: Filters;
  /** What of the picture is left off the stage, in words. */
  readonly left: string;
}

export interface Line {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly text: string;
  readonly font: string;
  readonly colour: string;
}

/** A piece of a line as the picture draws it. */
export interface Swatch {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly [number, number] | null;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly title: string;
  readonly stage: Stage;
  /** Where the stage's corner lies. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly Line[];
  readonly swatches: readonly Swatch[];
}

type Measure = (text: string, font: string) => number;

const MARGIN = 28;
const NARROWEST = 620;
const SWATCH = 30;

/** `words` in lines no wider than `width`. */
function wrapped(words: string, font: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || measure(longer, font) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Writes from the top down. */
class Writer {
  readonly lines: Line[] = [];
  readonly swatches: Swatch[] = [];
  readonly #width: number;
  readonly #measure: Measure;
  y: number;

  constructor(width: number, y: number, measure: Measure) {
    this.#width = width - 2 * MARGIN;
    this.#measure = measure;
    this.y = y;
  }

  text(words: string, size: number, colour: string, weight = 400): void {
    const font = `${weight} ${size}px ${FONT}`;
    for (const text of wrapped(words, font, this.#width, this.#measure)) {
      this.y += size * 1.4;
      this.lines.push({ x: MARGIN, y: this.y, text, font, colour });
    }
  }

  /** Lines with what they mean, in as many rows as they need. */
  legend(entries: readonly (Omit<Swatch, 'x' | 'y' | 'length'> & { name: string })[], colour: string): void {
    const font = `400 12.5px ${FONT}`;
    let x = 0;
    this.y += 22;
    for (const { name, ...look } of entries) {
      const width = SWATCH + 8 + this.#measure(name, font);
      if (x > 0 && x + width > this.#width) {
        x = 0;
        this.y += 20;
      }
      this.swatches.push({ ...look, x: MARGIN + x, y: this.y - 4, length: SWATCH });
      this.lines.push({ x: MARGIN + x + SWATCH + 8, y: this.y, text: name, font, colour });
      x += width + 22;
    }
  }
}

export function sheetOf(
  stage: Stage,
  { casebook, picture, view, filters, left }: Shown,
  measure: Measure,
): Sheet {
  const width = Math.max(stage.width, NARROWEST);
  const [ink, ground] = [inkOf(view), groundOf(view)];
  const quiet = mix(ink, ground, 0.72);
  const title = findingOf(casebook, picture);
  const head = new Writer(width, 14, measure);
  head.text(title, 22, ink, 600);
  const chosen = filterText(casebook, filters);
  head.text(['Who pressed whom', chosen, left].filter((text) => text !== '').join(' · '), 14, quiet);

  const y = head.y + 14;
  const foot = new Writer(width, y + stage.height, measure);
  const plain = { ...view, selected: null, lifted: null };
  const sample = (issue: string, status: Status) => {
    const claims = Array.from({ length: Math.ceil(view.mostClaims / 4) }, () => '');
    const {
      colour,
      width: thick,
      dash,
    } = edgeStyle({ id: '', from: '', to: '', issue, status, claims }, plain);
    return { colour, width: thick, dash };
  };
  const issues = view.issueOrder.filter((id) => picture.edges.some(({ issue }) => issue === id));
  foot.legend(
    issues.map((issue) => ({
      ...sample(issue, 'corroborated'),
      name: `${issueTag(issue, view)} ${nameOf(casebook.issues, issue)}`.trim(),
    })),
    ink,
  );
  const statuses = STATUSES.filter((status) => picture.edges.some((edge) => edge.status === status));
  foot.legend(
    statuses.map((status) => ({ ...sample('', status), name: STATUS_WORDS[status].name })),
    ink,
  );
  foot.y += 4;
  const { claims, origins, denials } = picture.totals;
  const numbers = `${count(claims.length, 'claim')}, ${count(origins.length, 'origin')}, ${count(denials.length, 'denial')}`;
  foot.text(
    `${numbers}. The broader a line, the more claims; from a single origin it stays thin.`,
    12.5,
    quiet,
  );
  const { name, recordedOn, notice } = casebook.dossier;
  foot.text(`${name}, entered ${dateText(recordedOn)}. Démarche, MIT licence. ${notice ?? ''}`, 12.5, quiet);
  return {
    width,
    height: foot.y + 20,
    ground,
    title,
    stage,
    x: (width - stage.width) / 2,
    y,
    lines: [...head.lines, ...foot.lines],
    swatches: foot.swatches,
  };
}
