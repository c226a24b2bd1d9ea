// Whom somebody serves where the report does not say it beside the office: "Secretary General X", "Senator Y", "President Z".
import type { Member } from './cast.ts';
import type { Context } from './context.ts';
import { stateInFocus } from './focus.ts';

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
    : american(context, at, office);
  if (principal !== null) held.principals.push(principal);
}

/** Of the bodies with a secretary general the one named last, else the United Nations. */
function secretariat({ cast }: Context, at: number): string {
  const named = cast.mentions.findLast(({ first, member }) => first < at && SECRETARIATS.includes(member.id));
  return named?.member.id ?? 'united-nations';
}

function american(context: Context, at: number, office: string): string | null {
  if (/^secretary of (?:state|defense|the treasury)$/i.test(office)) return 'united-states';
  if (!/^(?:sen|rep|senator|representative|congress(?:wo)?man)\.?$/i.test(office)) return null;
  const { text } = context.document;
  const behind = context.token((context.cast.at.get(at)?.next ?? at + 1) - 1).end;
  return OF_A_PARTY.test(text.slice(behind, behind + 40)) ? 'us-congress' : null;
}

/** "Chief executive Fiona Mallory" leads the organisation named last before her, if it is near. */
export function leadsLastNamed(context: Context, member: Member, at: number): void {
  const held = member.offices.find(({ office, at: said }) => office === 'head' && said === at);
  if (held === undefined || held.principals.length > 0) return;
  const from = context.sentence(Math.max(0, context.sentenceIndex(at) - 3))?.first ?? 0;
  const near = context.cast.mentions.findLast(
    ({ first, member: { kind } }) => first < at && first >= from && kind === 'organisation',
  );
  if (near !== undefined) held.principals.push(near.member.id);
}

/** "President Levent Sayan", "Energy Minister Đorđević": of the state that the text speaks of. */
export function servesInFocus(context: Context, member: Member, at: number): void {
  const ministry = /ministry/i.test(context.slice(Math.max(0, at - 3), Math.max(1, at)));
  const held = member.offices.find(
    ({ office, at: said }) =>
      said === at && (OF_STATES.test(office) || (office === 'spokesperson' && ministry)),
  );
  if (held === undefined || held.principals.length > 0 || member.known) return;
  const state = spokenFor(context, at) ?? context.scene ?? stateInFocus(context, at);
  if (state !== null) held.principals.push(state);
}

/** "Foreign Minister X of IRELAND", "Defense Minister X said ISRAEL would not": the state that stands behind the name. */
function spokenFor(context: Context, at: number): string | null {
  const { cast, document } = context;
  const next = cast.at.get(at)?.next ?? at + 1;
  const of = document.tokens[next]?.text === 'of' ? cast.at.get(next + 1) : undefined;
  if (of?.member.kind === 'state') return of.member.id;
  const sentence = context.sentence(context.sentenceIndex(at));
  const told = context.mentionsIn(next, sentence?.next ?? next).find((mention) => {
    const { label, head, index } = context.token(mention.next - 1);
    const [verb, will] = [context.token(head), document.tokens[index + 1]];
    return label === 'nsubj' && verb.label === 'ccomp' && /^(?:would|will)$/.test(will?.text ?? '');
  });
  return told?.member.kind === 'state' && !told.demonym ? told.member.id : null;
}

const OF_STATES = /^(?:deputy-|vice-)?(?:president|prime-minister|(?:\w+-)?minister)$/;
