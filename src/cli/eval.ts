// `demarche eval`: how much of a person's claims the automatic reader finds, and how much of what it finds they have.
import { Command } from 'commander';
import {
  type Comparable,
  DETAILS,
  type Difference,
  type Evaluation,
  evaluate,
  f1,
  KINDS,
  total,
} from '../extract/evaluate.ts';
import { type Compared, compare, compareWithheld } from './gold.ts';

const EXAMPLES = `
Examples:
  $ demarche eval tests/gold/development     reports with hand-made claims
  $ demarche eval tests/gold/attribution     sentences, each its own report
  $ demarche eval ukraine-2025               the reports and claims of a dossier
  $ demarche eval tests/gold/development --differences | less
  $ demarche eval tests/gold/seeds --texts ../texts   gold whose texts stand elsewhere, found by their hash

A claim is found when kind and sides agree and the quotes overlap. Speaker, polarity, modality, event, issue and the like
are counted over the claims that are found, the proposal over those of which the reader says one.`;

interface Options {
  readonly texts?: string;
  readonly json?: boolean;
  readonly differences?: boolean;
  readonly only?: string;
}

export function evalCommand(): Command {
  return new Command('eval')
    .description('measure the automatic reader against gold: precision, recall and F1 by kind')
    .argument('<gold>', 'a folder of NAME.md and NAME.yaml or of sentences, or a dossier')
    .option('--texts <folder>', 'where the texts are that the gold gives only by their hash')
    .option('--json', 'the figures as JSON')
    .option('--differences', 'every claim missed, extra or different')
    .option('--only <report>', 'one report, or those whose names begin so')
    .addHelpText('after', EXAMPLES)
    .action(async (gold: string, options: Options) => {
      const all = options.texts === undefined ? compare(gold) : await compareWithheld(gold, options.texts);
      const compared = all.filter(({ id }) => options.only === undefined || id.startsWith(options.only));
      const result = evaluate(compared);
      const { differences, ...figures } = result;
      if (options.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
      else process.stdout.write(`${table(result)}\n`);
      if (options.differences)
        process.stdout.write(`${differences.map((each) => shown(each, compared)).join('\n')}\n`);
    });
}

function table(result: Evaluation): string {
  const row = (
    name: string,
    { matched, missed, extra }: { matched: number; missed: number; extra: number },
  ): string => {
    const [precision, recall] = [matched / (matched + extra || 1), matched / (matched + missed || 1)];
    const figures = [precision, recall, f1({ matched, missed, extra })].map((figure) =>
      figure.toFixed(2).padStart(6),
    );
    return [
      name.padEnd(10),
      ...figures,
      String(matched + missed).padStart(6),
      String(matched + extra).padStart(6),
    ].join(' ');
  };
  return [
    `${'kind'.padEnd(10)}  prec.  recall   f1    gold   ours`,
    ...KINDS.filter(
      (kind) => kind !== 'other' || result.kinds.other.matched + result.kinds.other.missed > 0,
    ).map((kind) => row(kind, result.kinds[kind])),
    row('all', total(result.kinds)),
    '',
    ...DETAILS.flatMap((detail) => {
      const of = result.told[detail];
      if (of === 0) return [];
      return [`${detail.padEnd(10)} right in ${(result.agree[detail] / of).toFixed(2)} of the ${of} found`];
    }),
    `direction  swapped in ${result.swapped} of ${result.pressures} pressures`,
  ].join('\n');
}

function shown({ what, report, gold, ours }: Difference, compared: readonly Compared[]): string {
  const found = compared.find(({ id }) => id === report);
  const of = (claim: Comparable | undefined): string => {
    if (claim === undefined || found === undefined) return '';
    const names = (sets: readonly ReadonlySet<string>[]): string => sets.map((set) => [...set][0]).join('+');
    const said = claim.speaker === null ? 'own' : [...claim.speaker][0];
    return `${claim.kind} ${claim.event ?? ''} ${claim.polarity === 'denies' ? 'DENIES ' : ''}${claim.modality} ${names(claim.actors)} > ${names(claim.recipients)} | by ${said} | ${JSON.stringify(found.text.slice(claim.start, claim.end))}`;
  };
  return `${what} (${report})\n   gold: ${gold === null ? '-' : of(found?.gold[gold])}\n   ours: ${ours === null ? '-' : of(found?.ours[ours])}`;
}
