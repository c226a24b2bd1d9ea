// Deeds in name alone: games, markets, animals, and finds under the ground.
import type { Frame } from '../../model/frame.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import type { Place } from './reading.ts';

/** "The striker SHOT wide", "carmakers RALLIED and shares rose", "locusts INVADED the fields", "prospectors HIT oil". */
export function isIdle({ tokens, text }: Document, { clause, sentence }: Place, { event }: Frame): boolean {
  if (event === null || !HARD.has(event) || !PLAYED.has(clause.predicate.lemma)) return false;
  const headIn = (fillers: readonly Filler[], words: ReadonlySet<string>): boolean =>
    fillers.some(({ head }) => words.has(tokens[head]?.lemma.toLowerCase() ?? ''));
  if (headIn(doersOf(clause), ANIMALS) || headIn(clause.object, FINDS)) return true;
  const said = text.slice(sentence.start, sentence.end);
  return GAME.test(said) || MARKET.test(said);
}

function doersOf({ subject, voice, obliques }: Clause): readonly Filler[] {
  if (voice === 'active' || subject.length > 0) return subject;
  return obliques.flatMap(({ preposition, fillers }) => (preposition === 'by' ? fillers : []));
}

const HARD = new Set(['ASSAULT', 'RETREAT', 'PROTEST', 'COERCE', 'MOBILIZE']);

const PLAYED = new Set(
  'rally retreat surrender shoot attack hit strike beat fire save invade charge storm battle clash sink capture raid kill maul injure bite besiege cross march mass gather advance fight defend destroy ravage overrun down'.split(
    ' ',
  ),
);

const ANIMALS = new Set(
  'locust armyworm pest insect rat mouse shark wolf bear elephant crocodile hippo hippopotamus monkey baboon bee hornet jellyfish beetle caterpillar weed mosquito virus fungus blight swarm bull dog leopard tiger lion snake seagull starling boar disease wildfire flood storm cyclone'.split(
    ' ',
  ),
);

/** What one strikes in the ground, or reaches. */
const FINDS = new Set(
  'oil gold vein seam ore groundwater record peak low high snag trough bottom'.split(' '),
);

const GAME =
  /\b(?:midfielders?|wingers?|goalkeepers?|batsm[ae]n|bowlers?|crossbar|half-time|innings|wickets?|equali[sz]er|offside|shot wide|(?:over|hit) the (?:cross)?bar|surrendered (?:the|their|its|a) lead|semi-finals?|quarter-finals?|hat-trick|(?:two|three|four|several) defenders|the (?:keeper|referee|touchline)|(?:first|second) half|(?:scored|conceded) \w+)\b/i;

const MARKET =
  /\b(?:shares?|stocks?|bonds?|futures|index|crude|currency|yields?|dollar|euro|yen|rouble|peso) (?:\w+ly )?(?:closed|rose|fell|rallied|retreated|gained|slipped|climbed|surrendered|tumbled|dropped|jumped|edged|ended|opened|slid|recovered|steadied)\b/i;
