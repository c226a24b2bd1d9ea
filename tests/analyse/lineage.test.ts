// The lineage of proposals: sides, changes with their claims, sentences that say what the data say, lines behind no box.
import { expect, test } from 'vitest';
import { parseAddress } from '../../src/analyse/address.ts';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { lineageOf } from '../../src/analyse/lineage.ts';
import { lineageLayout } from '../../src/analyse/lineage-layout.ts';
import { lineageFinding, lineageText, revisionText } from '../../src/analyse/lineage-text.ts';
import { sidesOf } from '../../src/analyse/sides.ts';
import { viewOf } from '../../src/analyse/views.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';

const casebook = casebookOf(openDossier(DEMO).graph);
const lineage = lineageOf(casebook, NO_FILTERS);

test('an envoy stands on the side of its state, on the days on which it serves', () => {
  const services = [
    { actor: 'envoy', principal: 'president', role: null, from: '2025-03', to: '2025-06' },
    { actor: 'president', principal: 'state', role: null, from: null, to: null },
    { actor: 'state', principal: 'envoy', role: null, from: null, to: null },
  ];
  const side = sidesOf({ services });
  expect(['2025-02', '2025-03-01', '2025', '2025-07-01', null].map((on) => side('envoy', on))).toEqual([
    'envoy',
    'state',
    'state',
    'envoy',
    'state',
  ]);
});

test('every version has a lane, every change the claims that say it', () => {
  expect(lineage.versions.length).toBe(
    [...casebook.acts.values()].filter(({ kind }) => kind === 'proposal').length,
  );
  for (const { lane } of lineage.versions) expect(lineage.lanes).toContain(lane);
  for (const { newer, older, changes } of lineage.revisions) {
    expect(casebook.acts.get(newer)?.revises).toContain(older);
    for (const { issue, text, claims } of changes) {
      const term = casebook.acts.get(newer)?.terms.find((one) => one.issue === issue && one.term === text);
      expect(claims).toEqual(term?.claims);
      for (const claim of claims) expect(casebook.claims.get(claim)?.acts).toContain(newer);
    }
  }
  const plan = lineage.versions.find(({ id }) => id === 'plan-28-points');
  expect(plan?.lane).toBe('united-states');
  expect(plan?.makers.find(({ side }) => side === 'russia')).toMatchObject({
    claims: { length: 11 },
    denials: { length: 4 },
  });
});

test('the filters choose versions, rows and changes; the empty lineage is one sentence', () => {
  const donbas = lineageOf(casebook, { ...NO_FILTERS, issues: ['donbas-territory'] });
  expect(donbas.issues).toEqual(['donbas-territory']);
  expect(new Set(donbas.revisions.flatMap(({ changes }) => changes.map(({ issue }) => issue)))).toEqual(
    new Set(['donbas-territory']),
  );
  const none = lineageOf(casebook, { ...NO_FILTERS, actors: ['nobody'] });
  expect([none.versions, none.terms, none.lanes]).toEqual([[], [], []]);
  expect(lineageText(casebook, none)).toEqual([`No proposal was found in ${none.reports} reports.`]);
});

test('the sentences say what the lineage holds', () => {
  const text = lineageText(casebook, lineage);
  expect(text.length).toBeGreaterThanOrEqual(2);
  expect(text.length).toBeLessThanOrEqual(6);
  const changes = lineage.revisions.flatMap((revision) => revision.changes);
  const favouring = (id: string | null) => changes.filter(({ favours }) => favours === id).length;
  expect(text.join(' ')).toContain(
    `Of all ${changes.length} changes, ${favouring('ukraine')} favour Ukraine, ${favouring('russia')} favour Russia and for ${favouring(null)} no report says whom.`,
  );
  expect(text.join(' ')).toContain(
    `${changes.filter(({ claims }) => claims.length === 0).length} changes rest on no claim`,
  );
  expect(lineageFinding(lineage)).toBe(
    `${lineage.versions.length} proposals, ${new Set(lineage.revisions.map(({ newer }) => newer)).size} of them out of an earlier one`,
  );
  const first = lineage.revisions.find(({ id }) => id === 'e3-counter-text~plan-28-points');
  expect(first === undefined ? '' : revisionText(casebook, first)).toBe(
    'European counter-text, out of 28-point plan: 6 changes; 5 favour Ukraine and for 1 no report says whom',
  );
});

test('its twin has the same sentences', () => {
  expect(viewOf(casebook, parseAddress('/proposals'))).toMatchObject({
    text: lineageText(casebook, lineage),
    versions: lineage.versions,
  });
});

test('no line passes behind a box', () => {
  const box = { width: 90, height: 60 };
  const { versions, lines } = lineageLayout(lineage, { column: 110, lane: 130, low: 60, head: 30, box });
  expect(lines.length).toBe(lineage.revisions.length);
  for (const { id, path } of lines) {
    const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    for (const [at, [x = 0, y = 0] = []] of points.entries()) {
      const [toX = x, toY = y] = points[at + 1] ?? [];
      for (const place of versions) {
        const [left, right] = [Math.min(x, toX), Math.max(x, toX)];
        const [top, bottom] = [Math.min(y, toY), Math.max(y, toY)];
        const inside =
          right > place.x && left < place.x + box.width && bottom > place.y && top < place.y + box.height;
        expect([id, place.id, inside]).toEqual([id, place.id, false]);
      }
    }
  }
});
