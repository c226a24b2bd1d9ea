// Descriptions, groups, unnamed speakers, pronouns.
import { describe, expect, test } from 'vitest';
import { idsOf, whoIs } from './helper.ts';

describe('offices', () => {
  test.each([
    ['The Ukrainian leader refused.', 'leader', 'volodymyr-zelensky'],
    ['The French president refused.', 'president', 'emmanuel-macron'],
    ['The president of the European Commission refused.', 'president', 'ursula-von-der-leyen'],
    ['The Kremlin spokesman refused.', 'spokesman', 'dmitry-peskov'],
    ["Russia's foreign minister refused.", 'minister', 'sergei-lavrov'],
    ['The NATO chief refused.', 'chief', 'mark-rutte'],
    ["Trump's envoy Steve Witkoff came, and later Trump's envoy left.", 'envoy#2', 'steve-witkoff'],
    ['The leaders of France and Britain refused.', 'leaders', 'emmanuel-macron keir-starmer'],
  ])('%s', (text, asked, ids) => {
    expect(idsOf(text, asked)).toEqual([ids]);
  });

  test('the day of the report decides who holds one', () => {
    const text = 'The US president refused.';
    expect(whoIs(text, ['president'], [], '2024-06-01')[0]?.ids).toEqual(['joe-biden']);
    expect(whoIs(text, ['president'], [], '2025-06-01')[0]?.ids).toEqual(['donald-trump']);
  });

  test('the report goes before the gazetteer', () => {
    const text =
      'The German chancellor, Ute Brandis, came. The chancellor refused, and the German leader left.';
    expect(idsOf(text, 'Brandis', 'chancellor#2', 'leader')).toEqual(Array(3).fill('ute-brandis'));
  });

  test('one of two possible holders is not guessed', () => {
    const [described] = whoIs('The Polish leader refused.', ['leader']);
    expect(described).toMatchObject({ ids: ['unnamed:report:the-polish-leader'], actsFor: ['poland'] });
  });

  test('a former holder is not the present one', () => {
    expect(idsOf('The former French president refused.', 'president')).toEqual([
      'unnamed:report:the-former-french-president',
    ]);
  });
});

describe('sides and bodies', () => {
  test.each([
    ['The Ukrainian side refused.', 'side', 'ukraine'],
    ['Zelensky said his government refused.', 'government', 'ukraine'],
    ["Sudan's army refused. Later the army gave in.", 'army#2', 'sudanese-army'],
    ["Russia's foreign ministry refused.", 'ministry', 'russian-foreign-ministry'],
    [
      'Kosovo and Serbia sent envoys. Vermeulen gave both governments a month.',
      'governments',
      'kosovo serbia',
    ],
    ['Witkoff and Kushner called Zelensky. The two men pushed him.', 'men', 'steve-witkoff jared-kushner'],
  ])('%s', (text, asked, ids) => {
    expect(idsOf(text, asked)).toEqual([ids]);
  });
});

describe('unnamed speakers', () => {
  test('are scoped to the report and act for somebody', () => {
    const [officials] = whoIs('Two European officials told Axios that it failed.', ['officials']);
    expect(officials).toMatchObject({
      ids: ['unnamed:report:two-european-officials'],
      name: 'two European officials',
      kind: 'unnamed',
      actsFor: ['europeans'],
      reason: 'unnamed',
    });
  });

  test('are met again', () => {
    const text =
      'A senior U.S. official said that it failed. The official added that Kyiv refused. Two officials disagreed.';
    expect(idsOf(text, 'official#2', 'officials')).toEqual([
      'unnamed:report:a-senior-u-s-official',
      'unnamed:report:two-officials',
    ]);
  });
});

describe('pronouns', () => {
  test.each([
    ['Vermeulen said that he had read it.', 'he', 'vermeulen'],
    ['Witkoff urged Zelensky to sign. He refused.', 'He', 'steve-witkoff'],
    ['Zelensky said Trump wanted him to sign.', 'him', 'volodymyr-zelensky'],
    ['Trump told Zelensky that he must sign.', 'he', 'volodymyr-zelensky'],
    ['The union said that Iran wanted it to close.', 'it', 'unnamed:report:the-union'],
    ['“We can squeeze them,” Zelensky said of the Russians.', 'them', 'russia'],
    ['Meloni met Macron. She refused.', 'She', 'giorgia-meloni'],
    ['Britain, France and Germany came. They refused.', 'They', 'united-kingdom france germany'],
    ['Iran accepted the date. It will come.', 'It', 'iran'],
    ['The plan was leaked. It demands land.', 'It', ''],
    [
      'An Iranian diplomat came. Lavrov had not pressed the minister, he said.',
      'he',
      'unnamed:report:an-iranian-diplomat',
    ],
    ['“I will not sign,” Zelensky said.', 'I', 'volodymyr-zelensky'],
    ['“We will not sign,” Zelensky said.', 'We', 'ukraine'],
    ['It was Washington that asked Oman for help.', 'that', 'united-states'],
  ])('%s', (text, asked, ids) => {
    expect(idsOf(text, asked)).toEqual([ids]);
  });
});
