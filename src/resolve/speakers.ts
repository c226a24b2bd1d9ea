// Who speaks the words around a token: by the clause it is in, or by the quotation that goes on from the sentence before.
import type { Token } from '../text/parser/document.ts';
import type { Context } from './context.ts';
import type { Reading } from './resolution.ts';

/** How many sentences a quotation may go on. */
const BACK = 5;

export function speakerOf(context: Context, token: Token): Reading | null {
  const here = context.sentenceIndex(token.index);
  for (let index = here; index >= Math.max(0, here - BACK); index -= 1) {
    const said = context.clauses(index).filter(({ speaker }) => speaker.length > 0);
    const around = said.filter(({ extent }) => extent.first <= token.index && token.index < extent.next);
    const [clause] = index === here && around.length > 0 ? around.slice(-1) : said.slice(-1);
    const head = clause?.speaker[0];
    if (head !== undefined && head.head !== token.index) return context.read(head);
  }
  return null;
}
