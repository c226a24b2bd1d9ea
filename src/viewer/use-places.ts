// Where everything on the stage stands: the arrangement of the dossier, what came later beside it, pins on top.
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { NO_SIGHT } from '../analyse/sight.ts';
import { MOST, neighboursOf, sightedOf } from '../analyse/sighted.ts';
import type { StagedAct } from '../analyse/staged.ts';
import { useDesk } from './desk.ts';
import { arrange } from './picture/arrange.ts';
import { withNewcomers } from './picture/beside.ts';
import { type Places, planOf } from './picture/layout.ts';

/** Null while a large picture is being arranged. */
export function usePlaces(acts: readonly StagedAct[]): Places | null {
  const { full, whole, picture, sighted, unfiltered, address } = useDesk();
  const { fold, room, other, pins } = address.sight;
  const small = whole.actors.length <= MOST.usual.actors;
  // Filters never move an actor: the arrangement is of the dossier, or of what of it can be shown.
  const plan = useMemo(() => {
    const base = small ? whole : sightedOf(full, whole, { ...NO_SIGHT, fold, room, other }).picture;
    return planOf(base, full.services);
  }, [full, whole, small ? '' : `${fold} ${room} ${other.join(' ')}`]);
  const [arranged, setArranged] = useState<Places | null>(null);
  useLayoutEffect(() => arrange(plan, setArranged), [plan]);
  return useMemo(() => {
    if (arranged === null) return null;
    const neighbours = neighboursOf(picture.edges);
    const newcomers = [
      ...picture.actors.map(({ id }) => ({
        id,
        near: sighted.rollup.principals.get(id)?.people ?? [...(neighbours.get(id) ?? [])],
      })),
      ...acts.map(({ id, actors }) => ({ id, near: actors })),
    ];
    const all = new Map(withNewcomers(arranged, newcomers));
    for (const { id, x, y } of pins) all.set(id, { x, y });
    // Those whom the filters leave nothing keep their places.
    const here = new Set([...picture.actors, ...unfiltered.picture.actors, ...acts].map(({ id }) => id));
    return new Map([...all].filter(([id]) => here.has(id)));
  }, [arranged, sighted, picture, unfiltered, acts, pins]);
}
