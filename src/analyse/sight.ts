// What of the picture is on the stage, and how: folded, hidden, focused, pinned. A filter asks about claims, a sight about
// what the reader wants to look at. parse(print(sight)) is the same sight.
import { sortedUnique } from '../model/order.ts';

/** People stand with whom they act for: where the picture would be too full otherwise; always; never. */
export const FOLDS = ['auto', 'all', 'none'] as const;
type Fold = (typeof FOLDS)[number];

/** Acts that can stand on the stage as marks of their own. */
export const STAGED = ['meeting', 'proposal', 'position'] as const;
export type Staged = (typeof STAGED)[number];

export interface Pin {
  readonly id: string;
  /** In the units of the layout, rounded to thousandths. */
  readonly x: number;
  readonly y: number;
}

interface Focus {
  readonly actor: string;
  readonly steps: number;
}

export const MOST_STEPS = 3;

/** How much may stand on the stage: what can be read at a glance, or as much as a screen can hold. */
export const ROOMS = ['usual', 'wide'] as const;
export type Room = (typeof ROOMS)[number];

/** Lists are sorted. */
export interface Sight {
  readonly fold: Fold;
  readonly room: Room;
  /** Principals whose people are the other way round than `fold` says. */
  readonly other: readonly string[];
  readonly hidden: readonly string[];
  /** Only these; empty: all. */
  readonly kept: readonly string[];
  /** On the stage although the picture has stronger ones than there is room for. */
  readonly brought: readonly string[];
  readonly focus: Focus | null;
  /** Only the shortest ways between these two. */
  readonly path: readonly [from: string, to: string] | null;
  readonly pins: readonly Pin[];
  readonly acts: readonly Staged[];
}

export const NO_SIGHT: Sight = {
  fold: 'auto',
  room: 'usual',
  other: [],
  hidden: [],
  kept: [],
  brought: [],
  focus: null,
  path: null,
  pins: [],
  acts: [],
};

export type Step =
  | { readonly do: 'hide' | 'keep' | 'bring'; readonly actors: readonly string[] }
  | { readonly do: 'focus'; readonly actor: string; readonly steps: number }
  | { readonly do: 'path'; readonly from: string; readonly to: string }
  | { readonly do: 'pin'; readonly actor: string; readonly x: number; readonly y: number }
  | { readonly do: 'unpin'; readonly actor: string }
  | { readonly do: 'fold'; readonly fold: Fold }
  | { readonly do: 'room'; readonly room: Room }
  /** People of one principal: fold what is unfolded, unfold what is folded. */
  | { readonly do: 'turn'; readonly principal: string }
  | { readonly do: 'stage'; readonly kind: Staged }
  /** Back to what the filters show. */
  | { readonly do: 'reset' };

const toggledIn = (list: readonly string[], value: string): string[] =>
  sortedUnique(list.includes(value) ? list.filter((known) => known !== value) : [...list, value]);
const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;
const byId = (a: Pin, b: Pin): number => (a.id < b.id ? -1 : 1);

export function stepped(sight: Sight, step: Step): Sight {
  switch (step.do) {
    case 'hide': {
      const without = (list: readonly string[]) => list.filter((id) => !step.actors.includes(id));
      return {
        ...sight,
        hidden: sortedUnique([...sight.hidden, ...step.actors]),
        kept: without(sight.kept),
        brought: without(sight.brought),
      };
    }
    case 'keep':
      return { ...sight, kept: sortedUnique(step.actors) };
    case 'bring':
      return {
        ...sight,
        brought: sortedUnique([...sight.brought, ...step.actors]),
        hidden: sight.hidden.filter((id) => !step.actors.includes(id)),
        kept: sight.kept.length === 0 ? [] : sortedUnique([...sight.kept, ...step.actors]),
      };
    case 'focus':
      return { ...sight, path: null, focus: { actor: step.actor, steps: clamped(step.steps) } };
    case 'path':
      return { ...sight, focus: null, path: [step.from, step.to] };
    case 'pin': {
      const pin = { id: step.actor, x: rounded(step.x), y: rounded(step.y) };
      return { ...sight, pins: [...sight.pins.filter(({ id }) => id !== step.actor), pin].sort(byId) };
    }
    case 'unpin':
      return { ...sight, pins: sight.pins.filter(({ id }) => id !== step.actor) };
    case 'fold':
      return { ...sight, fold: step.fold, other: [] };
    case 'room':
      return { ...sight, room: step.room };
    case 'turn':
      return { ...sight, other: toggledIn(sight.other, step.principal) };
    case 'stage':
      return { ...sight, acts: STAGED.filter((kind) => sight.acts.includes(kind) !== (kind === step.kind)) };
    case 'reset':
      return NO_SIGHT;
  }
}

function clamped(steps: number): number {
  return Math.min(MOST_STEPS, Math.max(1, Math.round(steps) || 1));
}

const LISTS = { other: 'other', hide: 'hidden', keep: 'kept', bring: 'brought' } as const;

/** Unknown words are dropped; unknown ids stay, they simply match nothing. */
export function parseSight(query: URLSearchParams): Sight {
  const all = (name: string): string[] => sortedUnique(query.getAll(name).filter((value) => value !== ''));
  const pins = query.getAll('pin').flatMap((value): Pin[] => {
    const [, x, y, id = ''] = /^(-?[\d.]+),(-?[\d.]+),(.+)$/su.exec(value) ?? [];
    const place = { id, x: rounded(Number(x)), y: rounded(Number(y)) };
    return id !== '' && Number.isFinite(place.x) && Number.isFinite(place.y) ? [place] : [];
  });
  const [, steps = '1', actor = ''] = /^([123]),(.+)$/su.exec(query.get('focus') ?? '') ?? [];
  const [from = '', to = ''] = query.getAll('path');
  return {
    fold: FOLDS.find((known) => known === query.get('fold')) ?? 'auto',
    room: ROOMS.find((known) => known === query.get('room')) ?? 'usual',
    other: all('other'),
    hidden: all('hide'),
    kept: all('keep'),
    brought: all('bring'),
    focus: actor === '' ? null : { actor, steps: Number(steps) },
    path: from === '' || to === '' || actor !== '' ? null : [from, to],
    pins: [...new Map(pins.map((pin) => [pin.id, pin])).values()].sort(byId),
    acts: STAGED.filter((kind) => query.getAll('with').includes(kind)),
  };
}

/** Appends the sight to `query`, in a fixed order. */
export function printSight(sight: Sight, query: URLSearchParams = new URLSearchParams()): URLSearchParams {
  if (sight.fold !== 'auto') query.append('fold', sight.fold);
  if (sight.room !== 'usual') query.append('room', sight.room);
  for (const [name, key] of Object.entries(LISTS))
    for (const id of sortedUnique(sight[key])) query.append(name, id);
  if (sight.focus !== null) query.append('focus', `${sight.focus.steps},${sight.focus.actor}`);
  for (const end of sight.path ?? []) query.append('path', end);
  for (const { id, x, y } of sight.pins) query.append('pin', `${x},${y},${id}`);
  for (const kind of sight.acts) query.append('with', kind);
  return query;
}

export function sameSight(a: Sight, b: Sight): boolean {
  return printSight(a).toString() === printSight(b).toString();
}
