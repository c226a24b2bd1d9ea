// Who says so: for an act, or for all pressure of one actor on another, who asserts it, who denies it, and which party is silent.
import { compareText, sortedUnique } from '../model/order.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Act, Claim } from './entries.ts';
import type { Filters } from './filters.ts';
import { allowsAct } from './period.ts';

/** On which side of the act a speaker stands, itself or through those it acts for; an outlet in its own words on none. */
export type Side = 'presses' | 'pressed' | 'both' | 'outlet' | 'third';

export interface Voice {
  /** An actor; for what a report says itself, its outlet. */
  readonly speaker: string;
  readonly side: Side;
  readonly asserts: readonly string[];
  readonly denies: readonly string[];
  readonly outlets: readonly string[];
  readonly origins: readonly string[];
}

export interface Voices {
  /** Id of the act, or `from~to`. */
  readonly id: string;
  readonly name: string;
  readonly acts: readonly string[];
  /** Those who speak, the most claims first; then parties that are silent. */
  readonly voices: readonly Voice[];
  /** Pressure for which nobody is quoted but the side that is pressed; outlets that retell it do not count. */
  readonly accuserOnly: boolean;
  readonly claims: readonly string[];
  readonly denials: readonly string[];
  readonly origins: readonly string[];
  readonly speakers: readonly string[];
  readonly reports: readonly string[];
}

/** The actor, and everyone it acts for. */
function principalsOf(casebook: Casebook, actor: string): Set<string> {
  const found = new Set([actor]);
  for (const id of found)
    for (const { actor: agent, principal } of casebook.services) if (agent === id) found.add(principal);
  return found;
}

const speakerOf = (casebook: Casebook, claim: Claim): string =>
  claim.speaker ?? casebook.reports.get(claim.report)?.outlet ?? claim.report;

function sideOf(casebook: Casebook, speaker: string, acts: readonly Act[]): Side {
  const own = principalsOf(casebook, speaker);
  const within = (parties: (act: Act) => readonly string[]) =>
    acts.some((act) => parties(act).some((id) => own.has(id)));
  const [presses, pressed] = [within(({ actors }) => actors), within(({ recipients }) => recipients)];
  if (presses && pressed) return 'both';
  if (presses || pressed) return presses ? 'presses' : 'pressed';
  return casebook.actors.get(speaker)?.kind === 'outlet' ? 'outlet' : 'third';
}

function voicesFor(casebook: Casebook, id: string, name: string, acts: readonly Act[]): Voices {
  const claimsOf = (ids: readonly string[]) =>
    sortedUnique(ids).flatMap((claim) => casebook.claims.get(claim) ?? []);
  const [asserting, denying] = [
    claimsOf(acts.flatMap((act) => act.asserting)),
    claimsOf(acts.flatMap((act) => act.denying)),
  ];
  const outlet = (claim: Claim) => casebook.reports.get(claim.report)?.outlet ?? '';
  const speakers = sortedUnique([...asserting, ...denying].map((claim) => speakerOf(casebook, claim)));
  const heard = speakers
    .map((speaker): Voice => {
      const own = (claims: readonly Claim[]) =>
        claims.filter((claim) => speakerOf(casebook, claim) === speaker);
      const [yes, no] = [own(asserting), own(denying)];
      return {
        speaker,
        side: sideOf(casebook, speaker, acts),
        asserts: yes.map((claim) => claim.id),
        denies: no.map((claim) => claim.id),
        outlets: sortedUnique([...yes, ...no].map(outlet)),
        origins: sortedUnique([...yes, ...no].flatMap(({ origin }) => origin ?? [])),
      };
    })
    .sort(
      (a, b) =>
        b.asserts.length + b.denies.length - a.asserts.length - a.denies.length ||
        compareText(a.speaker, b.speaker),
    );
  const silent = sortedUnique(acts.flatMap(({ actors, recipients }) => [...actors, ...recipients]))
    .filter((party) => !speakers.includes(party))
    .map((speaker): Voice => {
      const side = sideOf(casebook, speaker, acts);
      return { speaker, side, asserts: [], denies: [], outlets: [], origins: [] };
    });
  const accusers = heard.filter(({ asserts }) => asserts.length > 0);
  return {
    id,
    name,
    acts: acts.map((act) => act.id),
    voices: [...heard, ...silent],
    accuserOnly:
      acts.every(({ kind }) => kind === 'pressure') &&
      accusers.some(({ side }) => side === 'pressed') &&
      accusers.every(({ side }) => side === 'pressed' || side === 'outlet'),
    claims: asserting.map((claim) => claim.id),
    denials: denying.map((claim) => claim.id),
    origins: sortedUnique(asserting.flatMap(({ origin }) => origin ?? [])),
    speakers: sortedUnique(asserting.flatMap(({ speaker }) => speaker ?? [])),
    reports: sortedUnique(asserting.map(({ report }) => report)),
  };
}

const isPressure = (act: Act): boolean => act.kind === 'pressure' && act.modality === 'actual';

/** @param id of an act, or `from~to` for all pressure between two actors; null where the dossier has no such thing */
export function voicesOf(casebook: Casebook, id: string): Voices | null {
  const act = casebook.acts.get(id);
  if (act !== undefined) return voicesFor(casebook, id, act.name, [act]);
  const [from = '', to = ''] = id.split('~');
  const acts = [...casebook.acts.values()].filter(
    (one) => isPressure(one) && one.actors.includes(from) && one.recipients.includes(to),
  );
  if (acts.length === 0) return null;
  return voicesFor(casebook, id, `${nameOf(casebook.actors, from)} on ${nameOf(casebook.actors, to)}`, acts);
}

/** Every pressure that the filters let through: what is known only from the side that is pressed first, then by claims. */
export function allVoices(casebook: Casebook, filters: Filters): Voices[] {
  return [...casebook.acts.values()]
    .filter((act) => isPressure(act) && allowsAct(casebook, act, filters))
    .map((act) => voicesFor(casebook, act.id, act.name, [act]))
    .sort(
      (a, b) =>
        Number(b.accuserOnly) - Number(a.accuserOnly) ||
        b.claims.length - a.claims.length ||
        compareText(a.id, b.id),
    );
}
