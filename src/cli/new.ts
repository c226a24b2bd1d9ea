// `demarche new`: starts a dossier, a folder of files whose comments say what goes into them.
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { listDossiers } from '../dossier/read.ts';
import { DemarcheError } from '../model/error.ts';
import { SLUG, slug } from '../model/id.ts';
import { GRAPH_FOLDER } from './dossier.ts';
import { freshDossier } from './new-files.ts';
import { say } from './output.ts';

const EXAMPLES = `
Examples:
  $ demarche new cyprus-talks                          graph/dossiers/cyprus-talks
  $ demarche new "Nile dam talks" --folder ./nile-dam  a folder of yours, with that name on every screen
  $ demarche check --dossier cyprus-talks

The folder's path goes to stdout. A folder that exists is left as it is, unless it is empty.`;

export function newCommand(): Command {
  return new Command('new')
    .description('start a dossier: a folder whose files say what goes into them')
    .argument('<name>', 'what the negotiation is called; the folder is named after it')
    .option('--folder <path>', 'where to put it instead of graph/dossiers')
    .addHelpText('after', EXAMPLES)
    .action((name: string, { folder }: { folder?: string }) => {
      const target = targetOf(name.trim(), folder);
      write(target, freshDossier(name.trim(), new Date().toISOString().slice(0, 10)));
      process.stdout.write(`${shown(target)}\n`);
      const dossier = folder === undefined ? path.basename(target) : shown(target);
      say(
        `A new dossier. Say in its dossier.yaml what it is about; then demarche add REPORTS --dossier ${dossier}, or write claims and demarche check --dossier ${dossier}`,
      );
    });
}

function targetOf(name: string, folder: string | undefined): string {
  const id = slug(folder === undefined ? name : path.basename(path.resolve(folder)));
  const wrong = (what: string, value: string, remedy: string): DemarcheError =>
    new DemarcheError({ code: 'dossier-name', what, value, remedy }, 2);
  if (name === '' || (folder === undefined && id === '')) {
    throw wrong(
      'no name for a dossier',
      JSON.stringify(name),
      'use letters of the Latin alphabet, or --folder',
    );
  }
  const target = folder === undefined ? path.join(GRAPH_FOLDER, 'dossiers', id) : path.resolve(folder);
  if (!SLUG.test(path.basename(target))) {
    throw wrong(
      'no name for a folder',
      path.basename(target),
      `it becomes an id: ${id || 'letters and hyphens only'}`,
    );
  }
  if (existsSync(target) && !isEmptyFolder(target)) {
    const remedy = 'choose another name, or go on with what is there';
    throw new DemarcheError({ code: 'dossier-exists', what: 'there already', value: shown(target), remedy });
  }
  if (folder !== undefined && listDossiers(GRAPH_FOLDER).includes(path.basename(target))) {
    const remedy = 'name the folder otherwise: in the store, dossiers of one name take each other’s place';
    throw new DemarcheError({ code: 'dossier-exists', what: 'a dossier of that name', value: id, remedy });
  }
  return target;
}

function isEmptyFolder(target: string): boolean {
  try {
    return readdirSync(target).length === 0;
  } catch {
    return false;
  }
}

/** All files or none: they are written beside the target, which then takes its name. */
function write(target: string, files: Readonly<Record<string, string>>): void {
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}`);
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(draft, file)), { recursive: true });
      writeFileSync(path.join(draft, file), content);
    }
    if (existsSync(target)) rmdirSync(target);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Relative to where the user stands, when that is shorter. */
function shown(target: string): string {
  const relative = path.relative(process.cwd(), target);
  return relative !== '' && relative.length < target.length ? relative : target;
}
