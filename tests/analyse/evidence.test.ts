import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import type { Claim } from '../../src/analyse/entries.ts';
import { actCounts, evidenceOf, exhibitsOf, groupsOf } from '../../src/analyse/evidence.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { markedText } from '../../src/analyse/marking.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { actorProfile, issueProfile } from '../../src/analyse/profile.ts';
import { SAMPLE, SAMPLE_TEXT } from '../viewer/sample.ts';

const casebook = casebookOf(SAMPLE);
const claimOf = (id: string): Claim => {
  const claim = casebook.claims.get(id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return claim;
};

describe('evidence', () => {
  const evidence = evidenceOf(casebook, { claims: ['c1', 'c2', 'c3'], denials: ['c4'] });

  it('has two sides, each claim with its speaker, outlet and origin', () => {
    expect(evidence.against).toHaveLength(1);
    expect(evidence.against[0]).toMatchObject({
      speaker: { id: 'bland', name: 'Bland' },
      outlet: { id: 'courier', name: 'Courier' },
      origin: { id: 'outlet:courier' },
    });
    expect(evidence.for.map(({ claim }) => claim.id)).toEqual(['c1', 'c2', 'c3']);
  });

  it('marks the quote in its paragraph', () => {
    expect(evidence.for[0]?.passage).toEqual([
      { text: 'Aland told Bland to leave the isle', marked: true },
      { text: ', an envoy said.', marked: false },
    ]);
    expect(evidence.for[2]?.passage).toEqual([]);
  });

  it('does not trust offsets that do not give the quote', () => {
    const shifted = { ...claimOf('c1'), start: 3 };
    const claims = new Map(casebook.claims).set('c1', shifted);
    const [exhibit] = exhibitsOf({ ...casebook, claims }, ['c1']);
    expect(exhibit?.passage).toEqual([{ text: shifted.quote, marked: true }]);
  });

  it('groups what a count counts', () => {
    const groups = groupsOf(evidence.for, 'origin');
    expect(groups.map(({ name, exhibits }) => [name, exhibits.length])).toEqual([
      ['courier', 2],
      ['gazette', 1],
    ]);
    const act = casebook.acts.get('p1');
    if (act === undefined) throw new Error('no act');
    expect(actCounts(casebook, act)).toMatchObject({
      claims: ['c1', 'c2', 'c3'],
      denials: ['c4'],
      origins: ['outlet:courier', 'outlet:gazette'],
      reports: ['courier-1', 'gazette-1'],
    });
  });

  it('knows contradictions from both ends', () => {
    expect(claimOf('c4').contradicts).toEqual([{ claim: 'c1', on: 'polarity' }]);
    expect(claimOf('c1').contradicts).toEqual([{ claim: 'c4', on: 'polarity' }]);
  });
});

describe('marked text', () => {
  it('shows overlapping claims stretch by stretch', () => {
    const [first] = markedText(SAMPLE_TEXT, [claimOf('c1'), claimOf('c2')]);
    expect(first?.stretches.map(({ text, claims }) => [text, claims])).toEqual([
      ['Aland ', ['c1']],
      ['told Bland to leave the isle', ['c1', 'c2']],
      [', an envoy said.', ['c2']],
    ]);
  });

  it('loses no letter, and marks exactly the quotes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 5 }), (made, spans) => {
        const claims = spans.map(([a, b], at) => {
          const [start, end] = [Math.min(a, b, made.length), Math.min(Math.max(a, b), made.length)];
          return { ...claimOf('c1'), id: `q${at}`, start, end, quote: made.slice(start, end) };
        });
        const stretches = markedText(made, claims).flatMap((paragraph) => paragraph.stretches);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(made.replaceAll('\n', ''));
        for (const claim of claims) {
          const marked = stretches.filter((stretch) => stretch.claims.includes(claim.id));
          expect(marked.map((stretch) => stretch.text).join('')).toBe(claim.quote.replaceAll('\n', ''));
        }
      }),
    );
  });
});

describe('profiles', () => {
  const whole = pictureOf(casebook, NO_FILTERS);

  it('of an actor', () => {
    const profile = actorProfile(casebook, whole, 'bland');
    expect(profile?.pressed.map(({ id }) => id)).toEqual([
      'aland~bland~isle',
      'aland~bland~fish',
      'bland~bland~fish',
      'envoy~bland~fish',
    ]);
    expect(profile?.presses.map(({ id }) => id)).toEqual(['bland~bland~fish', 'bland~aland~']);
    expect(actorProfile(casebook, whole, 'envoy')?.serves).toMatchObject([
      { principal: 'aland', role: 'envoy' },
    ]);
    expect(actorProfile(casebook, whole, 'nobody')).toBeNull();
  });

  it('of an issue', () => {
    expect(issueProfile(casebook, whole, 'isle')?.edges.map(({ id }) => id)).toEqual(['aland~bland~isle']);
    expect(issueProfile(casebook, whole, 'nothing')).toBeNull();
  });
});
