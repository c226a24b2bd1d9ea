// Compares what the automatic reader finds with a person's claims: of gold folders, and of dossiers.
import { existsSync, readdirSync } from 'node:fs';
import { readGold } from '../dossier/gold.ts';
import { dossierFolder } from '../dossier/read.ts';
import { readWithheld } from '../dossier/withheld.ts';
import { type Comparable, type Evaluation, evaluate } from '../extract/evaluate.ts';
import { DemarcheError } from '../model/error.ts';
import type { Mention } from '../model/extracted.ts';
import { sha256, slug } from '../model/id.ts';
import { sliceOf, spansOf } from '../model/span.ts';
import { readReports } from '../read/read.ts';
import { isProblem, type ReadReport } from '../read/report.ts';
import { principalsAmong } from '../reconcile/principals.ts';
import { resolverOf } from '../resolve/resolver.ts';
import { parseParagraphs } from '../text/paragraphs.ts';
import { GRAPH_FOLDER, openDossier } from './dossier.ts';
import { openReader, type ReadClaim, type Reader, type ReadText, readText } from './reader.ts';

export interface Compared {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Comparable[];
  readonly ours: readonly Comparable[];
}

/** Gold and ours for every report of a gold folder or a dossier. */
export function compare(gold: string): Compared[] {
  return isGoldFolder(gold) ? fromFolder(gold) : fromDossier(gold);
}

export function compareWithFolder(folder: string): Evaluation {
  return evaluate(fromFolder(folder));
}

function isGoldFolder(name: string): boolean {
  return (
    existsSync(name) &&
    readdirSync(name).some((file) => /\.(?:md|yaml)$/.test(file)) &&
    !existsSync(`${name}/dossier.yaml`)
  );
}

function fromFolder(folder: string): Compared[] {
  const reader = openReader();
  return readGold(folder).map(({ id, text, published, claims, sentences }) => {
    const read = readText({ id, text, published, outlet: null }, reader);
    const gold = claims.map((claim): Comparable => {
      const spans = spansOf(text, claim.quote);
      const { start, end } = spans[claim.nth - 1] ?? { start: 0, end: 0 };
      const set = (name: string): ReadonlySet<string> =>
        standsFor(idsOfName(name, reader), reader, published);
      return {
        ...{
          kind: claim.kind,
          event: claim.event ?? null,
          polarity: claim.polarity,
          modality: claim.modality,
          start,
          end,
        },
        actors: claim.actors.map(set),
        recipients: claim.recipients.map(set),
        speaker: claim.speaker === undefined ? null : set(claim.speaker),
        ...(sentences ? { cue: claim.cue ?? null } : {}),
        over: claim.over ?? null,
        stance: claim.stance ?? null,
        issues: [],
      };
    });
    const measured = accepted(read).filter(({ extracted }) => !sentences || extracted.kind !== 'tie');
    return { id, text, gold, ours: measured.map((claim) => comparable(claim, text, reader, published)) };
  });
}

function fromDossier(name: string): Compared[] {
  const { dossier } = openDossier(name);
  const reader = openReader(dossier, dossierFolder(name, GRAPH_FOLDER));
  return [...dossier.reports.values()].flatMap((report) => {
    if (report.text === null) return [];
    const { id, text, published, outlet } = report;
    const set = (actor: string): ReadonlySet<string> => standsFor([actor, ...bare(actor)], reader, published);
    const gold = dossier.claims
      .filter((claim) => claim.report === id)
      .map(
        (claim): Comparable => ({
          ...{ kind: claim.kind, event: claim.event, polarity: claim.polarity, modality: claim.modality },
          ...{ start: claim.start, end: claim.end, stance: claim.stance, issues: claim.issues },
          proposal: claim.proposal,
          actors: claim.actors.map(set),
          recipients: claim.recipients.map(set),
          speaker: claim.speaker === outlet ? null : set(claim.speaker),
        }),
      );
    const read = readText({ id, text, published, outlet }, reader);
    return [
      { id, text, gold, ours: accepted(read).map((claim) => comparable(claim, text, reader, published)) },
    ];
  });
}

/**
 * Gold and ours for reports whose texts stand in a folder of their own. Throws a DemarcheError where a text is not there, or
 * a claim's words are not those that were hashed.
 */
