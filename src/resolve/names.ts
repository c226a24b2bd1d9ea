// Names in a document: those of the gazetteer, and by their form those that it does not know.
import { slug } from '../model/id.ts';
import type { ActorKind } from '../model/words.ts';
import type { Document, Token } from '../text/parser/document.ts';
import { callingsOf, isOutlet } from './callings.ts';
import { fold, isCapitalised } from './fold.ts';
import type { Gazetteer, Match } from './gazetteer.ts';
import { isAbroad, isOfficeholder, isSaidWithWhich } from './persons.ts';
import { BODIES, INSTITUTIONS, NO_ACTORS, ORGANISATION_NAMES, PARTICLES, PEOPLE } from './words.ts';

export interface Name {
  /** Tokens `[first, next)`. */
  readonly first: number;
  readonly next: number;
  readonly text: string;
  /** Known ids; empty for a name that the gazetteer does not have. */
  readonly ids: readonly string[];
  readonly demonym: boolean;
  readonly kind: ActorKind | null;
  readonly reason: string;
  /** After "Mr", "President" and the like. */
  readonly titled: boolean;
  /** Tokens of the nouns beside it that tell what it is: the "airline" of "the airline Northern Air". */
  readonly callings: readonly number[];
}

/** The names of a document, in order, none inside another. */
export function namesIn(document: Document, gazetteer: Gazetteer): Name[] {
  const { tokens } = document;
  const starts = new Set(
    document.sentences.map(({ first }) => (tokens[first]?.text.trim() === '' ? first + 1 : first)),
  );
  const names: Name[] = [];
  let at = 0;
  while (at < tokens.length) {
    const name = nameAt(document, at, gazetteer, starts, names.at(-1)?.next ?? 0);
    if (name === null) {
      at += 1;
      continue;
    }
    names.push(name);
    at = name.next;
  }
  const all = withSurnames(document, asAddressed(names), starts);
  return all.map((name) => explained(document, name, all));
}

/** What is an airline or a radio station is nobody, whatever its words look like. */
function explained(document: Document, name: Name, all: readonly Name[]): Name {
  if (name.demonym || name.kind === 'state' || name.kind === 'outlet') return name;
  if (name.ids.length === 0 && isOutlet(document, name)) return { ...name, kind: 'outlet' };
  const callings = callingsOf(document, name).filter(
    (at) => at !== name.next || standsAlone(document, name, all),
  );
  if (callings.length === 0) return name;
  return { ...name, callings, kind: name.ids.length > 0 ? name.kind : 'organisation' };
}

/** "HEÐIN DALSGAARD ... Mr Dalsgaard": whoever is called Mr is a person, whatever his name looks like. */
function asAddressed(names: readonly Name[]): readonly Name[] {
  const last = ({ text }: Name): string => text.split(/\s+/).at(-1) ?? '';
  const addressed = new Set(names.filter(({ kind, titled }) => titled && kind === 'person').map(last));
  const isBody = ({ kind, ids, text }: Name): boolean =>
    kind !== 'person' && ids.length === 0 && /\s/.test(text);
  return names.map((name) =>
    isBody(name) && addressed.has(last(name)) ? { ...name, kind: 'person' } : name,
  );
}

/** "Leaned hard on SHALEV", "the CUCC called": where the tagger sees no name, surnames of the named and initials met before. */
function withSurnames(document: Document, names: readonly Name[], starts: ReadonlySet<number>): Name[] {
  const surnames = new Set(
    names.flatMap(({ kind, text }) => (kind === 'person' ? text.split(/\s+/).slice(1).slice(-1) : [])),
  );
  const initials = new Map(
    names
      .filter(({ text, ids }) => ids.length === 0 && /^\p{Lu}{3,7}$/u.test(text))
      .map((name) => [name.text, name]),
  );
  const covered = new Set(names.flatMap(({ first, next }) => document.tokens.slice(first, next)));
  const found = document.tokens.flatMap((token): Name[] => {
    const { index: first, text, pos } = token;
    if (covered.has(token)) return [];
    const short = initials.get(text);
    if (short !== undefined) return [{ ...short, first, next: first + 1, reason: 'initials named before' }];
    const common = starts.has(first) && pos !== 'PROPN' && pos !== 'X';
    if (!surnames.has(text) || text.length < 4 || common) return [];
    const name = { first, next: first + 1, text, ids: [], demonym: false, titled: false, callings: [] };
    return [{ ...name, kind: 'person', reason: 'surname of somebody named in full' }];
  });
  return found.length === 0 ? [...names] : [...names, ...found].sort((a, b) => a.first - b.first);
}

