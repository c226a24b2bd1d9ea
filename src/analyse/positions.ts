// Who stands where: actors against issues and proposals, each cell summed up from the positions that the filters let through.
import { compareText, sortedUnique } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import type { Act } from './entries.ts';
import type { Filters } from './filters.ts';
import { allows, allowsAct, inPeriod } from './period.ts';
import { seriated } from './seriation.ts';

export const STANCES = ['for', 'conditional', 'undecided', 'against'] as const;
export type Stance = (typeof STANCES)[number];

/** From -1 to 1, to compare actors and to draw the drift. */
export const STANCE_VALUE: Readonly<Record<Stance, number>> = {
  for: 1,
  conditional: 0.4,
  undecided: 0,
  against: -1,
};

interface Step {
  readonly act: string;
  readonly date: string | null;
  readonly stance: Stance;
}

export interface PositionCell {
  /** `actor~concept`, stable over filters. */
  readonly id: string;
  readonly actor: string;
  /** An issue or a proposal. */
  readonly concept: string;
  /** Positions, oldest first, undated ones before. */
  readonly acts: readonly string[];
  /** What is held to have been its stance, one step for each such position: said to be so, not only denied. */
  readonly drift: readonly Step[];
  /** The last of the drift; null where every position is only denied, or only planned or supposed. */
  readonly stance: Stance | null;
  /** Some position is denied, or a claim of it cannot be true beside another. */
  readonly contradicted: boolean;
  readonly claims: readonly string[];
  readonly denials: readonly string[];
  readonly origins: readonly string[];
  readonly speakers: readonly string[];
  readonly reports: readonly string[];
}

export interface Concept {
  readonly id: string;
  readonly kind: 'issue' | 'proposal';
  readonly name: string;
}

export interface Positions {
  /** From one camp to the other. */
  readonly actors: readonly string[];
  /** Issues first, then proposals; by how many actors take a position. */
  readonly concepts: readonly Concept[];
  /** By actor and concept in the orders above. */
  readonly cells: readonly PositionCell[];
  /** How many reports were searched: those of the filters' outlets and period. */
  readonly reports: number;
}

const isStance = (stance: string | null): stance is Stance =>
  stance !== null && (STANCES as readonly string[]).includes(stance);

/** On what a position stands: its issues and proposals. */
const conceptsOf = (act: Act): string[] => [...act.issues, ...act.proposals];

function cellOf(casebook: Casebook, actor: string, concept: string, held: readonly Act[]): PositionCell {
  const acts = [...held].sort(
    (a, b) => compareText(a.occurredOn ?? '', b.occurredOn ?? '') || compareText(a.id, b.id),
  );
  const claims = sortedUnique(acts.flatMap(({ asserting }) => asserting));
  const denials = sortedUnique(acts.flatMap(({ denying }) => denying));
  const asserting = claims.flatMap((id) => casebook.claims.get(id) ?? []);
  const drift = acts.flatMap((act) =>
    act.status !== 'denied' && act.modality === 'actual' && isStance(act.stance)
      ? [{ act: act.id, date: act.occurredOn, stance: act.stance }]
      : [],
  );
  return {
    id: `${actor}~${concept}`,
    actor,
    concept,
    acts: acts.map(({ id }) => id),
    drift,
    stance: drift.at(-1)?.stance ?? null,
    contradicted: denials.length > 0 || asserting.some(({ contradicts }) => contradicts.length > 0),
    claims,
    denials,
    origins: sortedUnique(asserting.flatMap(({ origin }) => origin ?? [])),
    speakers: sortedUnique(asserting.flatMap(({ speaker }) => speaker ?? [])),
    reports: sortedUnique(asserting.map(({ report }) => report)),
  };
}

/** The matrix under the filters. An actor filter chooses rows, an issue filter columns; the others choose positions. */
export function positionsOf(casebook: Casebook, filters: Filters): Positions {
  const held = new Map<string, { actor: string; concept: string; acts: Act[] }>();
  for (const act of casebook.acts.values()) {
    if (act.kind !== 'position' || !allowsAct(casebook, act, filters)) continue;
    for (const actor of act.actors) {
      if (!allows(filters.actors, [actor])) continue;
      for (const concept of conceptsOf(act)) {
        if (filters.issues.length > 0 && casebook.issues.has(concept) && !filters.issues.includes(concept))
          continue;
        const key = `${actor}~${concept}`;
        const known = held.get(key) ?? { actor, concept, acts: [] };
        known.acts.push(act);
        held.set(key, known);
      }
    }
  }
  const cells = [...held.values()].map(({ actor, concept, acts }) => cellOf(casebook, actor, concept, acts));
  const actors = seriated(votesOf(cells));
  const concepts = columnsOf(casebook, cells);
  const place = (list: readonly string[]) => new Map(list.map((id, at) => [id, at]));
  const [row, column] = [place(actors), place(concepts.map(({ id }) => id))];
  const order = (map: ReadonlyMap<string, number>, id: string) => map.get(id) ?? 0;
  return {
    actors,
    concepts,
    cells: cells.sort(
      (a, b) =>
        order(row, a.actor) - order(row, b.actor) || order(column, a.concept) - order(column, b.concept),
    ),
    reports: [...casebook.reports.values()].filter(
      ({ outlet, publishedOn }) => allows(filters.outlets, [outlet]) && inPeriod(publishedOn, filters),
    ).length,
  };
}

function votesOf(cells: readonly PositionCell[]): Map<string, Map<string, number>> {
  const votes = new Map<string, Map<string, number>>();
  for (const { actor, concept, stance } of cells) {
    const own = votes.get(actor) ?? new Map<string, number>();
    votes.set(actor, own);
    if (stance !== null) own.set(concept, STANCE_VALUE[stance]);
  }
  return votes;
}

function columnsOf(casebook: Casebook, cells: readonly PositionCell[]): Concept[] {
  const held = new Map<string, number>();
  for (const { concept } of cells) held.set(concept, (held.get(concept) ?? 0) + 1);
  const concept = (id: string): Concept => {
    const issue = casebook.issues.get(id);
    return issue === undefined
      ? { id, kind: 'proposal', name: casebook.acts.get(id)?.name ?? id }
      : { id, kind: 'issue', name: issue.name };
  };
  return [...held.keys()]
    .map(concept)
    .sort(
      (a, b) =>
        compareText(a.kind, b.kind) ||
        (held.get(b.id) ?? 0) - (held.get(a.id) ?? 0) ||
        compareText(a.id, b.id),
    );
}

/** True when the cell's stance is not what it was first. */
export const hasDrifted = ({ drift }: PositionCell): boolean =>
  drift.length > 1 && drift.some(({ stance }) => stance !== drift[0]?.stance);
