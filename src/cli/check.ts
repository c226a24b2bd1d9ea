// `demarche check`: validates a dossier and prints what the gate and the reconciling made of it.
import { Command } from 'commander';
import { count } from '../analyse/words.ts';
import { dossierFolder } from '../dossier/read.ts';
import type { Quarantined } from '../model/dossier.ts';
import { placeText } from '../model/error.ts';
import { compareText } from '../model/order.ts';
import { STATUSES } from '../model/words.ts';
import { GRAPH_FOLDER, type OpenDossier, openDossier } from './dossier.ts';
import { dossierOption } from './options.ts';
import { openConflicts } from './reviewing.ts';

const EXAMPLES = `
Examples:
  $ demarche check                        the demo dossier
  $ demarche check --dossier ./my-dossier   a folder of yours
  $ demarche check --json | jq .quarantined

Exit code 1 when a file is wrong, or when the gate holds a claim back.`;

export function checkCommand(): Command {
  return new Command('check')
    .description("validate a dossier: its files, its claims' quotes, and what they add up to")
    .addOption(dossierOption())
    .option('--json', 'the same as JSON')
    .addHelpText('after', EXAMPLES)
    .action((options: { dossier: string; json?: boolean }) => {
      const opened = openDossier(options.dossier);
      const summary = summaryOf(opened, dossierFolder(options.dossier, GRAPH_FOLDER));
      process.stdout.write(
        options.json ? `${JSON.stringify(summary, null, 2)}\n` : textOf(summary, opened.dossier.quarantined),
      );
      if (opened.dossier.quarantined.length > 0) process.exitCode = 1;
    });
}

function summaryOf({ dossier, reconciled, graph }: OpenDossier, folder: string) {
  const { acts, origins, contradictions, doubts } = reconciled;
  return {
    dossier: dossier.id,
    reports: dossier.reports.size,
    claims: dossier.claims.length,
    denials: dossier.claims.filter(({ polarity }) => polarity === 'denies').length,
    quarantined: dossier.quarantined.map(({ claim, reasons }) => ({
      key: claim.key,
      report: claim.report,
      at: placeText(claim.place),
      reasons,
    })),
    origins: origins.length,
    speakers: new Set(dossier.claims.map(({ speaker }) => speaker)).size,
    contradictions: contradictions.length,
    conflicts: openConflicts(folder, dossier, reconciled).length,
    doubts: doubts.map(({ report, words }) => `${report}: ${words}`),
    acts: acts.length,
    byKind: tally(acts.map(({ kind }) => kind)),
    byStatus: Object.fromEntries(
      STATUSES.map((status) => [status, acts.filter((act) => act.status === status).length]),
    ),
    nodes: graph.nodes.length,
    relationships: graph.relationships.length,
  };
}

type Summary = ReturnType<typeof summaryOf>;

function textOf(summary: Summary, quarantined: readonly Quarantined[]): string {
  const counts = (record: Readonly<Record<string, number>>): string =>
    Object.entries(record)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  const lines = [
    `${summary.dossier}: ${count(summary.reports, 'report')}, ${count(summary.claims, 'claim')} (${count(summary.denials, 'denial')}), ${count(summary.origins, 'origin')}, ${count(summary.speakers, 'speaker')}`,
    `acts: ${summary.acts} - ${counts(summary.byKind)}`,
    `status: ${counts(summary.byStatus)}`,
    `contradicting pairs: ${summary.contradictions}${summary.conflicts === 0 ? '' : `; details of ${count(summary.conflicts, 'other pair')} do not fit: demarche review --contradictions`}`,
    ...summary.doubts.map((doubt) => `doubt: ${doubt}`),
    `graph: ${count(summary.nodes, 'node')}, ${count(summary.relationships, 'relationship')}`,
    `gate: ${summary.claims} passed, ${quarantined.length} quarantined`,
    ...quarantined.map(
      ({ claim, reasons }) =>
        `quarantined: ${claim.key ?? claim.id} (${placeText(claim.place)}) - ${reasons.join('; ')}\n  "${claim.quote ?? ''}"`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of [...values].sort(compareText)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}