/** "RENAMO rebels" are Renamo; "MORO rebels" are not the Moros: a lone word must be a name of its own elsewhere. */
function standsAlone({ tokens }: Document, { ids, text, next }: Name, all: readonly Name[]): boolean {
  if (ids.length > 0 || /\s/.test(text) || /^\p{Lu}+$/u.test(text)) return true;
  const noun = tokens[next]?.lemma;
  return all.some((other) => other.text === text && tokens[other.next]?.lemma !== noun);
}

function nameAt(
  document: Document,
  first: number,
  gazetteer: Gazetteer,
  starts: ReadonlySet<number>,
  from: number,
): Name | null {
  const { tokens } = document;
  const token = tokens[first];
  if (token === undefined || !mayBegin(token)) return null;
  const match = gazetteer.match(tokens, first);
  const entity = entityEnd(document, first, match, starts);
  const end = Math.max(runEnd(document, first, gazetteer, starts), entity);
  if (match !== null && isMeant(tokens, first, match, starts)) {
    const whole = match.next >= end || isAbroad(tokens, first) || !goesOn(document, match, end, gazetteer);
    if (whole) return known(document, first, match, gazetteer, from);
  }
  if (end === first || NO_ACTORS.has(token.entity) || token.pos === 'DET') return null;
  const last = tokens[end - 1]?.text ?? '';
  const party = PARTY_WORDS.test(token.text) && (ORGANISATION_NAMES.has(last) || last === 'Police');
  const given = gazetteer.pronounOf(tokens[first + 1]?.text ?? '') !== null;
  const title = gazetteer.isTitle(token.text) && (entity <= first + 1 || given);
  if ((title && !party) || isOfOffice(tokens, first)) return null;
  if (end === first + 1 && isPortfolio(tokens, first, gazetteer)) return null;
  if (end === first + 1 && /^(?:MP|MEP|MSP|TD)s?$/.test(token.text)) return null;
  if (end === first + 1 && (isHalf(tokens, first) || isDescription(tokens, first, starts))) return null;
  return unknown(document, first, cutAtKnown(document, first, end, gazetteer), gazetteer, from);
}

/** They may be a title, and begin a name: "the DEMOCRATIC Union". */
const PARTY_WORDS =
  /^(?:Democratic|National|Republican|Labour|Labor|Supreme|Special|Metropolitan|Sports|Health|Education|Culture|Transport|Mining|Energy)$/;

/** "Secretary of STATE Ellen Hargrove", "Minister of TOURISM Ali Haidar". */
function isOfOffice(tokens: readonly Token[], at: number): boolean {
  const [office, of, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  return (
    /^(?:of|for)$/.test(of?.text ?? '') &&
    /^(?:Secretary|Minister|Under-Secretary)$/.test(office?.text ?? '') &&
    isCapitalised(next?.text ?? '')
  );
}

/** "The Cuban Foreign MINISTRY": described, not named. */
function isPortfolio(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  if (/^(?:Government|Administration|Army|Cabinet|Opposition|Police|Party)$/.test(tokens[at]?.text ?? ''))
    return (
      /^(?:spokes(?:wo)?man|spokesperson|chief|commander)$/i.test(tokens[at + 1]?.text ?? '') ||
      /^(?:the|his|her|its|their|our|both|no)$/i.test(tokens[at - 1]?.text ?? '') ||
      tokens[at - 1]?.tag === 'POS'
    );
  const before = tokens[at - 1]?.text ?? '';
  if (/^(?:our|their|its|his|her)$/i.test(before) && ORGANISATION_NAMES.has(tokens[at]?.text ?? ''))
    return true;
  return (
    BODIES.has(tokens[at]?.text.toLowerCase() ?? '') && isCapitalised(before) && gazetteer.isTitle(before)
  );
}

/** "NEGOTIATORS from Chad met", "PARIS, May 3 - WARLORD vows": only the beginning of a sentence gives them their capital. */
function isDescription(tokens: readonly Token[], at: number, starts: ReadonlySet<number>): boolean {
  const word = tokens[at]?.text.toLowerCase() ?? '';
  const begins = starts.has(at) || /^[-–—]+$/.test(tokens[at - 1]?.text ?? '');
  const one = word.replace(/s$/, '');
  return (
    begins &&
    tokens[at]?.entity !== 'PERSON' &&
    (PEOPLE.has(word) || PEOPLE.has(one) || INSTITUTIONS.has(one) || word === 'management')
  );
}

/** "Fed-up", "Strike-mad". */
function isHalf(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.after === '' && tokens[at + 1]?.text === '-' && !isCapitalised(tokens[at + 2]?.text ?? '')
  );
}

