// `demarche review`: a person says yes or no to what the reader found, at a terminal or by keys of claims.
import { Command } from 'commander';
import type { Claim } from '../model/dossier.ts';
import { DemarcheError } from '../model/error.ts';
import { editsOf } from './edits.ts';
import { type Format, formatOption, printTable, say } from './output.ts';
import { reviewPairs } from './review-pairs.ts';
import { Reviewing } from './reviewing.ts';
import { userName } from './user.ts';
import { walk } from './walk.ts';

const EXAMPLES = `
Examples:
  $ demarche review --dossier ./cyprus                      one draft after another, one key a decision
  $ demarche review --dossier ./cyprus --report harbour-wire-2026-02-05
  $ demarche review --dossier ./cyprus --list               the drafts that are open; --all: what was decided too
  $ demarche review --dossier ./cyprus --accept d3f69402bb7b4 d80a565
  $ demarche review --dossier ./cyprus --accept d3f69 --set "whom=Putin" "over=donbas"
  $ demarche review --dossier ./cyprus --reject d805d --why "he said the opposite"
  $ demarche review --dossier ./cyprus --contradictions     pairs that tell of one event with other details: who, when, how long, how much
  $ demarche review --dossier ./cyprus --contradictions --accept x5d80a
  $ demarche review --dossier ./cyprus --undo               takes the last decision back; --undo KEY: the last on a claim

Each decision is a line of review.jsonl in the dossier: who, when, why. Lines are only added; they are followed again when a
report is read again, by what a claim says. Reject what is not in the text; a draft that is only partly wrong is edited.`;

interface Options {
  readonly dossier: string;
  readonly list?: boolean;
  readonly all?: boolean;
  readonly report?: string;
  readonly accept?: string[];
  readonly reject?: string[];
  readonly set?: string[];
  readonly why?: string;
  readonly contradictions?: boolean;
  readonly undo?: string | true;
  readonly by?: string;
  readonly format?: Format;
}

export function reviewCommand(): Command {
  return new Command('review')
    .description('accept or reject the drafts that demarche add has found')
    .requiredOption('-d, --dossier <name>', 'a dossier under graph/dossiers, or a folder')
    .option('--report <name>', 'only the drafts of this report')
    .option('--list', 'print the open drafts')
    .option('--all', 'with --list: those that are decided too')
    .option('--accept <key...>', 'say yes to these drafts; the beginning of a key is enough')
    .option('--reject <key...>', 'say no to these drafts')
    .option('--set <name=value...>', 'with --accept: what is to be read otherwise')
    .option(
      '--contradictions',
      'pairs of claims whose details do not fit: whether they contradict each other',
    )
    .option('--why <words>', 'why')
    .option('--undo [key]', 'take back the last decision, or the last one on this draft')
    .option('--by <name>', 'who decides (default: your name on this machine)')
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action(review);
}

async function review(options: Options): Promise<void> {
  const reviewing = new Reviewing(options.dossier, {
    by: options.by ?? userName(),
    now: () => new Date().toISOString(),
  });
  const { accept, reject, set, why, undo, report, list, all } = options;
  const chosen = reviewing.claims.filter((claim) => report === undefined || claim.report === report);
  if (undo !== undefined) return takeBack(reviewing, undo);
  if (options.contradictions === true) return reviewPairs(reviewing, options);
  if (accept !== undefined || reject !== undefined) {
    // All keys are looked up before anything is written.
    const [yes, no] = [accept ?? [], reject ?? []].map((keys) => keys.map((key) => reviewing.find(key)));
    const edits = set === undefined ? undefined : editsOf(set, yes?.[0]?.report ?? '', reviewing.dossier);
    const made = [
      ...reviewing.decide('accept', yes ?? [], { why, edits }),
      ...reviewing.decide('reject', no ?? [], { why }),
    ];
    for (const { decision, claim } of made) say(`${decision}: ${reviewing.sentence(reviewing.again(claim))}`);
    return;
  }
  if (list === true || !(process.stdin.isTTY && process.stdout.isTTY))
    return print(chosen, reviewing, all === true, options.format);
  if (chosen.length === 0) return say('No drafts: demarche add reads reports.');
  await walk(reviewing, chosen);
  tally(new Reviewing(options.dossier, { by: '', now: () => '' }).claims);
}

function takeBack(reviewing: Reviewing, undo: string | true): void {
  const taken = reviewing.undo(undo === true ? undefined : (reviewing.find(undo).key ?? undefined));
  if (taken === null) {
    throw new DemarcheError({
      code: 'nothing-to-undo',
      what: 'nothing to take back',
      remedy: 'see demarche review --list --all',
    });
  }
  const against = taken.against === undefined ? '' : ` against ${taken.against}`;
  say(`taken back: ${taken.decision} of ${taken.claim}${against} in ${taken.report}`);
}

function print(chosen: readonly Claim[], reviewing: Reviewing, all: boolean, format?: Format): void {
  const shown = chosen.filter(({ review }) => all || review === 'draft');
  const columns = ['key', 'review', 'report', 'says', 'quote'];
  const rows = shown.map((claim) => [
    claim.key,
    claim.review,
    claim.report,
    reviewing.sentence(claim),
    claim.quote,
  ]);
  printTable({ columns, rows }, format);
  tally(chosen);
}

function tally(claims: readonly Claim[]): void {
  const count = (review: Claim['review']): number => claims.filter((claim) => claim.review === review).length;
  say(`${count('draft')} drafts open, ${count('accepted')} accepted, ${count('rejected')} rejected`);
}
