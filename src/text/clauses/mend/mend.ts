// Repairs what grammar and punctuation can tell of a tree that was read wrongly. See the rules for what each is for.
import type { Document, Sentence, Token } from '../../parser/document.ts';
import { mendActs } from './acts.ts';
import { mendAims } from './aims.ts';
import { mendAppositions } from './appositions.ts';
import { cutAtBorders } from './borders.ts';
import { mendCharges } from './charges.ts';
import { mendConditions } from './conditions.ts';
import { mendHeadlineVerb } from './headline-verbs.ts';
import { mendHeadline } from './headlines.ts';
import { mendIdioms } from './idioms.ts';
import { mendInterrupted } from './interrupted.ts';
import { mendMains } from './mains.ts';
import { mendQuoted } from './quoted.ts';
import { mendReduced } from './reduced.ts';
import { mendRows } from './rows.ts';
import { mendSaid } from './said.ts';
import { mendSpeakers } from './speakers.ts';
import { mendTaggings } from './taggings.ts';
import { cutDateline, mendVerbless } from './telegraphic.ts';
import { mendTimes } from './times.ts';
import { mendTitle } from './titles.ts';
import { mendUnled } from './unled.ts';
import { Words } from './words.ts';

/** The tokens of a sentence with heads, labels and tags put right; the document stays as it is. */
export function mended(document: Document, sentence: Sentence): readonly Token[] {
  const words = new Words(document, sentence);
  cutAtBorders(words);
  cutDateline(words);
  mendHeadline(words);
  mendHeadlineVerb(words);
  mendVerbless(words);
  mendTitle(words);
  mendTaggings(words);
  mendCharges(words);
  mendMains(words);
  mendReduced(words);
  mendUnled(words);
  mendAims(words);
  mendActs(words);
  mendIdioms(words);
  mendAppositions(words);
  mendRows(words);
  mendTimes(words);
  mendConditions(words);
  mendSaid(words);
  mendQuoted(words);
  mendSpeakers(words);
  mendInterrupted(words);
  return words.all;
}
