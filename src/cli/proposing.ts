// Candidate issues for a dossier, from what its drafts are over: written where it has no issue yet, else only told.
import path from 'node:path';
import { claimsText, readClaims } from '../dossier/claims-file.ts';
import { withComments } from '../dossier/comments.ts';
import { filesIn } from '../dossier/file.ts';
import { readIssues } from '../dossier/read.ts';
import { appendToList, contentOf, writeWhole } from '../dossier/write.ts';
import type { Issue, WrittenClaim, WrittenClaims } from '../model/dossier.ts';
import { proposeIssues } from '../resolve/candidates.ts';
import type { Gazetteer } from '../resolve/gazetteer.ts';
import { issuesOf, issueTerms } from '../resolve/issues.ts';
import { parseParagraphs } from '../text/paragraphs.ts';
import type { Token } from '../text/parser/document.ts';

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

/** Dates, sums and people are nothing that is negotiated. */
const NO_ISSUE = new Set('PERSON DATE TIME MONEY QUANTITY PERCENT CARDINAL ORDINAL'.split(' '));

/** Nouns as a reader would call them, "frozen harbour dues" and "salaries of civil servants"; none that name an actor. */
function nounsIn(text: string, gazetteer: Gazetteer): { head: string; text: string }[] {
  const { tokens } = parseParagraphs(text);
  return tokens.flatMap((token) => {
    const { pos, label, entity, lemma } = token;
    if (!/^(NOUN|PROPN)$/.test(pos) || label === 'compound' || NO_ISSUE.has(entity)) return [];
    const name = text.slice(openingOf(token, tokens), token.end);
    const isActor = [name, token.text].some((each) => gazetteer.named(each).length > 0);
    if (isActor) return [];
    return [{ head: lemma, text: `${name}${complementOf(token, tokens, text)}` }];
  });
}

/** " of civil servants": what stands behind the noun, where that is a noun without an article. */
function complementOf({ index }: Token, tokens: readonly Token[], text: string): string {
  const of = tokens[index + 1];
  const noun =
    /^(?:of|on|for|to)$/.test(of?.text ?? '') && of?.pos === 'ADP'
      ? tokens.find(({ head, pos }) => head === of.index && pos === 'NOUN')
      : undefined;
  if (of === undefined || noun === undefined || NO_ISSUE.has(noun.entity)) return '';
  return openingOf(noun, tokens) === of.end + of.after.length ? ` ${text.slice(of.start, noun.end)}` : '';
}

/** Where the noun's adjectives and compounds begin. */
function openingOf(noun: Token, tokens: readonly Token[]): number {
  let first = noun.index;
  while (isModifier(tokens[first - 1], noun, tokens)) first -= 1;
  return tokens[first]?.start ?? noun.start;
}

function isModifier(token: Token | undefined, noun: Token, tokens: readonly Token[]): boolean {
  if (token === undefined || !/^(?:amod|compound|punct)$/.test(token.label) || NO_ISSUE.has(token.entity))
    return false;
  if (token.label === 'punct') return token.tag === 'HYPH';
  return token.head === noun.index || tokens[token.head]?.head === noun.index;
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
    writeWhole(file, withComments(contentOf(file), claimsText({ ...value, claims })));
}
