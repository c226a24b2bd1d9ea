// What a sentence tells besides its roles: the form, place and length of a meeting, and when it was.
import * as chrono from 'chrono-node';
import type { Extracted } from '../../model/extracted.ts';
import type { MeetingForm } from '../../model/words.ts';
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
  if (published === null || published.length < 10) return published;
  const text = document.text.slice(sentence.start, sentence.end);
  const reference = new Date(`${published}T12:00:00Z`);
  const [found] = chrono.en.parse(
    text,
    { instant: reference, timezone: 0 },
    { forwardDate: tense === 'future' },
  );
  if (found === undefined) return published.slice(0, 7);
  const { start } = found;
  const month = String(start.get('month')).padStart(2, '0');
  const day = String(start.get('day')).padStart(2, '0');
  const year = backed(start, published, tense);
  if (start.isCertain('day') || start.isCertain('weekday') || /day|yesterday|today|tonight/i.test(found.text))
    return pastDay(
      `${year}-${month}-${day}`,
      start.isCertain('weekday') && !start.isCertain('day'),
      published,
      tense,
    );
  return start.isCertain('month') ? `${year}-${month}` : published.slice(0, 7);
}

/** A month without a year lies behind the report, not ahead of it, unless the clause looks ahead. */
function backed(start: chrono.ParsedComponents, published: string, tense: string | null): number {
  const year = start.get('year') ?? Number(published.slice(0, 4));
  if (start.isCertain('year') || tense === 'future') return year;
  const month = start.get('month') ?? 1;
  const [publishedYear = year, publishedMonth = 1] = published.split('-').map(Number);
  return month > publishedMonth + 1 ? publishedYear - 1 : publishedYear;
}

/** "On Tuesday" in a report of Wednesday is yesterday. */
function pastDay(day: string, weekday: boolean, published: string, tense: string | null): string {
  if (!weekday || tense === 'future' || day <= published) return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) - 7 * 86_400_000).toISOString().slice(0, 10);
}
