// Whether a clause says what must be done: "must sign", "has to sign"; not "had signed".
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';

const OBLIGING = /^(?:must|should|ought|needs?)$/i;
const HAVING = /^(?:has|have|had)$/i;

export function isObliged({ tokens }: Document, { predicate }: Clause): boolean {
  return predicate.auxiliaries.some((at) => {
    const text = tokens[at]?.text ?? '';
    if (!HAVING.test(text)) return OBLIGING.test(text);
    return tokens.slice(at + 1, predicate.head).some(({ tag }) => tag === 'TO');
  });
}
