// The picture in words: what it finds, how sure that is, and what the level of doubt leaves out.
import { compareText } from '../model/order.ts';
import { STATUSES, type Status } from '../model/words.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Filters } from './filters.ts';
import { type Picture, type PictureEdge, pictureOf } from './picture.ts';
import { findingOf, inSentence } from './summary.ts';
import { capital, count, DOUBT_WORDS, listText } from './words.ts';

/** A line's status, as a sentence goes on: `2 disputed`. */
export const PARTS: Readonly<Record<Status, string>> = {
  corroborated: 'corroborated',
  'single-origin': 'known from a single origin',
  disputed: 'disputed',
  denied: 'only denied',
};

/** `9 disputed and 14 known from a single origin`; statuses without an edge are left out. */
export function byStatus(edges: readonly PictureEdge[]): string {
  const parts = STATUSES.map((status) => ({
    status,
    number: edges.filter((edge) => edge.status === status).length,
  }));
  return listText(
    parts.filter(({ number }) => number > 0).map(({ status, number }) => `${number} ${PARTS[status]}`),
  );
}

/** `9 disputed`, but `all disputed` where there is nothing else. */
function lostText(edges: readonly PictureEdge[]): string {
  const [first] = edges;
  if (first === undefined || edges.length === 1 || edges.some(({ status }) => status !== first.status))
    return byStatus(edges).replace(/^1 /, edges.length === 1 ? '' : '1 ');
  return `all ${PARTS[first.status]}`;
}

/** `the United States on Ukraine over “Donbas”`. */
export function edgeName(casebook: Casebook, { from, to, issue }: PictureEdge): string {
  const name = (id: string) => inSentence(nameOf(casebook.actors, id));
  return `${name(from)} on ${name(to)}${issue === '' ? '' : ` over “${nameOf(casebook.issues, issue)}”`}`;
}

/** The picture that is meant under some filters: as it is, or as the stage shows it. */
export type Look = (filters: Filters) => Picture;

/** What the level of doubt leaves out of what the other filters show, in a sentence. */
export function doubtText(
  casebook: Casebook,
  filters: Filters,
  look: Look = (those) => pictureOf(casebook, those),
): string {
  const all = look({ ...filters, doubt: 'all' });
  if (filters.doubt === 'all')
    return all.edges.length === 0 ? 'Nothing is claimed.' : `Nothing is left out: ${byStatus(all.edges)}.`;
  const level = look(filters);
  const shown = new Set(level.edges.map(({ id }) => id));
  const lost = all.edges.filter(({ id }) => !shown.has(id));
  const still = new Set([...level.totals.claims, ...lost.flatMap(({ claims }) => claims)]);
  // Lines of people who are rolled up go without the line of their principal.
  const thinner = all.totals.claims.filter((id) => !still.has(id)).length;
  const [most] = lost;
  if (most === undefined)
    return thinner === 0
      ? 'This level leaves nothing out.'
      : `This level leaves out no line, but ${count(thinner, 'claim')} of those that stay.`;
  const lone = lost.length === 1;
  const strongest = `${lone ? ':' : ', most of all'} ${edgeName(casebook, most)}`;
  const others = thinner === 0 ? '' : ` Those that stay lose ${count(thinner, 'claim')}.`;
  return `This level leaves out ${lost.length} of ${count(all.edges.length, 'line')}, ${lostText(lost)}${strongest}.${others}`;
}

/** Most claims of either side first. */
function fiercest({ edges }: Picture): PictureEdge | undefined {
  const weight = ({ claims, denials }: PictureEdge) => Math.min(claims.length, denials.length);
  return edges.reduce<PictureEdge | undefined>(
    (best, edge) => (weight(edge) > (best === undefined ? 0 : weight(best)) ? edge : best),
    undefined,
  );
}

/** Who denies, named speakers before unnamed ones; three at most by name. */
function deniersOf(casebook: Casebook, { denials }: PictureEdge): string {
  const speakers = new Set(denials.flatMap((id) => casebook.claims.get(id)?.speaker ?? []));
  const unnamed = (id: string) => Number(casebook.actors.get(id)?.kind === 'unnamed');
  const names = [...speakers]
    .sort((a, b) => unnamed(a) - unnamed(b) || compareText(a, b))
    .map((id) => inSentence(nameOf(casebook.actors, id)));
  return listText(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names);
}

/** One to six sentences. `left`: what the stage leaves out, in words. */
export function pictureText(
  casebook: Casebook,
  filters: Filters,
  look: Look = (those) => pictureOf(casebook, those),
  left = '',
): string[] {
  const picture = look(filters);
  const sentences = [`${findingOf(casebook, picture)}.`];
  const { totals, edges } = picture;
  if (edges.length > 0) {
    const rests = [
      count(totals.claims.length, 'claim'),
      count(totals.origins.length, 'origin'),
      count(totals.reports.length, 'report'),
    ];
    sentences.push(
      `${capital(count(totals.edges, 'line'))} of pressure between ${count(totals.actors, 'actor')} rest${totals.edges === 1 ? 's' : ''} on ${listText(rests)}: ${byStatus(edges)}.`,
    );
  }
  const disputed = fiercest(picture);
  if (disputed !== undefined) {
    const by = deniersOf(casebook, disputed);
    sentences.push(
      `Most denied is the pressure of ${edgeName(casebook, disputed)}: ${count(disputed.claims.length, 'claim')} for it, ${count(disputed.denials.length, 'denial')}${by === '' ? '' : `, by ${by}`}.`,
    );
  }
  if (filters.doubt !== 'all')
    sentences.push(`Shown is ${DOUBT_WORDS[filters.doubt]}.`, doubtText(casebook, filters, look));
  if (left !== '') sentences.push(`The picture shows ${left.replaceAll(' · ', ', ')}.`);
  return sentences;
}
