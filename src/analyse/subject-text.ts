// Pages about one thing in words: an actor, an issue, an act, a report.
import { sortedUnique } from '../model/order.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Act, Report } from './entries.ts';
import { actCounts } from './evidence.ts';
import type { PictureEdge } from './picture.ts';
import { byStatus, edgeName, PARTS } from './picture-text.ts';
import type { ActorProfile, IssueProfile } from './profile.ts';
import { inSentence } from './summary.ts';
import { capital, count, dateText, listText, percent, whenText } from './words.ts';

const claimsOf = (edges: readonly PictureEdge[]): number =>
  new Set(edges.flatMap(({ claims }) => claims)).size;

const ends = (edges: readonly PictureEdge[], end: 'from' | 'to'): number =>
  new Set(edges.map((edge) => edge[end])).size;

const strongest = (edges: readonly PictureEdge[]): PictureEdge | undefined =>
  edges.reduce<PictureEdge | undefined>(
    (best, edge) => (edge.claims.length > (best?.claims.length ?? 0) ? edge : best),
    undefined,
  );

/** One to six sentences. */
export function actorText(casebook: Casebook, profile: ActorProfile): string[] {
  const { actor, pressed, presses, serves, servedBy, meetings, positions, says, publishes } = profile;
  const name = inSentence(actor.name);
  const sentences: string[] = [];
  const principals = sortedUnique(
    serves.map(({ principal }) => inSentence(nameOf(casebook.actors, principal))),
  );
  if (principals.length > 0) sentences.push(`${capital(name)} acts for ${listText(principals)}.`);
  if (pressed.length + presses.length > 0) {
    const parts = [
      ...(pressed.length > 0
        ? [
            `${count(ends(pressed, 'from'), 'actor')} pressed ${name}, in ${count(claimsOf(pressed), 'claim')}`,
          ]
        : []),
      ...(presses.length > 0
        ? [`${name} pressed ${count(ends(presses, 'to'), 'actor')}, in ${count(claimsOf(presses), 'claim')}`]
        : []),
    ];
    sentences.push(`As the reports tell, ${parts.join('; ')}.`);
  }
  const top = strongest([...pressed, ...presses]);
  if (top !== undefined)
    sentences.push(
      `Most is said of the pressure of ${edgeName(casebook, top)}: ${count(top.claims.length, 'claim')}, ${count(top.denials.length, 'denial')}.`,
    );
  const also = [
    ...(meetings.length > 0 ? [`took part in ${count(meetings.length, 'meeting')}`] : []),
    ...(positions.length > 0 ? [`took ${count(positions.length, 'position')}`] : []),
    ...(says.length > 0 ? [`speaks in ${count(says.length, 'claim')}`] : []),
    ...(publishes.length > 0 ? [`published ${count(publishes.length, 'report')}`] : []),
    ...(servedBy.length > 0
      ? [`is acted for by ${count(new Set(servedBy.map((service) => service.actor)).size, 'actor')}`]
      : []),
  ];
  if (also.length > 0) sentences.push(`${capital(name)} ${listText(also)}.`);
  if (pressed.length > 0 && says.length === 0)
    sentences.push('In these reports it is pressed and never quoted.');
  return sentences.length > 0 ? sentences : [`Nothing else is told of ${name} in this dossier.`];
}

