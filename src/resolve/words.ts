// Nouns by what they say of those whom they describe.
import type { Token } from '../text/parser/document.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** "The Ukrainian side" is Ukraine; of a person, the state or body that the person serves. */
export const SIDES = set(
  'government side administration delegation country nation state regime capital delegate party',
);

/** Parts of a state or body that are actors of their own, named after it: "Sudan's army" is the Sudanese army. */
export const BODIES = set(`
  army military navy parliament ministry embassy mission senate congress assembly court commission council cabinet
  agency bank union opposition police militia legislature secretariat consulate junta intelligence presidency
  company firm group movement organisation organization bloc alliance committee federation party chamber
  operator carrier manufacturer club force command bureau directorate consulate guard navy coastguard
  tribunal league authority board regulator exporter importer producer
  guild syndicate association community faction wing front coalition caucus inspectorate foundation institute
  museum gallery service airline charity church university college newspaper broadcaster network watchdog ombudsman
  prosecution taskforce panel jury brigade battalion regiment platoon squad patrol fleet squadron
  prefecture municipality treasury customs lender insurer
  consortium conglomerate corporation enterprise utility contractor supplier developer builder publisher
  cartel gang mafia clan tribe sect brotherhood congregation diocese synod junta triumvirate directorate politburo quartet
  electorate diaspora collective cooperative co-operative think-tank
  fund brokerage carmaker steelmaker shipper department unit garrison cell confederation society lobby mob minority monastery school
  hospital clinic studio startup maker automaker planemaker chipmaker drugmaker management giant monopoly shipyard refinery railway retailer superpower clergy
`);

/** One body, though their form is that of many. */
export const COLLECTIVE = set('force police military militia intelligence opposition management clergy');

/** They mean the organisation last spoken of. */
export const ORGANISATION_WORDS = set(
  'company firm group movement organisation organization bloc alliance union agency body militia carrier operator club federation airline manufacturer developer',
);

/** "A court", "an airline": bodies of which a report speaks without saying whose they are. */
export const INSTITUTIONS = set(`
  airline bank charity church university newspaper broadcaster network watchdog panel jury gang cartel consortium contractor supplier
  brokerage carmaker steelmaker retailer shipyard school hospital clinic unit garrison mob fund lobby
  court tribunal junta patrol brigade corporation think-tank association committee commission coalition faction party tribe clan developer
`);

