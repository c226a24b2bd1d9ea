// What `demarche extract` prints of a report: a line of JSON for each claim, or a listing for people.
import { styleText } from 'node:util';
import { lineOf } from '../extract/line.ts';
import type { Mention } from '../model/extracted.ts';
import type { ReadReport } from '../read/report.ts';
import type { ReadClaim, Reader, ReadText } from './reader.ts';

export interface ExtractStyle {
  readonly json: boolean;
  /** Also what the gate holds back and what was left unread. */
  readonly all: boolean;
  readonly colour: boolean;
}

/** The claims of one report, each line ended. `line`: its number where every line is a report. */
export function extractedText(
  read: ReadReport,
  found: ReadText,
  { vocabulary }: Reader,
  style: ExtractStyle,
  line?: number,
): string {
  const shown = found.claims.filter(({ reasons }) => style.all || reasons.length === 0);
  const { text, sha256 } = read;
  const report = { report: `sha256:${sha256}`, text, vocabulary, ...(line === undefined ? {} : { line }) };
  if (style.json) {
    return shown
      .map(
        ({ extracted, issues, proposal, reasons }) =>
          `${JSON.stringify(lineOf(extracted, { ...report, issues, proposal, reasons }))}\n`,
      )
      .join('');
  }
  const paint = painter(style.colour);
  if (line !== undefined) return shown.map((claim) => `${line}: ${headline(claim, paint)}\n`).join('');
  return listing(read, shown, found, style.all, paint);
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

function painter(colour: boolean): Paint {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}

function listing(
  { title, source, outlet, published, text }: ReadReport,
  claims: readonly ReadClaim[],
  { claims: found, sentences, unread }: ReadText,
  all: boolean,
  paint: Paint,
): string {
  const held = found.length - claims.length;
  const about = [outlet, published].filter((each) => each !== null).join(', ');
  const head = `${paint('bold', title ?? source)}${about === '' ? '' : ` (${about})`}`;
  const count = [
    `${claims.length} claims`,
    ...(held > 0 ? [`${held} held back by the gate (--all shows them)`] : []),
    `${unread.length} of ${sentences} sentences left unread`,
  ].join(', ');
  const blocks = claims.map((claim) => {
    const { start, end } = claim.extracted;
    const reasons =
      claim.reasons.length > 0 ? `\n    ${paint('red', `held back: ${claim.reasons.join('; ')}`)}` : '';
    return `  ${headline(claim, paint)}\n    ${paint('dim', `“${text.slice(start, end)}”`)}${reasons}`;
  });
  const left = all
    ? unread.map(({ start, end }) => `  ${paint('dim', `unread: ${text.slice(start, end)}`)}`)
    : [];
  return `${[`${head}\n${count}`, ...blocks, ...left].join('\n')}\n\n`;
}

function headline({ extracted, issues }: ReadClaim, paint: Paint): string {
  const { kind, event, polarity, modality, actors, recipients, speaker, outlet, stance, role } = extracted;
  const names = (mentions: readonly Mention[]): string => mentions.flatMap(({ ids }) => ids).join(', ');
  const arrow = recipients.length > 0 ? ` → ${names(recipients)}` : '';
  const what = [event, stance, role].filter((each) => each !== null).join(', ');
  const said = speaker === null ? '' : `; says ${names([speaker])}`;
  const credited = outlet === null ? '' : `; credits ${names([outlet])}`;
  const colour = polarity === 'denies' ? 'red' : 'green';
  const over = issues.length > 0 ? ` over ${issues.join(', ')}` : '';
  return `${paint(colour, polarity === 'denies' ? `denied ${kind}` : kind)} ${what}${modality === 'actual' ? '' : ` (${modality})`}: ${names(actors)}${arrow}${over}${said}${credited}`;
}
