// Opens a dossier for a command: read, gate, reconcile, project. The one place where these four meet.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dossierFolder, readDossier, type WrittenDossier } from '../dossier/read.ts';
import { readSchema } from '../dossier/schema.ts';
import { gate } from '../extract/gate.ts';
import type { Dossier } from '../model/dossier.ts';
import { DemarcheError } from '../model/error.ts';
import type { PropertyGraph } from '../model/graph.ts';
import { sha256 } from '../model/id.ts';
import { project } from '../project/project.ts';
import { violations } from '../project/validate.ts';
import { type Reconciled, reconcile } from '../reconcile/reconcile.ts';
import { dataFolder } from '../store/data-folder.ts';

export const DEMO = 'ukraine-2025';

/** The project's folder `graph/`. */
export const GRAPH_FOLDER = fileURLToPath(new URL('../../graph', import.meta.url));

export interface OpenDossier {
  readonly dossier: Dossier;
  readonly reconciled: Reconciled;
  readonly graph: PropertyGraph;
}

/** Throws a DemarcheError that names everything that is wrong with the dossier's files. */
export function openDossier(name: string, graph: string = GRAPH_FOLDER): OpenDossier {
  const dossier = gateDossier(readDossier(name, { graph, attached: attachedText }));
  const reconciled = reconcile(dossier);
  const projected = project(dossier, reconciled);
  const [first] = violations(projected, readSchema());
  if (first !== undefined) throw new Error(`the projected graph does not fit graph/schema.yaml: ${first}`);
  return { dossier, reconciled, graph: projected };
}

function gateDossier({ candidates, ...written }: WrittenDossier): Dossier {
  const { actors, issues, proposals, reports, vocabulary } = written;
  const known = (id: string): boolean => actors.has(id) || issues.has(id) || proposals.has(id);
  return { ...written, ...gate(candidates, { reports, vocabulary, known, hash: sha256 }) };
}

/** The text of a report that came without it, if `demarche attach` has found it. */
export function attachedText(hash: string): string | null {
  const file = textFile(hash);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Where `demarche attach` keeps the text with this hash. */
export function textFile(hash: string): string {
  return path.join(dataFolder(process.env), 'texts', `${hash}.txt`);
}

/** The id of a dossier given by name or by folder; a name without a folder may still be loaded in the store. */
export function dossierId(name: string, graph: string = GRAPH_FOLDER): string {
  const folder = dossierPath(name, graph);
  return folder === null ? name : path.basename(folder);
}

/** The folder of a dossier given by name or by folder, or null when there is none here. */
export function dossierPath(name: string, graph: string = GRAPH_FOLDER): string | null {
  try {
    return dossierFolder(name, graph);
  } catch (error) {
    if (error instanceof DemarcheError) return null;
    throw error;
  }
}
