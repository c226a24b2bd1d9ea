// The place, day and agency that open a report: `MUSCAT, Oman (Harbour Wire) - `, `Washington/Kyiv| `, `(NEW YORK) — `.
import { dateOf } from './dates.ts';

export interface Dateline {
  /** As written, without date and agency; null when the agency stands alone, as in `(AP) — `. */
  readonly place: string | null;
  readonly outlet: string | null;
  /** Null too when it names no year. */
  readonly published: string | null;
  /** Where the prose begins, in UTF-16 units of the paragraph. */
  readonly end: number;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ \\u{A0}]\\p{Lu}[\\p{Lu}.'’-]+){0,3}";
const NAME =
  "\\p{Lu}[\\p{L}.'’-]+(?:[ \\u{A0}](?:(?:of|de|al|el|la|am|upon)[ \\u{A0}])?\\p{Lu}[\\p{L}.'’-]*){0,2}";
const REGION = `(?:,[ \\u{A0}]${NAME})?`;
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\\.?';
const DAY = `(?<date>,?[ \\u{A0}](?:${MONTH}[ \\u{A0}]\\d{1,2}|\\d{1,2}[ \\u{A0}]${MONTH})(?:,?[ \\u{A0}]\\d{4})?)`;
const ROUND = '[ \\u{A0}]?\\((?<round>[^()\\d]{2,40})\\)';
const SLASHED = '[ \\u{A0}]?/(?<slashed>[^/\\d]{2,40})/';
const DASH = '\\s*(?:[—–]|--?)\\s+';
/** What follows a dateline begins a sentence. */
const BEGIN = '(?=["“‘\'(]?[\\p{Lu}\\d])';
const PLACES = `(?<place>(?:${CAPITALS}|${NAME})(?:/(?:${CAPITALS}|${NAME})){0,2}${REGION})`;

/** Earlier forms are surer. Mixed case wants more signs than capitals: a name may open a sentence too. */
const FORMS: readonly RegExp[] = [
  `^${PLACES}${DAY}?\\.?${ROUND}(?:${DASH}|:\\s+)`,
  `^${PLACES}${DAY}?\\.?${SLASHED}\\.?(?:${DASH}|\\s+)`,
  `^${PLACES}${DAY}\\.?(?:${DASH}|:\\s+)`,
  `^\\(${PLACES}\\)${DASH}`,
  `^(?<place>${CAPITALS}(?:/${CAPITALS}){0,2}${REGION})(?:${DASH}|\\s*\\|\\s*)`,
  `^(?<place>${NAME}(?:/${NAME}){0,2})\\s*\\|\\s*`,
  `^(?<place>${NAME}(?:/${NAME}){1,2})(?:${DASH}|:\\s+)`,
  `^(?<place>${NAME}${REGION})\\s+[—–]\\s+`,
].map((form) => new RegExp(`${form}${BEGIN}`, 'u'));
/** `NEW DELHI: ` looks like a speaker in a transcript: only taken where no other paragraph begins so. */
const COLON = new RegExp(`^(?<place>${CAPITALS}):\\s+`, 'u');
/** Capitals that open a paragraph and are no place. */
const NO_PLACE =
  /^(?:update[ds]?|breaking|live|exclusive|analysis|explainer|opinion|comment|editorial|interview|watch|read|note|q|a|question|answer|transcript|factbox|timeline|correction|photo|video|summary|background|moderator|reporter)\b/i;

/** Datelines end before. In UTF-16 units. */
const LONGEST = 160;
const AGENCIES = new Set(
  'AFP ANI AP Axios BBC Bloomberg CNN DPA IANS IRNA Interfax NPR PTI Reuters REUTERS TASS UPI WAM Xinhua dpa'.split(
    ' ',
  ),
);

/** The dateline of a paragraph, or null. `others` are the paragraphs after it. */
export function datelineOf(paragraph: string, others: readonly string[]): Dateline | null {
  const colon = others.some((other) => COLON.test(other.slice(0, LONGEST))) ? [] : [COLON];
  for (const form of [...FORMS, ...colon]) {
    const match = form.exec(paragraph.slice(0, LONGEST));
    const { place, date, round, slashed } = match?.groups ?? {};
    if (match === null || place === undefined || NO_PLACE.test(place)) continue;
    if (match[0].length >= paragraph.length) continue;
    const agency = AGENCIES.has(place);
    return {
      place: agency ? null : place.replace(/\s/g, ' ').replace(/^([^.]+)\.$/, '$1'),
      outlet: (round ?? slashed)?.trim() ?? (agency ? place : null),
      published: dateOf(date),
      end: match[0].length,
    };
  }
  return null;
}
