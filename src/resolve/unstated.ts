// Whom somebody serves where the report does not say it beside the office: "Secretary General X", "Senator Y", "President Z".
import type { Member } from './cast.ts';
import type { Context } from './context.ts';
import { stateInSharpFocus } from './focus.ts';

/** Bodies of which only one has this office in the world, or in the news. */
const SECRETARIATS = [
  'united-nations',
  'nato',
  'african-union',
  'arab-league',
  'opec',
  'commonwealth',
  'asean',
];

/** "Sen. X (R-S.C.)", "Senator Y, Democrat of Ohio". */
const OF_A_PARTY = /^(?: \([RDI]-|, (?:an? )?(?:the )?(?:\w+ )?(?:Republican|Democrat)\b)/;

/** Offices that tell by themselves whose they are. */
export function servesByOffice(context: Context, member: Member, at: number): void {
  const held = member.offices.find((office) => office.at === at && office.principals.length === 0);
  if (held === undefined || held.words === null || member.known) return;
  const office = context.slice(held.words.first, held.words.next);
  const principal = /^secretary.general$/i.test(office)
    ? secretariat(context, at)
    : (commission(context, office) ?? american(context, at, office));
  if (principal !== null) held.principals.push(principal);
}

/** Of the bodies with a secretary general the one named last, else the United Nations. */
function secretariat({ cast }: Context, at: number): string {
  const named = cast.mentions.findLast(({ first, member }) => first < at && SECRETARIATS.includes(member.id));
  return named?.member.id ?? 'united-nations';
}

/** "Trade Commissioner X" where the report names the European Commission. */
function commission({ cast }: Context, office: string): string | null {
  return /^commissioner$/i.test(office) && cast.members.has('european-commission')
    ? 'european-commission'
    : null;
}

function american(context: Context, at: number, office: string): string | null {
  if (/^secretary of (?:state|defense|the treasury)$/i.test(office)) return 'united-states';
  if (!/^(?:sen|rep|senator|representative|congress(?:wo)?man)\.?$/i.test(office)) return null;
  const { text } = context.document;
  const behind = context.token((context.cast.at.get(at)?.next ?? at + 1) - 1).end;
  return OF_A_PARTY.test(text.slice(behind, behind + 40)) ? 'us-congress' : null;
}

/** "Chief executive Fiona Mallory" leads the organisation named last before her, if it is near; a firm, no union. */
export function leadsLastNamed(context: Context, member: Member, at: number): void {
  const held = member.offices.find(({ office, at: said }) => office === 'head' && said === at);
  if (held === undefined || held.principals.length > 0) return;
  const words = held.words === null ? '' : context.slice(held.words.first, held.words.next);
  const executive = /^(?:chief executive|CEO|managing director)/i.test(words);
  const from = context.sentence(Math.max(0, context.sentenceIndex(at) - (executive ? 6 : 3)))?.first ?? 0;
  const near = context.cast.mentions.findLast(
    ({ first, member: { kind, called } }) =>
      first < at && first >= from && kind === 'organisation' && !(executive && isNoFirm(called)),
  );
  if (near !== undefined) held.principals.push(near.member.id);
}

function isNoFirm(called: ReadonlySet<string>): boolean {
  return [...called].some((word) => NO_FIRMS.test(word));
}

const NO_FIRMS =
  /^(?:union|guild|syndicate|federation|confederation|ministry|party|court|tribunal|council|parliament|board|movement|alliance|coalition)$/;

/** "President Levent Sayan", "Energy Minister Đorđević": of the state that the text speaks of. */
export function servesInFocus(context: Context, member: Member, at: number): void {
  const ministry = /ministry/i.test(context.slice(Math.max(0, at - 3), Math.max(1, at)));
  const held = member.offices.find(
    ({ office, at: said }) =>
      said === at && (OF_STATES.test(office) || (office === 'spokesperson' && ministry)),
  );
  if (held === undefined || held.principals.length > 0 || member.known) return;
  if (isOfSomething(context, held)) return;
  const [said, own] = saidOf(context, at);
  const other = own ? undefined : (said ?? undefined);
  const scene = context.scene === other ? null : context.scene;
  const state =
    standsBehind(context, at) ?? (own ? said : null) ?? scene ?? stateInSharpFocus(context, at, other);
  if (state !== null) held.principals.push(state);
}

/** "CONFERENCE president", "REGIONAL president": no head of state. */
function isOfSomething(
  { document: { tokens } }: Context,
  { office, words }: Member['offices'][number],
): boolean {
  const before = words === null ? undefined : tokens[words.first - 1];
  if (/^(?:regional|provincial|local|cantonal|county|municipal)$/i.test(before?.text ?? '')) return true;
  return office === 'president' && before?.label === 'compound' && !/^(?:mr|mrs|ms|then)$/i.test(before.text);
}

/** "Foreign Minister X of IRELAND". */
function standsBehind({ cast, document }: Context, at: number): string | null {
  const next = cast.at.get(at)?.next ?? at + 1;
  const of = document.tokens[next]?.text === 'of' ? cast.at.get(next + 1) : undefined;
  return of?.member.kind === 'state' ? of.member.id : null;
}

/** Of what state somebody says something, and whether he may be its own: "said ISRAEL would not", but "said LONDON had lied". */
function saidOf(context: Context, at: number): [string | null, boolean] {
  const { cast, document } = context;
  const next = cast.at.get(at)?.next ?? at + 1;
  const sentence = context.sentence(context.sentenceIndex(at));
  const told = context.mentionsIn(next, sentence?.next ?? next).find(({ next: end, member, demonym }) => {
    const { label, head } = context.token(end - 1);
    return member.kind === 'state' && !demonym && label === 'nsubj' && context.token(head).label === 'ccomp';
  });
  if (told === undefined) return [null, false];
  // "Told PRIME MINISTER SHALGHAM that Ankara would": of another's state.
  const listens = /^(?:dobj|dative|pobj)$/.test(context.token(next - 1).label);
  return [told.member.id, !listens && /^(?:would|will)$/.test(document.tokens[told.next]?.text ?? '')];
}

const OF_STATES = /^(?:deputy-|vice-)?(?:president|prime-minister|(?:\w+-)?minister)$/;
