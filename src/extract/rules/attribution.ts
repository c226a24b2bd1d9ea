// Who says a clause and which outlet is credited with it, followed up the chain: "two officials told Axios that ...".
import type { Mention } from '../../model/extracted.ts';
import type { Span } from '../../model/span.ts';
import type { SpeechForm } from '../../model/words.ts';
import { isRejecting } from '../../text/clauses/attribution.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import { speechesOf } from '../../text/clauses/document.ts';
import type { Document, Token } from '../../text/parser/document.ts';
import { asCalled } from './called.ts';
import { actorsAmong, clauseAt, type Place, type Reading, toMention } from './reading.ts';

/** What publishes. */
const MEDIA =
  '(?:news |press |state )agency|news service|newspaper|daily|weekly|tabloid|magazine|news site|portal';

export interface Said {
  readonly speaker: Mention | null;
  readonly cue: (Span & { readonly text: string }) | null;
  readonly outlet: Mention | null;
  readonly form: SpeechForm;
}

export function saidBy(reading: Reading, place: Place, isOutlet: (id: string) => boolean): Said {
  const { document } = reading;
  const { clause } = place;
  const voice = quotedVoice(document, voiceOf(reading, place));
  const mentions = voice.speaker.map((filler) => asCalled(reading, place, filler));
  const cueToken = voice.cue === null ? undefined : document.tokens[voice.cue];
  const cue =
    cueToken === undefined || hasGoneOn(document, place, cueToken) ? null : cueOf(document, cueToken);
  const isMedium = (id: string): boolean => isOutlet(id) || reading.resolver.who(id).kind === 'outlet';
  const publishes = ({ ids, text }: Mention): boolean =>
    ids.some(isMedium) ||
    NAMED_MEDIUM.test(text) ||
    (NEWSPAPER.test(text) && ids.every((id) => reading.resolver.who(id).kind !== 'person'));
  const outlets = [...mentions, ...behind(reading, place.all, voice)].filter(publishes);
  const speakers = mentions.filter((mention) => !publishes(mention) && !MEDIUM.test(mention.text));
  const speaker = joined(document.text, speakers);
  return { speaker, cue, outlet: outlets[0] ?? null, form: formOf(document.text, clause.extent, speaker) };
}

/** Whom a speaker told, who tells that of him, whom he told, and so on up: "Turkey denied it, two diplomats TOLD THE FINANCIAL TIMES". */
function behind(reading: Reading, all: readonly Clause[], voice: Pick<Clause, 'cue'>): Mention[] {
  const found: Mention[] = [];
  const seen = new Set<number>();
  for (let { cue } = voice; cue !== null && !seen.has(cue); ) {
    seen.add(cue);
    const saying = clauseAt(all, cue);
    const obliques = saying?.obliques.flatMap(({ fillers }) => fillers) ?? [];
    const told = [...(saying?.object ?? []), ...(saying?.indirect ?? []), ...obliques];
    found.push(...actorsAmong(reading, told));
    for (const filler of saying?.speaker ?? [])
      found.push(toMention(reading.document, reading.resolver.resolve(filler)));
    found.push(...besides(reading, cue));
    cue = saying?.cue ?? null;
  }
  return found;
}

/** The word, but "according to" and "made clear" whole. */
function cueOf({ text, tokens }: Document, { index, start, end }: Token): NonNullable<Said['cue']> {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  const first = before !== undefined && /^according$/i.test(before.text) ? before.start : start;
  const clear =
    next !== undefined && /^(?:clear|plain)$/.test(next.text) && /^ma(?:k|d)e/.test(text.slice(start, end));
  const last = clear ? next.end : end;
  return { text: text.slice(first, last), start: first, end: last };
}

