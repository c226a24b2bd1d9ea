// Mends headlines that name who says them: "Kremlin: Putin ready to meet", "Zelensky ready to resign – report".
import type { Token } from '../../parser/document.ts';
import { gather } from './borders.ts';
import type { Words } from './words.ts';

/** The label of such a name below the clause that it says. */
export const SOURCE = 'source';

/** Words for who speaks in public. */
export const PEOPLE = new Set(
  `official source minister ministry envoy spokesman spokeswoman spokesperson president premier diplomat aide report
  adviser advisor general leader chief secretary ambassador army government negotiator mediator analyst expert paper
  media lawmaker senator commander insider witness commissioner head director representative arbiter delegate consul coordinator boss chairman
  chairwoman governor mayor king judge lawyer emir sultan pope queen prince bishop archbishop patriarch imam colonel captain admiral marshal
  prosecutor ombudsman senator deputy activist campaigner resident survivor author biographer economist professor`.split(
    /\s+/,
  ),
);

const MOST_WORDS = 6;

export function mendHeadline(words: Words): void {
  const all = words.all.filter(({ tag }) => tag !== '_SP');
  const colon = all.findIndex(({ text }) => text === ':');
  if (colon > 0 && colon <= MOST_WORDS && colon < all.length - 1) {
    if (tell(words, all.slice(0, colon), all.slice(colon + 1), true)) return;
  }
  const stop = all.some(({ text }) => /^[.!?]$/.test(text));
  const dash = all.findLastIndex(({ text, after }) => /^[–—:]$/.test(text) || (text === '-' && after !== ''));
  if (dash > 2 && !stop && all.length - dash - 1 <= MOST_WORDS)
    tell(words, all.slice(dash + 1), all.slice(0, dash), false);
}

/** Hangs the name on the clause; false where it names nobody who speaks. */
function tell(words: Words, source: readonly Token[], said: readonly Token[], before: boolean): boolean {
  const name = source.findLast(({ tag }) => /^NN/.test(tag));
  if (name === undefined || source.some(({ tag, text }) => /^(VB|MD|W)/.test(tag) || /^[,;]$/.test(text)))
    return false;
  if (!namesSpeaker(name, before && /^(?:[“"‘'«„]|I|We|My|Our)$/.test(said[0]?.text ?? ''))) return false;
  const isSaid = new Set(said);
  const rest = words.all.filter((token) => !isSaid.has(token));
  for (const token of words.all) {
    const head = words.head(token);
    if (head !== undefined && isSaid.has(head) !== isSaid.has(token)) words.free(token);
  }
  gather(
    words,
    said.filter(({ index, head }) => index === head),
  );
  const main = said.find(({ index, head }) => index === head);
  if (main === undefined) return false;
  words.free(name);
  words.attach(name, main, SOURCE);
  const quoting = source.findLast(({ lemma }) => /^(?:quote|cite)$/.test(lemma));
  for (const token of rest)
    if (token.head === token.index && (quoting === undefined || token.index > quoting.index))
      words.attach(token, name, token.label === 'ROOT' ? 'dep' : token.label);
  return true;
}

/** Before a quotation these speak as well. */
export const BODIES = new Set(
  'company union party mission embassy office federation command agency firm side team'.split(' '),
);

/** What stands before a colon and is nobody. */
const LABELS =
  /^(live|breaking|exclusive|analysis|opinion|explainer|watch|video|update|updates?|latest|editorial|comment|feature|timeline|profile|obituary|factbox)$/i;

/** Whether who says something can be called so before a colon; before a quotation any name will do. */
export function namesSpeaker({ entity, lemma, pos, text }: Token, quoted: boolean): boolean {
  if (quoted && entity === '' && /^\p{Lu}\p{Ll}/u.test(text)) return true;
  if (PEOPLE.has(lemma.toLowerCase())) return true;
  if (quoted && BODIES.has(lemma.toLowerCase())) return true;
  if (LABELS.test(text)) return false;
  if (pos !== 'PROPN') return entity === 'PERSON' || entity === 'ORG';
  return /^(PERSON|ORG|NORP|)$/.test(entity) || (entity === 'GPE' && quoted);
}
