// "Nadia Farouk, who leads the Sudanese delegation": whom a report says that somebody leads or speaks for, told by a verb.
import type { Mention } from './cast.ts';
import type { Context } from './context.ts';
import type { Phrase } from './resolution.ts';

/** What somebody does for whom he acts, and the office that this is. */
const SERVING: ReadonlyMap<string, string> = new Map([
  ...['lead', 'head', 'chair', 'run', 'command', 'govern', 'rule'].map((verb): [string, string] => [
    verb,
    'head',
  ]),
  ...['represent', 'negotiate', 'mediate'].map((verb): [string, string] => [verb, 'envoy']),
  ...['speak', 'act'].map((verb): [string, string] => [verb, 'spokesperson']),
]);

export interface Service extends Phrase {
  readonly office: string;
}

/** The office and the phrase that names for whom, behind a name; null where the report tells no such thing there. */
export function serviceBehind(context: Context, { next }: Mention): Service | null {
  const { tokens } = context.document;
  let at = next;
  const word = (): string => tokens[at]?.text.toLowerCase() ?? '';
  if (word() === ',') at += 1;
  const relative = /^wh(?:o|ich)$/.test(word());
  if (relative) at += 1;
  else if (at !== next) return null;
  while (/^(?:ha[sd]|have|is|was|been|now|also|once|currently)$/.test(word())) at += 1;
  const office = SERVING.get(tokens[at]?.lemma.toLowerCase() ?? '');
  const verb = tokens[at]?.lemma.toLowerCase() ?? '';
  if (office === undefined || !/^VB/.test(tokens[at]?.tag ?? '')) return null;
  at += 1;
  const intransitive = /^(?:speak|act|negotiate|mediate)$/.test(verb);
  // "Has negotiated FISH for the Faroes".
  if (verb === 'negotiate') while (/^NN/.test(tokens[at]?.tag ?? '')) at += 1;
  if (intransitive !== /^(?:for|on)$/.test(word())) return null;
  if (word() === 'on') while (at < tokens.length && word() !== 'of' && !/^[,.]$/.test(word())) at += 1;
  if (intransitive) at += 1;
  const first = at;
  let head = -1;
  for (; /^(?:DT|PRP\$|JJ.?|NNP?S?|POS|CD|HYPH)$/.test(tokens[at]?.tag ?? ''); at += 1)
    if (/^NN/.test(tokens[at]?.tag ?? '')) head = at;
  return head < 0 ? null : { office, head, first, next: head + 1 };
}
