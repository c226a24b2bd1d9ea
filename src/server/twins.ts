// The JSON twin of a page: what the screen shows at the same address, as data. Pure.
import type { Address } from '../analyse/address.ts';
import { changeOf } from '../analyse/answer-change.ts';
import { answerText } from '../analyse/answer-text.ts';
import { type Casebook, casebookOf } from '../analyse/casebook.ts';
import type { Cell } from '../analyse/cell.ts';
import { draftsText } from '../analyse/drafts.ts';
import { evidenceOf, exhibitsOf } from '../analyse/evidence.ts';
import { NO_FILTERS } from '../analyse/filters.ts';
import { heardOf, isSubject } from '../analyse/heard.ts';
import { type Picture, pictureOf } from '../analyse/picture.ts';
import { actorProfile, issueProfile } from '../analyse/profile.ts';
import { stageOf, textOf } from '../analyse/text-twin.ts';
import { viewOf } from '../analyse/views.ts';
import type { PropertyGraph } from '../model/graph.ts';
import type { LimitedRows } from '../store/store.ts';

/** Null when the page is about something that the dossier does not have. The pages of questions have no twin here. */
export function twinOf(
  graph: PropertyGraph,
  address: Address,
  version: PropertyGraph | null = null,
): Record<string, unknown> | null {
  const casebook = casebookOf(graph);
  const content = contentOf(casebook, address, version === null ? null : casebookOf(version));
  if (content === null) return null;
  const drafts = draftsText(casebook);
  return {
    ok: true,
    page: address.page,
    dossier: casebook.dossier,
    ...(drafts === '' ? {} : { drafts }),
    ...content,
  };
}

function contentOf(
  full: Casebook,
  address: Address,
  version: Casebook | null,
): Record<string, unknown> | null {
  const { page, id, filters } = address;
  const casebook = isSubject(page) ? full : heardOf(full, filters);
  const text = isSubject(page) || page === 'table' ? textOf(full, address) : [];
  switch (page) {
    case 'picture': {
      const { picture, left, text } = stageOf(full, address);
      return {
        filters,
        sight: address.sight,
        text,
        left,
        picture,
        opened: openedOf(casebook, picture, address),
      };
    }
    case 'table': {
      const { edges, totals } = pictureOf(casebook, filters);
      return { filters, text, edges, totals };
    }
    case 'actor': {
      const profile = actorProfile(casebook, pictureOf(casebook, NO_FILTERS), id);
      if (profile === null) return null;
      const says = profile.says.map((claim) => claim.id);
      return { text, ...profile, says: exhibitsOf(casebook, says) };
    }
    case 'issue': {
      const profile = issueProfile(casebook, pictureOf(casebook, NO_FILTERS), id);
      return profile === null ? null : { text, ...profile };
    }
    case 'act': {
      const act = casebook.acts.get(id);
      if (act === undefined) return null;
      return { text, act, evidence: evidenceOf(casebook, { claims: act.asserting, denials: act.denying }) };
    }
    case 'report': {
      const report = casebook.reports.get(id);
      return report === undefined ? null : { text, report, claims: exhibitsOf(casebook, report.claims) };
    }
    default:
      return viewOf(full, address, version);
  }
}

/** What an answer is in words, and what it would change in the picture under the filters of the address. */
export function answerTwin(
  graph: PropertyGraph,
  { filters }: Address,
  answer: LimitedRows,
): Record<string, unknown> {
  const casebook = casebookOf(graph);
  const table = { ...answer, rows: answer.rows as readonly (readonly Cell[])[] };
  const change = changeOf(casebook, pictureOf(casebook, filters), pictureOf(casebook, NO_FILTERS), table);
  return { text: answerText(table, change), change };
}

/** The evidence of what the drawer shows. */
function openedOf(casebook: Casebook, { edges, totals }: Picture, { opened }: Address): unknown {
  if (opened === null) return null;
  if (opened.kind === 'all') return { ...opened, evidence: evidenceOf(casebook, totals) };
  if (opened.kind === 'edge') {
    const edge = edges.find((candidate) => candidate.id === opened.id);
    return edge === undefined ? null : { ...opened, evidence: evidenceOf(casebook, edge) };
  }
  const act = casebook.acts.get(opened.id);
  if (act === undefined) return null;
  return { ...opened, evidence: evidenceOf(casebook, { claims: act.asserting, denials: act.denying }) };
}
