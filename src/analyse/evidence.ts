// The evidence of an edge, an act or any set of claims: for and against, each with its speaker, outlet, origin and passage.
import { compareText, sortedUnique } from '../model/order.ts';
import { passageOf } from '../model/span.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Act, Claim, Report } from './entries.ts';

/** A piece of text; `marked` inside the quote. */
interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Exhibit {
  readonly claim: Claim;
  readonly speaker: { readonly id: string | null; readonly name: string; readonly kind: string };
  readonly via: string | null;
  readonly outlet: { readonly id: string; readonly name: string };
  readonly origin: { readonly id: string | null; readonly name: string; readonly kind: string };
  readonly report: Report | null;
  /** The paragraph around the quote; only the quote where the text is missing; empty without both. */
  readonly passage: readonly Piece[];
  /** In one line each: what the claim is about. */
  readonly acts: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

export interface Evidence {
  readonly for: readonly Exhibit[];
  readonly against: readonly Exhibit[];
}

/** Passage with the quote cut out of it. The quote is trusted only where the offsets give it exactly. */
function passageOfClaim(claim: Claim, report: Report | null): Piece[] {
  const text = report?.text ?? null;
  if (text === null || claim.quote === null || text.slice(claim.start, claim.end) !== claim.quote) {
    return claim.quote === null ? [] : [{ text: claim.quote, marked: true }];
  }
  const span = passageOf(text, claim);
  const pieces = [
    { text: text.slice(span.start, claim.start), marked: false },
    { text: claim.quote, marked: true },
    { text: text.slice(claim.end, span.end), marked: false },
  ];
  return pieces.filter((piece) => piece.text !== '');
}

function exhibitOf(casebook: Casebook, claim: Claim): Exhibit {
  const report = casebook.reports.get(claim.report) ?? null;
  const outlet = report?.outlet ?? '';
  const speaker = claim.speaker === null ? null : casebook.actors.get(claim.speaker);
  const origin = claim.origin === null ? null : casebook.origins.get(claim.origin);
  const outletName = nameOf(casebook.actors, outlet);
  return {
    claim,
    speaker: {
      id: claim.speaker,
      name: speaker?.name ?? claim.speaker ?? outletName,
      kind: speaker?.kind ?? 'outlet',
    },
    via: claim.via === null ? null : nameOf(casebook.actors, claim.via),
    outlet: { id: outlet, name: outletName },
    origin: { id: claim.origin, name: origin?.name ?? outletName, kind: origin?.kind ?? 'outlet' },
    report,
    passage: passageOfClaim(claim, report),
    acts: claim.acts.flatMap((id) => {
      const act = casebook.acts.get(id);
      return act === undefined ? [] : [{ id, name: act.name, kind: act.kind }];
    }),
  };
}

/** Oldest first: by day said, then published, then id. Unknown ids are left out. */
export function exhibitsOf(casebook: Casebook, ids: readonly string[]): Exhibit[] {
  return ids
    .flatMap((id) => casebook.claims.get(id) ?? [])
    .sort(
      (a, b) =>
        compareText(a.saidOn, b.saidOn) ||
        compareText(a.publishedOn, b.publishedOn) ||
        compareText(a.id, b.id),
    )
    .map((claim) => exhibitOf(casebook, claim));
}

export function evidenceOf(
  casebook: Casebook,
  { claims, denials }: { readonly claims: readonly string[]; readonly denials: readonly string[] },
): Evidence {
  return { for: exhibitsOf(casebook, claims), against: exhibitsOf(casebook, denials) };
}

export type Grouping = 'origin' | 'speaker' | 'report';

export interface Group {
  readonly key: string;
  readonly name: string;
  readonly exhibits: readonly Exhibit[];
}

/** What a count counts: the exhibits by origin, speaker or report; biggest group first. */
export function groupsOf(exhibits: readonly Exhibit[], by: Grouping): Group[] {
  const groups = new Map<string, { name: string; exhibits: Exhibit[] }>();
  for (const exhibit of exhibits) {
    const [key, name] =
      by === 'origin'
        ? [exhibit.origin.id ?? '', exhibit.origin.name]
        : by === 'speaker'
          ? [exhibit.speaker.id ?? '', exhibit.speaker.name]
          : [exhibit.claim.report, exhibit.report?.name ?? exhibit.claim.report];
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, exhibits: [exhibit] });
    else group.exhibits.push(exhibit);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => b.exhibits.length - a.exhibits.length || compareText(a.name, b.name));
}

/** What can be counted about an act, as ids. */
export function actCounts(casebook: Casebook, act: Act) {
  const asserting = act.asserting.flatMap((id) => casebook.claims.get(id) ?? []);
  return {
    claims: act.asserting,
    denials: act.denying,
    origins: sortedUnique(asserting.flatMap(({ origin }) => origin ?? [])),
    speakers: sortedUnique(asserting.flatMap(({ speaker }) => speaker ?? [])),
    reports: sortedUnique(asserting.map(({ report }) => report)),
  };
}
