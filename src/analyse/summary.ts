// The picture in a sentence: who pressed whom most, over what, and how well that is attested.
import { compareText } from '../model/order.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Filters } from './filters.ts';
import { sourceName } from './heard.ts';
import type { Picture, PictureEdge } from './picture.ts';
import { capital, count, DOUBT_WORDS, dateText, listText, periodText } from './words.ts';

/** All edges from one actor to another, the pair with the most claims first. */
function pairsOf({
  edges,
}: Picture): { from: string; to: string; edges: readonly PictureEdge[]; claims: number }[] {
  const pairs = new Map<string, PictureEdge[]>();
  for (const edge of edges) {
    const key = `${edge.from}~${edge.to}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [edge]);
    else pair.push(edge);
  }
  return [...pairs.values()]
    .map((group) => ({
      from: group[0]?.from ?? '',
      to: group[0]?.to ?? '',
      edges: group,
      claims: new Set(group.flatMap(({ claims }) => claims)).size,
    }))
    .sort((a, b) => b.claims - a.claims || compareText(`${a.from}~${a.to}`, `${b.from}~${b.to}`));
}

const WITH_ARTICLE =
  /^(?:United|European) |^(?!the |an? |.*['’]s ).* (?:Union|Council|Commission|Nations|Emirates|Federation|League|Congress|Parliament|Senate|Presidency|Ministry|Administration|Government|Embassy|Secretariat)$/i;

/** As a name stands inside a sentence: `the United States`, `the African Union`, `the Kremlin`, `Ukraine`. */
export function inSentence(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/** What the finding names: the pair of which most is claimed, with others that press the same over the same. */
function leading(picture: Picture) {
  const pairs = pairsOf(picture);
  const [top] = pairs;
  const issue = top?.edges[0]?.issue ?? '';
  const equals = pairs.filter(
    ({ to, claims, edges }) => to === top?.to && claims === top.claims && edges[0]?.issue === issue,
  );
  return { pairs, top, issue, equals };
}

/** `The United States pressed Volodymyr Zelensky most, above all over “Pace of the talks”`; equals are named together. */
export function findingOf(casebook: Casebook, picture: Picture): string {
  const { pairs, top, issue, equals } = leading(picture);
  if (top === undefined) return 'No pressure is reported under these filters';
  const name = (id: string) => inSentence(nameOf(casebook.actors, id));
  const named = equals.slice(0, 3).map(({ from }) => name(from));
  const others = equals.length > 3 ? [`${equals.length - 3} more`] : [];
  const said = capital(`${listText([...named, ...others])} pressed ${name(top.to)}`);
  const over = issue === '' ? '' : ` over “${nameOf(casebook.issues, issue)}”`;
  if (top.claims === 0) return `Only denied: ${said}${over}`;
  if (pairs.length === equals.length && picture.edges.length === equals.length) return `${said}${over}`;
  const alone = picture.edges.every((edge) => edge.issue === issue);
  return `${said} most${alone || over === '' ? '' : ', above all'}${over}`;
}

/** How well the line that the finding names is attested: its status, and a sentence. Null where it names none, or several. */
export function surenessOf(picture: Picture): { readonly edge: PictureEdge; readonly text: string } | null {
  const { top, equals } = leading(picture);
  const edge = top?.edges[0];
  if (edge === undefined || equals.length > 1 || edge.claims.length === 0) return null;
  const { origins, denials } = edge;
  const asserting = `${count(origins.length, 'origin')} ${origins.length === 1 ? 'asserts' : 'assert'} it`;
  const denying =
    denials.length === 0
      ? 'and nobody denies it'
      : `and ${count(denials.length, 'claim')} ${denials.length === 1 ? 'denies' : 'deny'} it`;
  return { edge, text: `${capital(asserting)}, ${denying}.` };
}

/** The filters in words: `over Donbas, 1–31 Dec 2025, disputed`. Empty without filters. */
export function filterText(casebook: Casebook, filters: Filters): string {
  const names = (map: ReadonlyMap<string, { readonly name: string }>, ids: readonly string[]) =>
    listText(ids.map((id) => nameOf(map, id)));
  const parts = [
    filters.issues.length > 0 ? `over ${names(casebook.issues, filters.issues)}` : '',
    filters.actors.length > 0 ? `by or on ${names(casebook.actors, filters.actors)}` : '',
    filters.outlets.length > 0 ? `reported by ${names(casebook.actors, filters.outlets)}` : '',
    filters.events.length > 0 ? `as ${listText(filters.events.map((event) => event.toLowerCase()))}` : '',
    filters.statuses.length > 0 ? listText(filters.statuses) : '',
    filters.doubt === 'all' ? '' : DOUBT_WORDS[filters.doubt],
    filters.from !== null || filters.to !== null
      ? filters.from === null
        ? `until ${periodText(filters.to, null)}`
        : filters.to === null
          ? `since ${periodText(filters.from, null)}`
          : periodText(filters.from, filters.to)
      : '',
    filters.without.length > 0
      ? `without ${listText(filters.without.map((key) => sourceName(casebook, key)))}`
      : '',
    filters.drafts === 'shown' ? '' : filters.drafts === 'only' ? 'drafts only' : 'without drafts',
    filters.known === null ? '' : `as known on ${dateText(filters.known)}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What an edge stands for, for lists and screen readers. */
export function edgeText(casebook: Casebook, edge: PictureEdge): string {
  const over = edge.issue === '' ? '' : ` over ${nameOf(casebook.issues, edge.issue)}`;
  const against = edge.denials.length > 0 ? `, ${count(edge.denials.length, 'denial')}` : '';
  return (
    `${nameOf(casebook.actors, edge.from)} on ${nameOf(casebook.actors, edge.to)}${over}: ` +
    `${count(edge.claims.length, 'claim')}, ${count(edge.origins.length, 'origin')}${against}, ${edge.status.replace('-', ' ')}`
  );
}
