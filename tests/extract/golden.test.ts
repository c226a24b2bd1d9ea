// What the reader makes of short texts, construction by construction: each text in `golden/*.txt` has its claims below it, indented.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openReader, type ReadClaim, readText } from '../../src/cli/reader.ts';
import type { Mention } from '../../src/model/extracted.ts';

const FOLDER = 'tests/extract/golden';
const reader = openReader();

describe('golden texts', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && !name.endsWith('-changed.txt'));
  it('are there', () => expect(files.length).toBeGreaterThan(0));
  it.each(files)('%s', (file) => {
    const wanted = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const found = reread(wanted);
    const changed = `${FOLDER}/${file.replace('.txt', '-changed.txt')}`;
    if (found === wanted) rmSync(changed, { force: true });
    else writeFileSync(changed, found);
    expect(found).toBe(wanted);
  });
});

/** The same blocks of text with the claims that are found now; lines with # are remarks. A text may have several paragraphs, joined by `||`. */
function reread(golden: string): string {
  const blocks = golden.trimEnd().split(/\n\n+/);
  return `${blocks.map((block) => reblock(block)).join('\n\n')}\n`;
}

function reblock(block: string): string {
  const lines = block.split('\n').filter((line) => !line.startsWith('  '));
  const text = lines
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll(' || ', '\n\n');
  if (text === '') return block;
  const { claims } = readText({ id: 'x', text, published: '2026-03-04', outlet: null }, reader);
  return [...lines, ...claims.map((claim) => `  ${lineOf(claim)}`)].join('\n');
}

function lineOf({ extracted, reasons }: ReadClaim): string {
  const { kind, event, polarity, modality, actors, recipients, speaker, cue, outlet, stance, role } =
    extracted;
  const ids = (mentions: readonly Mention[]): string =>
    mentions.flatMap((mention) => mention.ids.map((id) => id.replace('unnamed:x:', '~'))).join(' + ');
  const words = [
    polarity === 'denies' ? 'DENIED' : '',
    kind,
    event ?? '',
    stance ?? '',
    role === null ? '' : `as ${role}`,
    modality === 'actual' ? '' : `(${modality})`,
  ];
  const told = speaker === null ? '' : ` | says ${ids([speaker])}${cue === null ? '' : ` (${cue.text})`}`;
  const credits = outlet === null ? '' : ` | credits ${ids([outlet])}`;
  const to = recipients.length === 0 ? '' : ` > ${ids(recipients)}`;
  const held = reasons.length === 0 ? '' : ` | held back: ${reasons.join('; ')}`;
  return `${words.filter((word) => word !== '').join(' ')}: ${ids(actors)}${to}${told}${credits}${held}`;
}
