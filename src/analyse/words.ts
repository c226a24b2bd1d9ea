// Numbers, dates and statuses as a reader says them.
import type { Status } from '../model/words.ts';
import type { Doubt } from './filters.ts';

/** `1,500`. Of whole numbers; the browser's own way of writing numbers takes a while to start. */
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 claim`, `5 claims`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** `31 %`; of nothing, `0 %`. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `6 Dec 2025`, `Dec 2025`, `2025`: as precise as the date is. */
export function dateText(date: string | null): string {
  if (date === null || date === '') return 'undated';
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `on 6 Dec 2025`, `in Dec 2025`, `in 2025`. */
export function whenText(date: string): string {
  return `${date.length === 10 ? 'on' : 'in'} ${dateText(date)}`;
}

/** `6–8 Dec 2025`, `30 Nov–6 Dec 2025`: what both share is said once. One date when it holds the other. */
export function periodText(first: string | null, last: string | null): string {
  if (first === null || last === null || last.startsWith(first)) return dateText(first ?? last);
  if (first.startsWith(last)) return dateText(last);
  const [a, b] = [first.split('-'), last.split('-')];
  let head = dateText(first);
  if (a.length === b.length && a[0] === b[0] && a.length > 1) {
    head = a.length === 3 && a[1] === b[1] ? String(Number(a[2])) : head.slice(0, -5);
  }
  return `${head}–${dateText(last)}`;
}

export const STATUS_WORDS: Readonly<Record<Status, { readonly name: string; readonly meaning: string }>> = {
  corroborated: { name: 'Corroborated', meaning: 'two origins or more assert it, nobody denies it' },
  'single-origin': { name: 'Single origin', meaning: 'one origin asserts it, nobody denies it' },
  disputed: { name: 'Disputed', meaning: 'asserted and denied' },
  denied: { name: 'Denied', meaning: 'only denied' },
};

export const DOUBT_WORDS: Readonly<Record<Doubt, string>> = {
  all: 'everything anyone claimed',
  asserted: 'what somebody asserts',
  undenied: 'what nobody denies',
  corroborated: 'only what two independent origins say and nobody denies',
};

/** `REQUEST` becomes `Request`. */
export function eventName(event: string): string {
  return event.charAt(0) + event.slice(1).toLowerCase();
}

/** `Coerce and request`. */
export function eventsText(events: readonly string[]): string {
  return capital(listText(events.map((event) => event.toLowerCase())));
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a, b and c`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Host of an address, without `www.`; the address itself when it has none. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? url;
}

/** At most so many signs, the last of them an ellipsis where something was cut. */
export function shortened(text: string, longest: number): string {
  const signs = [...text];
  if (signs.length <= longest) return text;
  return `${signs
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}