/** People around somebody, or speaking for a state: unnamed, acting for it. */
export const PEOPLE = set(`
  official diplomat source person people insider lawmaker legislator senator congressman aide adviser advisor ally
  negotiator envoy representative mediator facilitator intermediary go-between guarantor rapporteur minister leader leadership authority spokesman spokeswoman spokesperson
  commander officer general soldier troop analyst expert economist observer critic supporter participant interlocutor
  adversary opponent president premier chancellor king emir ambassador secretary chief head boss director chairman
  chairwoman executive manager worker crew employee employer farmer fisherman commuter passenger resident villager citizen national
  holdout MEP mep MSP TD voter protester demonstrator relative family hostage captive prisoner refugee activist campaigner campaign lawyer prosecutor
  judge reporter journalist correspondent editor columnist team staff office entourage camp circle inner-circle figure man
  woman men women politician backbencher deputy MP mp counterpart partner donor investor creditor lender trader
  shareholder owner student teacher doctor nurse engineer miner driver pilot docker sailor trawlerman captain mayor governor
  bishop cleric tribe elder rebel insurgent fighter militant separatist commentator attendee delegate everyone
  correspondent veteran strategist planner statesman monarch prince individual someone somebody member colleague staffer
  MPs MEPs MSPs TDs townsfolk local bureaucrat emperor ruler billionaire shipowner marshal registrar mufti abbot paramilitary vigilante parent pupil
  commissar treasurer attachés idler rival foe auditor captor abductor coastguard
  insiders whistleblower veterinarian commissioner regulator inspector monitor peacekeeper public population group-of-people
  Democrat Republican democrat republican lobbyist banker broker agent attacker assailant bomber terrorist guerrilla
  extremist islamist jihadist warlord trooper marine peacekeeper mercenary conscript reservist policeman policewoman unionist
  trade-unionist migrant civilian suspect dissident defector mutineer pirate smuggler trafficker settler tourist guard shopkeeper striker trawler hacker rioter grower
  admiral colonel lieutenant sergeant corporal brigadier commodore gendarme gunman bandit robber kidnapper hijacker sniper gunner paratrooper
  commando ranger sentry patrolman detective constable sheriff bodyguard warden jailer interrogator hitman assassin murderer killer rapist
  magistrate jurist attorney barrister solicitor notary bailiff arbitrator ombudsman auditor investigator examiner
  archbishop priest imam rabbi monk nun friar pastor preacher pope patriarch cardinal ayatollah mullah cleric clergyman chaplain missionary pilgrim
  prefect governor-general viceroy regent sultan sheikh chieftain headman chief-minister senator councillor councilman councilwoman alderman
  mediator emissary diplomat-in-chief attache attaché consul nuncio undersecretary under-secretary vice-minister vice-president speaker whip
  candidate contender incumbent predecessor successor nominee front-runner challenger president-elect dictator tyrant strongman despot potentate autocrat
  oligarch magnate tycoon businessman businesswoman entrepreneur industrialist financier merchant retailer wholesaler vendor seller buyer customer
  landlord landowner tenant peasant herder shepherd rancher planter harvester smallholder ploughman beekeeper logger hunter poacher woodcutter
  artisan carpenter mason welder mechanic electrician plumber baker butcher tailor weaver steelworker ironworker metalworker railwayman
  stevedore longshoreman courier postman lorry-driver truck-driver trucker cabbie busman signalman switchman conductor steward stewardess
  seaman skipper mariner navigator airman aviator cosmonaut astronaut controller technician operative machinist cleaner cook chef waiter
  surgeon physician medic paramedic midwife pharmacist dentist psychiatrist psychologist therapist carer caregiver rescuer firefighter fireman lifeguard volunteer
  professor lecturer academic scholar scientist researcher physicist chemist biologist historian sociologist archaeologist geologist astronomer statistician
  headmaster headmistress headteacher principal schoolboy schoolgirl schoolchild pupil undergraduate graduate apprentice trainee
  writer author poet novelist playwright essayist blogger broadcaster newsreader anchor presenter photographer cameraman film-maker filmmaker
  director-general producer actor actress singer musician composer painter sculptor artist dancer comedian
  footballer athlete referee coach striker-force cyclist
  founder co-founder creator chairperson co-chair editor publisher proprietor wife husband
  cadet recruit draftee mourner worshipper labourer laborer herdsman tribesman clansman shopper militiaman crewman crewmember serviceman
  servicewoman farmhand dealer mobster gangster thug co-pilot consultant intellectual player fan spectator Muslim Christian Hindu Sikh Jew
  Catholic Protestant Sunni Shiite muslim christian hindu sikh jew catholic protestant sunni shiite marxist maoist secessionist commoner townsman
  parliamentarian assemblyman aid-worker relief-worker
  survivor victim detainee inmate convict internee deportee exile evacuee asylum-seeker escapee fugitive deserter runaway stowaway returnee displaced
  widow widower orphan mother father son daughter brother sister uncle aunt nephew niece cousin grandson granddaughter spouse
  heir heiress courtier vassal subject countryman compatriot expatriate emigrant emigre émigré immigrant nomad
  bystander onlooker passer-by passerby witness eyewitness lodger squatter picketer marcher demonstrator petitioner signatory
  plaintiff defendant complainant claimant litigant applicant appellant accuser informer informant spy mole double-agent undercover-agent handler
  trade-unionist shop-steward organiser organizer agitator provocateur instigator ringleader mastermind plotter conspirator accomplice collaborator sympathiser sympathizer
  loyalist royalist monarchist nationalist communist socialist liberal conservative leftist rightist centrist anarchist reformist reformer hardliner moderate radical fundamentalist
  irredentist revolutionary counter-revolutionary partisan putschist coup-leader combatant irregular infiltrator fedayeen raider saboteur arsonist vandal looter
  consumer taxpayer ratepayer pensioner retiree depositor bondholder debtor subscriber motorist pedestrian cyclist rider traveller traveler
  teammate team-mate hierarch breeder caretaker janitor porter jockey goalkeeper defender midfielder substitute tutor household pastoralist renter squad
  holidaymaker visitor guest host caller child boy girl teenager youth adult elder infant baby
`);

