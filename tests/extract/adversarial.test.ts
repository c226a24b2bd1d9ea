// Claims bent away from their text: of what the reader accepts, no bent copy may pass the gate.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openReader, readText } from '../../src/cli/reader.ts';
import { splitReport } from '../../src/dossier/report.ts';
import { type GateContext, reasonsAgainst } from '../../src/extract/gate.ts';
import { evidenceIn } from '../../src/extract/rules/evidence.ts';
import type { Claim } from '../../src/model/dossier.ts';
import { sha256 } from '../../src/model/id.ts';
import { parseParagraphs } from '../../src/text/paragraphs.ts';

const reader = openReader();
const DEVELOPMENT = 'tests/gold/development';
const reports = readdirSync(DEVELOPMENT)
  .filter((name) => name.endsWith('.md'))
  .map((name) => splitReport(readFileSync(`${DEVELOPMENT}/${name}`, 'utf8'))?.text ?? '');
const blocks = ['nouns', 'recipients', 'denials', 'speakers'].flatMap((name) =>
  readFileSync(`tests/extract/golden/${name}.txt`, 'utf8')
    .split(/\n\n+/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => /^[^# ]/.test(line))
        .join(' '),
    ),
);

interface Accepted {
  readonly claim: Claim;
  readonly context: GateContext;
}

const accepted: Accepted[] = [...blocks, ...reports].flatMap((text) => {
  const { claims, resolver } = readText({ id: 'x', text, published: '2026-03-04', outlet: null }, reader);
  const passed = claims.flatMap(({ draft, reasons }) =>
    draft === null || reasons.length > 0 ? [] : [draft],
  );
  const known = new Set(
    passed.flatMap(({ actors, recipients, speaker }) => [...actors, ...recipients, speaker]),
  );
  const context: GateContext = {
    reports: new Map([['x', { text, length: text.length }]]),
    vocabulary: reader.vocabulary,
    known: (id) => known.has(id),
    hash: sha256,
    evidence: evidenceIn(
      { document: parseParagraphs(text), resolver, published: null },
      reader.rules.frames,
      claims.map(({ extracted }) => extracted),
    ),
  };
  return passed.map((claim) => ({ claim: { ...claim, recordedOn: '2026-03-04' }, context }));
});

/** With the hash that goes with the new quote: the forger is no fool. */
function quoting(claim: Claim, quote: string): Claim {
  return { ...claim, quote, quoteSha256: sha256(quote) };
}

/** No other claim on these words tells an act of this type: a union "has appealed", and the other side "has received no appeal". */
function isAlone(claim: Claim): boolean {
  const { context } = accepted.find((each) => each.claim === claim) ?? {};
  const alike = accepted.filter(
    ({ claim: other, context: around }) =>
      around === context &&
      other.kind === claim.kind &&
      other.event === claim.event &&
      other.start < claim.end &&
      claim.start < other.end,
  );
  return alike.length === 1;
}

const BENDS: Readonly<Record<string, (claim: Claim) => Claim | null>> = {
  'flipped polarity': (claim) =>
    isAlone(claim) ? { ...claim, polarity: claim.polarity === 'asserts' ? 'denies' : 'asserts' } : null,
  'shifted by one': (claim) => ({ ...claim, start: claim.start + 1, end: claim.end + 1 }),
  'begun too early': (claim) => ({ ...claim, start: claim.start - 1 }),
  truncated: (claim) => quoting(claim, (claim.quote ?? '').slice(0, -2)),
  're-cased': (claim) => quoting(claim, (claim.quote ?? '').toUpperCase()),
  homoglyph: (claim) =>
    quoting(
      claim,
      (claim.quote ?? '').replace(/[aeo]/, (at) => ({ a: 'а', e: 'е', o: 'о' })[at] ?? at),
    ),
  'another normal form': (claim) => quoting(claim, `${claim.quote}\u0301`),
  invented: (claim) => quoting(claim, 'The envoy pressed Kyiv to sign.'),
  'another hash': (claim) => ({ ...claim, quoteSha256: sha256('else') }),
  'to come': (claim) =>
    isAlone(claim) && claim.modality === 'actual' ? { ...claim, modality: 'future' } : null,
  supposed: (claim) =>
    isAlone(claim) && claim.modality === 'actual' ? { ...claim, modality: 'hypothetical' } : null,
  'sides swapped': (claim) =>
    claim.kind === 'pressure' && isAlone(claim)
      ? { ...claim, actors: claim.recipients, recipients: claim.actors }
      : null,
  'on whoever acts': (claim) =>
    claim.kind === 'pressure' && isAlone(claim) ? { ...claim, recipients: claim.actors } : null,
  'an actor from nowhere': (claim) => ({ ...claim, actors: ['nobody-named'] }),
  'a recipient from nowhere': (claim) => ({ ...claim, recipients: ['nobody-named'] }),
  'a speaker from nowhere': (claim) => ({ ...claim, speaker: 'nobody-named' }),
  'nobody acts': (claim) => ({ ...claim, actors: [] }),
  'an unknown event': (claim) => ({ ...claim, event: 'BEWITCH' }),
  'no date': (claim) => ({ ...claim, occurredOn: 'soon' }),
};

describe('no bent claim passes', () => {
  it('though the straight ones do', () => {
    expect(accepted.length).toBeGreaterThan(300);
    expect(accepted.flatMap(({ claim, context }) => reasonsAgainst(claim, context))).toEqual([]);
  });

  it.each(Object.entries(BENDS))('%s', (_, bend) => {
    const bent = accepted.flatMap(({ claim, context }) => {
      const other = bend(claim);
      return other === null ? [] : [{ other, context }];
    });
    expect(bent.length).toBeGreaterThan(100);
    const passed = bent.filter(({ other, context }) => reasonsAgainst(other, context).length === 0);
    expect(passed.map(({ other }) => other.quote)).toEqual([]);
  });
});
