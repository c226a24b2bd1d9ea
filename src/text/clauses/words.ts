// Words whose grammar the parser does not know: who is left to act by a verb, what a verb of saying is, which nouns are acts.

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** What one writes or sends in order to ask, warn or accuse. */
export const MESSAGES = set(
  'letter message note cable telegram statement petition email e-mail memo communique communiqué resolution declaration tweet post text',
);

/** Verbs that give words or news to a speaker; their that-clauses and quotations are said, not so. */
export const SAYING = set(`
  say tell report announce declare state note add claim insist stress emphasize emphasise underline underscore argue
  explain confirm deny warn acknowledge admit reveal write tweet post reply respond answer recall remark comment assert
  allege maintain contend complain observe disclose indicate inform assure repeat reiterate conclude concede caution quip
  testify recount relate point hint affirm reaffirm proclaim boast lament joke predict describe clarify mention specify
  elaborate continue quote cite brief counter retort object signal suggest accuse dispute refute rebut dismiss
  interject exclaim ask wonder summarise summarize publish mutter whisper shout yell thunder cry scoff sneer fume sigh
  remind admonish confide opine grumble posit profess reason muse bemoan
`);

/** Sayings by which the speaker denies what follows. */
export const DENYING = set('deny refute dispute rebut dismiss disclaim');

/** With an object and an infinitive, the subject still acts: "promised him to go". */
export const SUBJECT_CONTROL = set(
  'promise threaten vow pledge swear offer guarantee commit undertake spend use employ',
);

/** What follows these is wished, asked, feared, tried or refused: it has not happened by being said. */
export const UNREAL = set(`
  want wish hope urge ask press pressure push demand request require call appeal implore beg exhort encourage
  advise recommend suggest propose offer order instruct command tell invite lobby entreat plead insist seek try
  attempt aim strive struggle refuse decline reject reluctant unwilling willing ready prepared able unable fear worry
  threaten warn consent forbid ban bar prevent stop discourage dissuade deter coerce bully nudge prod pull prefer like
  need oppose consider contemplate weigh challenge dare free eager keen anxious reluctance refusal call appeal
  request readiness willingness proposal threat pressure push bid attempt effort right chance option obligation duty
  desire wish insistence ability failure fail hesitate authorize authorise empower mandate task entitle vote decide
  oblige bind avoid hard easy difficult impossible possible important necessary crucial essential vital time risk pretend claim
  seem appear likely unlikely mistake rule love hate would
`);

/** Who failed to do these has tried. */
export const PERSUADING = set('persuade convince dissuade sway talk win coax cajole');

/** What follows these is arranged. */
export const PLANNED = set(`
  plan intend schedule expect due set prepare slate intention arrange anticipate poised agree promise vow pledge swear
  undertake commit about promise pledge agreement decision decide vote
`);

/** Nouns that are acts: with an argument of their own they are predicates. */
export const ACT_NOUNS = set(`
  pressure demand call appeal request rejection refusal acceptance proposal offer round talk talks meeting negotiation
  negotiations visit warning threat promise pledge decision agreement support backing opposition criticism denial claim
  statement accusation insistence push bid effort attempt withdrawal attack strike invasion concession recognition
  intervention mediation discussion discussions consultation consultations trip declaration response reply reaction
  condemnation approval endorsement veto vote ultimatum ban release exchange transfer delivery supply suspension
  recall annexation seizure return retreat resistance objection complaint protest campaign lobbying persuasion coercion
  blackmail intimidation urging prodding invitation recommendation advice suggestion assurance guarantee commitment
  violation breach implementation ratification adoption amendment revision review investigation inquiry imposition
  lifting easing tightening expulsion arrest detention killing assassination abduction deployment occupation blockade
  siege shelling bombing bombardment assault offensive incursion ceding surrender handover conversation contact contacts
  dialogue dispute quarrel row clash cooperation collaboration assistance dependence reliance willingness readiness
  reluctance desire wish hope fear doubt praise report interference sanction sanctions purchase sale filling drafting
  remark admission assertion allegation contention prediction boast confirmation testimony
  lunch dinner breakfast tea coffee push drive summit solidarity praise sympathy thanks tribute treaty accord deal pact
  consent assent behest instigation plea threats launch test
  demonstration rally riot looting sabotage purge raid ceasefire resignation apology condolence embargo tariff seizure hijacking airstrike
  stoning closing opening reopening storming torture abduction kidnapping beating execution massacre murder raid ambush
  crackdown curfew deportation eviction mobilisation mobilization strike walkout boycott walk-out march truce
  exhortation entreaty petition supplication deadline bullying encounter overture requirement undertaking vow applause gratitude welcome
  climbdown defiance repudiation scrutiny reproach rebuke reprimand censure denunciation tirade broadside probe lawsuit indictment
  impeachment prosecution condition precondition donation airlift bailout co-operation rapprochement amnesty pullout disarmament
  armistice cessation liberation repatriation sit-in stoppage conviction imprisonment confiscation cyberattack beheading rape
  shooting gunfire explosion blast fighting deadlock buildup
  unwillingness poisoning denunciation pardon massing redeployment reinforcement allegation contacts sit go-slow pact protocol closure shutdown dissolution demolition nationalisation nationalization destruction takeover dismissal removal ouster sacking extradition
`);