export async function compareWithheld(gold: string, texts: string): Promise<Compared[]> {
  const found = new Map<string, ReadReport>();
  for await (const read of readReports([texts])) if (!isProblem(read)) found.set(read.sha256, read);
  return readWithheld(gold).map(({ id, text: hash, dossier: name, credits, claims }) => {
    const report = found.get(hash);
    if (report === undefined) throw missing(`${gold}/${id}.yaml`, hash, `give the folder that holds it`);
    const { dossier } = openDossier(name);
    const reader = openReader(dossier, dossierFolder(name, GRAPH_FOLDER));
    const { text, prose, published } = report;
    const on = published ?? dossier.to;
    const set = (actor: string): ReadonlySet<string> => standsFor([actor, ...bare(actor)], reader, on);
    const entries = claims.map(({ at, length, sha256: words, ...claim }): Comparable => {
      if (!sha256(text.slice(at, at + length)).startsWith(words))
        throw missing(
          `${gold}/${id}.yaml`,
          `${at} to ${at + length}`,
          'hash the words between these offsets',
        );
      const { kind, event = null, polarity, modality, stance = null, issues } = claim;
      return {
        ...{ kind, event, polarity, modality, stance, issues, outlet: credits, start: at, end: at + length },
        actors: claim.actors.map(set),
        recipients: claim.recipients.map(set),
        speaker: claim.speaker === undefined ? null : set(claim.speaker),
      };
    });
    const read = readText({ id, text, prose, published, outlet: null }, reader);
    return {
      id,
      text,
      gold: entries,
      ours: accepted(read).map((claim) => comparable(claim, text, reader, on)),
    };
  });
}

function missing(file: string, value: string, remedy: string): DemarcheError {
  return new DemarcheError({ code: 'no-text', what: 'words not found', value, where: { file }, remedy });
}

/** What the gate holds back is no answer. */
function accepted({ claims }: ReadText): ReadClaim[] {
  return claims.filter(({ reasons }) => reasons.length === 0);
}

function comparable(
  { extracted, issues, proposal }: ReadClaim,
  text: string,
  reader: Reader,
  published: string,
): Comparable {
  const { kind, event, polarity, modality, start, end, stance, actors, recipients, speaker, cue, outlet } =
    extracted;
  const sets = (mentions: readonly Mention[]) =>
    mentions.flatMap((mention) => {
      const words = mention.ids.length === 1 ? bare(`x:x:${slug(mention.text)}`) : [];
      return mention.ids.map((id) =>
        standsFor([id, ...bare(id), ...words, ...mention.actsFor], reader, published),
      );
    });
  const said =
    speaker === null
      ? null
      : standsFor(
          [...speaker.ids.flatMap((id) => [id, ...bare(id)]), ...bare(`x:x:${slug(speaker.text)}`)],
          reader,
          published,
        );
  return {
    kind,
    event,
    polarity,
    modality,
    start,
    end,
    actors: sets(actors),
    recipients: sets(recipients),
    speaker: said,
    cue: cue?.text ?? null,
    outlet: outlet?.ids[0] ?? null,
    stance,
    issues,
    over: sliceOf(text, extracted.over ?? extracted),
    proposal: proposal?.known ? proposal.id : null,
  };
}

/** What a name in the gold may be called by us: gazetteer ids of that name, and its slug. */
function idsOfName(name: string, reader: Reader): string[] {
  const { gazetteer } = reader;
  const wanted = slug(name);
  const known = [...gazetteer.actors.values()].filter((actor) =>
    [actor.name, ...actor.aka].some((each) => slug(each) === wanted),
  );
  return [...known.map(({ id }) => id), ...bare(`x:x:${wanted}`), ...readAsText(name, reader)];
}

/** A description as the resolver reads it alone: "Irish government". */
function readAsText(name: string, { gazetteer }: Reader): readonly string[] {
  const document = parseParagraphs(`the ${name}`);
  const root = document.tokens.find(({ index, head }) => index === head);
  if (root === undefined) return [];
  const { ids, actsFor } = resolverOf(document, gazetteer, { id: 'gold', published: null }).resolve({
    head: root.index,
    first: 0,
    next: root.index + 1,
  });
  return ids.flatMap((id) => (id.startsWith('unnamed:') ? [...actsFor, ...bare(id)] : [id]));
}

/** Of `unnamed:report:two-european-officials-in-oslo` its words without articles and counts, also without what tells where. */
function bare(id: string): string[] {
  const words = (id.split(':').at(-1) ?? id).replace(COUNTS, '').replace(/^senior-/, '');
  return [words, words.replace(/-(?:in|on|at|near|from|with|who|that)-.*$/, '')];
}

const COUNTS =
  /^(?:(?:the|an?|one|two|three|four|five|six|several|some|another|his|her|its|their|our|my|your|own|dozens?|hundreds?|thousands?|of|at-least|more-than|about|around|nearly|\d+)-)+(?=[a-z])/;

/** With those for whom they act in the end: an envoy's act is his state's. */
function standsFor(ids: readonly string[], reader: Reader, published: string): ReadonlySet<string> {
  const principals = principalsAmong(reader.gazetteer.actors);
  return new Set(ids.flatMap((id) => [id, ...principals(id, published)]));
}
