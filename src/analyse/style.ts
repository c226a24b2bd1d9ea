// How an edge and an actor look, in one place: the picture, the legend, the tables and the exports all ask here.
import type { Review, Status } from '../model/words.ts';
import { contrast, mix } from './colour.ts';
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
const INK: Readonly<Record<Theme, string>> = { light: '#1d232b', dark: '#eceae4' };
export const OTHER: Readonly<Record<Theme, string>> = { light: '#7d848d', dark: '#939ba6' };

/** Colours that the reader's system forces on every page, as #rrggbb. */
export interface Forced {
  readonly ground: string;
  readonly ink: string;
}

/** What the looks depend on beside the data. */
export interface View {
  readonly theme: Theme;
  /** Present when the system forces its colours: then dash, width, number and shape alone tell things apart. */
  readonly forced?: Forced | null;
  /** Issues by claims, most first: the place decides the colour. Fixed for a dossier, whatever the filters. */
  readonly issueOrder: readonly string[];
  /** The most claims that an edge has, and the most an actor has received, in the whole dossier. */
  readonly mostClaims: number;
  readonly mostReceived: number;
  /** Edges that would be there with every source, of which nothing is left. */
  readonly ghosts?: ReadonlySet<string>;
  /** Where an answer is laid over the picture: edges that it adds, and edges that it leaves out. */
  readonly change?: { readonly added: ReadonlySet<string>; readonly dropped: ReadonlySet<string> };
  readonly selected: string | null;
  /** Actor, act or edge under the pointer or the keyboard, or an issue as `liftedIssue` names it. */
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

/** An issue as a thing to lift: issues and actors may share an id. */
export const liftedIssue = (issue: string): string => `issue ${issue}`;

export type NodeShape = 'disc' | 'ring' | 'target' | 'dot' | 'thin';

export interface NodeStyle {
  readonly colour: string;
  /** Radius in CSS pixels. */
  readonly radius: number;
  readonly shape: NodeShape;
  readonly labelled: boolean;
}

type Ground = Pick<View, 'theme' | 'forced'>;

export function groundOf({ theme, forced }: Ground): string {
  return forced?.ground ?? GROUND[theme];
}

export function inkOf({ theme, forced }: Ground): string {
  return forced?.ink ?? INK[theme];
}

export function issueColour(
  issue: string,
  { theme, forced, issueOrder }: Pick<View, 'theme' | 'forced' | 'issueOrder'>,
): string {
  if (forced) return forced.ink;
  const place = issueOrder.indexOf(issue);
  return (place < 0 ? undefined : ISSUE_COLOURS[theme][place]) ?? OTHER[theme];
}

/** An added edge has a plus before its number. */
export const edgeTag = ({ id, issue }: Pick<PictureEdge, 'id' | 'issue'>, view: View): string =>
  (view.change?.added.has(id) ? '+' : '') + issueTag(issue, view);

/** The number that doubles an issue's colour, on its lines and in the legend; empty for those that share the grey. */
export function issueTag(issue: string, { issueOrder }: Pick<View, 'issueOrder'>): string {
  const place = issueOrder.indexOf(issue);
  return place >= 0 && place < ISSUE_COLOURS.light.length ? String(place + 1) : '';
}

/** How much of its colour an edge keeps: the better corroborated, the more. */
const STRENGTH: Readonly<Record<Status, number>> = {
  corroborated: 1,
  disputed: 0.85,
  'single-origin': 0.7,
  denied: 0.55,
};
const LEAST_CONTRAST = 3;

/** Few colours, asked for with every line. */
const fadings = new Map<string, string>();

/** The colour faded to a share of itself, but never below 3:1 against the ground. */
function fadedTo(share: number, colour: string, ground: string): string {
  const key = `${share} ${colour} ${ground}`;
  const known = fadings.get(key);
  if (known !== undefined) return known;
  let strength = share;
  while (strength < 1 && contrast(mix(colour, ground, strength), ground) < LEAST_CONTRAST) strength += 0.05;
  const faded = strength < 1 ? mix(colour, ground, strength) : colour;
  fadings.set(key, faded);
  return faded;
}

/** Width grows with the root of the claims; one origin alone never makes a broad line. */
export function edgeWidth(claims: number, most: number, singleOrigin: boolean): number {
  const share = Math.sqrt(Math.max(1, claims) / Math.max(1, most));
  return singleOrigin ? 1.6 : 2 + 6 * share;
}

/** What rests on drafts alone is dotted, and fainter than what somebody has said yes to. */
const DOTS: readonly [number, number] = [1.5, 3.5];
const DRAFT_INK = 0.6;

const DASHES: Readonly<Record<string, readonly [number, number]>> = { disputed: [9, 5], denied: [4, 9] };

/** How much broader an added line is. */
const ADDED = 2.5;
const GHOST_LINE = { width: 1.2, dash: [1.5, 5], layer: -1 } as const;

export function edgeStyle(
  edge: Pick<PictureEdge, 'id' | 'from' | 'to' | 'issue' | 'status' | 'claims'> & {
    readonly review?: Review;
  },
  view: View,
): EdgeStyle {
  const ground = groundOf(view);
  if (view.ghosts?.has(edge.id))
    return { colour: mix(issueColour(edge.issue, view), ground, 0.4), ...GHOST_LINE };
  if (view.change?.dropped.has(edge.id) && edge.id !== view.lifted && edge.id !== view.selected)
    return { colour: mix(OTHER[view.theme], ground, 0.6), ...GHOST_LINE };
  const draft = edge.review === 'draft';
  const share = STRENGTH[edge.status] * (draft ? DRAFT_INK : 1);
  const own = fadedTo(share, issueColour(edge.issue, view), ground);
  const focus = view.lifted ?? view.selected;
  const near = focus === null || [edge.id, edge.from, edge.to, liftedIssue(edge.issue)].includes(focus);
  const colour = near ? own : mix(own, ground, 0.18);
  const width = edgeWidth(
    edge.claims.length,
    view.mostClaims,
    edge.status === 'single-origin' || edge.status === 'denied',
  );
  const added = view.change?.added.has(edge.id) ?? false;
  return {
    colour,
    width: width + (edge.id === view.selected || edge.id === view.lifted ? 1.5 : 0) + (added ? ADDED : 0),
    dash: DASHES[edge.status] ?? (draft ? DOTS : null),
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

/** A meeting, proposal or position on the stage, and its ties to actors. */
export function actStyle(
  { id, issue, status }: { readonly id: string; readonly issue: string; readonly status: string },
  view: View,
): { readonly colour: string; readonly dash: readonly [number, number] | null; readonly near: boolean } {
  const focus = view.lifted ?? view.selected;
  const near = focus === null || focus === id || focus === liftedIssue(issue);
  const own = issueColour(issue, view);
  return { colour: near ? own : mix(own, groundOf(view), 0.3), dash: DASHES[status] ?? null, near };
}

/** Area grows with the pressure received. `neighbours` are the actors that the lifted or selected thing touches. */
export function nodeStyle(
  actor: Pick<PictureActor, 'id' | 'kind' | 'received'>,
  view: View,
  neighbours: ReadonlySet<string> | null = null,
): NodeStyle {
  const near = neighbours === null || neighbours.has(actor.id);
  return {
    colour: near ? inkOf(view) : mix(inkOf(view), groundOf(view), 0.25),
    radius: 7 + 19 * Math.sqrt(actor.received / Math.max(1, view.mostReceived)),
    shape: nodeShape(actor.kind),
    labelled: near,
  };
}