/** Where names may begin: a capital or a digit, and no word of the grammar. */
function mayBegin({ text, pos }: Token): boolean {
  return /^[\p{Lu}\d]/u.test(text) || (PARTICLES.has(text) && pos === 'PROPN');
}

/** "Rounds of talks" is not Mike Rounds: a lone first word of a sentence must not be the form of a common word. */
function isMeant(
  tokens: readonly Token[],
  first: number,
  match: Match,
  starts: ReadonlySet<number>,
): boolean {
  const token = tokens[first];
  if (token === undefined || match.next > first + 1 || !starts.has(first) || match.demonym) return true;
  const { pos, entity, lemma, text } = token;
  return pos === 'PROPN' || entity !== '' || lemma.toLowerCase() === text.toLowerCase();
}

/** Behind the last word of the run of capitalised names that begins at a token. */
function runEnd(
  { tokens }: Document,
  first: number,
  gazetteer: Gazetteer,
  starts: ReadonlySet<number>,
): number {
  let next = first;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > first && starts.has(at))) break;
    if (isNameWord(token)) {
      if (
        at > first &&
        gazetteer.isTitle(token.text) &&
        !isInside(tokens, at) &&
        !isSurname(tokens, at, gazetteer)
      )
        break;
      next = at + 1;
    } else if (token.text === '-' && isGivenName(tokens, at)) {
      at += 1;
      next = at + 1;
    } else if (!joins(tokens, at)) break;
    if (/\n/.test(token.after)) break;
  }
  return next;
}

/** "John MAJOR said": a title that follows a given name and no name follows. */
function isSurname(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const [given, next] = [tokens[at - 1], tokens[at + 1]];
  return gazetteer.pronounOf(given?.text ?? '') !== null && (next === undefined || !isNameWord(next));
}

/** A title inside an entity that goes on is part of a name: "Office of the President". */
function isInside(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token?.entity === 'ORG' && before?.entity === 'ORG';
}

/** Behind an organisation that is an entity with little words inside: "National Security and Defense Council". */
function entityEnd(
  { tokens }: Document,
  first: number,
  match: Match | null,
  starts: ReadonlySet<number>,
): number {
  if (
    tokens[first]?.entity !== 'ORG' ||
    (tokens[first - 1]?.entity === 'ORG' &&
      tokens[first - 1]?.tag !== 'POS' &&
      tokens[first - 1]?.pos !== 'DET') ||
    match?.demonym === true
  )
    return first;
  let next = first;
  const goesOn = (at: number): boolean =>
    tokens[at]?.entity === 'ORG' &&
    (at === first || !(starts.has(at) || isDash(tokens, at) || isFiniteVerb(tokens[at])));
  while (goesOn(next)) next += 1;
  const possessed = match !== null && tokens[match.next]?.tag === 'POS' && match.next < next;
  if (possessed && /^'?’?s$/.test(tokens[match.next]?.text ?? '')) return first;
  while (next > first && !isCapitalised(tokens[next - 1]?.text ?? '')) next -= 1;
  return next;
}

/** "Rohan URGED Gondor": a verb of the sentence ends a name. */
function isFiniteVerb(token: Token | undefined): boolean {
  return token !== undefined && /^VB[DPZ]$/.test(token.tag) && !isCapitalised(token.text);
}

/** "JOHANNESBURG - The union": a dash with blanks around it is no part of a name. */
function isDash(tokens: readonly Token[], at: number): boolean {
  return /^[-–—]+$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.after !== '';
}

function isNameWord({ text, pos, entity }: Token): boolean {
  if (!isCapitalised(text)) return false;
  if (NO_ACTORS.has(entity) && pos !== 'PROPN') return false;
  return pos === 'PROPN' || (entity !== '' && pos !== 'ADJ' && pos !== 'DET' && pos !== 'PRON');
}

/** Bodies whose names go on with "of" or "for". */
const JOINABLE = new Set(
  `Union Federation Confederation Congress Front Movement Forces Army Party Alliance Council Association League Organization Organisation
  Institute Chamber University College Bank Board Committee Commission Society Centre Center Fund Brotherhood Coalition Campaign Assembly
  Tigers Brigade Brigades Guild Syndicate Museum Archdiocese Diocese Metropolis Patriarchate Exarchate Eparchy Church`.split(
    /\s+/,
  ),
);

/** Bodies whose names go on with a place. */
const SEATED = /^(?:Archdiocese|Diocese|Metropolis|Patriarchate|Exarchate|Eparchy|Church|University|Museum)$/;

/** Hyphens and little words between two names. */
function joins(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || after === undefined) return false;
  if (token.tag === 'POS' && /s$|^(?:People|Women|Men|Children)$/.test(before.text))
    return isBody(tokens, at + 1);
  if (token.text === '-') return before.after === '' && token.after === '' && isCapitalised(after.text);
  if (isOfName(tokens, at)) return true;
  if (!PARTICLES.has(token.text)) return false;
  return isNameWord(after) || PARTICLES.has(after.text) || after.text === '-';
}

