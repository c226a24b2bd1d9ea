// The lens in words.
import type { Casebook } from './casebook.ts';
import { sourceName } from './heard.ts';
import { isLost, isTurned, type Lens, type Rest } from './lens.ts';
import { edgeName } from './picture-text.ts';
import type { SourceKind } from './source-key.ts';
import { inSentence } from './summary.ts';
import { capital, count, listText, percent } from './words.ts';

const share = ({ loses }: Rest, { whole }: Lens): string => percent(loses.length, whole.edges.length);

/** The lens in a headline: `31 % of this map rests on one outlet, Axios`; where several carry as much, none is singled out. */
export function lensFinding(casebook: Casebook, lens: Lens, kind: SourceKind): string {
  const { without, whole, left, rests } = lens;
  if (whole.edges.length === 0) return 'No pressure is reported under these filters';
  if (without.length > 0) {
    const lost = left.filter(isLost).length;
    const names = listText(without.map((key) => inSentence(sourceName(casebook, key))));
    return `Without ${names} ${lost === 0 ? 'no line loses its last source' : `${count(lost, 'line')} of ${whole.edges.length} ${lost === 1 ? 'loses its' : 'lose their'} last source`}`;
  }
  const [top] = rests[kind];
  if (top === undefined || top.loses.length === 0) return `No line rests on one ${kind} alone`;
  const equal = rests[kind].filter(({ loses }) => loses.length === top.loses.length).length;
  return equal > 1
    ? `No ${kind} alone carries more than ${share(top, lens)} of this map`
    : `${share(top, lens)} of this map rests on one ${kind}, ${inSentence(top.name)}`;
}

/** One to six sentences, about sources of one kind, and about what is lifted out. */
export function lensText(casebook: Casebook, lens: Lens, kind: SourceKind): string[] {
  const { whole, rests, left, without } = lens;
  const total = whole.edges.length;
  if (total === 0) return ['No pressure is reported under these filters.'];
  const ranked = rests[kind];
  const alone = ranked.filter(({ loses }) => loses.length > 0);
  const lines = alone.reduce((sum, { loses }) => sum + loses.length, 0);
  const sentences = [
    `${capital(count(total, 'line'))} of pressure ${total === 1 ? 'is' : 'are'} told by ${count(ranked.length, kind)}; ${lines === 0 ? 'none rests' : `${lines} (${percent(lines, total)}) ${lines === 1 ? 'rests' : 'rest'}`} on a single one.`,
  ];
  const [top, next] = alone;
  if (top !== undefined) {
    const then =
      next === undefined ? '' : `, then ${inSentence(next.name)} with ${count(next.loses.length, 'line')}`;
    sentences.push(
      `Most rests on ${inSentence(top.name)}: without it ${count(top.loses.length, 'line')} (${share(top, lens)}) would have nobody left to assert ${top.loses.length === 1 ? 'it' : 'them'}${then}.`,
    );
  }
  if (without.length > 0) {
    const names = listText(without.map((key) => inSentence(sourceName(casebook, key))));
    const [lost, turned] = [left.filter(isLost), left.filter(isTurned)];
    const rest = left.length - lost.length - turned.length;
    const parts = [
      lost.length === 0
        ? 'no line falls'
        : `${count(lost.length, 'line')} ${lost.length === 1 ? 'falls' : 'fall'}`,
      ...(turned.length > 0
        ? [`${turned.length} ${turned.length === 1 ? 'changes its' : 'change their'} status`]
        : []),
      ...(rest > 0 ? [`${count(rest, 'other line')} ${rest === 1 ? 'loses' : 'lose'} claims only`] : []),
    ];
    sentences.push(`With ${names} lifted out ${listText(parts)}.`);
    const [first] = lost;
    if (first !== undefined)
      sentences.push(
        `${lost.length === 1 ? 'It' : 'The strongest of those that fall'} is the pressure of ${edgeName(casebook, first.edge)}, with ${count(first.edge.claims.length, 'claim')}.`,
      );
  }
  return sentences;
}
