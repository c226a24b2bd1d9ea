// The property graph as an index: everything the screens ask for, by id, with the links already followed.
import type { GraphNode, PropertyGraph } from '../model/graph.ts';
import { byId, compareText } from '../model/order.ts';
import type { ActKind } from '../model/words.ts';
import type { Act, ActorEntry, Claim, DossierEntry, IssueEntry, Origin, Report, Service } from './entries.ts';
import { type End, linksOf } from './links.ts';
import { list, number, optional, text } from './properties.ts';
import { dateText } from './words.ts';

export interface Casebook {
  readonly dossier: DossierEntry;
  readonly actors: ReadonlyMap<string, ActorEntry>;
  readonly issues: ReadonlyMap<string, IssueEntry>;
  readonly acts: ReadonlyMap<string, Act>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly origins: ReadonlyMap<string, Origin>;
  /** Who acts for whom. */
  readonly services: readonly Service[];
}

const LABELS: Readonly<Record<string, ActKind>> = {
  Pressure: 'pressure',
  Meeting: 'meeting',
  Proposal: 'proposal',
  Position: 'position',
  Tie: 'tie',
};

/** Builds the index. Nodes of unknown labels are left out, links to missing nodes are kept as ids. */
export function casebookOf(graph: PropertyGraph): Casebook {
  const { ends, ids, first } = linksOf(graph.relationships);
  const labelOf = new Map<string, string>();
  const byLabel = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    labelOf.set(node.id, node.labels[0] ?? '');
    for (const label of node.labels) {
      const known = byLabel.get(label);
      if (known === undefined) byLabel.set(label, [node]);
      else known.push(node);
    }
  }
  const labelled = (label: string): GraphNode[] => (byLabel.get(label) ?? []).sort(byId);
  const index = <T extends { readonly id: string }>(
    label: string,
    entry: (node: GraphNode) => T,
  ): Map<string, T> => new Map(labelled(label).map((node) => [node.id, entry(node)]));
  const idsUnder = (label: string, way: string, id: string): string[] =>
    ids(way, id).filter((end) => labelOf.get(end) === label);

  const actors = index(
    'Actor',
    ({ id, properties }): ActorEntry => ({
      id,
      name: text(properties, 'name', id),
      kind: text(properties, 'kind', 'unnamed'),
      aka: list(properties, 'aka'),
      report: optional(properties, 'report'),
      url: optional(properties, 'url'),
    }),
  );
  const issues = index(
    'Issue',
    ({ id, properties }): IssueEntry => ({
      id,
      name: text(properties, 'name', id),
      terms: list(properties, 'terms'),
    }),
  );
  const origins = index(
    'Origin',
    ({ id, properties }): Origin => ({
      id,
      name: readable(text(properties, 'name', id), text(properties, 'saidOn', '')),
      kind: text(properties, 'kind', 'outlet'),
      actor: text(properties, 'actor', id),
      saidOn: optional(properties, 'saidOn'),
    }),
  );
  const claims = index(
    'Claim',
    ({ id, properties }): Claim => ({
      id,
      kind: text(properties, 'kind', 'pressure'),
      quote: optional(properties, 'quote'),
      start: number(properties, 'start') ?? 0,
      end: number(properties, 'end') ?? 0,
      polarity: text(properties, 'polarity', 'asserts') === 'denies' ? 'denies' : 'asserts',
      modality: text(properties, 'modality', 'actual'),
      form: text(properties, 'form', 'own'),
      event: optional(properties, 'event'),
      stance: optional(properties, 'stance'),
      actors: list(properties, 'actors'),
      recipients: list(properties, 'recipients'),
      issues: list(properties, 'issues'),
      via: optional(properties, 'via'),
      credited: optional(properties, 'credited'),
      occurredOn: optional(properties, 'occurredOn'),
      saidOn: text(properties, 'saidOn', ''),
      publishedOn: text(properties, 'publishedOn', ''),
      recordedOn: text(properties, 'recordedOn', ''),
      unsure: optional(properties, 'unsure'),
      key: optional(properties, 'key'),
      review: text(properties, 'review', 'accepted') === 'draft' ? 'draft' : 'accepted',
      reviewedBy: optional(properties, 'reviewedBy'),
      reviewedOn: optional(properties, 'reviewedOn'),
      reviewWhy: optional(properties, 'reviewWhy'),
      over: optional(properties, 'over'),
      because: list(properties, 'because'),
      speaker: first('SAID_BY>', id),
      origin: first('FROM>', id),
      report: first('REPORTED_IN>', id) ?? '',
      acts: [...ids('ASSERTS>', id), ...ids('DENIES>', id)],
      contradicts: [...ends('CONTRADICTS>', id), ...ends('CONTRADICTS<', id)]
        .map((link) => ({ claim: link.id, on: text(link.properties, 'on', 'terms') }))
        .sort((a, b) => compareText(a.claim, b.claim)),
    }),
  );
  const reports = index(
    'Report',
    ({ id, properties }): Report => ({
      id,
      name: readable(text(properties, 'name', id), text(properties, 'publishedOn', '')),
      title: text(properties, 'title', id),
      kind: text(properties, 'kind', 'article'),
      publishedOn: text(properties, 'publishedOn', ''),
      precision: text(properties, 'precision', 'day'),
      url: optional(properties, 'url'),
      text: optional(properties, 'text'),
      carriedBy: optional(properties, 'carriedBy'),
      unsure: optional(properties, 'unsure'),
      doubts: list(properties, 'doubts'),
      outlet: first('PUBLISHED_BY>', id) ?? '',
      cites: ids('CITES>', id),
      ...retellingOf(ends('REWRITES>', id)),
      rewrittenBy: ids('REWRITES<', id),
      claims: ids('REPORTED_IN<', id).sort((a, b) => {
        const [x, y] = [claims.get(a), claims.get(b)];
        return (x?.start ?? 0) - (y?.start ?? 0) || (y?.end ?? 0) - (x?.end ?? 0) || compareText(a, b);
      }),
    }),
  );

  const acts = new Map<string, Act>();
  for (const node of graph.nodes) {
    const kind = node.labels.map((label) => LABELS[label]).find((known) => known !== undefined);
    if (kind === undefined) continue;
    const { id, properties } = node;
    acts.set(id, {
      id,
      kind,
      name: readable(text(properties, 'name', id), text(properties, 'occurredOn', '')),
      status: text(properties, 'status', 'single-origin'),
      modality: text(properties, 'modality', 'actual'),
      occurredOn: optional(properties, 'occurredOn'),
      event: optional(properties, 'event'),
      mode: optional(properties, 'mode'),
      score: number(properties, 'score'),
      stance: optional(properties, 'stance'),
      form: optional(properties, 'form'),
      place: optional(properties, 'place'),
      minutes: number(properties, 'minutes'),
      role: optional(properties, 'role'),
      version: optional(properties, 'version'),
      unsure: optional(properties, 'unsure'),
      actors: ['EXERTED<', 'ATTENDED<', 'MADE<', 'HOLDS<', 'SERVES<'].flatMap((way) => ids(way, id)),
      recipients: [...idsUnder('Actor', 'ON>', id), ...idsUnder('Actor', 'FOR>', id)],
      issues: [
        ...new Set([
          ...ids('OVER>', id),
          ...idsUnder('Issue', 'ON>', id),
          ...idsUnder('Issue', 'DISCUSSED>', id),
          ...ids('ADDRESSES>', id),
        ]),
      ].sort(compareText),
      proposals: [
        ...idsUnder('Proposal', 'FOR>', id),
        ...idsUnder('Proposal', 'ON>', id),
        ...idsUnder('Proposal', 'DISCUSSED>', id),
      ],
      asserting: ids('ASSERTS<', id),
      denying: ids('DENIES<', id),
      terms: ends('ADDRESSES>', id)
        .filter(({ properties: term }) => optional(term, 'term') !== null)
        .map((link) => ({
          issue: link.id,
          term: text(link.properties, 'term', ''),
          favours: optional(link.properties, 'favours'),
          claims: list(link.properties, 'claimIds'),
        }))
        .sort((a, b) => compareText(a.issue, b.issue)),
      makers: ends('MADE<', id)
        .map((link) => ({ actor: link.id, claims: list(link.properties, 'claimIds') }))
        .sort((a, b) => compareText(a.actor, b.actor)),
      changes: ends('REVISES>', id)
        .map((link) => ({
          older: link.id,
          issue: text(link.properties, 'issue', ''),
          change: text(link.properties, 'change', ''),
          favours: optional(link.properties, 'favours'),
        }))
        .filter(({ change }) => change !== '')
        .sort((a, b) => compareText(a.issue, b.issue) || compareText(a.change, b.change)),
      revises: ids('REVISES>', id),
      revisedBy: ids('REVISES<', id),
    });
  }
  const services = graph.relationships
    .filter(({ type }) => type === 'ACTS_FOR')
    .map(({ from, to, properties }) => ({
      actor: from,
      principal: to,
      role: optional(properties, 'role'),
      from: optional(properties, 'from'),
      to: optional(properties, 'to'),
    }));
  return {
    dossier: dossierOf(labelled('Dossier')[0]),
    actors,
    issues,
    acts,
    claims,
    reports,
    origins,
    services,
  };
}

