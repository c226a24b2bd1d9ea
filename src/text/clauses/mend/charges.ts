// Mends a charge that is answered in the same breath: "accused Rwanda of arming them, A CHARGE KIGALI DENIES".
import type { Token } from '../../parser/document.ts';
import type { Words } from './words.ts';

const CHARGES = new Set(
  'charge allegation accusation claim suggestion assertion report account something'.split(' '),
);
const DENIES = /^(?:den(?:y|ies|ied)|(?:reject|dispute|dismiss|refute|contest)(?:e?[sd])?)$/i;

export function mendCharges(words: Words): void {
  for (const noun of words.all) {
    const charged = CHARGES.has(noun.lemma) ? lastBefore(words, noun) : undefined;
    const denier = charged === undefined ? undefined : denierBehind(words, noun);
    if (charged !== undefined && denier !== undefined) hang(words, charged, noun, denier);
  }
}

/** The word before the comma before the phrase: "of arming THEM, a charge". */
function lastBefore(words: Words, noun: Token): Token | undefined {
  const before = words.beside(noun, -1);
  const comma = /^(?:an?|the)$/i.test(before?.text ?? '') ? words.beside(noun, -2) : before;
  return comma?.text === ',' ? words.beside(comma, -1) : undefined;
}

interface Denier {
  readonly subject: Token;
  readonly verb: Token;
}

/** "A charge the Gulf STATE has repeatedly DENIED": a name or noun, then a verb of denying, with nothing to part them. */
function denierBehind(words: Words, noun: Token): Denier | undefined {
  let [subject, behind]: [Token | undefined, boolean] = [undefined, false];
  for (let at = words.beside(noun, 1); at !== undefined; at = words.beside(at, 1)) {
    if (DENIES.test(at.text)) return subject && { subject, verb: at };
    if (at.pos === 'ADP') behind = true;
    else if (/^(?:PROPN|NOUN|PRON)$/.test(at.pos) && !/^W/.test(at.tag)) subject = behind ? subject : at;
    else if (!/^(?:DET|ADJ|AUX|ADV|PART)$/.test(at.pos)) return undefined;
  }
  return undefined;
}

function hang(words: Words, charged: Token, noun: Token, { subject, verb }: Denier): void {
  if (noun.pos === 'VERB') Object.assign(noun, { tag: 'NNS', pos: 'NOUN' });
  if (!verb.tag.startsWith('VB')) Object.assign(verb, { tag: 'VBZ', pos: 'VERB' });
  const main = words
    .children(verb)
    .find((child) => child.index < noun.index && words.isBelow(charged, child));
  if (main === undefined) words.free(verb);
  else words.replace(verb, main);
  words.attach(noun, charged, 'appos');
  words.attach(verb, noun, 'relcl');
  words.attach(subject, verb, 'nsubj');
  for (let at = words.beside(noun, 1); at !== undefined && at.index < verb.index; at = words.beside(at, 1)) {
    if (at.index < subject.index && words.isBelow(at, subject) === false)
      words.attach(at, subject, 'compound');
  }
  const article = words.beside(noun, -1);
  if (article?.pos === 'DET') words.attach(article, noun, 'det');
}