/** "The Tigray People's LIBERATION FRONT", "the Workers' PARTY". */
function isBody(tokens: readonly Token[], first: number): boolean {
  for (let at = first; isCapitalised(tokens[at]?.text ?? ''); at += 1)
    if (ORGANISATION_NAMES.has(tokens[at]?.text ?? '')) return true;
  return false;
}

/** "Union OF Cabin Crews", "Congress FOR THE Defense OF THE People", "Law AND Order": only between the words of a body's name. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const { text = '' } = tokens[at] ?? {};
  if (text === 'the') return /^(?:of|for)$/.test(tokens[at - 1]?.text ?? '') && isOfName(tokens, at - 1);
  if (!/^(?:of|for)$/.test(text)) return false;
  let back = at - 1;
  while (back > 0 && /^(?:the|of|for)$/.test(tokens[back - 1]?.text ?? '')) back -= 1;
  const after = tokens[at + 1]?.text === 'the' ? tokens[at + 2] : tokens[at + 1];
  if (after === undefined || !isNameWord(after)) return false;
  if (SEATED.test(tokens[at - 1]?.text ?? '')) return true;
  if (/^(?:GPE|DATE)$/.test(after.entity)) return false;
  for (let word = at - 1; word >= 0 && at - word < 8; word -= 1) {
    const { text: before = '' } = tokens[word] ?? {};
    if (JOINABLE.has(before)) return true;
    if (!isCapitalised(before) && !/^(?:of|for|the|and)$/.test(before)) return false;
  }
  return false;
}

/** "Hsu Wen-chi": in front of the hyphen a name of two words. */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  const [family, given, after] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (family === undefined || given === undefined || after === undefined) return false;
  return (
    isNameWord(family) &&
    isNameWord(given) &&
    given.pos === 'PROPN' &&
    /^\p{Ll}{2,5}$/u.test(after.text) &&
    given.text.length < 6
  );
}

/** True when a match is only the beginning of a longer name: "Trump Tower", "Ukraine Contact Group", "Alliance of Film Workers". */
function goesOn({ tokens }: Document, match: Match, end: number, gazetteer: Gazetteer): boolean {
  const [last, after] = [tokens[match.next - 1], tokens[match.next]];
  if (match.demonym) return isNationalBody(tokens.slice(match.next, end), gazetteer);
  if (last === undefined || after === undefined || match.next >= end) return false;
  if (/^(?:of|for)$/.test(after.text)) return last.entity === 'ORG' && after.entity === 'ORG';
  if (!isCapitalised(after.text)) return false;
  const rest = tokens.slice(match.next, end);
  if (gazetteer.isTitle(after.text))
    return last.entity === 'ORG' && after.entity === 'ORG' && isNationalBody(rest, gazetteer);
  const same = last.entity !== '' && last.entity === after.entity && last.entity !== 'PERSON';
  return same || ORGANISATION_NAMES.has(tokens[end - 1]?.text ?? '');
}

/** "DANISH Dairy Board", "NORWEGIAN Embassy": the demonym begins the name of a body. */
function isNationalBody(rest: readonly Token[], gazetteer: Gazetteer): boolean {
  const head = rest.findIndex(({ text }) => /^(?:of|for)$/.test(text));
  const last = rest[head > 0 ? head - 1 : rest.length - 1]?.text ?? '';
  return (
    ORGANISATION_NAMES.has(last) &&
    !/^(?:Oil|Gas|Energy|House|Trains|Forces|Force|Guard|Guards)$/.test(last) &&
    rest.every(
      ({ text }) =>
        !gazetteer.isTitle(text) ||
        /^(?:Foreign|Defence|Defense|National|Security|Health|Energy|Labour|Labor)$/.test(text),
    )
  );
}

