// How pressure travelled from one side to another: chains of acts of pressure between sides, the most telling first.
import { dayNumber, daysOf } from '../model/date.ts';
import { compareText, sortedUnique } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import { type Chain, type ChainOptions, chainsOf, type Link, type Links } from './chains.ts';
import { actCounts } from './evidence.ts';
import type { Filters } from './filters.ts';
import { allowsAct } from './period.ts';
import { sidesOf } from './sides.ts';

export interface Route {
  /** Ids of its acts, joined by `~`. */
  readonly id: string;
  readonly chain: Chain;
  /** Issues of all its steps; empty where they differ. */
  readonly issues: readonly string[];
}

export interface TravelChoice {
  /** Sides; null: the pair with the most telling chain. */
  readonly from: string | null;
  readonly to: string | null;
  /** Each step has an issue of the one before; null: where there is such a chain. */
  readonly sameIssue: boolean | null;
  /** Id of a route; null: the most telling. */
  readonly route: string | null;
}

export interface Travel {
  readonly from: string;
  readonly to: string;
  readonly sameIssue: boolean;
  /** Sides that press, and sides that are pressed, by id. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Between which sides there are chains, and how many; most first. */
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly routes: number }[];
  /** The most telling first. */
  readonly routes: readonly Route[];
  readonly chosen: Route | null;
  /** False when there are more chains than were looked at. */
  readonly complete: boolean;
  /** Acts of pressure that could stand in a chain. */
  readonly acts: number;
  /** Pressures without any date, which cannot. */
  readonly undated: number;
}

/** Most days from one step to the next. */
export const WITHIN = 30;
const SEARCH: ChainOptions = { maxSteps: 4, within: WITHIN, limit: 5_000, budget: 20_000 };
const GLANCE: ChainOptions = { ...SEARCH, budget: 500 };

export function travelOf(casebook: Casebook, filters: Filters, choice: TravelChoice): Travel {
  const found = linksOf(casebook, filters);
  const { links, undated } = found;
  const starts = sortedUnique(links.map(({ from }) => from));
  const ends = sortedUnique(links.map(({ to }) => to));
  const sameIssue =
    choice.sameIssue ?? chainsOf(found, { ...GLANCE, sameIssue: true, maxSteps: 2 }).chains.length > 0;
  const pairs = starts
    .flatMap((from) => ends.map((to) => ({ from, to })))
    .filter(({ from, to }) => from !== to)
    .map((ends) => ({
      ...ends,
      routes: routesOf(chainsOf(found, { ...GLANCE, sameIssue, ...ends }).chains).length,
    }))
    .filter(({ routes }) => routes > 0)
    .sort((a, b) => b.routes - a.routes || compareText(`${a.from} ${a.to}`, `${b.from} ${b.to}`));
  const pair = { from: choice.from, to: choice.to };
  if (pair.from === null || pair.to === null) {
    const [best] = chainsOf(found, {
      ...SEARCH,
      sameIssue,
      maxSteps: 3,
      ...(pair.from === null ? {} : { from: pair.from }),
      ...(pair.to === null ? {} : { to: pair.to }),
    }).chains.toSorted(byTelling);
    pair.from ??= best?.actors[0] ?? starts[0] ?? '';
    pair.to ??= best?.actors.at(-1) ?? ends[0] ?? '';
  }
  const { from, to } = { from: pair.from, to: pair.to };
  const { chains, complete } = chainsOf(found, { ...SEARCH, sameIssue, from, to });
  const routes = routesOf(chains);
  const chosen = routes.find(({ id }) => id === choice.route) ?? routes[0] ?? null;
  return {
    ...{ from, to, sameIssue, starts, ends, pairs, routes, chosen, complete, undated },
    acts: new Set(links.map(({ act }) => act)).size,
  };
}

/** Pressure said to have happened and not only denied, between sides; within one side it does not travel. */
function linksOf(casebook: Casebook, filters: Filters): Links {
  const side = sidesOf(casebook);
  let undated = 0;
  const links: Link[] = [];
  for (const act of [...casebook.acts.values()].sort((a, b) => compareText(a.id, b.id))) {
    if (act.kind !== 'pressure' || act.modality !== 'actual' || act.status === 'denied') continue;
    if (!allowsAct(casebook, act, filters)) continue;
    const { id, occurredOn, issues } = act;
    if (occurredOn === null) {
      undated += 1;
      continue;
    }
    const days = daysOf(occurredOn);
    const { origins, claims, denials } = actCounts(casebook, act);
    const sides = (actors: readonly string[]) => sortedUnique(actors.map((actor) => side(actor, occurredOn)));
    for (const from of sides(act.actors)) {
      for (const to of sides(act.recipients)) {
        if (from === to) continue;
        links.push({
          ...{ act: id, from, to, issues, occurredOn },
          ...{ origins: origins.length, claims: claims.length, denials: denials.length },
          earliest: dayNumber(days.first),
          latest: dayNumber(days.last),
        });
      }
    }
  }
  return { links, undated };
}

const idOf = ({ steps }: Chain): string => steps.map(({ act }) => act).join('~');

/** Issues that all steps share. */
function sharedIssues({ steps }: Chain): string[] {
  const [first] = steps;
  return (first?.issues ?? []).filter((issue) => steps.every(({ issues }) => issues.includes(issue)));
}

function claimsOf({ steps }: Chain): number {
  return steps.reduce((sum, { claims }) => sum + claims, 0);
}

/** Well attested, undenied, over one issue from end to end, in a sure order; then the longer, the more spoken of one. */
function byTelling(a: Chain, b: Chain): number {
  return (
    b.strength - a.strength ||
    Number(a.denials > 0) - Number(b.denials > 0) ||
    Number(sharedIssues(b).length > 0) - Number(sharedIssues(a).length > 0) ||
    Number(b.certain) - Number(a.certain) ||
    b.steps.length - a.steps.length ||
    claimsOf(b) - claimsOf(a) ||
    compareText(idOf(a), idOf(b))
  );
}

const routesOf = (chains: readonly Chain[]): Route[] =>
  [...chains].sort(byTelling).map((chain) => ({ id: idOf(chain), chain, issues: sharedIssues(chain) }));

/** From the parameters of an address. */
export function travelChoice({ from, to, any, route }: Readonly<Record<string, string>>): TravelChoice {
  const open = any === undefined && from === undefined && to === undefined;
  return { from: from ?? null, to: to ?? null, sameIssue: open ? null : any !== '1', route: route ?? null };
}
