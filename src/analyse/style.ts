// How an edge and an actor look, in one place: the picture, the legend, the tables and the exports all ask here.
import type { PictureActor, PictureEdge } from './picture.ts';

export type Theme = 'light' | 'dark';

/**
 * Seven hues after Okabe and Ito, apart in lightness too, so that colour-blind readers can tell them; each has at least
 * 3:1 against its ground. Issues beyond the seventh share the grey.
 */
export const ISSUE_COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#c2410c', '#0b5fa5', '#00875f', '#b0468f', '#9a7400', '#3f9ac9', '#5a4a9f'],
  dark: ['#ff8c4b', '#5aabea', '#34c796', '#e48fc6', '#e9b93a', '#a3d8f4', '#a99af0'],
};
export const GROUND: Readonly<Record<Theme, string>> = { light: '#fdfcf9', dark: '#15181d' };
export const INK: Readonly<Record<Theme, string>> = { light: '#1d232b', dark: '#eceae4' };
export const OTHER: Readonly<Record<Theme, string>> = { light: '#7d848d', dark: '#939ba6' };

/** What the looks depend on beside the data. */
export interface View {
  readonly theme: Theme;
  /** Issues by claims, most first: the place decides the colour. Fixed for a dossier, whatever the filters. */
  readonly issueOrder: readonly string[];
  /** The most claims that an edge has, and the most an actor has received, in the whole dossier. */
  readonly mostClaims: number;
  readonly mostReceived: number;
  readonly selected: string | null;
  /** Actor or edge under the pointer or the keyboard. */
  readonly lifted: string | null;
}

export interface EdgeStyle {
  readonly colour: string;
  /** In CSS pixels. */
  readonly width: number;
  /** Lengths of stroke and gap in CSS pixels; null: solid. */
  readonly dash: readonly [number, number] | null;
  /** Drawn in the order of this number. */
  readonly layer: number;
}

export type NodeShape = 'disc' | 'ring' | 'target' | 'dot' | 'thin';

export interface NodeStyle {
  readonly colour: string;
  /** Radius in CSS pixels. */
  readonly radius: number;
  readonly shape: NodeShape;
  readonly labelled: boolean;
}

export function issueColour(
  issue: string,
  { theme, issueOrder }: Pick<View, 'theme' | 'issueOrder'>,
): string {
  const place = issueOrder.indexOf(issue);
  return (place < 0 ? undefined : ISSUE_COLOURS[theme][place]) ?? OTHER[theme];
}

/** `amount` of `over` laid on `under`: 0 gives `under`, 1 gives `over`. Colours as #rrggbb. */
export function mix(over: string, under: string, amount: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) =>
    Math.round(channel(over, at) * amount + channel(under, at) * (1 - amount))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}

/** Width grows with the root of the claims; one origin alone never makes a broad line. */
export function edgeWidth(claims: number, most: number, singleOrigin: boolean): number {
  const share = Math.sqrt(Math.max(1, claims) / Math.max(1, most));
  return singleOrigin ? 1.6 : 2 + 6 * share;
}

const DASHES: Readonly<Record<string, readonly [number, number]>> = { disputed: [9, 5], denied: [2.5, 4] };

export function edgeStyle(
  edge: Pick<PictureEdge, 'id' | 'from' | 'to' | 'issue' | 'status' | 'claims'>,
  view: View,
): EdgeStyle {
  const own = issueColour(edge.issue, view);
  const focus = view.lifted ?? view.selected;
  const near = focus === null || focus === edge.id || focus === edge.from || focus === edge.to;
  const colour = near ? own : mix(own, GROUND[view.theme], 0.18);
  const width = edgeWidth(
    edge.claims.length,
    view.mostClaims,
    edge.status === 'single-origin' || edge.status === 'denied',
  );
  return {
    colour,
    width: edge.id === view.selected || edge.id === view.lifted ? width + 1.5 : width,
    dash: DASHES[edge.status] ?? null,
    layer: focus !== null && near ? 1 : 0,
  };
}

const SHAPES: Readonly<Record<string, NodeShape>> = {
  state: 'disc',
  person: 'ring',
  organisation: 'target',
  body: 'target',
  group: 'dot',
};

export function nodeShape(kind: string): NodeShape {
  return SHAPES[kind] ?? 'thin';
}

/** Area grows with the pressure received. `neighbours` are the actors that the lifted or selected thing touches. */
export function nodeStyle(
  actor: Pick<PictureActor, 'id' | 'kind' | 'received'>,
  view: View,
  neighbours: ReadonlySet<string> | null = null,
): NodeStyle {
  const near = neighbours === null || neighbours.has(actor.id);
  return {
    colour: near ? INK[view.theme] : mix(INK[view.theme], GROUND[view.theme], 0.25),
    radius: 7 + 19 * Math.sqrt(actor.received / Math.max(1, view.mostReceived)),
    shape: nodeShape(actor.kind),
    labelled: near,
  };
}