/** "Republican Lindsey Graham": a full name of the gazetteer, or another entity, ends the unknown name before it. */
function cutAtKnown(document: Document, first: number, end: number, gazetteer: Gazetteer): number {
  const { tokens } = document;
  for (let at = first + 1; at < end; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before === undefined || token === undefined) break;
    if (before.text === '-' || PARTICLES.has(before.text) || PARTICLES.has(token.text)) continue;
    const match = gazetteer.match(tokens, at);
    if (match === null || match.next < end) continue;
    const apart = before.entity !== '' && token.entity !== '' && before.entity !== token.entity;
    if (apart || match.next > at + 1) return at;
  }
  return end;
}

function known(document: Document, first: number, match: Match, gazetteer: Gazetteer, from: number): Name {
  const [id = ''] = match.ids;
  const actor = gazetteer.actors.get(id);
  const text = textOf(document, first, match.next);
  const isName = fold(actor?.name.replace(/^the /, '') ?? '') === fold(text);
  return {
    first,
    next: match.next,
    text,
    ids: match.ids,
    demonym: match.demonym,
    kind: actor?.kind ?? null,
    reason: match.demonym ? 'demonym' : isName ? 'gazetteer name' : 'alias',
    titled: isTitled(document, first, gazetteer, from),
    callings: [],
  };
}

function unknown(
  document: Document,
  first: number,
  end: number,
  gazetteer: Gazetteer,
  from: number,
): Name | null {
  const { tokens } = document;
  const words = tokens.slice(first, end).filter(({ text }) => text !== '-');
  const text = textOf(document, first, end);
  if (slug(text).length < 2) return null;
  const titled = isTitled(document, first, gazetteer, from);
  const entity = tokens[end - 1]?.entity ?? '';
  const variant = gazetteer.variant(words.map((word) => word.text));
  const base = { first, next: end, text, demonym: false, titled, callings: [] };
  if (variant !== null) return { ...base, ids: [variant], kind: 'person', reason: 'spelling variant' };
  const organisation = words.some((word) => ORGANISATION_NAMES.has(word.text));
  const holds = titled || isOfficeholder(tokens, first, end);
  const place = words.length === 1 && !holds && PLACING.test(tokens[first - 1]?.text ?? '');
  const which = isSaidWithWhich(tokens, first, end);
  const region = tokens[first - 1]?.text === 'the' && REGIONS.test(tokens[end - 1]?.text ?? '');
  const isPerson =
    !which &&
    !region &&
    (holds ||
      (entity === 'PERSON' && !place) ||
      (words.length > 1 && gazetteer.pronounOf(words[0]?.text ?? '') !== null));
  if (isDateline(tokens, first, end))
    return { ...base, ids: [], kind: 'outlet', reason: 'outlet of a dateline' };
  const kind: ActorKind | null =
    isPerson && !organisation
      ? 'person'
      : organisation || which || entity === 'ORG'
        ? 'organisation'
        : entity === 'NORP'
          ? 'group'
          : entity === '' && !region && words.length > 1 && words.length < 4
            ? 'person'
            : null;
  return { ...base, ids: [], kind, reason: 'name in the report' };
}

/** "LUANDA, March 12 (Lakes Wire) -". */
function isDateline(tokens: readonly Token[], first: number, next: number): boolean {
  return (
    tokens[first - 1]?.text === '(' &&
    tokens[next]?.text === ')' &&
    /^[-–—]+$/.test(tokens[next + 1]?.text ?? '')
  );
}

/** "To the MIDDLE EAST", "from the GOLAN HEIGHTS". */
const REGIONS =
  /^(?:East|West|North|South|Africa|Asia|Bank|Strip|Heights|Sea|Gulf|Strait|Peninsula|Valley|Delta|Islands?|Coast|Corridor|Balkans|Sahel|Caucasus)$/;

/** "In Goma" is where, whatever it is. */
const PLACING = /^(?:in|near|at|above|outside|around|towards|into)$/i;

/** A title stands before it: "President", "Mr"; lower-case offices are read elsewhere. */
function isTitled({ tokens }: Document, first: number, gazetteer: Gazetteer, from: number): boolean {
  const before = tokens[first - 1]?.text === '.' ? tokens[first - 2] : tokens[first - 1];
  return (
    before !== undefined && first - 1 >= from && isCapitalised(before.text) && gazetteer.isTitle(before.text)
  );
}

function textOf({ text, tokens }: Document, first: number, next: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0);
}
