// `demarche attach`: gives a report that came without its text, because that may not be redistributed, the text from your file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { dossierFolder, listDossiers, readDossier, type WrittenDossier } from '../dossier/read.ts';
import { normaliseText, splitReport } from '../dossier/report.ts';
import type { Claim, Report } from '../model/dossier.ts';
import { DemarcheError, placeText } from '../model/error.ts';
import { sha256 } from '../model/id.ts';
import { GRAPH_FOLDER, textFile } from './dossier.ts';
import { type Format, formatOption, printTable, say } from './output.ts';

const EXAMPLES = `
Examples:
  $ demarche attach article.txt                     find the report that has this text, by its hash
  $ demarche attach texts/*.txt --dossier ./mine
  $ demarche attach article.txt --into-dossier      write it into the dossier's own file

The text goes to a folder beside the store, not into the dossier: you may hold a copy, others may not get it from you.
Blank lines before and behind the text do not matter, nor does the kind of line ends. Run demarche load afterwards.`;

interface Options {
  readonly dossier?: string;
  readonly intoDossier?: boolean;
  readonly format?: Format;
}

interface Match {
  readonly dossier: WrittenDossier;
  readonly folder: string;
  readonly report: Report;
  readonly text: string;
}

export function attachCommand(): Command {
  return new Command('attach')
    .description('give reports without text their text, found by its hash')
    .argument('<files...>', 'text files')
    .option('-d, --dossier <name>', 'look only in this dossier, by name or folder')
    .option('--into-dossier', "write the text into the dossier's reports instead of your data folder")
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action((files: string[], { dossier, intoDossier, format }: Options) => {
      const names = dossier === undefined ? listDossiers(GRAPH_FOLDER) : [dossier];
      const dossiers = names.map((name) => ({
        dossier: readDossier(name, { graph: GRAPH_FOLDER }),
        folder: dossierFolder(name, GRAPH_FOLDER),
      }));
      const rows = files.map((file) => {
        const match = findReport(readText(file), dossiers);
        if (match === null) {
          say(
            `no report without text has the hash of this file: ${sha256(normaliseText(readText(file)))} (${file}) - is it the whole text, unchanged?`,
          );
          process.exitCode = 1;
          return [file, null, null, 0, 0];
        }
        const place = intoDossier ? writeInto(match) : writeBeside(match);
        const claims = match.dossier.candidates.filter((claim) => claim.report === match.report.id);
        const wrong = claims.filter(
          (claim) => sha256(match.text.slice(claim.start, claim.end)) !== claim.quoteSha256,
        );
        for (const claim of wrong) sayWrong(claim, match.report);
        if (wrong.length > 0) process.exitCode = 1;
        return [
          file,
          `${match.dossier.id}/${match.report.id}`,
          place,
          claims.length - wrong.length,
          wrong.length,
        ];
      });
      printTable({ columns: ['file', 'report', 'text', 'quotesFound', 'quotesWrong'], rows }, format);
    });
}

function sayWrong(claim: Claim, report: Report): void {
  const name = claim.key ?? claim.id;
  say(
    `quote does not have the hash that the claim gives: ${name} (${placeText(claim.place)}) - correct start, end or quoteSha256 for ${report.id}`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\u{FEFF}/u, '');
  } catch {
    throw new DemarcheError({
      code: 'no-file',
      what: 'cannot read the file',
      value: file,
      remedy: 'check its name',
    });
  }
}

/** The text as it is in the file, with line ends of either kind; below the front matter, where there is one. */
function findReport(content: string, dossiers: readonly Pick<Match, 'dossier' | 'folder'>[]): Match | null {
  const text = splitReport(content)?.text ?? normaliseText(content);
  const variants = [text, text.replace(/\r\n/g, '\n'), text.replace(/\r?\n/g, '\r\n')];
  for (const variant of variants) {
    const hash = sha256(variant);
    for (const { dossier, folder } of dossiers) {
      for (const report of dossier.reports.values()) {
        if (report.text === null && report.sha256 === hash) return { dossier, folder, report, text: variant };
      }
    }
  }
  return null;
}

function writeBeside({ report, text }: Match): string {
  const file = textFile(report.sha256);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function writeInto({ folder, report, text }: Match): string {
  const file = path.join(folder, 'reports', `${report.id}.md`);
  const header = splitReport(readFileSync(file, 'utf8'))?.header ?? '';
  writeFileSync(file, `---\n${header}---\n\n${text}\n`);
  return file;
}