/** Verbs that say little of themselves when one of these act nouns is their object: "put pressure on", "held talks with". */
const LIGHT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    put: 'pressure demand',
    exert: 'pressure',
    apply: 'pressure',
    pile: 'pressure',
    bring: 'pressure',
    step: 'pressure',
    increase: 'pressure',
    intensify: 'pressure',
    ramp: 'pressure',
    keep: 'pressure',
    maintain: 'pressure',
    hold: 'talk talks meeting conversation negotiation negotiations consultation consultations discussion discussions dialogue call briefing vote',
    have: 'talk talks meeting conversation negotiation discussion discussions call contact contacts dispute quarrel lunch dinner breakfast tea coffee',
    conduct: 'talk talks negotiation negotiations attack strike investigation',
    make: 'offer demand proposal request appeal concession call statement decision threat promise pledge effort attempt bid trip visit push announcement accusation commitment complaint',
    give: 'warning assurance guarantee promise pledge approval support backing order ultimatum response reply answer',
    issue: 'warning demand ultimatum statement threat call appeal order denial',
    deliver: 'warning ultimatum message demand threat request',
    convey: 'warning ultimatum demand threat request appeal plea',
    send: 'warning ultimatum demand threat request appeal',
    present: 'ultimatum demand request',
    hand: 'ultimatum demand warning',
    submit: 'demand request appeal',
    address: 'demand request appeal plea warning',
    take: 'decision',
    pay: 'visit',
    voice: 'support opposition criticism doubt fear concern',
    express: 'support opposition criticism doubt fear hope concern readiness willingness desire wish',
    place: 'pressure demand',
    launch: 'attack strike offensive assault appeal',
    mount: 'attack campaign pressure',
    lodge: 'complaint protest objection',
    raise: 'objection doubt',
    offer: 'support backing assistance',
    show: 'readiness willingness support',
    reach: 'agreement',
    impose: 'sanction sanctions tariff embargo ban blockade curfew restriction duty',
    stage: 'protest rally strike attack',
    carry: 'attack strike raid',
    lift: 'sanction sanctions ban embargo restriction blockade curfew',
  }).map(([verb, nouns]) => [verb, set(nouns)]),
);

export function isLight(verb: string, noun: string): boolean {
  return LIGHT.get(verb)?.has(noun) ?? false;
}

/** Verb and preposition that are one: what follows the preposition is the object. */
export const PREPOSITIONAL: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    call: 'on upon',
    lean: 'on',
    prevail: 'on upon',
    count: 'on',
    rely: 'on',
    approve: 'of',
    dispose: 'of',
  }).map(([verb, prepositions]) => [verb, set(prepositions)]),
);

export const FUTURE_MODALS = set("will shall 'll ’ll wo");
export const UNREAL_MODALS = set("would could may might should must can ca ought 'd ’d need");

export const RELATIVES = set('who whom which that whose where when');

/** "No party", "nobody": the verb is as negated as by "not". */
export const NEGATIVE_WORDS = set('no neither nobody none nothing never nowhere nor');

/** Verbs that fit between "and" and another verb without an object of their own: "arrived and met him". */
export const INTRANSITIVE = set(
  'arrive come go travel fly return meet talk speak sit stand rise fall agree leave wait stay walk work live die',
);

/** "Urged to accept", as headlines have it, was urged. */
export const OBJECT_CONTROL = set(
  'urge ask press pressure push tell order instruct force compel oblige persuade convince invite advise warn encourage expect require call allow permit forbid',
);

/** After these a gerund is a circumstance, not what the verb is about: "by sending tanks". */
export const CIRCUMSTANCES = set('by without before after while since despite upon instead besides in on');

/** After these verbs a gerund with any preposition is what they are about: "insist on leaving". */
export const ABOUT = set(
  'insist accuse blame suspect convict stop go prevent keep deter discourage dissuade bar succeed persist interested count think talk',
);