/** One to six sentences. */
export function issueText(
  casebook: Casebook,
  { issue, edges, together, positions, meetings, terms }: IssueProfile,
): string[] {
  const sentences: string[] = [];
  if (edges.length === 0) sentences.push(`Nobody is said to have pressed anybody over “${issue.name}”.`);
  else {
    const actors = new Set(edges.flatMap(({ from, to }) => [from, to])).size;
    sentences.push(
      `Over “${issue.name}” ${count(edges.length, 'line')} of pressure ${edges.length === 1 ? 'runs' : 'run'} between ${count(actors, 'actor')}, told in ${count(claimsOf(edges), 'claim')}.`,
    );
    sentences.push(`How sure: ${edges.length === 1 ? byStatus(edges).replace(/^1 /, '') : byStatus(edges)}.`);
  }
  const top = strongest(edges);
  if (top !== undefined)
    sentences.push(
      `Most is said of ${edgeName(casebook, { ...top, issue: '' })}: ${count(top.claims.length, 'claim')}, ${count(top.denials.length, 'denial')}.`,
    );
  if (together !== null && together.claims.length > (top?.claims.length ?? 0))
    sentences.push(
      `Where people count as whom they act for it is ${edgeName(casebook, { ...together, issue: '' })}: ${count(together.claims.length, 'claim')} from ${count(together.origins.length, 'origin')}, ${count(together.denials.length, 'denial')}; ${PARTS[together.status]}.`,
    );
  const also = [
    ...(positions.length > 0
      ? [
          `${count(new Set(positions.flatMap(({ actors }) => actors)).size, 'actor')} took ${count(positions.length, 'position')} on it`,
        ]
      : []),
    ...(meetings.length > 0 ? [`${count(meetings.length, 'meeting')} discussed it`] : []),
    ...(terms.length > 0
      ? [`${count(terms.length, 'term')} of proposals ${terms.length === 1 ? 'addresses' : 'address'} it`]
      : []),
  ];
  if (also.length > 0) sentences.push(`${capital(listText(also))}.`);
  return sentences;
}

/** Two to four sentences. */
export function actText(casebook: Casebook, act: Act): string[] {
  const { claims, denials, origins, reports } = actCounts(casebook, act);
  const speakers = (ids: readonly string[]) =>
    sortedUnique(ids.flatMap((id) => casebook.claims.get(id)?.speaker ?? [])).map((id) =>
      inSentence(nameOf(casebook.actors, id)),
    );
  const named = (ids: readonly string[]) => {
    const names = speakers(ids);
    return listText(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names);
  };
  const asserting = named(claims);
  const denying = named(denials);
  return [
    `“${capital(act.name)}”, ${dateText(act.occurredOn)}: ${act.status.replace('-', ' ')}.`,
    claims.length === 0
      ? 'Nobody asserts it.'
      : `${capital(count(claims.length, 'claim'))} from ${count(origins.length, 'origin')} in ${count(reports.length, 'report')} ${claims.length === 1 ? 'asserts' : 'assert'} it${asserting === '' ? '' : `, by ${asserting}`}.`,
    denials.length === 0
      ? 'Nobody denies it in these reports.'
      : `${capital(count(denials.length, 'claim'))} ${denials.length === 1 ? 'denies' : 'deny'} it${denying === '' ? '' : `, by ${denying}`}.`,
  ];
}

/** Two to four sentences. */
export function reportText(casebook: Casebook, report: Report): string[] {
  const claims = report.claims.flatMap((id) => casebook.claims.get(id) ?? []);
  const acts = new Set(claims.flatMap((claim) => claim.acts)).size;
  const denials = claims.filter(({ polarity }) => polarity === 'denies').length;
  const origins = sortedUnique(claims.flatMap(({ origin }) => origin ?? []));
  const speakers = new Set(claims.flatMap(({ speaker }) => speaker ?? [])).size;
  const sentences = [
    `${capital(inSentence(nameOf(casebook.actors, report.outlet)))} published “${report.title}” ${whenText(report.publishedOn)}.`,
    claims.length === 0
      ? 'No claim was taken from it.'
      : `It carries ${count(claims.length, 'claim')} by ${count(speakers, 'speaker')} about ${count(acts, 'act')}${denials === 0 ? '' : `, ${denials} of them ${denials === 1 ? 'a denial' : 'denials'}`}.`,
  ];
  const own = origins.filter((id) => casebook.origins.get(id)?.actor === report.outlet).length;
  if (origins.length > 0)
    sentences.push(
      `They go back to ${count(origins.length, 'origin')}${own === 0 ? ', none of them its own' : origins.length > own ? ', its own among them' : ', its own'}.`,
    );
  if (report.rewrites !== null)
    sentences.push(
      report.rewritten === null
        ? `It retells the report of ${nameOf(casebook.reports, report.rewrites)}.`
        : `${percent(report.rewritten, 1)} of its words stand in the report of ${nameOf(casebook.reports, report.rewrites)}.`,
    );
  return sentences;
}