/** "AGENCY - DOCKERS at the port": the lemma of people whom their capital makes a name of; of any other word its own. */
export function peopleLemma({ pos, tag, entity, text, lemma }: Token): string {
  if (pos !== 'PROPN' || !/^NNPS?$/.test(tag) || entity !== '' || !/s$/.test(text)) return lemma;
  const one = text.toLowerCase().slice(0, -1);
  return PEOPLE.has(one) ? one : lemma;
}

/** What a state or a movement fights with stands for it: "Israeli jets", "Houthi missiles". */
export const ARMS = set(`
  jet warplane plane aircraft drone missile rocket artillery tank gunboat warship ship vessel helicopter bomber destroyer
  frigate submarine gunship airstrike strike shell bomb fighter-jet coastguard
`);

/** "Thousands OF DEMONSTRATORS", "a group OF REBELS": who is meant stands behind. */
export const QUANTITIES = set(`
  dozen hundred thousand score million ten crowd number handful majority group mob band gang column wave
`);

/** Of these only the many are people: "sources" told; a "source" of energy tells nothing, but does not fill such roles. */
export const PLURAL_PEOPLE = /(?:ers|ors|ists|ians|ants|ees|men|women|people|leaders|officials)$/;

/** They end as words for people do and are none. */
export const NO_PEOPLE = set(`
  papers numbers borders orders offers letters powers matters others answers quarters barriers corners waters centers
  newspapers headquarters rivers winters summers chapters covers computers cleaners containers boosters clusters disasters
  layers members-only trailers tenders trackers transfers triggers users-only errors doors floors factors sectors reactors
  corridors mirrors terrors tractors tremors vectors colours colors favours favors harbors harbours rumors rumours warrants
  grants plants restaurants variants lists guarantees fees trees degrees committees decrees shoulders figures cancers feathers
  meters metres kilometers kilometres liters litres
  helicopters tankers freighters fighters-jets launchers interceptors tariffs
`);

/** Counted together: "the two men", "both sides". */
export const COUNTED = set(
  'man woman leader president minister envoy side country nation state government capital party power neighbour neighbor delegation ally official american union company official negotiator foe rival adversary team group army pair duo trio',
);

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['either', 2],
  ['neither', 2],
  ['two', 2],
  ['pair', 2],
  ['duo', 2],
  ['trio', 3],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
]);

/** Little words inside names: von der Leyen, bin Salman, al-Harbi. */
export const PARTICLES = set(
  'von van der den de del della da di do das du dos bin ibn al el ul la le ter zu',
);

/** A name with one of these is of an organisation, not of a person. */
export const ORGANISATION_NAMES = set(`
  Union Party Ministry Bank Group Forces Force Movement Council Committee Commission Agency Army Navy Guard Guards
  Corps University Institute Foundation Organization Organisation Association League Front Alliance Authority Court Fund
  Company Corporation Corp Inc Ltd Rail Railways Airlines Airways Office Department Service Services Parliament Senate Congress
  House Federation Confederation Brigade Brigades Network News Times Post Journal Tribune Herald Chamber Board Bureau
  Center Centre Society Club Trust Trains Energy Oil Gas Motors Industries Holdings Partners Coalition Assembly Cabinet Embassy
  Brotherhood Jihad Workers Congregation Church Mission Secretariat Watch International
  Guild Syndicate Cooperative Co-operative Collective Consortium Forum Academy Museum Hospital Archdiocese Diocese Metropolis Patriarchate Municipality
`);

/** Entities that are no actors. */
export const NO_ACTORS = set(
  'DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL LANGUAGE LAW WORK_OF_ART EVENT PRODUCT',
);
