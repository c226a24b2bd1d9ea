// The sheet as SVG: vectors and text that other programs can edit, each line with a title that says what it is.

import { type Labels, TAG_FONT } from './labels.ts';
import type { Point } from './layout.ts';
import { quietOf } from './names.ts';
import { RINGS } from './rings.ts';
import type { Line, Sheet, Swatch } from './sheet.ts';
import type { Disc, Flow } from './stage.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Two decimals are enough for paper, and the same on every machine. */
const n = (value: number): string => String(Math.round(value * 100) / 100);
const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;

const dashed = (dash: readonly number[] | null): string =>
  dash === null ? '' : ` stroke-dasharray="${dash.map(n).join(' ')}"`;

function flowMarkup({ edge, thick, dash, shaft, straight, barbs, tip }: Flow, title: string): string {
  const [a, b, c] = shaft;
  const way = straight ? `L${at(c)}` : `Q${at(b)} ${at(c)}`;
  const head = edge.isPressure
    ? `<path d="M${at(barbs[0])} L${at(tip)} L${at(barbs[1])} Z" fill="${edge.colour}"/>`
    : '';
  return `<g class="line" data-id="${escaped(edge.id)}"><title>${escaped(title)}</title><path d="M${at(a)} ${way}" fill="none" stroke="${edge.colour}" stroke-width="${n(thick)}"${dashed(dash)}/>${head}</g>`;
}

function discMarkup({ node, x, y, radius }: Disc): string {
  const { ring, gap } = RINGS[node.shape];
  const stroke = Math.min(ring, 0.999) * radius;
  const core = Math.max(0, 1 - ring - gap) * radius;
  const outer =
    gap === 0
      ? `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${node.colour}"/>`
      : `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius - stroke / 2)}" fill="none" stroke="${node.colour}" stroke-width="${n(stroke)}"/>`;
  const inner =
    core > 0 && gap > 0 ? `<circle cx="${n(x)}" cy="${n(y)}" r="${n(core)}" fill="${node.colour}"/>` : '';
  return `<g class="actor" data-id="${escaped(node.id)}"><title>${escaped(node.name)}</title>${outer}${inner}</g>`;
}

function textMarkup(text: string, { x, y }: Point, font: string, colour: string, more = ''): string {
  const [, weight = '400', size = '12', family = 'sans-serif'] = /^(\d+) ([\d.]+)px (.*)$/.exec(font) ?? [];
  return `<text x="${n(x)}" y="${n(y)}" font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}" fill="${colour}"${more}>${escaped(text)}</text>`;
}

const lineMarkup = ({ text, font, colour, x, y }: Line): string => textMarkup(text, { x, y }, font, colour);

const swatchMarkup = ({ x, y, length, colour, width, dash }: Swatch): string =>
  `<path d="M${n(x)} ${n(y)} h${n(length)}" stroke="${colour}" stroke-width="${n(width)}"${dashed(dash)}/>`;

/** @param titleOf what an edge stands for, by its id */
export function svgOf(sheet: Sheet, { names, tags }: Labels, titleOf: (edge: string) => string): string {
  const { stage, width, height, ground } = sheet;
  const central = ' dominant-baseline="central"';
  const halo = ` stroke="${ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"${central}`;
  const discs = [...stage.discs.values()].reverse();
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img">`,
    `<title>${escaped(sheet.title)}</title>`,
    `<rect width="100%" height="100%" fill="${ground}"/>`,
    `<svg x="${n(sheet.x)}" y="${n(sheet.y)}" width="${n(stage.width)}" height="${n(stage.height)}" viewBox="0 0 ${n(stage.width)} ${n(stage.height)}">`,
    ...stage.flows.map((flow) => flowMarkup(flow, titleOf(flow.edge.id))),
    ...discs.map(discMarkup),
    ...tags.map(({ text, colour, inside, ...point }) =>
      textMarkup(text, point, TAG_FONT, colour, `${inside ? central : halo} text-anchor="middle"`),
    ),
    ...names.map(({ text, font, near, left, top, bottom }) =>
      textMarkup(
        text,
        { x: left, y: (top + bottom) / 2 },
        font,
        near ? stage.scene.ink : quietOf(stage),
        halo,
      ),
    ),
    '</svg>',
    ...sheet.swatches.map(swatchMarkup),
    ...sheet.lines.map(lineMarkup),
    '</svg>',
    '',
  ].join('\n');
}
