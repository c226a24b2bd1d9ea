// A made dossier of any size as a property graph, for opening large ones in the whole viewer.
import type { GraphNode, GraphRelationship, Properties, PropertyGraph } from '../../../src/model/graph.ts';
import { benchGraph, ISSUES } from './graph.ts';

/** Reports that print so many claims each. */
const CLAIMS_A_REPORT = 20;
const OUTLETS = 40;

/** Every line of the bench's graph as an act of pressure with its claims, in reports of some outlets over two years. */
export function benchDossier(actors: number, lines: number): PropertyGraph {
  const { nodes: made, edges } = benchGraph(actors, lines);
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  const node = (label: string, id: string, properties: Properties) =>
    nodes.push({ id, labels: [label], properties: { id, ...properties } });
  const link = (type: string, from: string, to: string) =>
    relationships.push({ id: `${type}:${relationships.length}`, type, from, to, properties: {} });
  const dayOf = (at: number) => new Date(Date.UTC(2024, 0, 1 + (at % 730))).toISOString().slice(0, 10);

  node('Dossier', 'dossier:bench', {
    name: 'A large dossier',
    from: '2024-01-01',
    to: '2025-12-31',
    recordedOn: '2026-01-01',
  });
  for (const { id } of made) node('Actor', id, { name: `Actor ${id.slice(6)}`, kind: 'state' });
  for (const issue of ISSUES) node('Issue', issue, { name: issue });
  for (let at = 0; at < OUTLETS; at++) {
    node('Actor', `outlet-${at}`, { name: `Outlet ${at}`, kind: 'outlet' });
    node('Origin', `outlet:outlet-${at}`, { name: `Outlet ${at}`, kind: 'outlet', actor: `outlet-${at}` });
  }
  let told = 0;
  for (const { id, from, to, issue, claims, status } of edges) {
    const act = `act:${id}`;
    node('Pressure', act, {
      name: `Actor ${from} pressed`,
      event: 'REQUEST',
      status,
      modality: 'actual',
      occurredOn: dayOf(told),
    });
    link('EXERTED', from, act);
    link('ON', act, to);
    link('OVER', act, issue);
    for (const claim of claims) {
      const report = `report-${Math.floor(told / CLAIMS_A_REPORT)}`;
      const outlet = (Math.floor(told / CLAIMS_A_REPORT) * 7) % OUTLETS;
      if (told % CLAIMS_A_REPORT === 0) {
        node('Report', report, { name: report, title: report, publishedOn: dayOf(told), kind: 'brief' });
        link('PUBLISHED_BY', report, `outlet-${outlet}`);
      }
      const denies = status === 'disputed' && claim.endsWith('#0') && claims.length > 1;
      node('Claim', claim, {
        kind: 'pressure',
        quote: `${from} asked ${to} to give way over ${issue}.`,
        polarity: denies ? 'denies' : 'asserts',
        event: 'REQUEST',
        actors: [from],
        recipients: [to],
        issues: [issue],
        occurredOn: dayOf(told),
        publishedOn: dayOf(told),
        start: 0,
        end: 1,
      });
      link(denies ? 'DENIES' : 'ASSERTS', claim, act);
      link('REPORTED_IN', claim, report);
      link('FROM', claim, `outlet:outlet-${outlet}`);
      link('SAID_BY', claim, made[told % made.length]?.id ?? from);
      told += 1;
    }
  }
  return { nodes, relationships };
}