/** These take a clause without saying it. */
export const THINKING = set(
  'fear believe think hope expect know feel suspect understand hear learn see find suppose guess worry reckon consider decide',
);

/** Verbs that bring a quotation in a sentence of its own: "He went on: ...", "..." he laughed. */
export function bringsWords(lemma: string): boolean {
  return SAYING.has(lemma) || MANNERS.has(lemma);
}

const MANNERS = set(
  'go laugh smile shrug nod read begin vow promise urge demand plead agree put sum think believe',
);

/** Whether a sentence with this predicate leads to words of its subject in the next: "Lavrov was blunt. ..." */
export function isOutspoken(lemma: string): boolean {
  return SAYING.has(lemma) || OUTSPOKEN.has(lemma);
}

const OUTSPOKEN = set(`
  criticise criticize condemn praise welcome urge demand appeal vow promise shrug plead hit lash denounce mock defend
  angry furious upbeat dismissive bitter unimpressed unmoved firm direct emotional philosophical apologetic
  blunt defiant adamant categorical scathing unequivocal dismissive emphatic cautious optimistic clear
`);

/** An act that these begin, end or allow is as real as they are: "to resume cooperation". */
export const BEGINNING = set(
  'begin start resume continue stop halt end force make let allow help get manage permit',
);

/** What is to end goes on: "promised to halt the attacks". */
export const ENDING = set('stop halt end');

/** Who does these holds the that-clause to be so, or not to be, without saying it. */
export const HOLDING = set(`
  believe think fear know assume suspect estimate reckon suppose worry doubt imagine judge calculate presume understand
  guess feel consider hope forget remember recognise recognize accept agree anticipate allege rumour rumor fancy
  convinced sure certain confident persuaded afraid aware sceptical skeptical fearful hopeful worried concerned conscious
  adamant convince persuade
`);

/** Who does these comes to know it, or tells it as a finding. */
export const FINDING = set(`
  find learn hear discover establish determine realise realize gather notice see rule charge record imply
`);

/** What follows these is no thought of their subject: "the deal means that", "they ensured that". */
export const FACTUAL = set(`
  mean ensure prove guarantee show demonstrate require demand propose ask insist recommend urge request order vote see make help
  be become cause happen seem appear wait matter follow secure provide entail stipulate arrange manage come go turn get take
`);

/** Nouns for what somebody holds to be so. */
export const OPINIONS = set(`
  belief fear concern opinion impression suspicion conviction hope expectation feeling worry thought conclusion finding
  sense assumption doubt certainty understanding hunch argument hypothesis theory anxiety
`);

/** Nouns for what is told; by whom may be left open. */
export const NEWS = set(`
  report news word rumour rumor speculation claim allegation suggestion announcement assurance disclosure revelation
  admission statement assertion comment remark testimony complaint warning boast prediction contention insistence story
  account version tale talk suspicion insinuation evidence confirmation announcement denial confession revelation protestation
`);

export const REPORTEDLY = set('reportedly allegedly supposedly purportedly');

/** Nouns that say: "the CLAIM that". */
export const SAYING_NOUNS = set(`
  claim statement accusation warning announcement report suggestion denial assertion allegation insistence assurance
  remark admission complaint confirmation argument prediction boast contention declaration testimony charge protestation
  disclosure revelation proclamation reminder pledge comment
`);

/** With a document for their subject, these say. */
export const SHOWING = set(`
  show suggest make find record read state establish charge demonstrate note detail list put allege document indicate
`);

/** What is written, printed, recorded or shown, and speaks. */
export const DOCUMENTS = set(`
  memo memorandum letter document draft minute minutes transcript record report email e-mail note cable text paper recording file page
  message statement communique communiqué dispatch study survey poll footnote indictment complaint filing ruling lawsuit data figure statistic
  article book diary log protocol review inquiry investigation analysis research census audit affidavit leaflet chapter annex preamble
  resolution dossier column editorial caption summary post tweet notice bulletin circular directive decree verdict judgment judgement petition
  manifesto pamphlet flyer banner poster placard plaque inscription sign screen billboard video footage photograph photo image tape
  logbook ledger register gazette journal telegram invitation contract charter constitution treaty clause article declaration appeal
`);

/** How somebody came by a paper, which does not tell what paper it is: "a letter SEEN by Reuters". */
export const OBTAINING = set('see obtain review hear view publish');

/** What papers do besides saying. */
export const ASKING = set(`
  demand order urge call ask accuse warn threaten tell invite blame request require appeal press forbid condemn reject instruct command exhort plead
`);
