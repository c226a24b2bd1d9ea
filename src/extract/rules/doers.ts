// Who does a deed: those who work and march, nobody in particular, or whoever keeps another from something.
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { clauseAt, type Place } from './reading.ts';

/** Those who strike by laying down work. */
export const WORKING =
  /\b(?:unions?|workers?|teachers?|doctors?|nurses?|medics|miners?|pilots?|drivers?|dockers?|crews?|staff|employees?|civil servants|farmhands|lecturers?|students?|judges|lawyers|magistrates|prosecutors|controllers?|railwaymen|postmen|seamen|sailors|bakers|truckers|hauliers|cabbies|ferrymen|stewards|welders|cleaners|growers|journalists|printers|stevedores|labourers|porters|bus|rail|metro|hospital|confederation|players|actors|writers)\b/i;

/** Those who go out armed. */
export const FIGHTING =
  /\b(?:police|fighters|troops|soldiers|gunmen|militia(?:men|s)?|vigilantes|guerrillas|rebels|insurgents|jihadists|paratroopers|commandos|marines|guards?|gendarmes|army|taliban|tribesmen|convoy|brigade|battalion|helicopters|tanks|warships|frigates|gunboats|snipers|mercenaries|legionnaires|[Aa]l-[Ss]habaab|[Hh]ezbollah|[Hh]amas|[Hh]outhis)\b/i;

/** Those who fight, and hold people, for no state. */
export const OUTLAWS =
  /\b(?:militants|gunmen|kidnappers|captors|abductors|rebels|insurgents|jihadists|guerrillas|bandits|pirates|traffickers|gang|cartel|islamists|militia(?:men)?|[Aa]l-[Ss]habaab|[Bb]oko [Hh]aram|[Hh]amas)\b/i;

export const MARCHING =
  /\b(?:protest[eo]rs|demonstrators|residents|villagers|farmers|growers|labourers|fishermen|truckers|refugees|migrants|settlers|activists|strikers|supporters|pensioners|townspeople|tribesmen|miners|crowds?|peasants|environmentalists|campaigners|veterans|shopkeepers|traders|taxi|women|youths|parents|people|movement|[Gg]reenpeace|monks|squatters|commuters)\b/i;

/** "Prevented him FROM LEAVING". */
export function isHindered(
  { tokens }: Document,
  { complements, predicate, obliques }: Clause,
  all: readonly Clause[],
): boolean {
  const heads = [
    ...complements,
    ...obliques.flatMap(({ preposition, fillers }) =>
      preposition === 'from' ? fillers.map(({ head }) => head) : [],
    ),
  ];
  return heads.some((head) => {
    const deed = clauseAt(all, head);
    if (deed === undefined || head < predicate.head) return false;
    return (
      tokens.slice(predicate.head, head).some(({ text }) => text === 'from') && tokens[head]?.tag === 'VBG'
    );
  });
}

/** "Two monks were arrested": by whom is left out; but people are killed by floods, too. */
export function isDoneByNobody({ clause, all }: Place): boolean {
  const { voice, subject, predicate, obliques, relation, tense } = clause;
  if (voice !== 'passive' || subject.length > 0 || tense === null || relation === 'relative') return false;
  if (!BEFALLING.has(predicate.lemma)) return true;
  const heads = obliques.flatMap(({ fillers }) => fillers.map(({ head }) => head));
  return all.some(({ predicate: { head }, relation }) => relation === 'nominal' && heads.includes(head));
}

const BEFALLING = new Set(
  'kill wound injure hit strike destroy damage burn drown crush flatten wreck rescue evacuate save treat shelter house feed displace'.split(
    ' ',
  ),
);
