// Mends verbs of headlines that were taken for nouns: "Kigali DISCLAIMS link", "Kenyan bishops BACK flood bill".
import type { Token } from '../../parser/document.ts';
import { OBJECT_CONTROL } from '../words.ts';
import type { Words } from './words.ts';

/** Verbs that headlines love and that are seldom nouns there. */
const VERBS = new Set(
  `disclaim disown vouch scrap spurn snub slam shun axe oust nab mull hail laud rap quash quit defy deny reject back free ink
  clinch rebuff jilt nix halve slash expel arm jail fine sue bomb shell exhort implore beseech urge warn accuse blame decry
  lambast lambaste flay rue order vow threaten disavow repudiate refute rebut bar ban condemn denounce`.split(
    /\s+/,
  ),
);

const MOST_WORDS = 16;
const NOMINAL = /^(?:NN|JJ|RBR|CD|POS|HYPH|VBG|PRP\$|DT)/;

/** In a line without a full stop, behind the first phrase: the form in -s behind one, the bare form behind several. */
export function mendHeadlineVerb(words: Words): void {
  const all = words.all.filter(({ tag }) => tag !== '_SP');
  if (all.length > MOST_WORDS || all.length < 3 || /[.!?:;…”"]$/.test(all.at(-1)?.text ?? '')) return;
  for (const token of all) conditionOf(words, token);
  const place = all.findIndex((token, at) => at > 0 && lemmaOf(token, all[at - 1]) !== null);
  const [verb, subject] = [all[place], all[place - 1]];
  if (verb === undefined || subject === undefined || isRead(words, verb)) return;
  if (all[place + 1]?.tag === 'VBG') return;
  const before = all.slice(0, place);
  if (!before.every(({ tag, text }) => NOMINAL.test(tag) || /^\p{Lu}/u.test(text))) return;
  const stop = all.findIndex(({ tag, text }, at) => at > place && !isInPhrase(tag, text));
  const phrase = all.slice(place + 1, stop < 0 ? all.length : stop);
  const rest = stop < 0 ? [] : all.slice(stop);
  if (rest[0] !== undefined && /^(?:VB[DZP]|MD)$/.test(rest[0].tag)) return;
  verb.lemma = lemmaOf(verb, subject) ?? verb.lemma;
  verb.tag = verb.text === verb.lemma ? 'VBP' : 'VBZ';
  verb.pos = 'VERB';
  gatherBehind(words, phrase, verb, rest);
  words.free(verb);
  attachPhrase(words, before, verb, 'nsubj');
  attachPhrase(words, phrase, verb, 'dobj');
  orderTo(words, verb, rest);
}

/** "Court orders police TO FREE lawyer": what they are to do, whatever it was taken for. */
function orderTo(words: Words, verb: Token, [to, deed, ...things]: readonly Token[]): void {
  if (!OBJECT_CONTROL.has(verb.lemma) || to?.text !== 'to' || deed === undefined) return;
  if (!/^(?:VB|JJ|NN)$/.test(deed.tag) || words.child(deed, 'det', 'poss') !== undefined) return;
  const stop = things.findIndex(({ tag, text }) => !isInPhrase(tag, text));
  Object.assign(deed, { tag: 'VB', pos: 'VERB' });
  words.free(deed);
  words.attach(deed, verb, 'xcomp');
  words.attach(to, deed, 'aux');
  Object.assign(to, { tag: 'TO', pos: 'PART' });
  attachPhrase(words, stop < 0 ? things : things.slice(0, stop), deed, 'dobj');
}

/** "Unless airline RESTORES pay": between a noun and what was taken for the verb. */
function conditionOf(words: Words, pay: Token): void {
  const restores = words.child(pay, 'nsubj');
  const airline = restores === undefined ? undefined : words.child(restores, 'compound');
  const mark = words.child(pay, 'mark');
  if (pay.label !== 'advcl' || pay.tag !== 'VBP' || !/^(?:unless|if|until|after|as)$/.test(mark?.text ?? ''))
    return;
  if (restores?.tag !== 'NNS' || airline?.tag !== 'NN' || mark === undefined) return;
  if (airline.index !== mark.index + 1 || restores.index !== airline.index + 1) return;
  Object.assign(restores, { tag: 'VBZ', pos: 'VERB' });
  Object.assign(pay, { tag: 'NN', pos: 'NOUN' });
  words.replace(pay, restores);
  words.attach(airline, restores, 'nsubj');
  words.attach(mark, restores, 'mark');
  words.attach(pay, restores, 'dobj');
}

/** The verb of which this word may be a form, by the noun before it. */
function lemmaOf({ text }: Token, noun: Token | undefined): string | null {
  const many = noun !== undefined && (/^NNP?S$/.test(noun.tag) || /^(?:police|people)$/i.test(noun.text));
  if (many && VERBS.has(text)) return text;
  if (noun === undefined || noun.tag === 'NNS' || !/^(?:N|J|VB)/.test(noun.tag)) return null;
  return (
    [text.replace(/s$/, ''), text.replace(/es$/, ''), text.replace(/ies$/, 'y')].find(
      (word) => word !== text && VERBS.has(word),
    ) ?? null
  );
}

/** A verb of the sentence already, with its subject. */
function isRead(words: Words, verb: Token): boolean {
  return /^VB[ZP]$/.test(verb.tag) && words.child(verb, 'nsubj', 'nsubjpass') !== undefined;
}

/** Behind such a verb a bare form is no verb: "scraps HAWKER ban". */
function isInPhrase(tag: string, text: string): boolean {
  return NOMINAL.test(tag) || /^(?:VB|VBP|VBN)$/.test(tag) || text === '-';
}

/** What hung on the words of the phrase, or stands alone, hangs on the verb. */
function gatherBehind(words: Words, phrase: readonly Token[], verb: Token, rest: readonly Token[]): void {
  const head = phrase.at(-1);
  for (const token of rest) {
    const above = words.head(token);
    const inside = above !== undefined && rest.includes(above);
    if (!inside && above !== head && above !== verb) {
      words.free(token);
      words.attach(token, verb, token.tag === 'IN' || token.tag === 'TO' ? 'prep' : 'dep');
    }
  }
}

const PARTS = /^(?:amod|nummod|det|poss|punct)$/;

/** Its last word carries it. */
function attachPhrase(words: Words, phrase: readonly Token[], verb: Token, label: string): void {
  const head = phrase.at(-1);
  if (head === undefined) return;
  if (/^VB/.test(head.tag)) Object.assign(head, { tag: 'NN', pos: 'NOUN' });
  words.free(head);
  for (const token of phrase) {
    const above = words.head(token);
    if (token === head || (above !== undefined && above !== verb && phrase.includes(above))) continue;
    if (/^(?:VB|VBP)$/.test(token.tag)) Object.assign(token, { tag: 'NN', pos: 'NOUN' });
    words.attach(token, head, PARTS.test(token.label) ? token.label : 'compound');
  }
  words.attach(head, verb, label);
}
