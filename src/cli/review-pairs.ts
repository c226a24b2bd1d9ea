// `demarche review --contradictions`: pairs of claims whose details do not fit; a person says whether they contradict each other.
import { styleText } from 'node:util';
import { count } from '../analyse/words.ts';
import type { Claim } from '../model/dossier.ts';
import { DemarcheError } from '../model/error.ts';
import type { Conflict } from '../reconcile/conflicts.ts';
import { CLEAR, keyboard } from './keyboard.ts';
import { type Format, printTable, say } from './output.ts';
import { indented, wrap } from './review-screen.ts';
import type { Reviewing } from './reviewing.ts';

interface PairOptions {
  readonly list?: boolean;
  readonly accept?: string[];
  readonly reject?: string[];
  readonly why?: string;
  readonly report?: string;
  readonly format?: Format;
}

export async function reviewPairs(reviewing: Reviewing, options: PairOptions): Promise<void> {
  const { accept = [], reject = [], why, report, list, format } = options;
  const open = reviewing.conflicts();
  if (accept.length > 0 || reject.length > 0) {
    // All keys are looked up before anything is written.
    const [yes, no] = [accept, reject].map((keys) => keys.map((key) => find(open, key)));
    reviewing.decidePairs('accept', yes ?? [], why);
    reviewing.decidePairs('reject', no ?? [], why);
    for (const { because } of yes ?? []) say(`contradict each other: ${because}`);
    for (const { because } of no ?? []) say(`do not contradict each other: ${because}`);
    return;
  }
  const shown = open.filter(
    (pair) => report === undefined || reviewing.sidesOf(pair).some((claim) => claim.report === report),
  );
  if (list === true || !(process.stdin.isTTY && process.stdout.isTTY)) return print(shown, reviewing, format);
  if (shown.length > 0) await walk(shown, reviewing);
  say(`${count(reviewing.conflicts().length, 'pair')} open`);
}

/** @throws DemarcheError when none or several have it */
function find(pairs: readonly Conflict[], key: string): Conflict {
  const [first, second] = pairs.filter((pair) => pair.key.startsWith(key));
  if (first !== undefined && second === undefined) return first;
  const what = first === undefined ? 'no open pair of that key' : 'several pairs begin so';
  const remedy = first === undefined ? 'see demarche review --contradictions --list' : 'give more of the key';
  throw new DemarcheError({ code: 'unknown-pair', what, value: key, remedy });
}

function print(pairs: readonly Conflict[], reviewing: Reviewing, format?: Format): void {
  const columns = ['key', 'on', 'because', 'one', 'other'];
  const told = ({ report, quote }: Claim): string => `${report}: ${quote ?? '(without its text)'}`;
  const rows = pairs.map((pair) => [pair.key, pair.on, pair.because, ...reviewing.sidesOf(pair).map(told)]);
  printTable({ columns, rows }, format);
  say(`${count(pairs.length, 'pair')} open`);
}

async function walk(pairs: readonly Conflict[], reviewing: Reviewing): Promise<void> {
  const keys = keyboard();
  const decided = new Map<string, string>();
  let at = 0;
  try {
    for (let pair = pairs[at]; pair !== undefined; pair = pairs[at]) {
      process.stdout.write(`${CLEAR}${screen(pair)}`);
      const key = await keys.next();
      if (key === 'q' || key === null) break;
      if (key === 'b' || key === 'left') at = Math.max(0, at - 1);
      else if (key === 'n' || key === 'right' || key === 'space') at = Math.min(at + 1, pairs.length - 1);
      else if (key === 'u') takeBack();
      else if ((key === 'a' || key === 'r') && !decided.has(pair.key)) settle(pair, key);
    }
  } finally {
    keys.close();
  }

  function settle(pair: Conflict, key: 'a' | 'r'): void {
    reviewing.decidePairs(key === 'a' ? 'accept' : 'reject', [pair]);
    decided.set(pair.key, key === 'a' ? 'contradict each other' : 'do not contradict each other');
    at = Math.min(at + 1, pairs.length - 1);
  }

  /** Only what was decided here. */
  function takeBack(): void {
    const last = [...decided.keys()].at(-1);
    if (last === undefined || reviewing.undo() === null) return;
    decided.delete(last);
    at = pairs.findIndex(({ key }) => key === last);
  }

  function screen(pair: Conflict): string {
    const width = Math.max(20, Math.min(process.stdout.columns ?? 80, 100) - 4);
    const state = decided.get(pair.key) ?? 'open';
    const lines = [
      styleText('bold', `${at + 1} of ${pairs.length}: ${state}`),
      '',
      ...indented(wrap(pair.because, width).map((line) => styleText('bold', line))),
      ...reviewing.sidesOf(pair).flatMap((claim) => ['', ...side(claim, width)]),
      '',
      '[a] they contradict each other  [r] they do not  [n]ext  [b]ack  [u]ndo  [q]uit',
    ];
    return `${lines.join('\n')}\n`;
  }

  function side(claim: Claim, width: number): string[] {
    const { reports, actors } = reviewing.dossier;
    const { outlet = '', published = '' } = reports.get(claim.report) ?? {};
    return indented([
      ...wrap(`${actors.get(outlet)?.name ?? outlet}, ${published}`, width).map((line) =>
        styleText('dim', line),
      ),
      ...wrap(`“${claim.quote ?? ''}”`, width),
      ...wrap(reviewing.sentence(claim), width).map((line) => styleText('dim', line)),
    ]);
  }
}
