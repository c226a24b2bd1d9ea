// Options that several commands share, so that they are spelled and explained alike.
import { InvalidArgumentError, Option } from 'commander';
import type { Store } from '../store/store.ts';
import { DEMO } from './dossier.ts';

export const dossierOption = (): Option =>
  new Option('-d, --dossier <name>', 'a dossier under graph/dossiers, or a folder').default(DEMO);

export const storeOption = (): Option =>
  new Option(
    '--store <store>',
    'embedded or neo4j (default: neo4j when NEO4J_URI is set, else embedded)',
  ).choices(['embedded', 'neo4j']);

export interface StoreChoice {
  readonly dossier: string;
  readonly store?: Store['name'];
}

/** `--param name=value`, as often as needed. */
export const paramOption = (): Option =>
  new Option('-p, --param <name=value...>', 'a parameter of the question; repeat it for more').argParser(
    collectParam,
  );

function collectParam(text: string, known: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as name=value.');
  const name = text.slice(0, at);
  if (Object.hasOwn(known, name)) throw new InvalidArgumentError(`${name} is given twice.`);
  return { ...known, [name]: text.slice(at + 1) };
}

/** A parser of positive whole numbers for `argParser`. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number above 0.');
  return Number(text);
}

/** A time limit: at most a day, which a timer can hold. */
export function secondsOf(text: string): number {
  const value = wholeNumber(text);
  if (value > 86_400) throw new InvalidArgumentError('Give at most 86400, a day.');
  return value;
}

/** A port to listen on. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('Give a port between 1 and 65535.');
}
