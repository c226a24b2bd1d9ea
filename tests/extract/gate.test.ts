import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GateContext, gate, reasonsAgainst } from '../../src/extract/gate.ts';
import type { Claim } from '../../src/model/dossier.ts';
import { sha256 } from '../../src/model/id.ts';
import { claim, dossier, report } from '../fixtures.ts';

const TEXT =
  'The envoys pressed Kyiv to sign. A US official denied that Washington had pressed anyone. ' +
  'They will meet in Geneva on Sunday. If Kyiv refuses, the arms could stop. 😀 Kyiv said no.';

const { actors, issues, vocabulary } = dossier([]);

const context: GateContext = {
  reports: new Map([['gazette-1', report('gazette-1', { text: TEXT })]]),
  vocabulary,
  known: (id) => actors.has(id) || issues.has(id),
  hash: sha256,
};

/** A claim on an exact quote of TEXT. */
function on(quote: string, given: Partial<Claim> = {}): Claim {
  const start = TEXT.indexOf(quote);
  return claim({ quote, start, end: start + quote.length, quoteSha256: sha256(quote), ...given });
}

const PRESSED = 'The envoys pressed Kyiv to sign.';
const DENIED = 'A US official denied that Washington had pressed anyone.';
const PLANNED = 'They will meet in Geneva on Sunday.';
const SUPPOSED = 'If Kyiv refuses, the arms could stop.';

describe('the gate', () => {
  it.each([
    ['an assertion', on(PRESSED)],
    ['a denial', on(DENIED, { polarity: 'denies' })],
    [
      'a plan',
      on(PLANNED, {
        kind: 'meeting',
        event: 'CONSULT',
        recipients: [],
        actors: ['a', 'b'],
        modality: 'planned',
      }),
    ],
    ['a supposition', on(SUPPOSED, { event: 'THREATEN', modality: 'hypothetical', score: -4 })],
    [
      'a rejection, which is a position and no denial',
      on('Kyiv said no.', { kind: 'position', event: 'REJECT', stance: 'against', recipients: [] }),
    ],
  ])('lets %s pass', (_, candidate) => expect(reasonsAgainst(candidate, context)).toEqual([]));

  const meeting = { kind: 'meeting', event: 'CONSULT', recipients: [], actors: ['a', 'b'] } as const;
  it.each<[string, Claim, RegExp]>([
    ['polarity flipped', on(PRESSED, { polarity: 'denies' }), /holds no denial/],
    ['denial taken for an assertion', on(DENIED), /its quote denies/],
    ['plan taken for a fact', on(PLANNED, meeting), /what is to come/],
    ['fact taken for a plan', on(PRESSED, { modality: 'planned' }), /nothing to come/],
    ['fact taken for a supposition', on(PRESSED, { modality: 'hypothetical' }), /supposes nothing/],
    ['span shifted by one', on(PRESSED, { start: 1, end: PRESSED.length + 1 }), /not the text between/],
    ['quote cut short', on(PRESSED, { quote: PRESSED.slice(0, -1) }), /not the text between/],
    ['case changed', on(PRESSED, { quote: PRESSED.toUpperCase() }), /not the text between/],
    ['homoglyph', on(PRESSED, { quote: PRESSED.replace('y', 'у') }), /not the text between/],
    [
      'invented',
      claim({ quote: 'The envoys begged.', start: 0, end: 18, quoteSha256: sha256('The envoys begged.') }),
      /not the text/,
    ],
    ['span behind the end', on(PRESSED, { start: 0, end: TEXT.length + 1 }), /outside the text/],
    ['span turned round', on(PRESSED, { start: 9, end: 4 }), /outside the text/],
    ['not a number', on(PRESSED, { start: Number.NaN }), /outside the text/],
    ['fraction', on(PRESSED, { start: 0.5 }), /outside the text/],
    ['empty span', on(PRESSED, { start: 4, end: 4, quote: '' }), /outside the text/],
    ['blank quote', on(' ', { start: 10, end: 11 }), /blank/],
    [
      'half a character',
      on('😀', { end: TEXT.indexOf('😀') + 1, quote: '\ud83d', quoteSha256: sha256('\ud83d') }),
      /cuts a character/,
    ],
    ['wrong hash', on(PRESSED, { quoteSha256: sha256('x') }), /hash/],
    ['other report', on(PRESSED, { report: 'gazette-2' }), /unknown report/],
    ['unknown event', on(PRESSED, { event: 'NUDGE' }), /unknown event: NUDGE/],
    ['unknown mode', on(PRESSED, { mode: 'sing' }), /unknown mode/],
    [
      'event of another kind',
      on(PRESSED, { ...meeting, event: 'SANCTION' }),
      /SANCTION is no type of meeting/,
    ],
    ['pressure without event', on(PRESSED, { event: null }), /without event/],
    ['nobody acts', on(PRESSED, { actors: [] }), /nobody acts/],
    ['on nobody', on(PRESSED, { recipients: [] }), /on nobody/],
    ['on itself', on(PRESSED, { actors: ['a', 'b'], recipients: ['a'] }), /on itself/],
    ['unresolved role', on(PRESSED, { recipients: ['atlantis'] }), /unresolved: atlantis/],
    ['date that the calendar lacks', on(PRESSED, { occurredOn: '2025-02-30' }), /no date/],
  ])('holds back: %s', (_, candidate, reason) => {
    expect(reasonsAgainst(candidate, context).join('; ')).toMatch(reason);
  });

  it('keeps what it holds back, with the reasons, and loses nothing', () => {
    const good = on(PRESSED);
    const bad = on(PRESSED, { polarity: 'denies' });
    const { claims, quarantined } = gate([bad, good], context);
    expect(claims).toEqual([good]);
    expect(quarantined).toEqual([{ claim: bad, reasons: ['denies, but its quote holds no denial'] }]);
  });

  it('lets no quote pass that is not the slice, whatever the text', () => {
    const unit = fc.constantFrom('a', ' ', '\r\n', '\0', '😀', 'e\u0301', '\u200f', '\ud83d', 'ש', 'denied');
    const text = fc.array(unit, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), fc.boolean(), (whole, start, length, tamper) => {
        const slice = whole.slice(start, start + length);
        const quote = tamper ? `${slice}x` : slice;
        const candidate = claim({ quote, start, end: start + length, quoteSha256: sha256(quote) });
        const world = { ...context, reports: new Map([['gazette-1', report('gazette-1', { text: whole })]]) };
        const passed = gate([candidate], world).claims;
        for (const each of passed) expect(whole.slice(each.start, each.end)).toBe(each.quote);
        if (tamper) expect(passed).toEqual([]);
      }),
    );
  });
});