/** "...", the minister said. "THE OTHERS REFUSED": a quotation that only goes on has no word of saying of its own. */
function hasGoneOn(document: Document, { clause: { predicate } }: Place, cue: Token): boolean {
  const speech = speechesOf(document).find(
    ({ inside }) => predicate.start >= inside.start && predicate.start < inside.end,
  );
  return (
    speech !== undefined &&
    cue.end <= speech.start &&
    /[.!?]["”“»’]?\s/.test(document.text.slice(cue.end, speech.start))
  );
}

/** Who holds it to be so is nearer than who passes that on; "I believe", in his own mouth, is his. */
function voiceOf(reading: Reading, place: Place): Pick<Clause, 'speaker' | 'cue'> {
  const { clause } = place;
  const { held, speaker } = clause;
  const denier = denierOf(place);
  if (denier !== null) return denier;
  if (held === null || (held.speaker.length === 0 && speaker.length > 0)) return clause;
  const own = isOwn(reading.document, held.speaker);
  return own && speaker.length > 0 ? clause : held;
}

/** "ROME rejected a claim by Paris that it had pressed Tunis": who rejects it speaks. */
function denierOf({ clause, all }: Place): Pick<Clause, 'speaker' | 'cue'> | null {
  const claim = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  const above =
    claim?.relation === 'nominal' && claim.governor !== null ? clauseAt(all, claim.governor) : undefined;
  if (above === undefined || !clause.denied || above.subject.length === 0) return null;
  const rejects =
    isRejecting(above.predicate) && above.object.some(({ head }) => head === claim?.predicate.head);
  return rejects ? { speaker: above.subject, cue: above.predicate.head } : null;
}

function isOwn({ tokens }: Document, speaker: readonly Filler[]): boolean {
  return speaker.length > 0 && speaker.every(({ head }) => /^(?:i|we)$/i.test(tokens[head]?.text ?? ''));
}

/** "“I told him that he must go,” the bishop SAID": what somebody says of his own words is said by whoever quotes him. */
function quotedVoice(
  document: Document,
  voice: Pick<Clause, 'speaker' | 'cue'>,
): Pick<Clause, 'speaker' | 'cue'> {
  const [first] = voice.speaker;
  if (first === undefined || !isOwn(document, voice.speaker)) return voice;
  const around = speechesOf(document).findLast(
    ({ inside, speaker }) => speaker.length > 0 && first.start >= inside.start && first.start < inside.end,
  );
  return around === undefined || isOwn(document, around.speaker) ? voice : around;
}

/** "The outlet recalls": the one credited before, and nobody who speaks. */
const MEDIUM =
  /^(?:the|this|that) (?:\w+ )?(?:outlet|publication|newspaper|portal|news agency|paper|website|site|channel|magazine|daily|broadcaster)$/i;

/** "The state agency ABI", "Uganda's Daily Monitor newspaper": an outlet by its name, though nobody knows it. */
const NAMED_MEDIUM = new RegExp(
  `^(?:the |a )?(?:[\\p{L}’'-]+ ){0,4}?(?:(?:${MEDIA}|television|TV|radio) \\p{Lu}.*|\\p{Lu}[\\p{L}’'-]* (?:${MEDIA}))$`,
  'u',
);

/** Newspapers by the last word of their names. */
const NEWSPAPER =
  /^(?:the )?(?:\p{Lu}[\p{L}’'-]* )*(?:Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Courier|Dispatch|Examiner|Mail|Globe|Standard|Mirror|Argus|Zeitung|Nachrichten|[\p{L}-]*Anzeiger)$/u;

/** "Told Axios": the name right behind the word of saying, whatever the tree makes of it. */
export function besides(reading: Reading, cue: number | null): Mention[] {
  const next = cue === null ? undefined : reading.document.tokens[cue + 1];
  if (next === undefined || !(next.pos === 'DET' || /^\p{Lu}/u.test(next.text))) return [];
  const at = next.pos === 'DET' ? reading.document.tokens[next.index + 1] : next;
  if (at === undefined) return [];
  return actorsAmong(reading, [
    { head: at.index, first: at.index, next: at.index + 1, start: at.start, end: at.end },
  ]);
}

/** Several speakers of one clause are one: "American and Ukrainian officials". */
function joined(text: string, mentions: readonly Mention[]): Mention | null {
  const [head] = mentions;
  if (head === undefined) return null;
  const start = Math.min(...mentions.map((mention) => mention.start));
  const end = Math.max(...mentions.map((mention) => mention.end));
  const ids = [...new Set(mentions.flatMap((mention) => mention.ids))];
  const actsFor = [...new Set(mentions.flatMap((mention) => mention.actsFor))];
  return {
    text: text.slice(start, end),
    start,
    end,
    ids,
    actsFor,
    reason: head.reason,
    party: mentions.some(({ party }) => party),
  };
}

function formOf(text: string, { start, end }: Span, speaker: Mention | null): SpeechForm {
  if (speaker === null) return 'own';
  return isQuoted(text, start, end) ? 'direct' : 'indirect';
}

/** True when an opening quotation mark before the span in its paragraph is still open. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, end);
  const open = (before.match(/[“«„]/g) ?? []).length - (before.match(/[”»]/g) ?? []).length;
  return open > 0 || (before.match(/"/g) ?? []).length % 2 === 1 || /^[“"«]/.test(text.slice(start, end));
}
