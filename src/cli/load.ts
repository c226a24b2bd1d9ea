// `demarche load`: brings a dossier into the store, as a diff.
import { Command } from 'commander';
import { DemarcheError } from '../model/error.ts';
import type { LoadCounts } from '../store/store.ts';
import { dossierId } from './dossier.ts';
import { loadDossier, writesOf } from './loading.ts';
import { dossierOption, type StoreChoice, storeOption, wholeNumber } from './options.ts';
import { withStore } from './store.ts';

const EXAMPLES = `
Examples:
  $ demarche load                            the demo dossier into the embedded store
  $ demarche load --dossier ./my-dossier     a folder of yours
  $ demarche load --store neo4j              with NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD set
  $ demarche load --yes                      even if most of it is gone
  $ demarche load talks-a talks-b talks-c --writers 3   three dossiers at the same time

Only what differs is written; what left the dossier leaves the store. A load that would take more than a fifth of the
dossier away, as another dossier of the same name would, asks first. One that fails shows readers nothing; a large one
into Neo4j goes on where it stopped when it is given again.
When a file of the dossier is wrong, every mistake is listed and nothing is loaded.`;

export function loadCommand(): Command {
  return new Command('load')
    .description('bring a dossier into the store')
    .addOption(dossierOption())
    .addOption(storeOption())
    .argument('[dossiers...]', 'several, in place of --dossier')
    .option('--writers <n>', 'dossiers that are loaded at the same time; each has one writer', wholeNumber, 1)
    .option('-y, --yes', 'take away whatever left the dossier, without a question')
    .option('--json', 'the counts as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (names: readonly string[], { dossier, store, writers, yes, json }: Options) => {
      const dossiers = names.length > 0 ? names : [dossier];
      refuseTwice(dossiers.map((name) => dossierId(name)));
      const besides = Math.min(writers, dossiers.length) > 1;
      const load = (name: string): Promise<LoadCounts> =>
        withStore({ dossier: dossierId(name), store }, (opened) =>
          loadDossier(name, opened, { mayShrink: yes, besides }),
        );
      const all = await together(dossiers, writers, load);
      for (const [index, one] of all.entries()) {
        if (one.status === 'rejected') continue;
        const name = dossierId(dossiers[index] ?? '');
        const counts = dossiers.length > 1 ? { dossier: name, ...one.value } : one.value;
        const heading = dossiers.length > 1 ? `${name}\n` : '';
        process.stdout.write(json ? `${JSON.stringify(counts)}\n` : `${heading}${textOf(one.value)}`);
      }
      for (const one of all) if (one.status === 'rejected') throw one.reason;
    });
}

interface Options extends StoreChoice {
  readonly writers: number;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Two folders of one name are one dossier to a store. */
function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice === undefined) return;
  const remedy = 'load one of the two, or rename its folder';
  throw new DemarcheError({ code: 'twice', what: 'a dossier is given twice', value: twice, remedy }, 2);
}

/** In the order of the items, of which `most` are worked on at a time: one that fails does not keep the others back. */
async function together<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): Promise<PromiseSettledResult<R>[]> {
  const results: PromiseSettledResult<R>[] = [];
  const left = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) [results[index]] = await Promise.allSettled([work(item)]);
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
}

function textOf(counts: LoadCounts): string {
  if (writesOf(counts) === 0)
    return `nothing to write: all ${counts.unchanged} nodes and relationships are there\n`;
  return [
    `nodes: ${counts.nodesCreated} created, ${counts.nodesChanged} changed, ${counts.nodesDeleted} deleted`,
    `relationships: ${counts.relationshipsCreated} created, ${counts.relationshipsChanged} changed, ${counts.relationshipsDeleted} deleted`,
    `unchanged: ${counts.unchanged}`,
    '',
  ].join('\n');
}
