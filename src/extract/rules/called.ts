// How the text calls a speaker: with articles, titles, and the description before the name, "the minister, Lea Novak".
import type { Mention } from '../../model/extracted.ts';
import type { Filler } from '../../text/clauses/clauses.ts';
import { type Tree, treeOf } from '../../text/clauses/tree.ts';
import { OBTAINING } from '../../text/clauses/words.ts';
import type { Token } from '../../text/parser/document.ts';
import { type Place, type Reading, toMention } from './reading.ts';

/** Who fills a role, in all the words that name or describe him. */
export function asCalled({ document, resolver }: Reading, { sentence }: Place, filler: Filler): Mention {
  const mention = toMention(document, resolver.resolve(filler));
  const elsewhere = filler.first < sentence.first || filler.first >= sentence.next;
  const around =
    elsewhere && document.sentences.find(({ first, next }) => filler.first >= first && filler.first < next);
  const tree = treeOf(document, around || sentence);
  const head = tree.at(filler.head);
  const described = head.label === 'appos' ? tree.head(head) : undefined;
  const lead = described === undefined || described.pos === 'PROPN' ? [] : tree.below(described, isOfPhrase);
  const starts = [mention.start, filler.start, ...lead.map(({ start }) => start)];
  const restricted = head.pos === 'PROPN' ? filler.end : endOf(tree, head, filler);
  const [start, end] = [Math.min(...starts), Math.max(mention.end, restricted)];
  const words = document.text.slice(start, end);
  return /[\n:;“”"]/.test(words) ? mention : { ...mention, text: words, start, end };
}

/** Those of these phrases in all their words that are who is meant. */
export function inFull(
  reading: Reading,
  place: Place,
  mention: Mention,
  among: readonly Filler[] = place.clause.subject,
): Mention {
  const filler = among.find(({ start, end }) => mention.start < end && start < mention.end);
  return filler === undefined ? mention : asCalled(reading, place, filler);
}

/** "A nun WHO RUNS THE CLINIC", "a leaflet DROPPED OVER THE TOWN": what tells who it is stands behind it without a comma. */
function endOf(tree: Tree, head: Token, filler: Filler): number {
  let [next, end] = [filler.next, filler.end];
  for (const child of tree.children(head, 'relcl', 'acl', 'prep', 'amod')) {
    const behind = tree.extent(tree.below(child, ({ label }) => !/^(?:conj|cc)$/.test(label)));
    if (behind.first < next) continue;
    if (
      behind.first > next ||
      isHowGot(tree, child) ||
      NAMELESS.test(tree.document.text.slice(behind.start, behind.end))
    )
      break;
    ({ next, end } = behind);
  }
  return end;
}

/** "Who was not authorised to speak", "speaking on condition of anonymity": why the name is not told. */
const NAMELESS =
  /\b(?:anonym\w+|authori[sz]ed|on (?:the )?condition|(?:not|nor|neither) (?:be |to be )?(?:named|identified))\b/i;

/** "A letter SEEN BY REUTERS". */
function isHowGot(tree: Tree, { label, lemma, index }: Token): boolean {
  return label === 'acl' && OBTAINING.has(lemma) && tree.child(tree.at(index), 'agent') !== undefined;
}

function isOfPhrase({ label }: Token): boolean {
  return !/^(?:appos|relcl|acl|advcl|parataxis|conj|cc|punct)$/.test(label);
}
