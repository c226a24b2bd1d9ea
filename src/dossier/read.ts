// Reads a dossier's folder. Either all of it is right, or one error names everything that is wrong and nothing is returned.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  Actor,
  type Claim,
  ClaimEntry,
  ClaimsFile,
  type Dossier,
  DossierHeader,
  handleOf,
  Issue,
  Proposal,
  type Report,
} from '../model/dossier.ts';
import { DemarcheError } from '../model/error.ts';
import { SLUG } from '../model/id.ts';
import { compareText } from '../model/order.ts';
import { type Decision, pairVerdictsOf, verdictsOf } from '../model/review.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { foundActors, resolveClaims, unnamedActors } from './claims.ts';
import { filesIn, readText, shown } from './file.ts';
import { checkActors, checkClaims, checkProposals, checkReports } from './references.ts';
import { readReport } from './report.ts';
import { readLog } from './review-log.ts';
import { readVocabulary } from './vocabulary.ts';
import { Problems, parseYaml, validate, type YamlFile } from './yaml.ts';

export interface Sources {
  /** The folder `graph/`: gazetteer, vocabulary, dossiers. */
  readonly graph: string;
  /** Gives the text that has this SHA-256, for reports that came without theirs. */
  readonly attached?: (sha256: string) => string | null;
}

/** A dossier as written: every reference resolved, before the gate. */
export type WrittenDossier = Omit<Dossier, 'claims' | 'quarantined'> & {
  readonly candidates: readonly Claim[];
};

/** `name` is a folder under graph/dossiers, or the path of a folder elsewhere. Throws a DemarcheError with every problem. */
export function readDossier(name: string, sources: Sources): WrittenDossier {
  const folder = dossierFolder(name, sources.graph);
  const problems = new Problems();
  const vocabulary: Vocabulary = readVocabulary(sources.graph, problems);
  const header = readYaml(path.join(folder, 'dossier.yaml'), DossierHeader, problems);
  const gazetteer = yamlFiles(path.join(sources.graph, 'actors')).flatMap((file) =>
    readList(file, Actor, problems),
  );
  const own = readList(path.join(folder, 'actors.yaml'), Actor, problems);
  const issues = readList(path.join(folder, 'issues.yaml'), Issue, problems);
  const proposals = readList(path.join(folder, 'proposals.yaml'), Proposal, problems);
  const reports = readReports(path.join(folder, 'reports'), problems, sources.attached);
  const files = yamlFiles(path.join(folder, 'claims'), problems).flatMap((file) =>
    readClaimsFile(file, problems),
  );

  const keyedIssues = keyed(issues, 'issue', problems);
  const actors = keyed([...gazetteer, ...own], 'actor', problems);
  const entered = new Set(actors.keys());
  for (const { outlet, outletName } of reports) {
    if (outletName !== undefined && !actors.has(outlet))
      actors.set(outlet, { id: outlet, name: outletName, kind: 'outlet', aka: [], actsFor: [] });
  }
  for (const { value } of files) {
    for (const actor of foundActors(value, (id) => entered.has(id)))
      if (!actors.has(actor.id)) actors.set(actor.id, actor);
    for (const speaker of unnamedActors(value)) actors.set(speaker.id, speaker);
  }
  const log = readLog(folder, problems);
  const known = {
    actors,
    issues: keyedIssues,
    proposals: keyed(proposals, 'proposal', problems),
    vocabulary,
    recordedOn: header?.recordedOn ?? '',
    verdicts: verdictsOf(log),
  };
  const byId = new Map(reports.map((report) => [report.id, report]));
  checkActors([...gazetteer, ...own], actors, problems);
  checkProposals(proposals, known, problems);
  checkReports(reports, byId, actors, problems);
  const written = files.flatMap(({ value, yaml }) => {
    const report = byId.get(value.report);
    if (report !== undefined) return resolveClaims(value, report, known, yaml, problems);
    const where = yaml.place(['report']);
    const remedy = `add reports/${value.report}.md, or correct the name`;
    problems.add({ code: 'unknown-report', what: 'unknown report', value: value.report, where, remedy });
    return [];
  });
  const { candidates, rejected } = sorted(written);
  checkClaims(candidates, problems);
  const confirmed = pairVerdictsOf(log).filter(({ decision }) => decision === 'accept');
  problems.throwIfAny();
  if (header === null) throw new DemarcheError({ code: 'no-header', what: 'no dossier.yaml', value: folder });
  const ordered = (a: Report, b: Report): number => compareText(a.id, b.id);
  return {
    ...header,
    id: path.basename(folder),
    actors,
    issues: known.issues,
    proposals: known.proposals,
    reports: new Map([...reports].sort(ordered).map((report) => [report.id, report])),
    vocabulary,
    candidates: candidates.map((claim) => withContradictions(claim, confirmed)),
    rejected,
  };
}

/** With the pairs that a person has confirmed. */
function withContradictions(claim: Claim, confirmed: readonly Decision[]): Claim {
  const others = confirmed.flatMap((pair) => (pair.claim === handleOf(claim) ? (pair.against ?? []) : []));
  return others.length === 0 ? claim : { ...claim, contradicts: [...claim.contradicts, ...others] };
}

/** What a person refused is set aside; a draft that says the same as another claim, or came to by an edit, stands once. */
function sorted(written: readonly Claim[]): { candidates: Claim[]; rejected: Claim[] } {
  const rejected = written.filter(({ review }) => review === 'rejected');
  const standing = written.filter(({ review }) => review !== 'rejected');
  const rank = ({ review, reviewed }: Claim): number => (review === 'draft' ? 2 : reviewed !== null ? 1 : 0);
  const first = new Map<string, Claim>();
  for (const claim of [...standing].sort((a, b) => rank(a) - rank(b)))
    if (!first.has(claim.id)) first.set(claim.id, claim);
  const candidates = standing.filter((claim) => rank(claim) === 0 || first.get(claim.id) === claim);
  return { candidates, rejected };
}

