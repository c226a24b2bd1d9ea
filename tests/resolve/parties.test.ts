// The two parties of a report: fixed by its lead, meant by "both sides", "each", "the other side", "its neighbour".
import { describe, expect, test } from 'vitest';
import { idsOf, whoIs } from './helper.ts';

const BORDER =
  'Bolivia accused Chile on Monday of closing the road to Arica. Peru, which had brokered a truce in May, was silent.';
const URGED = 'Qatar urged Chad and Sudan on Monday to reopen the border. Its emir called again on Tuesday.';
const PARAMILITARY =
  "Sudan's president dismissed a US-backed plan. He accused the UAE of arming the RSF. An RSF spokesman denied it, and the RSF attacked again.";
const REBELS =
  "Colombia's government resumed talks with the ELN in Caracas on Monday. Venezuela and Cuba sent observers.";

describe('whom a report is about', () => {
  test.each([
    [`${BORDER} Both sides sent troops.`, 'sides', 'bolivia chile'],
    [`${BORDER} Brazil called on both governments to wait.`, 'governments', 'bolivia chile'],
    [`${BORDER} The two countries have no treaty.`, 'countries', 'bolivia chile'],
    [`${BORDER} Brazil pressed each to wait.`, 'each', 'bolivia chile'],
    [`${BORDER} Bolivia urged its neighbour to wait.`, 'neighbour', 'chile'],
    [`${BORDER} Chile said that the other side had lied.`, 'side', 'bolivia'],
    [`${URGED} Both sides refused.`, 'sides', 'chad sudan'],
    [`${REBELS} Both sides want a truce.`, 'sides', 'colombia eln'],
    [`${REBELS} Norway and Spain urged both sides to hurry.`, 'sides', 'colombia eln'],
    [`${REBELS} The other side, the ELN said, had lied.`, 'side', 'colombia'],
    [`${BORDER} Brazil and Peru met. The two countries agreed.`, 'countries', 'brazil peru'],
    ['Chad urged both sides to wait.', 'sides', 'unnamed:report:both-sides'],
    [
      "Sudan's president dismissed a US-backed proposal. Both sides sent troops.",
      'sides',
      'unnamed:report:both-sides',
    ],
    [`${PARAMILITARY} Both sides want a truce.`, 'sides', 'sudan rapid-support-forces'],
  ])('%s', (text, asked, ids) => {
    expect(idsOf(text, asked)).toEqual([ids]);
  });

  test('says where the two were found', () => {
    const [sides] = whoIs(`${BORDER} Both sides sent troops.`, ['sides']);
    expect(sides?.reason).toBe('list: the two parties of the report, from 0');
  });

  test('are not guessed among several', () => {
    const text =
      'Chad said that it would wait. Niger said so too. Mali laughed. Togo left. Both sides sent troops.';
    expect(idsOf(text, 'sides')).toEqual(['unnamed:report:both-sides']);
  });
});

describe('in a report with two parties', () => {
  test.each([
    [`${REBELS} The army attacked on Tuesday.`, 'army', 'colombian-army'],
    [`${REBELS} The group demanded its release.`, 'group', 'eln'],
    [`${PARAMILITARY} The army attacked on Tuesday.`, 'army', 'sudanese-army'],
    [`${BORDER} Bolivia accused Chile and demanded that it withdraw its troops.`, 'it', 'chile'],
  ])('%s', (text, asked, ids) => {
    expect(idsOf(text, asked)).toEqual([ids]);
  });
});
