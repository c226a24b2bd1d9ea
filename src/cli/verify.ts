// `demarche verify`: whether a saved HTML file is as it was saved, and which version of the dossier it holds.
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { verifyHtml } from '../export/html.ts';
import { DemarcheError } from '../model/error.ts';

export function verifyCommand(): Command {
  return new Command('verify')
    .description('check a file of "export --format html" against the hashes in it')
    .argument('<file>', 'the HTML file')
    .addHelpText(
      'after',
      '\nExamples:\n  $ demarche verify dossier.html\n\nExit code 1: something in it was changed.',
    )
    .action((file: string) => {
      const { sealed, versioned, ...said } = verifyHtml(read(file), file);
      const rows = [
        ['dossier', said.dossier],
        ['excerpt', said.excerpt === '' ? 'no, the whole dossier' : said.excerpt],
        ['version', said.version],
        ['saved on', said.savedOn],
        ['file', sealed ? 'unchanged' : 'CHANGED since it was saved'],
        ['data', versioned ? 'is that version' : 'IS NOT that version'],
      ];
      process.stdout.write(rows.map(([name = '', value]) => `${name.padEnd(9)} ${value}\n`).join(''));
      if (!sealed || !versioned) process.exitCode = 1;
    });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const value = error instanceof Error ? error.message : file;
    throw new DemarcheError({ code: 'read', what: 'cannot read the file', value, remedy: 'check the path' });
  }
}
