// Which outlet a report's small print means.
import { slug } from '../model/id.ts';
import type { Gazetteer } from '../resolve/gazetteer.ts';

/** The gazetteer's id of the outlet as it is written, or a slug of it; null when there is none. */
export function outletId(outlet: string | null, { actors }: Gazetteer): string | null {
  const wanted = slug(outlet ?? '');
  if (outlet === null || wanted === '') return null;
  const known = [...actors.values()].find(
    ({ kind, id, name, aka }) =>
      kind === 'outlet' && [id, name, ...aka].some((each) => slug(each) === wanted),
  );
  if (known !== undefined) return known.id;
  return actors.has(wanted) ? `${wanted}-outlet` : wanted;
}
