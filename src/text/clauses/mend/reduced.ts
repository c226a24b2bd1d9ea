// Mends participles behind a noun that were read as its verb, where the verb comes later: "the deal AGREED last week WAS dead".
import type { Token } from '../../parser/document.ts';
import { SUBJECTS, type Words } from './words.ts';

export function mendReduced(words: Words): void {
  for (const participle of words.all) {
    const noun = words.child(participle, ...SUBJECTS);
    if (noun === undefined || !isParticiple(words, participle, noun)) continue;
    const verb = verbBehind(words, participle);
    if (verb === undefined) continue;
    if (words.head(participle) === verb) words.free(participle);
    else words.replace(participle, verb);
    words.attach(noun, verb, 'nsubj');
    words.attach(participle, noun, 'acl');
    participle.tag = 'VBN';
  }
}

/** Right behind a common noun, without object or auxiliary, and of a form that may be a participle. */
function isParticiple(words: Words, token: Token, noun: Token): boolean {
  return (
    /^VB[DN]$/.test(token.tag) &&
    /^NNS?$/.test(noun.tag) &&
    noun.index < token.index &&
    (/ed$/.test(token.text) || ALIKE.has(token.text)) &&
    words.isBelow(words.beside(token, -1) ?? token, noun) &&
    words.child(token, 'dobj', 'aux', 'auxpass', 'neg') === undefined
  );
}

/** Past tense and participle in one. */
const ALIKE = new Set(
  'sent held built made brought put told led sold bought found left met read set struck laid'.split(' '),
);

/** A finite verb that has no subject of its own, and is joined to it by neither "and" nor a comma. */
function verbBehind(words: Words, participle: Token): Token | undefined {
  const above = words.head(participle);
  const candidates = [
    ...(participle.label === 'csubj' && above !== undefined ? [above] : []),
    ...words.children(participle, 'conj', 'ccomp'),
    ...(participle.label === 'ccomp' && above !== undefined ? words.children(above, 'conj') : []),
  ];
  return candidates.find((verb) => {
    const first = words.leftmostAfter(verb);
    const finite = [verb, ...words.children(verb, 'aux', 'auxpass')].some(({ tag }) =>
      /^(?:VB[DZP]|MD)$/.test(tag),
    );
    const own = words.children(verb, ...SUBJECTS, ...(verb === above ? [] : ['mark']), 'expl').length > 0;
    const joined = /^(?:and|or|but|,|:|;|that)$/i.test(words.beside(first, -1)?.text ?? '');
    return verb.index > participle.index && finite && !own && !joined;
  });
}
