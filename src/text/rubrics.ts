// What a paragraph is for, said before a colon: "Why it matters:", "Driving the news:"; or when, in a live blog: "11.20am -".
import { PEOPLE } from './clauses/mend/headlines.ts';
import { bringsWords } from './clauses/words.ts';

/** Up to five words behind a bullet or in bold type, before a whole sentence that is no quotation. */
const LABEL =
  /^\s*(?:[-–•*]\s+)?[*_]{0,2}(\p{Lu}[\p{Ll}'’]*,?(?: [\p{Ll}'’-]+){0,4})[*_]{0,2}:[*_]{0,2}\s+(?=[\p{Lu}\d])/u;

/** Before a colon these stand alone; any other single word may be a name. */
const ALONE =
  /^(?:background|context|flashback|result|upshot|takeaway|backstory|details|analysis|reality|timeline|recap|update|caveat)$/;

/** "**11.20am** - ", "14:05 GMT: ": the hour of an entry, before a sentence. */
const HOUR =
  /^\s*(?:[-–•*]\s+)?[*_]{0,2}(?:[01]?\d|2[0-3])(?:[.:h][0-5]\d(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4})?[*_]{0,2}\s*(?:[-–—:|]\s*)?[*_]{0,2}(?<=[\s*_])(?=[\p{Lu}"“‘])/u;

/** How many units of a paragraph its rubric takes, with the space behind the colon; 0 where it has none. */
export function rubricIn(paragraph: string): number {
  const [hour = ''] = HOUR.exec(paragraph) ?? [];
  if (hour !== '') return hour.length;
  const [whole = '', label = ''] = LABEL.exec(paragraph) ?? [];
  const words = label.toLowerCase().replaceAll(',', '').split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const names = words.length === 1 ? ALONE.test(first) : isQuestion(first) || !isSpoken(words, last);
  return names ? whole.length : 0;
}

function isQuestion(first: string): boolean {
  return /^(?:why|how|what|where|when|who)(?:['’]s)?$/.test(first);
}

/** Somebody who speaks, or a clause of its own: "A senior aide:", "Critics say:", "He was blunt:", "Rome's demand:". */
function isSpoken(words: readonly string[], last: string): boolean {
  const isSomebody = (word: string): boolean =>
    [word, word.replace(/s$/, '')].some((stem) => PEOPLE.has(stem));
  const stems = [
    last,
    last.replace(/s$/, ''),
    last.replace(/ies$/, 'y'),
    last.replace(/ed$/, ''),
    last.replace(/d$/, ''),
  ];
  const says = !/^(?:points?|notes?|questions?)$/.test(last) && stems.some(bringsWords);
  return says || words.some((word) => isSomebody(word) || CLAUSAL.test(word));
}

/** Words of a clause, or of whose it is. */
const CLAUSAL =
  /^(?:i|he|she|it|we|you|they|his|her|its|their|our|my|is|are|was|were|be|been|has|have|had|will|would|can|could|must|should|may|might|do|does|did|said|told|wrote|went|.*['’]s|.*[^e]ed)$/;
