// The positions in words: two to six sentences from the same matrix.
import { compareText } from '../model/order.ts';
import { type Casebook, nameOf } from './casebook.ts';
import { hasDrifted, type PositionCell, type Positions, type Stance } from './positions.ts';
import { inSentence } from './summary.ts';
import { capital, count, dateText, listText } from './words.ts';

const LIKE: Readonly<Record<Stance, string>> = {
  for: 'for it',
  conditional: 'for it on conditions',
  undecided: 'undecided',
  against: 'against it',
};

/** `against, since 6 Dec 2025 conditional, on 8 Dec 2025 both for and against`: what changed, and when it is known from. */
export function driftText({ drift }: Pick<PositionCell, 'drift'>): string {
  const days = new Map<string | null, Stance[]>();
  for (const { date, stance } of drift) {
    const known = days.get(date) ?? [];
    if (!known.includes(stance)) days.set(date, [...known, stance]);
  }
  const parts: string[] = [];
  let now = '';
  for (const [date, stances] of days) {
    const said = stances.length > 1 ? `both ${listText(stances)}` : (stances[0] ?? '');
    if (said === now) continue;
    const when = now === '' ? '' : date === null ? 'then ' : `since ${dateText(date)} `;
    parts.push(`${when}${said}`);
    now = said;
  }
  return parts.join(', ');
}

/** What a cell says, for lists and screen readers. */
export function cellText(casebook: Casebook, positions: Positions, cell: PositionCell): string {
  const concept = positions.concepts.find(({ id }) => id === cell.concept)?.name ?? cell.concept;
  const stance =
    cell.stance === null ? (cell.denials.length > 0 ? 'only denied' : 'only foreseen') : driftText(cell);
  const against = cell.contradicted ? ', contradicted' : '';
  return `${nameOf(casebook.actors, cell.actor)} on ${concept}: ${stance}${against}, ${count(cell.claims.length + cell.denials.length, 'claim')}`;
}

const be = (cells: readonly PositionCell[]): string => (cells.length === 1 ? 'is' : 'are');

/** Names of the actors of the cells: three, then how many more. */
function namesOf(casebook: Casebook, cells: readonly PositionCell[]): string {
  const names = cells.map(({ actor }) => inSentence(nameOf(casebook.actors, actor)));
  return listText(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names);
}

/** The subject on which the most stand on either side. */
function splitOf({ concepts, cells }: Positions) {
  const sorted = concepts
    .map((concept) => {
      const own = cells.filter((cell) => cell.concept === concept.id);
      const having = (stance: Stance) => own.filter((cell) => cell.stance === stance);
      return { concept, yes: having('for'), no: having('against'), conditional: having('conditional') };
    })
    .sort(
      (a, b) =>
        Math.min(b.yes.length, b.no.length) - Math.min(a.yes.length, a.no.length) ||
        b.yes.length + b.no.length - a.yes.length - a.no.length ||
        compareText(a.concept.id, b.concept.id),
    );
  return sorted[0];
}

/** The matrix in a headline. */
export function positionsFinding(positions: Positions): string {
  if (positions.cells.length === 0) return 'Nobody is said to take a position under these filters';
  const split = splitOf(positions);
  if (split === undefined || split.yes.length === 0 || split.no.length === 0)
    return 'Nobody is said to stand against another';
  return `They stand against each other most over “${split.concept.name}”`;
}

/** Empty matrices are one sentence. */
export function positionsText(casebook: Casebook, positions: Positions): string[] {
  const { actors, concepts, cells, reports } = positions;
  if (cells.length === 0) return [`No statement of a position was found in ${count(reports, 'report')}.`];
  const issues = concepts.filter(({ kind }) => kind === 'issue').length;
  const proposals = concepts.length - issues;
  const fields = [
    ...(issues > 0 ? [count(issues, 'issue')] : []),
    ...(proposals > 0 ? [count(proposals, 'proposal')] : []),
  ];
  const sentences = [
    `${count(actors.length, 'actor')} ${actors.length === 1 ? 'takes' : 'take'} a position on ${listText(fields)}, as ${count(reports, 'report')} tell.`,
  ];
  const split = splitOf(positions);
  if (split !== undefined && split.yes.length > 0 && split.no.length > 0) {
    const conditional =
      split.conditional.length > 0 ? `; ${namesOf(casebook, split.conditional)} ${LIKE.conditional}` : '';
    sentences.push(
      `Over “${split.concept.name}” ${namesOf(casebook, split.yes)} ${be(split.yes)} ${LIKE.for}, ${namesOf(casebook, split.no)} ${LIKE.against}${conditional}.`,
    );
  }
  const drifted = cells
    .filter(hasDrifted)
    .sort((a, b) => b.acts.length - a.acts.length || compareText(a.id, b.id));
  const [first] = drifted;
  if (first !== undefined) {
    const concept = concepts.find(({ id }) => id === first.concept)?.name ?? first.concept;
    sentences.push(
      `${capital(count(drifted.length, 'stance'))} ${drifted.length === 1 ? 'has changed, that' : 'have changed, among them that'} of ${inSentence(nameOf(casebook.actors, first.actor))} on “${concept}”: ${driftText(first)}.`,
    );
  }
  const contradicted = cells.filter((cell) => cell.contradicted);
  if (contradicted.length > 0)
    sentences.push(
      `Of ${count(cells.length, 'position')} ${contradicted.length} ${contradicted.length === 1 ? 'is' : 'are'} denied, or told otherwise by another claim.`,
    );
  const empty = actors.length * concepts.length - cells.length;
  if (empty > 0)
    sentences.push(
      `For ${count(empty, 'pair')} of actor and subject no statement was found, which is not a stance.`,
    );
  return sentences;
}
