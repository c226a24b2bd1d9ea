// A part of the graph that stands alone: the acts that the filters let through, everything said about them, and who says it.
import type { PropertyGraph } from '../model/graph.ts';
import { type Casebook, casebookOf } from './casebook.ts';
import { type Filters, isFiltered } from './filters.ts';
import { heardOf } from './heard.ts';
import { allowsAct } from './period.ts';
import { pictureOf } from './picture.ts';

/** Ids of what is kept: acts, their claims, the reports, origins and actors these name, and all issues. */
function keptIds(full: Casebook, filters: Filters): Set<string> {
  const casebook = heardOf(full, filters);
  const kept = new Set<string>([casebook.dossier.id, ...casebook.issues.keys()]);
  const add = (...ids: readonly (string | null)[]) => {
    for (const id of ids) if (id !== null) kept.add(id);
  };
  const shown = new Set(pictureOf(casebook, filters).edges.flatMap(({ acts }) => acts));
  const chosen = [...casebook.acts.values()].filter(
    (act) => shown.has(act.id) || allowsAct(casebook, act, filters),
  );
  const proposals = chosen.flatMap((act) => act.proposals.flatMap((id) => casebook.acts.get(id) ?? []));
  for (const act of new Set([...chosen, ...proposals])) {
    add(act.id, ...act.actors, ...act.recipients);
    for (const id of [...act.asserting, ...act.denying]) {
      const claim = casebook.claims.get(id);
      if (claim === undefined) continue;
      const report = casebook.reports.get(claim.report);
      add(id, claim.speaker, claim.origin, claim.report, claim.via, claim.credited);
      add(...claim.actors, ...claim.recipients, report?.outlet ?? null, ...(report?.cites ?? []));
    }
  }
  return kept;
}

/** The graph itself where nothing is filtered. Properties are kept as they are: counts stay those of the whole dossier. */
export function excerptOf(graph: PropertyGraph, filters: Filters): PropertyGraph {
  if (!isFiltered(filters)) return graph;
  const kept = keptIds(casebookOf(graph), filters);
  return {
    nodes: graph.nodes.filter(({ id }) => kept.has(id)),
    relationships: graph.relationships.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}
