// `demarche load`: brings a dossier into the store, as a diff.
import { Command } from 'commander';
import type { LoadCounts } from '../store/store.ts';
import { dossierId } from './dossier.ts';
import { loadDossier, writesOf } from './loading.ts';
import { dossierOption, type StoreChoice, storeOption } from './options.ts';
import { withStore } from './store.ts';

const EXAMPLES = `
Examples:
  $ demarche load                            the demo dossier into the embedded store
  $ demarche load --dossier ./my-dossier     a folder of yours
  $ demarche load --store neo4j              with NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD set
  $ demarche load --yes                      even if most of it is gone

Only what differs is written; what left the dossier leaves the store. A load that would take more than a fifth of the
dossier away, as another dossier of the same name would, asks first. One that fails shows readers nothing; a large one
into Neo4j goes on where it stopped when it is given again.
When a file of the dossier is wrong, every mistake is listed and nothing is loaded.`;

export function loadCommand(): Command {
  return new Command('load')
    .description('bring a dossier into the store')
    .addOption(dossierOption())
    .addOption(storeOption())
    .option('-y, --yes', 'take away whatever left the dossier, without a question')
    .option('--json', 'the counts as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json, yes, ...choice }: StoreChoice & { json?: boolean; yes?: boolean }) => {
      const { dossier, store } = choice;
      const counts = await withStore({ dossier: dossierId(dossier), store }, (opened) =>
        loadDossier(dossier, opened, { mayShrink: yes }),
      );
      process.stdout.write(json ? `${JSON.stringify(counts)}\n` : textOf(counts));
    });
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
