// A question of the library: what it asks, what it wants to know first, and what its columns mean.
import { isPartialDate } from './date.ts';
import { DemarcheError } from './error.ts';
import { compareText } from './order.ts';

export const PARAM_TYPES = ['string', 'date', 'integer', 'list'] as const;
export type ParamType = (typeof PARAM_TYPES)[number];
/** A date is a partial ISO date as text; a list is one of texts; null stands for "any". */
export type ParamValue = string | number | readonly string[] | null;

/** In the order in which the library is shown. */
export const TOPICS = [
  'overview',
  'pressure',
  'evidence',
  'meetings',
  'proposals',
  'positions',
  'reports',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface QuestionParam {
  readonly name: string;
  readonly type: ParamType;
  /** May be left out; the question then asks for all. */
  readonly optional: boolean;
  /** A value that gives rows on the demo dossier; null only where it is optional. */
  readonly sample: ParamValue;
  readonly meaning: string;
}

export interface QuestionColumn {
  readonly column: string;
  readonly meaning: string;
}

export interface Question {
  /** The name of its file: `who-pressured-whom`. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly topic: Topic;
  readonly params: readonly QuestionParam[];
  readonly returns: readonly QuestionColumn[];
  /** Without the header. */
  readonly cypher: string;
  readonly file: string;
  /** True for one that belongs to a dossier, not to the library. */
  readonly own?: boolean;
}

/** A question to be saved. */
export type QuestionDraft = Omit<Question, 'file' | 'own'>;

/** Names of questions: what their files may be called. */
export const QUESTION_NAME = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Every parameter of the question, from what was given as text; those left out are null. A list is separated by commas.
 * @throws DemarcheError (exit code 2) that names every parameter that is missing, unknown or not of its type.
 */
export function paramsOf(
  { name, params }: Pick<Question, 'name' | 'params'>,
  given: Readonly<Record<string, string>>,
): Record<string, ParamValue> {
  const known = params.map((param) => param.name);
  const unknown = Object.keys(given)
    .filter((key) => !known.includes(key))
    .sort(compareText)
    .map((value) => ({
      code: 'unknown-parameter',
      what: 'unknown parameter',
      value,
      remedy: known.length === 0 ? `${name} takes none` : `${name} takes: ${known.join(', ')}`,
    }));
  const values = params.map((param) => {
    const text = given[param.name];
    if (text === undefined || (text === '' && param.optional)) {
      const remedy = `give it, for example --param ${param.name}=${sampleText(param)}`;
      return param.optional
        ? { param, value: null }
        : { problem: { code: 'missing-parameter', what: 'missing parameter', value: param.name, remedy } };
    }
    const value = parseParam(param.type, text);
    if (value !== undefined) return { param, value };
    const what = `parameter ${param.name} is not ${ARTICLE[param.type]}`;
    return {
      problem: { code: 'wrong-parameter', what, value: text, remedy: `write it as ${sampleText(param)}` },
    };
  });
  const problems = [...unknown, ...values.flatMap(({ problem }) => problem ?? [])];
  if (problems.length > 0) throw new DemarcheError(problems, 2);
  return Object.fromEntries(
    values.flatMap(({ param, value }) => (param === undefined ? [] : [[param.name, value]])),
  );
}

const ARTICLE: Readonly<Record<ParamType, string>> = {
  string: 'a text',
  date: 'a date',
  integer: 'a whole number',
  list: 'a list',
};

/** The parameters with which the question is sure to find something in the demo dossier. */
export function samplesOf({ params }: Pick<Question, 'params'>): Record<string, ParamValue> {
  return Object.fromEntries(params.map(({ name, sample }) => [name, sample]));
}

/** Undefined when the text is not of that type. */
export function parseParam(type: ParamType, text: string): ParamValue | undefined {
  if (type === 'date') return isPartialDate(text) ? text : undefined;
  if (type === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (type === 'list') return text.split(',').map((part) => part.trim());
  return text;
}

function sampleText({ sample, type }: QuestionParam): string {
  if (sample === null) return { string: 'text', date: '2025-12-06', integer: '7', list: 'a,b' }[type];
  return Array.isArray(sample) ? sample.join(',') : String(sample);
}

/** What to type in Neo4j Browser before the question: `:param {issue: 'sanctions', since: null}`. Empty without parameters. */
export function browserParams({ params }: Pick<Question, 'params'>): string {
  const literal = (value: ParamValue): string => {
    if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
    return typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : String(value);
  };
  if (params.length === 0) return '';
  return `:param {${params.map(({ name, sample }) => `${name}: ${literal(sample)}`).join(', ')}}`;
}
