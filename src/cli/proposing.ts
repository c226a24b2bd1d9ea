// Candidate issues for a dossier, from what its drafts are over: written where it has no issue yet, else only told.
import path from 'node:path';
import { claimsText, readClaims } from '../dossier/claims-file.ts';
import { filesIn } from '../dossier/file.ts';
import { readIssues } from '../dossier/read.ts';
import { appendToList, writeWhole } from '../dossier/write.ts';
import type { Issue, WrittenClaim, WrittenClaims } from '../model/dossier.ts';
import type { Gazetteer } from '../resolve/gazetteer.ts';
import { issuesOf, issueTerms, proposeIssues } from '../resolve/issues.ts';
import { parseParagraphs } from '../text/paragraphs.ts';

/** At most so many; more are no help. */
const MOST = 12;

interface Drafted {
  readonly file: string;
  readonly value: WrittenClaims;
}

/** What to say of it, if anything. */
export function proposeFor(folder: string, gazetteer: Gazetteer): string[] {
  const files = filesIn(path.join(folder, 'claims'), ['.yaml']).flatMap((file): Drafted[] => {
    const value = readClaims(file);
    return value?.extractor === undefined ? [] : [{ file, value }];
  });
  const open = files.flatMap(({ value }) => value.claims).filter(isOpen);
  const phrases = open.flatMap(({ over = '' }) => nounsIn(over, gazetteer));
  const known = readIssues(folder);
  const covered = issueTerms(known);
  const candidates = proposeIssues(phrases)
    .filter(({ name }) => issuesOf(name, [{ start: 0, end: name.length }], covered).length === 0)
    .slice(0, MOST);
  if (candidates.length === 0) return [];
  const names = candidates.map(({ id }) => id).join(', ');
  if (known.length > 0) {
    const count = open.length === 1 ? '1 draft is' : `${open.length} drafts are`;
    return [
      `${count} about no issue of the dossier; often named: ${names}. Add what matters to issues.yaml, then: demarche add --again`,
    ];
  }
  const file = path.join(folder, 'issues.yaml');
  const note = 'Proposed from what the drafts are over: rename, merge, delete; then demarche add --again.';
  appendToList(file, note, candidates);
  for (const each of files) assign(each, candidates);
  return [
    `No issues yet: proposed ${names} in issues.yaml. Rename, merge or delete them, then: demarche add --again`,
  ];
}

function isOpen({ review, issues }: WrittenClaim): boolean {
  return review === 'draft' && issues === undefined;
}

/** Nouns with what stands before them as one name: "harbour dues"; none that name an actor. */
function nounsIn(text: string, gazetteer: Gazetteer): { head: string; text: string }[] {
  const { tokens } = parseParagraphs(text);
  return tokens.flatMap((token) => {
    if (!/^(NOUN|PROPN)$/.test(token.pos) || token.label === 'compound' || token.entity === 'PERSON')
      return [];
    const before = tokens.filter(({ head, label }) => head === token.index && label === 'compound');
    const start = Math.min(token.start, ...before.map((each) => each.start));
    const name = text.slice(start, token.end);
    const isActor = gazetteer.named(name).length > 0 || gazetteer.named(token.text).length > 0;
    return isActor ? [] : [{ head: token.lemma, text: name }];
  });
}

function assign({ file, value }: Drafted, issues: readonly Issue[]): void {
  const terms = issueTerms(issues);
  const claims = value.claims.map((claim) => {
    const { over = '', quote = '' } = claim;
    const spans = [
      { start: 0, end: over.length },
      { start: over.length, end: over.length + quote.length },
    ];
    const found = isOpen(claim) ? issuesOf(`${over}${quote}`, spans, terms) : [];
    return found.length > 0 ? { ...claim, issues: found } : claim;
  });
  if (claims.some((claim, index) => claim !== value.claims[index]))
    writeWhole(file, claimsText({ ...value, claims }));
}
