import { describe, expect, it } from 'vitest';
import { shown } from './shown.ts';

/** One sentence for each repair of the parser's trees, by the file of the rule: `src/text/clauses/mend/`, `attribution.ts`. */
const MENDED: Readonly<
  Record<string, readonly (readonly [name: string, text: string, clauses: string[]])[]>
> = {
  borders: [
    ['a blank line ends a sentence', 'Ceasefire in Gaza\n\nHamas has freed the crew.', [' > freed > crew']],
  ],
  taggings: [
    [
      'a bare verb behind a name',
      'The demand that Hamas disarm at once remains the main obstacle.',
      [' > demand > ', 'Hamas > disarm > , hypothetical', 'demand > obstacle > '],
    ],
    [
      'a verb behind a conjunction and a name',
      'They will walk out unless Nairobi relents.',
      ['They > walk > , future', 'Nairobi > relents > , hypothetical'],
    ],
    [
      'a condition without "if"',
      'Should the truce collapse, Jordan could be flooded with refugees.',
      ['truce > collapse > , hypothetical', ' > flooded > Jordan, with refugees, hypothetical'],
    ],
    ['a name taken for a verb', 'Trump to visit Beijing', ['Trump > visit > Beijing, planned']],
    [
      'a reflexive beside the subject',
      'The speaker, who is himself fighting for his seat, agreed.',
      ['speaker > fighting > , for seat', 'speaker > agreed > '],
    ],
  ],
  reduced: [
    [
      'a participle before the verb of the sentence',
      'He said the deal agreed last week was dead.',
      ['He > said > ', ' > deal > , says He', ' > agreed > deal, says He', 'deal > dead > , says He'],
    ],
    [
      'the same in a clause, with a preposition behind it',
      'Rome denied that the letter attributed to it had arrived.',
      [
        'Rome > denied > ',
        ' > attributed > letter, to it, says Rome',
        'letter > arrived > , denied, says Rome',
      ],
    ],
    [
      'two verbs in a row stay two',
      'The troops attacked and were beaten.',
      ['troops > attacked > ', ' > beaten > troops'],
    ],
  ],
  unled: [
    [
      'a rare verb between its subject and its object',
      'The junta scrambled jets.',
      ['junta > scrambled > jets'],
    ],
    ['a participle where no verb is', 'The port authority disarmed last week.', ['authority > disarmed > ']],
  ],
  aims: [
    [
      'whom an infinitive with "for" is about',
      'The bank called for Governor Luis Mena to release the files.',
      ['bank > called > ', 'Mena > release > files, hypothetical'],
    ],
    [
      'an act noun with "for" and an infinitive',
      'The union repeated calls for the airline to publish it.',
      ['union > repeated > calls', ' > calls > ', 'airline > publish > it, hypothetical'],
    ],
    [
      '"in order to" before the deed',
      'In order to oust the premier, the bloc closed its borders.',
      ['bloc > oust > premier, planned', 'bloc > closed > borders'],
    ],
  ],
  mains: [
    [
      'the verb behind a clause about the subject',
      'The European Commission, which fears that the steel will end up in Rotterdam, called on Oslo to lift the duty.',
      [
        'Commission > fears > ',
        'steel > end > , in Rotterdam, hypothetical',
        'Commission > called > Oslo',
        'Oslo > lift > duty, hypothetical',
      ],
    ],
    [
      'a participle with an infinitive',
      'Villagers near the border called on Rome to act.',
      ['Villagers > called > Rome', 'Rome > act > , hypothetical'],
    ],
    [
      'the verb of a condition taken for a noun',
      'American aid to Chad will end unless Chad signs, the White House warned.',
      ['aid > end > , future, says House', 'Chad > signs > , hypothetical, says House', 'House > warned > '],
    ],
  ],
  appositions: [
    [
      'a name behind the whole office',
      "Turkey's envoy to Libya, Nihat Korkmaz, urged Tripoli to sign.",
      ['Korkmaz > urged > Tripoli', 'Tripoli > sign > , hypothetical'],
    ],
  ],
  conditions: [
    [
      'a condition taken for a participle, and the verbs joined to it',
      'Russian officials have indicated they are open to a truce provided Ukraine drops its bid, and agrees to neutrality.',
      [
        'officials > indicated > ',
        'they > open > , to truce, says officials',
        'Ukraine > drops > bid, hypothetical, says officials',
        'its > bid > , says officials',
        'Ukraine > agrees > , to neutrality, hypothetical, says officials',
      ],
    ],
  ],
  times: [
    [
      'the verb of a clause of time taken for one of the main clause',
      'The proposal had worsened after Macron’s envoys, Anna Berg and Paul Lind, held a long meeting with Orban in Vienna last week.',
      ['proposal > worsened > ', 'Berg+Lind > held > , in Vienna, with Orban'],
    ],
  ],
  rows: [
    [
      'infinitives in a row',
      'Mediators begged Kagame to meet, to talk and to stop the fighting.',
      [
        'Mediators > begged > Kagame',
        'Kagame > meet > , hypothetical',
        'Kagame > talk > , hypothetical',
        'Kagame > stop > fighting, hypothetical',
      ],
    ],
    [
      'a verb told in the past beside an infinitive',
      'Rome has pressed both camps to stop fighting and called on Chad to pull out.',
      [
        'Rome > pressed > camps',
        'camps > stop > , hypothetical',
        'camps > fighting > , hypothetical',
        'Rome > called > Chad',
        'Chad > pull > , hypothetical',
      ],
    ],
    [
      'a preposition that lost its noun to the next clause',
      'Witkoff flew to Moscow, Driscoll stayed in Kyiv and Rubio briefed the Europeans.',
      ['Witkoff > flew > , to Moscow', 'Driscoll > stayed > , in Kyiv', 'Rubio > briefed > Europeans'],
    ],
    [
      'clauses with "that" in one row',
      'Officials say that the US believes Putin has not given up and that the Europeans are lying.',
      [
        'Officials > say > ',
        'US > believes > , says Officials',
        'Putin > given > , not, says Officials',
        'Europeans > lying > , says Officials',
      ],
    ],
    [
      'nouns with "who" in one row',
      'Lammy thanked the mediators who brokered the swap and the pilots who flew the prisoners home.',
      ['Lammy > thanked > mediators+pilots', 'mediators > brokered > swap', 'pilots > flew > prisoners'],
    ],
    [
      '"it" that stands for an infinitive',
      'It would be a mistake to exclude the Kurds, Barzani argued.',
      [
        ' > mistake > , hypothetical, says Barzani',
        ' > exclude > Kurds, hypothetical, says Barzani',
        'Barzani > argued > ',
      ],
    ],
    [
      'a subject swallowed by the time before it',
      'In the ten days before Thanksgiving the White House put enormous pressure on Zelensky to sign.',
      ['House > put > Zelensky', 'Zelensky > sign > , hypothetical'],
    ],
    [
      'a subject swallowed by the place before it',
      'In an interview with Le Monde, a senior Hamas official said that Washington pressed Baghdad.',
      ['official > said > , in interview', 'Washington > pressed > Baghdad, says official'],
    ],
    [
      'a gerund behind a particle',
      'Before meeting Sharaa, the envoy ruled out recognising the Kurdish administration.',
      ['envoy > meeting > Sharaa', 'envoy > ruled > ', 'envoy > recognising > administration, hypothetical'],
    ],
  ],
  said: [
    [
      'a noun that says',
      'The paper claims Merz warned Macron that Washington was about to abandon the plan.',
      [
        'paper > claims > ',
        'Merz > warned > Macron, says paper',
        'Washington > abandon > plan, planned, says Merz',
      ],
    ],
    [
      'a speaker who was asked',
      'Ushakov, asked about the leak, said that he had spoken with Witkoff.',
      ['Ushakov > asked > , about leak', 'Ushakov > said > ', 'he > spoken > , with Witkoff, says Ushakov'],
    ],
    [
      'in a statement',
      "Netanyahu's office said in a statement that Israel had accepted the proposal.",
      ['office > said > , in statement', 'Israel > accepted > proposal, says office'],
    ],
    [
      'made clear',
      'The general made clear that he would not resign.',
      ['general > made > ', 'he > resign > , hypothetical, not, says general'],
    ],
    [
      'accused of',
      'He accused Kyiv of dragging its feet and of lying to its allies.',
      ['He > accused > Kyiv', 'Kyiv > dragging > feet, says He', 'Kyiv > lying > , to allies, says He'],
    ],
    [
      'rejected as',
      "Iran's minister rejected as baseless claims that Tehran had sent missiles.",
      [
        'minister > rejected > claims, as baseless',
        ' > claims > ',
        'Tehran > sent > missiles, denied, says minister',
      ],
    ],
    [
      'a finite verb has a subject',
      'Two people warned Ankara threatened to block the declaration.',
      [
        'people > warned > ',
        'Ankara > threatened > , says people',
        'Ankara > block > declaration, hypothetical, says people',
      ],
    ],
    [
      'tense tells whose act it is',
      'The Commission confirmed that the talks are frozen but declined to say why.',
      [
        'Commission > confirmed > ',
        ' > frozen > talks, says Commission',
        'Commission > declined > ',
        'Commission > say > , hypothetical',
      ],
    ],
    [
      'a noun that is dismissed',
      'The general dismissed the idea that he would resign.',
      ['general > dismissed > idea', 'he > resign > , hypothetical, denied, says general'],
    ],
    [
      'the subject of "be" says',
      'All he said was that they had left.',
      ['he > said > All', 'All > was > ', 'they > left > , says he'],
    ],
  ],
  quoted: [
    [
      'behind a colon',
      'Briggs begged the minister to act, telling The Sun: "They promised to send him home."',
      [
        'Briggs > begged > minister',
        'minister > act > , hypothetical',
        'Briggs > telling > Sun',
        'They > promised > , says Briggs',
        'They > send > him, planned, says Briggs',
      ],
    ],
    [
      'inverted asking',
      '"Is Putin ready?" asked Merz.',
      ['Putin > ready > , hypothetical, says Merz', 'Merz > asked > '],
    ],
    [
      'a saying behind all of a quotation',
      '"We told him no and he left," Orban told reporters.',
      ['We > told > him, says Orban', 'he > left > , says Orban', 'Orban > told > reporters'],
    ],
    [
      'on both sides of the saying',
      '"The ball," Lavrov told reporters, "is in their court."',
      ['Lavrov > told > reporters', 'ball > is > , in court, says Lavrov'],
    ],
    [
      'any verb beside a quotation',
      '"It is a trap," the colonel muttered.',
      ['It > trap > , says colonel', 'colonel > muttered > '],
    ],
  ],
  titles: [
    [
      'two names and a verb that looks like a noun',
      'Russia, Ukraine trade accusations over a swap',
      ['Russia+Ukraine > trade > accusations', ' > accusations > , over swap'],
    ],
    [
      'a verb in -s',
      'Zelensky rejects ceding Donbas',
      ['Zelensky > rejects > ', 'Zelensky > ceding > Donbas, hypothetical'],
    ],
    [
      'what names are to do',
      'Putin, Trump to hold talks in Budapest',
      ['Putin+Trump > hold > , in Budapest, planned'],
    ],
  ],
  interrupted: [
    [
      'according to, in front of names',
      'According to the foreign minister, France, Germany and Britain called on Iran to stop.',
      [
        'France+Germany+Britain > called > Iran, says minister',
        'Iran > stop > , hypothetical, says minister',
      ],
    ],
    [
      'according to, behind the subject',
      'Two of his ministers, according to people in his office, advised him to obey.',
      ['Two > advised > him, says people', 'him > obey > , hypothetical, says people'],
    ],
    [
      'a subject parted from its verb',
      'Washington, a senior Hamas official told Axios, pressed Baghdad over the militias.',
      ['official > told > Axios', 'Washington > pressed > Baghdad, over militias, says official'],
    ],
    [
      'a that-clause that comes back',
      'It is not true, the Kremlin said, that the two men discussed Belarus.',
      [
        ' > true > , not, says Kremlin',
        'Kremlin > said > ',
        'men > discussed > Belarus, denied, says Kremlin',
      ],
    ],
    [
      'a judgement before',
      'It is false, the palace said, that the king has fled.',
      [' > false > , says palace', 'palace > said > ', 'king > fled > , denied, says palace'],
    ],
    [
      'an infinitive that comes back',
      'It is important for Kinshasa, the minister said, to name its delegates.',
      [
        ' > important > , for Kinshasa, says minister',
        'minister > said > ',
        ' > name > delegates, hypothetical, says minister',
      ],
    ],
    [
      'what goes on behind a saying in commas',
      'Rome had refused, an aide said, and asked Chad to wait.',
      [
        'Rome > refused > , says aide',
        'aide > said > ',
        'Rome > asked > Chad, says aide',
        'Chad > wait > , hypothetical, says aide',
      ],
    ],
    [
      'what who says it does besides',
      'Rome refuses, the minister said, and asked Chad to wait.',
      [
        'Rome > refuses > , says minister',
        'minister > said > ',
        'minister > asked > Chad',
        'Chad > wait > , hypothetical',
      ],
    ],
    [
      'a thought that is reported',
      'Brussels believes, three diplomats said, that Washington will walk away.',
      [
        'Brussels > believes > , says diplomats',
        'diplomats > said > ',
        'Washington > walk > , future, says diplomats',
      ],
    ],
    [
      'a saying that governs all before it',
      'Neither side gave in, but they signed an agreement on water, the ministry told Axios.',
      [
        'side > gave > , not, says ministry',
        'they > signed > agreement, says ministry',
        ' > agreement > , on water, says ministry',
        'ministry > told > ',
      ],
    ],
    [
      'speech that goes on, as its tense tells',
      'The city was lost, the governor said, and nobody would defend it.',
      [
        ' > lost > city, says governor',
        'governor > said > ',
        'nobody > defend > it, hypothetical, not, says governor',
      ],
    ],
    [
      'a participle of saying',
      'Serbia denied that it had armed the rebels, saying the weapons were stolen.',
      [
        'Serbia > denied > ',
        'it > armed > rebels, denied, says Serbia',
        'Serbia > saying > ',
        ' > stolen > weapons, says Serbia',
      ],
    ],
  ],
  telegraphic: [
    [
      'a dateline',
      'BERLIN (AFP) - American and Ukrainian negotiators picked up their talks.',
      ['negotiators > picked > talks', 'their > talks > '],
    ],
    [
      'an adjective without "is"',
      'LIVE: Hostage deal close, says Doha',
      ['deal > close > , says Doha', 'Doha > says > '],
    ],
    [
      'a plan without "is"',
      'EU to sanction Georgia, diplomats say',
      ['EU > sanction > Georgia, planned, says diplomats', 'diplomats > say > '],
    ],
  ],
  headlines: [
    [
      'a name before a colon',
      'Kremlin: Putin ready to meet Zelensky',
      ['Putin > ready > , says Kremlin', 'Putin > meet > Zelensky, hypothetical, says Kremlin'],
    ],
    [
      'a source behind a dash',
      'Iran has agreed to inspections – officials',
      ['Iran > agreed > , to inspections, says officials'],
    ],
  ],
  attribution: [
    [
      'as somebody put it',
      'The deal, as Merz put it, was a capitulation.',
      ['Merz > put > it', 'deal > capitulation > , says Merz'],
    ],
    [
      "in somebody's view",
      "In the official's judgement, the Americans have taken the Russian side.",
      ['Americans > taken > side, in judgement, says official'],
    ],
    [
      'as reported by',
      'As reported by Reuters, the bank was bailed out.',
      ['Reuters > reported > bank', ' > bailed > bank, says Reuters'],
    ],
    [
      'citing',
      'Haaretz, quoting a security source, said that the hostages were alive.',
      ['Haaretz > quoting > source', 'Haaretz > said > ', 'hostages > alive > , says source'],
    ],
  ],
};

describe.each(Object.entries(MENDED))('%s', (_, rows) => {
  it.each(rows)('%s', (_name, text, expected) => expect(shown(text)).toEqual(expected));
});
