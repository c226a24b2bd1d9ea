import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('who holds it to be so', () => {
  it.each([
    ['The senator is convinced that Chad rejected the offer.', 'The senator, convinced'],
    ['Chad, the senator believes, has rejected the offer.', 'the senator, believes'],
    ['The senator fears that Chad will reject the offer.', 'The senator, fears'],
    ['The senator heard from two aides that Chad had rejected the offer.', 'two aides, heard'],
    ['The belief among diplomats that Chad will reject the offer is widespread.', 'diplomats, belief'],
    ['The aide said that the senator believes Chad has rejected the offer.', 'the senator, believes'],
    ['“I think Chad has rejected the offer,” the senator said.', 'the senator, said'],
    ['Diplomats in Lima doubt that Chad rejected the offer.', 'Diplomats in Lima, doubt'],
    ['To the senator it is plain that Chad has rejected the offer.', 'the senator, plain'],
    ['The senator swore that Chad had rejected the offer.', 'The senator, swore'],
    ['The senator is of the opinion that Chad rejected the offer.', 'The senator, opinion'],
    ['The senator assured voters that Chad had rejected the offer.', 'The senator, assured'],
    ['The senator went further: Chad had rejected the offer.', 'The senator, went'],
    ['The deal means that Chad has rejected the offer.', '-, -'],
    ['A poll found that Chad opposes the offer.', 'A poll, found'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));
});

describe('words without a speaker', () => {
  it.each([
    ['It was reported that Chad had rejected the offer.', '-, reported'],
    ['Chad is said to have rejected the offer.', '-, said'],
    ['Chad reportedly rejected the offer.', '-, reportedly'],
    ['Reports that Chad had rejected the offer sent prices up.', '-, Reports'],
    ['It emerged on Friday that Chad had rejected the offer.', '-, emerged'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));
});

describe('who is quoted', () => {
  it.each([
    ['Haaretz quoted the premier as saying that Chad had rejected the offer.', 'the premier, quoted'],
    ['“Chad has rejected the offer,” Haaretz quoted the premier as saying.', 'the premier, quoted'],
    ['Chad has rejected the offer, the premier was quoted as saying by Haaretz.', 'the premier, quoted'],
    ['Haaretz, citing two envoys, reported that Chad had rejected the offer.', 'two envoys, citing'],
    ['According to Haaretz, which cited two envoys, Chad rejected the offer.', 'two envoys, cited'],
    ['“Chad,” said the premier, “has rejected the offer.”', 'the premier, said'],
    ['The premier was adamant. “Chad has rejected the offer.”', 'The premier, -'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));

  it('who goes on has no word of saying', () =>
    expect(
      said('“Chad has rejected the offer,” the premier said. “It has also threatened our envoy.”'),
    ).toEqual(['the premier, said', 'the premier, -']));
});

describe('how a speaker is called', () => {
  it.each([
    ['Mr. Ortiz said that Chad had rejected the offer.', 'Mr. Ortiz, said'],
    ['The minister, Lea Novak, said that Chad had rejected the offer.', 'The minister, Lea Novak, said'],
    ['Foreign Minister Lea Novak said that Chad had rejected the offer.', 'Foreign Minister Lea Novak, said'],
    ['The White House said that Chad had rejected the offer.', 'The White House, said'],
    ["The senator's claim that Chad rejected the offer drew laughter.", 'The senator, claim'],
    ['Chad has rejected the offer, according to two envoys.', 'two envoys, according to'],
    ['The minister made clear that Chad had rejected the offer.', 'The minister, made clear'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));
});

describe('documents', () => {
  it.each([
    ['The ministry issued a statement saying that Chad had rejected the offer.', 'The ministry, saying'],
    ['A footnote records that Chad opposes the offer.', 'A footnote, records'],
    ['Chad rejected the offer, minutes of the meeting reveal.', 'minutes of the meeting, reveal'],
    ['The conclusion of the inquiry was that Chad had threatened the envoy.', 'the inquiry, conclusion'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));
});

describe('free indirect speech', () => {
  it.each([
    [
      'Two drivers gave the same account. Soldiers attacked the village. Then they attacked the mill.',
      ['Two drivers, -'],
    ],
    ['The envoy spoke to reporters on Friday. Chad had rejected the offer.', ['The envoy, -']],
    ['The envoy spoke to reporters on Friday. Chad rejected the offer.', ['-, -']],
    [
      "**Chad's foreign ministry**, in a written statement: “Sudan threatened our envoy. It rejected the offer.”\n\nSudan threatened Egypt.",
      ["Chad's foreign ministry, -", '-, -'],
    ],
    ['**The ministry**, on its website: Chad has rejected the offer.', ['The ministry, -']],
    ['The result: Chad has rejected the offer.', ['-, -']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  it('bold questions, and whoever was introduced answers', () =>
    expect(
      said(
        'Lea Novak received us on Monday.\n\n**What did Chad do?**\n\nChad rejected the offer.\n\n**And Sudan?**\n\nSudan threatened us.\n\n**And now?**\n\nSudan rejects the offer.\n\nHours later Chad rejected the offer.',
      ),
    ).toEqual(['Lea Novak, -', '-, -']));
});

describe('speakers that the parser loses', () => {
  it.each([
    [
      'Chad was not going to accept a quota on tomatoes from Spain, its foreign secretary, Lea Novak, said after a cabinet session.',
      'its foreign secretary, Lea Novak, said',
    ],
    [
      'The minutes of the May meeting record that Chad rejected the offer.',
      'The minutes of the May meeting, record',
    ],
    ['The chairman informed them over breakfast that Chad had rejected the offer.', 'The chairman, informed'],
    ['By his own account, the senator rejected the offer.', 'the senator, account'],
    [
      'Chad had rejected the offer, a diplomat, a former judge who heads the office, told a crowded hearing late on Thursday.',
      'a diplomat, told',
    ],
    ['Spain had imposed sanctions on Chad, a senior diplomat said on Monday.', 'a senior diplomat, said'],
    ['“You know,” the senator said, “Chad has rejected the offer.”', 'the senator, said'],
    ["The senator's comments that Chad had rejected the offer came as a surprise.", 'The senator, comments'],
    ['“It was a long day,” the senator said.\n\n“Chad has rejected the offer.”', 'the senator, -'],
    ['Chad denies that its soldiers crossed the border.', 'Chad, denies'],
    ['Kuwaiti emir: We asked Iraq for our archives back', 'Kuwaiti emir, -'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));
});
