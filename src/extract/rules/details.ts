// What a sentence tells besides its roles: the form, place and length of a meeting, and when it was.
import type { Extracted } from '../../model/extracted.ts';
import type { MeetingForm } from '../../model/words.ts';
import { dateOf as dateIn } from '../../text/dates.ts';
import type { Document, Sentence } from '../../text/parser/document.ts';
import type { Place } from './reading.ts';

export function meetingOf(document: Document, { sentence, clause }: Place): Extracted['meeting'] {
  const text = document.text.slice(sentence.start, sentence.end);
  return {
    form: formOf(text, clause.predicate.lemma),
    place: placeOf(document, { sentence, clause, all: [] }),
    minutes: minutesOf(text),
  };
}

function formOf(text: string, lemma: string): MeetingForm | null {
  if (/\bvideo|\bZoom\b|virtual/i.test(text)) return 'video';
  if (
    /\b(?:phone|telephone|by phone|on the phone|rang|phoned)\b/i.test(text) ||
    /^(?:phone|telephone|ring)$/.test(lemma)
  )
    return 'phone';
  return /\b(?:met|meet|meeting|talks|summit|visit)/i.test(text) && /\bin [A-Z]|\bat the\b/.test(text)
    ? 'in-person'
    : null;
}

function placeOf(document: Document, { clause }: Place): string | null {
  const spots = clause.obliques.filter(({ preposition }) => preposition === 'in' || preposition === 'at');
  const found = spots
    .flatMap(({ fillers }) => fillers)
    .find(({ head }) => /^(?:GPE|LOC|FAC|ORG)$/.test(document.tokens[head]?.entity ?? ''));
  return found === undefined ? null : document.text.slice(found.start, found.end).replace(/^the /i, '');
}

const NUMBERS = 'half,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',');

/** "A five-hour meeting", "for 90 minutes". */
function minutesOf(text: string): number | null {
  const match =
    /\b(\d+|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)[ -](hours?|minutes?)\b/i.exec(
      text,
    );
  if (match === null) return null;
  const [, amount = '', unit = ''] = match;
  const word = amount.toLowerCase();
  const number = /^\d/.test(word)
    ? Number(word)
    : /^an?$/.test(word)
      ? 1
      : word === 'half'
        ? 0.5
        : NUMBERS.indexOf(word);
  return Math.round(number * (unit.toLowerCase().startsWith('h') ? 60 : 1));
}

/** The date that the sentence gives, relative to the day of publication, cut to the precision that it has. */
export function dateOf(
  document: Document,
  sentence: Sentence,
  published: string | null,
  tense: 'past' | 'present' | 'future' | null,
): string | null {
  const dates = knownDates.get(sentence) ?? new Map<string, string | null>();
  knownDates.set(sentence, dates);
  const key = `${published} ${tense}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  const date = dateIn(document.text.slice(sentence.start, sentence.end), published, tense);
  dates.set(key, date);
  return date;
}

/** Every frame that a clause may evoke asks for the date again. */
const knownDates = new WeakMap<Sentence, Map<string, string | null>>();