/** The report of which most is retold: all of it where a person says so, else the largest share. */
function retellingOf(links: readonly End[]): Pick<Report, 'rewrites' | 'rewritten'> {
  const [most] = links
    .map(({ id, properties }) => ({ rewrites: id, rewritten: number(properties, 'share') }))
    .sort((a, b) => (b.rewritten ?? 1) - (a.rewritten ?? 1) || compareText(a.rewrites, b.rewrites));
  return most ?? { rewrites: null, rewritten: null };
}

/** `Axios, 8 Dec 2025`: names in the graph may end with their date as data has it, before `(planned)` or the like. */
function readable(name: string, date: string): string {
  const [whole, before = '', behind = ''] = /^(.*, )[\d-]+( \(\w+\))?$/.exec(name) ?? [];
  return whole === `${before}${date}${behind}` ? before + dateText(date) + behind : name;
}

function dossierOf(node: GraphNode | undefined): DossierEntry {
  const properties = node?.properties ?? {};
  return {
    id: node?.id ?? '',
    name: text(properties, 'name', 'Dossier'),
    summary: text(properties, 'summary', ''),
    from: text(properties, 'from', ''),
    to: text(properties, 'to', ''),
    notice: optional(properties, 'notice'),
    recordedOn: text(properties, 'recordedOn', ''),
  };
}

export function nameOf(map: ReadonlyMap<string, { readonly name: string }>, id: string | null): string {
  return id === null ? '' : (map.get(id)?.name ?? id);
}
