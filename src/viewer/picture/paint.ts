// Marks and lines on a 2D canvas: for the renderer without WebGL and for the PNG.
import { grouped } from '../../model/order.ts';
import type { Pen } from './layer.ts';
import { RINGS } from './rings.ts';
import type { SceneEdge } from './scene.ts';
import type { Disc, Flow, Stage } from './stage.ts';

const LAYERS = [-1, 0, 1];
/** Hairlines are sorted by colour in batches of so many: no colour lies over all the others. */
const MIXED = 500;

/** From here on marks are drawn ring by ring for all at once: faster, and the order of overlapping ones is lost. */
const MANY_MARKS = 2000;

function isSeen({ shaft, tip }: Flow, { width, height }: Stage): boolean {
  const pad = 8;
  const a = shaft[0];
  const b = shaft[1];
  const c = shaft[2];
  return (
    Math.max(a.x, b.x, c.x, tip.x) > -pad &&
    Math.min(a.x, b.x, c.x, tip.x) < width + pad &&
    Math.max(a.y, b.y, c.y, tip.y) > -pad &&
    Math.min(a.y, b.y, c.y, tip.y) < height + pad
  );
}

function traceShaft(pen: Pen, { shaft, straight }: Flow): void {
  const a = shaft[0];
  const b = shaft[1];
  const c = shaft[2];
  pen.moveTo(a.x, a.y);
  if (straight) pen.lineTo(c.x, c.y);
  else pen.quadraticCurveTo(b.x, b.y, c.x, c.y);
}

/** Each line is a path of its own: without a graphics card, a path of many broad lines takes several times longer. */
function paintFlows(pen: Pen, stage: Stage): void {
  for (const flow of stage.flows) {
    if (!isSeen(flow, stage)) continue;
    const { edge, thick, dash, barbs, tip } = flow;
    pen.strokeStyle = edge.colour;
    pen.lineWidth = thick;
    if (dash !== null) pen.setLineDash([...dash]);
    pen.beginPath();
    traceShaft(pen, flow);
    pen.stroke();
    if (dash !== null) pen.setLineDash([]);
    if (!edge.isPressure) continue;
    pen.fillStyle = edge.colour;
    pen.beginPath();
    pen.moveTo(barbs[0].x, barbs[0].y);
    pen.lineTo(tip.x, tip.y);
    pen.lineTo(barbs[1].x, barbs[1].y);
    pen.fill();
  }
}

/**
 * Hairlines of one colour are one path, which is drawn as so many single lines, with the outlines of their narrow heads: to
 * fill each head takes as long as all the lines.
 */
function paintHairlines(pen: Pen, stage: Stage, edges: readonly SceneEdge[]): void {
  for (const [colour, own] of grouped(edges, (edge) => edge.colour)) {
    pen.strokeStyle = colour;
    pen.beginPath();
    for (const edge of own) {
      const flow = stage.flowOf(edge);
      if (flow === null || !isSeen(flow, stage)) continue;
      traceShaft(pen, flow);
      if (!edge.isPressure) continue;
      const { tip, barbs } = flow;
      pen.lineTo(tip.x, tip.y);
      pen.lineTo(barbs[0].x, barbs[0].y);
      pen.lineTo(barbs[1].x, barbs[1].y);
      pen.lineTo(tip.x, tip.y);
    }
    pen.stroke();
  }
}

function paintCrowd(pen: Pen, stage: Stage): void {
  pen.lineWidth = 1 / pen.getTransform().a;
  for (const layer of LAYERS) {
    const edges = stage.scene.edges.filter((edge) => edge.layer === layer);
    for (let at = 0; at < edges.length; at += MIXED) paintHairlines(pen, stage, edges.slice(at, at + MIXED));
  }
}

function paintDiscs(pen: Pen, discs: readonly Disc[], ground: string): void {
  const fill = (colour: string, radiusOf: (disc: Disc) => number) => {
    if (!discs.some((disc) => radiusOf(disc) > 0)) return;
    pen.fillStyle = colour;
    pen.beginPath();
    for (const disc of discs) {
      const radius = radiusOf(disc);
      if (radius <= 0) continue;
      if (discs.length > 1) pen.moveTo(disc.x + radius, disc.y);
      pen.arc(disc.x, disc.y, radius, 0, 2 * Math.PI);
    }
    pen.fill();
  };
  const colour = discs[0]?.node.colour ?? ground;
  const ringsOf = ({ node }: Disc) => RINGS[node.shape];
  fill(colour, ({ radius }) => radius);
  fill(ground, (disc) => (ringsOf(disc).gap === 0 ? 0 : disc.radius * (1 - ringsOf(disc).ring)));
  fill(colour, (disc) => {
    const { ring, gap } = ringsOf(disc);
    return gap === 0 ? 0 : disc.radius * (1 - ring - gap);
  });
}

/** Lines first, then marks, the most important last. Leaves the ground as it is. */
export function paintStage(pen: Pen, stage: Stage): void {
  if (stage.fine) paintCrowd(pen, stage);
  else paintFlows(pen, stage);
  const seen = [...stage.discs.values()]
    .reverse()
    .filter(
      ({ x, y, radius }) =>
        x + radius > 0 && y + radius > 0 && x - radius < stage.width && y - radius < stage.height,
    );
  const groups =
    seen.length > MANY_MARKS
      ? grouped(seen, ({ node }) => node.colour).map(([, own]) => own)
      : seen.map((disc) => [disc]);
  for (const group of groups) paintDiscs(pen, group, stage.scene.ground);
}
