// The lineage in words: what was put on the table, what changed, whom the changes are said to favour.
import { compareText } from '../model/order.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Change, Lineage, Revision, Version } from './lineage.ts';
import { inSentence } from './summary.ts';
import { capital, count, dateText, listText, periodText } from './words.ts';

/** Whom the changes favour, with how many do, most first; null for those of which nobody says whom. */
export function favouredBy(
  changes: readonly { readonly favours: string | null }[],
): { readonly actor: string | null; readonly changes: number }[] {
  const tally = new Map<string | null, number>();
  for (const { favours } of changes) tally.set(favours, (tally.get(favours) ?? 0) + 1);
  return [...tally]
    .map(([actor, number]) => ({ actor, changes: number }))
    .sort(
      (a, b) =>
        Number(a.actor === null) - Number(b.actor === null) ||
        b.changes - a.changes ||
        compareText(a.actor ?? '', b.actor ?? ''),
    );
}

/** `4 for Ukraine, 1 for Russia, of 1 nobody says for whom`. */
export function favourText(casebook: Casebook, changes: readonly Change[]): string {
  return listText(
    favouredBy(changes).map(({ actor, changes: number }) =>
      actor === null
        ? `for ${number} no report says whom`
        : `${number} ${number === 1 ? 'favours' : 'favour'} ${inSentence(nameOf(casebook.actors, actor))}`,
    ),
  );
}

/** `20 Nov 2025 28-point plan, made by United States: 35 claims, 11 denials, disputed`. */
export function versionText(casebook: Casebook, version: Version): string {
  const { name, occurredOn, status, makers, claims, denials } = version;
  const by = listText(
    makers.filter((maker) => maker.claims.length > 0).map(({ side }) => nameOf(casebook.actors, side)),
  );
  const facts = `${count(claims.length, 'claim')}, ${count(denials.length, 'denial')}, ${status.replace('-', ' ')}`;
  return `${dateText(occurredOn)} ${name}${by === '' ? '' : `, made by ${by}`}: ${facts}`;
}

/** `US update before the call, from Papers given in Moscow: 6 changes`. */
export function revisionText(casebook: Casebook, { newer, older, changes }: Revision): string {
  const named = `${nameOf(casebook.acts, newer)}, out of ${nameOf(casebook.acts, older)}`;
  return changes.length === 0
    ? `${named}: no report says what changed`
    : `${named}: ${count(changes.length, 'change')}; ${favourText(casebook, changes)}`;
}

export function lineageFinding({ versions, revisions }: Lineage): string {
  if (versions.length === 0) return 'Nobody is said to have put a proposal on the table';
  const came = new Set(revisions.map(({ newer }) => newer)).size;
  return came === 0
    ? `${capital(count(versions.length, 'proposal'))}, none out of another`
    : `${capital(count(versions.length, 'proposal'))}, ${came} of them out of an earlier one`;
}

/** Two to six sentences; one for an empty lineage. */
export function lineageText(casebook: Casebook, lineage: Lineage): string[] {
  const { versions, revisions, lanes, reports } = lineage;
  if (versions.length === 0) return [`No proposal was found in ${count(reports, 'report')}.`];
  const name = (id: string) => `“${nameOf(casebook.acts, id)}”`;
  const dates = versions.flatMap(({ occurredOn }) => occurredOn ?? []);
  const period = periodText(dates[0] ?? null, dates.at(-1) ?? null);
  const [busiest = ''] = lanes;
  const made = versions.filter(({ makers }) => makers.some(({ side }) => side === busiest));
  const sentences = [
    `${capital(count(versions.length, 'proposal'))} ${versions.length === 1 ? 'is' : 'are'} told of, ${period}${busiest === '' ? '' : `; ${inSentence(nameOf(casebook.actors, busiest))} made ${made.length}, alone or with others`}.`,
  ];
  const changes = revisions.flatMap((revision) => revision.changes);
  const [most] = [...revisions].sort(
    (a, b) => b.changes.length - a.changes.length || compareText(a.id, b.id),
  );
  if (most !== undefined && most.changes.length > 0) {
    sentences.push(
      `The most changed from ${name(most.older)} to ${name(most.newer)}: ${count(most.changes.length, 'change')}.`,
      `Of all ${count(changes.length, 'change')}, ${favourText(casebook, changes)}.`,
    );
    const bare = changes.filter(({ claims }) => claims.length === 0).length;
    if (bare > 0)
      sentences.push(
        `${capital(count(bare, 'change'))} ${bare === 1 ? 'rests' : 'rest'} on no claim, but on the reading of whoever entered ${bare === 1 ? 'it' : 'them'}.`,
      );
  }
  const contested = [...versions].sort(
    (a, b) => b.denials.length - a.denials.length || compareText(a.id, b.id),
  )[0];
  if (contested !== undefined && contested.denials.length > 0)
    sentences.push(
      `Most denied is ${name(contested.id)}: ${count(contested.denials.length, 'denial')} beside ${count(contested.claims.length, 'claim')}.`,
    );
  return sentences;
}
