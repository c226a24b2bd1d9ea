// "The Ukrainian leader", "Trump's envoys", "the prime minister": who holds the office, by the report and by the gazetteer.
import type { Token } from '../text/parser/document.ts';
import type { Member } from './cast.ts';
import type { Context } from './context.ts';
import type { Description } from './description.ts';
import { unique } from './description.ts';
import { meaning, sideOf } from './readings.ts';
import type { Reading } from './resolution.ts';
import { qualifies } from './scene.ts';
import { speakerOf } from './speakers.ts';

/** Null when the words are no office, or nobody can be told to hold it. */
export function officeholder(context: Context, description: Description): Reading | null {
  const { behind, indefinite, head, many, definite, principals } = description;
  const texts = [...withName(context, description), ...behind].filter(({ text }) => text !== '-');
  const office = context.gazetteer.offices.find(texts.map(({ text }) => text));
  if (office === null || indefinite || office.former) return null;
  if (many && !definite && principals.length === 0) return null;
  const covers = texts.slice(office.first, office.next).some(({ index }) => index === head);
  if (!covers) return null;
  const ids = holdersOf(context, description, office.id);
  if (ids.length === 0) return null;
  const known = ids.map((id) => context.cast.members.get(id)?.first).filter((at) => at !== undefined);
  const since = known[0] === undefined ? '' : `, named at ${context.token(known[0]).start}`;
  return meaning(context, description, ids, `description: ${office.id.replaceAll('-', ' ')}${since}`);
}

/** "The US ARMY secretary": the name of a body may reach into the office. */
function withName({ cast, document, gazetteer }: Context, { words, head }: Description): readonly Token[] {
  const before = document.tokens[head - 1];
  if (before === undefined || words.length > 1 || !cast.at.has(head - 1)) return words;
  const whole = [before, ...words];
  return gazetteer.offices.find(whole.map(({ text }) => text))?.first === 0 ? whole : words;
}

function holdersOf(context: Context, description: Description, office: string): string[] {
  const { principals, first, many, count } = description;
  const minister = principals.flatMap((id) => context.ministers.get(id) ?? []);
  if (!many && minister.length > 0 && office === 'head') return minister;
  const inReport = mentioned(context, first, (member) => holds(context, member, office, principals));
  if (!many) {
    const own = principals.length > 0 ? [] : ofSpeaker(context, description, office);
    const [nearest] = [...own, ...inReport];
    if (nearest !== undefined) return [nearest];
    return oneOf(context, byGazetteer(context, principals, office));
  }
  if (principals.length > 1) {
    const each = principals.map((principal) => {
      const [nearest] = mentioned(context, first, (member) => holds(context, member, office, [principal]));
      return nearest ?? oneOf(context, byGazetteer(context, [principal], office))[0];
    });
    const found = each.filter((id) => id !== undefined);
    return found.length === principals.length ? unique(found) : [];
  }
  if (inReport.length < 2 || (count !== null && inReport.length < count)) return [];
  return inReport.slice(0, count ?? 2).reverse();
}

/** "THE PRESIDENT wants peace," the White House spokeswoman said: of those who lead, the one whom who says it serves. */
function ofSpeaker(context: Context, { head }: Description, office: string): string[] {
  if (context.gazetteer.offices.leads(office) === null) return [];
  const speaker = speakerOf(context, context.token(head));
  if (speaker === null) return [];
  const sides = unique([...speaker.ids, ...speaker.actsFor].map((id) => sideOf(context, id)));
  const led = mentioned(context, head, (member) => holds(context, member, office, sides));
  const found = led.length > 0 ? led : sides.flatMap((side) => soleLeader(context, side, office));
  return found.filter((id) => !speaker.ids.includes(id)).slice(0, 1);
}

/** Who holds an office where nobody else leads: not the president of Germany. */
function soleLeader({ gazetteer, report }: Context, side: string, office: string): string[] {
  const leaders = gazetteer.holders(side, 'leader', report.published);
  const holders = gazetteer.holders(side, office, report.published);
  return leaders.length === 1 && leaders[0] === holders[0] ? leaders : [];
}

/** Whether a member of the cast holds the office for one of the principals; without principals, for anybody. */
export function holds(
  context: Context,
  member: Member,
  office: string,
  principals: readonly string[],
): boolean {
  const { gazetteer, report } = context;
  const sides = principals.map((id) => sideOf(context, id));
  const serves = (served: readonly string[]): boolean =>
    principals.length === 0 ||
    served.some((id) => principals.includes(id) || sides.includes(sideOf(context, id)));
  const side = sideOf(context, member.id);
  const said = member.offices.some(
    (held) =>
      isOffice(context, held.office, office) &&
      (held.principals.length > 0 ? serves(held.principals) : !member.known || serves([side])),
  );
  if (said || !member.known) return said;
  return gazetteer
    .officesOf(member.id, report.published)
    .some((held) => isOffice(context, held.office, office) && serves([held.principal]));
}

function isOffice(context: Context, held: string, wanted: string): boolean {
  if (held === wanted) return true;
  if (wanted === 'leader' || wanted === 'head') return context.gazetteer.offices.leads(held) !== null;
  return wanted === 'minister' && held.endsWith('minister');
}

/** Members of the cast that fit, whoever was mentioned last before a token first. */
export function mentioned(context: Context, before: number, fits: (member: Member) => boolean): string[] {
  const { mentions } = context.cast;
  const found: string[] = [];
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.first >= before || mention.demonym) continue;
    if (qualifies(context, mention)) continue;
    if (!found.includes(mention.member.id) && fits(mention.member)) found.push(mention.member.id);
  }
  return found;
}

function byGazetteer(context: Context, principals: readonly string[], office: string): string[] {
  const { gazetteer, report } = context;
  return unique(
    principals.flatMap((principal) => {
      const own = gazetteer.holders(principal, office, report.published);
      if (own.length > 0) return own;
      const side = sideOf(context, principal);
      return side === principal ? [] : gazetteer.holders(side, office, report.published);
    }),
  );
}

/** The only one; of several the only one whom the report names. */
function oneOf({ cast }: Context, ids: readonly string[]): string[] {
  if (ids.length < 2) return [...ids];
  const named = ids.filter((id) => cast.members.has(id));
  return named.length === 1 ? named : [];
}
