// What a server says of itself before a load: version, edition, database, what is there, and what it cannot hold.
import type { Server } from './neo4j.ts';

export interface Sizes {
  readonly nodes: number;
  readonly relationships: number;
}

/** What Aura Free takes, by its documentation. */
const AURA_FREE: Sizes = { nodes: 200_000, relationships: 400_000 };

export interface Found extends Server, Sizes {
  readonly uri: string;
  /** Constraints and indexes that the schema asks for and that are not there. */
  readonly missing: number;
}

/** @param coming the dossier that is to be loaded */
export function preflight({ uri, missing, ...found }: Found, coming: Sizes): string[] {
  const { version, edition, database, nodes, relationships } = found;
  const constraints = missing === 0 ? '' : `; constraints and indexes to make first: ${missing}`;
  const lines = [
    `Neo4j ${version} ${edition}, database ${database}: ${nodes} nodes, ${relationships} relationships there${constraints}`,
  ];
  const most = { nodes: nodes + coming.nodes, relationships: relationships + coming.relationships };
  const isAura = /\.databases\.neo4j\.io\b/.test(uri);
  if (isAura && (most.nodes > AURA_FREE.nodes || most.relationships > AURA_FREE.relationships)) {
    lines.push(
      `warning: Aura Free holds ${AURA_FREE.nodes} nodes and ${AURA_FREE.relationships} relationships; this may come to ${most.nodes} and ${most.relationships}`,
    );
  }
  return lines;
}