/** The issues of a dossier's folder. Throws a DemarcheError with every mistake. */
export function readIssues(folder: string): Issue[] {
  const problems = new Problems();
  const listed = readList(path.join(folder, 'issues.yaml'), Issue, problems);
  problems.throwIfAny();
  return listed.map(({ item }) => item);
}

/** The names of the dossiers under graph/dossiers, sorted. */
export function listDossiers(graph: string): string[] {
  const folder = path.join(graph, 'dossiers');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'dossier.yaml')))
    .sort(compareText);
}

/** A bare name is looked for under graph/dossiers first, then where the user stands; a path is only a path. */
export function dossierFolder(name: string, graph: string): string {
  const bare = name !== '' && path.basename(name) === name && name !== '.' && name !== '..';
  const folders = [...(bare ? [path.join(graph, 'dossiers', name)] : []), path.resolve(name || '/')];
  for (const folder of folders) {
    if (existsSync(path.join(folder, 'dossier.yaml'))) return folder;
  }
  const known = listDossiers(graph).join(', ');
  throw new DemarcheError({
    code: 'unknown-dossier',
    what: 'no such dossier',
    value: name,
    remedy: `use one of: ${known}; or the path of a folder that holds dossier.yaml`,
  });
}

function parseFile(file: string, problems: Problems): YamlFile | null {
  const text = readText(file, problems);
  return text === null ? null : parseYaml(text, shown(file));
}

function readYaml<Output>(file: string, schema: z.ZodType<Output>, problems: Problems): Output | null {
  const yaml = parseFile(file, problems);
  return yaml && validate(yaml, schema, problems);
}

interface Listed<Item> {
  readonly item: Item;
  readonly index: number;
  readonly yaml: YamlFile;
}

/** The entries that fit, so that one mistake does not make everything that refers to the others look wrong. */
export function readList<Item>(file: string, schema: z.ZodType<Item>, problems: Problems): Listed<Item>[] {
  const yaml = existsSync(file) ? parseFile(file, problems) : null;
  if (yaml === null || yaml.value === null) return [];
  if (validate(yaml, z.array(schema), problems) === null && !Array.isArray(yaml.value)) return [];
  return (yaml.value as unknown[]).flatMap((entry, index) => {
    const { data } = schema.safeParse(entry);
    return data === undefined ? [] : [{ item: data, index, yaml }];
  });
}

function readClaimsFile(file: string, problems: Problems): { value: ClaimsFile; yaml: YamlFile }[] {
  const yaml = parseFile(file, problems);
  if (yaml === null) return [];
  const value = validate(yaml, ClaimsFile, problems);
  if (value !== null) return [{ value, yaml }];
  const fitting = withFittingClaims(yaml);
  return fitting === null ? [] : [fitting];
}

/** The file without the claims that do not fit, so that the mistakes in the others are told too. */
function withFittingClaims(yaml: YamlFile): { value: ClaimsFile; yaml: YamlFile } | null {
  const { claims, ...rest } =
    z.looseObject({ claims: z.array(z.unknown()) }).safeParse(yaml.value).data ?? {};
  const kept = (claims ?? []).flatMap((claim, index) => (ClaimEntry.safeParse(claim).success ? [index] : []));
  const { data } = ClaimsFile.safeParse({ ...rest, claims: kept.map((index) => claims?.[index]) });
  if (data === undefined) return null;
  const place: YamlFile['place'] = ([first, second, ...inner]) =>
    first === 'claims' && typeof second === 'number'
      ? yaml.place(['claims', kept[second] ?? second, ...inner])
      : yaml.place([first, second, ...inner].filter((part) => part !== undefined));
  return { value: data, yaml: { ...yaml, place } };
}

function readReports(
  folder: string,
  problems: Problems,
  attached?: (sha256: string) => string | null,
): Report[] {
  return filesIn(folder, ['.md'], problems).flatMap((file) => {
    const id = path.basename(file, '.md');
    const text = readText(file, problems);
    if (text === null) return [];
    checkName(id, shown(file), problems);
    const report = readReport(text, shown(file), id, problems, attached);
    return report === null ? [] : [report];
  });
}

/** Ids stand in addresses, file names and other files. */
function checkName(id: string, file: string, problems: Problems): void {
  if (SLUG.test(id)) return;
  const remedy = 'rename it: lower-case words and numbers joined by hyphens';
  problems.add({ code: 'bad-name', what: 'not a name for a report', value: id, where: { file }, remedy });
}

/** A map by id; an id that stands twice is a problem. */
export function keyed<Item extends { readonly id: string }>(
  items: readonly Listed<Item>[],
  what: string,
  problems: Problems,
): Map<string, Item> {
  const map = new Map<string, Item>();
  for (const { item, index, yaml } of items) {
    if (map.has(item.id)) {
      const where = yaml.place([index, 'id']);
      problems.add({
        code: 'twice',
        what: `${what} given twice`,
        value: item.id,
        where,
        remedy: 'keep one of them',
      });
    }
    map.set(item.id, item);
  }
  return map;
}

export function yamlFiles(folder: string, problems?: Problems): string[] {
  return filesIn(folder, ['.yaml', '.yml'], problems);
}

export type { Listed };
