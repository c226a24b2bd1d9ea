// One draft as a screen of text: its passage with the quote marked, the claim in a sentence, and why. Pure.
import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Claim, Report } from '../model/dossier.ts';
import { passageOf, type Span } from '../model/span.ts';

export interface Shown {
  readonly claim: Claim;
  readonly report: Report;
  readonly outlet: string;
  readonly sentence: string;
  /** From 1. */
  readonly position: number;
  readonly total: number;
  readonly accepted: number;
  readonly rejected: number;
  /** What the last key did, or why it could not. */
  readonly note: string;
}

const KEYS = '[a]ccept  [r]eject  [e]dit  [n]ext  [b]ack  [u]ndo  [q]uit';

const INDENT = '  ';

/** @param width columns of the terminal */
export function screenOf(shown: Shown, width: number): string {
  const { claim, report, outlet, sentence, position, total, note } = shown;
  const inner = Math.max(20, Math.min(width, 100) - INDENT.length * 2);
  const state = claim.review === 'draft' ? 'draft' : `${claim.review}${byWhom(claim)}`;
  const head = `${position} of ${total}: ${state}`;
  const tally = `${shown.accepted} accepted, ${shown.rejected} rejected`;
  const lines = [
    `${styleText('bold', head)}   ${styleText('dim', tally)}`,
    '',
    ...indented(
      wrap(`${outlet}, ${report.published}: ${report.title}`, inner).map((line) => styleText('dim', line)),
    ),
    '',
    ...indented(passage(claim, report, inner)),
    '',
    ...indented(wrap(sentence, inner).map((line) => styleText('bold', line))),
    ...details(claim, inner),
    '',
    ...(note === '' ? [] : [...indented(wrap(note, inner).map((line) => styleText('yellow', line))), '']),
    KEYS,
  ];
  return `${lines.join('\n')}\n`;
}

function byWhom({ reviewed }: Claim): string {
  if (reviewed === null) return '';
  return ` by ${reviewed.by}, ${reviewed.on.slice(0, 10)}${reviewed.why === null ? '' : ` (${reviewed.why})`}`;
}

function details({ because, over, key }: Claim, width: number): string[] {
  const over_ = over === null ? [] : [`over: “${over.replace(/\s+/g, ' ')}”`];
  return indented(
    [...over_, ...because, `key: ${key}`]
      .flatMap((line) => wrap(line, width))
      .map((line) => styleText('dim', line)),
  );
}

/** The paragraph of the quote, wrapped; the quote itself stands out. */
function passage(claim: Claim, { text }: Report, width: number): string[] {
  if (text === null) return ['(the report is here without its text: demarche attach gives it)'];
  const around = passageOf(text, claim);
  const lines: string[] = [];
  let used = width;
  for (const match of text.slice(around.start, around.end).matchAll(/\S+/g)) {
    const start = around.start + match.index;
    const end = start + match[0].length;
    const size = stringWidth(match[0]);
    const word = marked(text, start, end, claim);
    if (used + 1 + size > width) {
      lines.push(word);
      used = size;
    } else {
      const gap = claim.start < start && start < claim.end ? styleText('inverse', ' ') : ' ';
      lines[lines.length - 1] += `${gap}${word}`;
      used += 1 + size;
    }
  }
  return lines;
}

/** The text between two offsets, with what of it belongs to the quote marked. */
function marked(text: string, start: number, end: number, quote: Span): string {
  const [from, to] = [quote.start, quote.end].map((at) => Math.min(Math.max(at, start), end));
  const inside = text.slice(from, to);
  return `${text.slice(start, from)}${inside === '' ? '' : styleText('inverse', inside)}${text.slice(to, end)}`;
}

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(last) + 1 + stringWidth(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `${INDENT}${line}`);
}
