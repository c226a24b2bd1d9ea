// The other version of a comparison: a dossier that the server knows, or a file that an export has written.
import { useEffect, useState } from 'preact/hooks';
import { type Casebook, casebookOf } from '../analyse/casebook.ts';
import type { PropertyGraph } from '../model/graph.ts';
import { type PackedGraph, unpacked } from '../model/packed.ts';
import { graphOf } from './data.ts';

/** In place of a dossier's id: the file that was chosen last, which no address can hold. */
const FROM_FILE = 'file:';

let chosen: { readonly name: string; readonly casebook: Casebook } | null = null;

const DATA = /<script type="application\/json" id="demarche-data">([^<]*)<\/script>/;

function isGraph(value: unknown): value is PropertyGraph | PackedGraph {
  const graph = value as Partial<PropertyGraph & PackedGraph> | null;
  return Array.isArray(graph?.nodes) && (Array.isArray(graph?.relationships) || graph?.links !== undefined);
}

/** A saved HTML file, or JSON of `demarche export`. @throws Error that says what the file is not */
function graphInFile(name: string, text: string): PropertyGraph {
  const inside = DATA.exec(text)?.[1];
  let value: unknown;
  try {
    value = JSON.parse(inside ?? text);
  } catch {
    value = null;
  }
  const graph = inside === undefined ? value : (value as { graph?: unknown } | null)?.graph;
  if (isGraph(graph)) return unpacked(graph);
  throw new Error(
    `not an exported dossier: ${name} - choose a file of: demarche export --format html, or json`,
  );
}

/** Reads the file, and returns what stands for it in the address. */
export async function takeFile(file: File): Promise<string> {
  chosen = { name: file.name, casebook: casebookOf(graphInFile(file.name, await file.text())) };
  return FROM_FILE + file.name;
}

interface Version {
  readonly casebook: Casebook | null;
  readonly failure: string | null;
}

const NONE: Version = { casebook: null, failure: null };

/** @param other id of a dossier, a file, or empty */
export function useVersion(other: string): Version {
  const [version, setVersion] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    const set = (next: Version) => wanted && setVersion(next);
    if (other === '') set(NONE);
    else if (other.startsWith(FROM_FILE)) {
      const known = chosen !== null && FROM_FILE + chosen.name === other ? chosen.casebook : null;
      set({
        casebook: known,
        failure: known === null ? 'Choose the file again: an address cannot hold it.' : null,
      });
    } else
      graphOf(other).then(
        (graph) => set({ casebook: casebookOf(graph), failure: null }),
        (error: Error) => set({ casebook: null, failure: error.message }),
      );
    return () => {
      wanted = false;
    };
  }, [other]);
  return version;
}
