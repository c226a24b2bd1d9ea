// How much a text says of what: "800,000 troops", "$90bn", "two weeks", "a 20-point plan". Pure.
import { NUMBERS } from '../resolve/words.ts';

export interface Quantity {
  readonly value: number;
  /** One word: the thing that is counted, or the measure. */
  readonly unit: string;
  /** As written. */
  readonly text: string;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** Spans of time that are told in several measures, in the one that they are compared in. */
const MEASURES: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  hour: ['minute', 60],
  week: ['day', 7],
  fortnight: ['day', 14],
  dollar: ['$', 1],
  euro: ['€', 1],
  pound: ['£', 1],
  percent: ['%', 1],
  cent: ['%', 1],
};

/** "Five people familiar with the talks" are those who tell it. */
const SOURCES = new Set('people person official source diplomat'.split(' '));

/** Words between a number and what it counts. */
const BETWEEN = new Set(
  'of or more other additional further new full straight consecutive per us u.s'.split(' '),
);

const WORDS = [...NUMBERS.keys()].filter((word) => !/^(?:both|n?either)$/.test(word)).join('|');
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?<money>[$€£]\s?)?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:${WORDS})\b)(?:[\s-]?(?<scale>hundred|thousand|million|billion|trillion|bn|mn|tn|[km])\b)?(?<share>\s?%)?(?<after>(?:[\s-]+\p{L}[\p{L}.]*){0,3})`,
  'giu',
);

/** In the order of the text. Years and days of a month are no quantities. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match): Quantity[] => {
    const { money, number = '', scale = '', share, after = '' } = match.groups ?? {};
    const words = after
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((word) => word !== '' && !BETWEEN.has(word));
    const counted = money !== undefined ? money.trim() : share !== undefined ? '%' : words[0];
    if (counted === undefined || isDate(text, match, number, words)) return [];
    const [unit, times] = MEASURES[singular(counted)] ?? [singular(counted), 1];
    if (!/^[%$€£]$/.test(unit) && (!/^\p{L}{3,}$/u.test(unit) || SOURCES.has(unit))) return [];
    const value = (NUMBERS.get(number.toLowerCase()) ?? Number(number.replaceAll(',', ''))) * times;
    const shown =
      money === undefined && share === undefined
        ? match[0].replace(after, ` ${counted}`)
        : match[0].replace(after, '');
    return [{ value: value * (SCALES[scale.toLowerCase()] ?? 1), unit, text: shown.trim() }];
  });
}

function isDate(
  text: string,
  { index }: RegExpExecArray,
  number: string,
  [next = '']: readonly string[],
): boolean {
  const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
  if (month.test(next) || /^(?:1[89]|20)\d\d$/.test(number)) return true;
  return /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\p{L}*\.?\s$/iu.test(
    text.slice(Math.max(0, index - 12), index),
  );
}

function singular(word: string): string {
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
