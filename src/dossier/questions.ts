// Reads queries/*.cypher: a header of `//` lines that a person and a program can read, then the Cypher.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { clausesOf, columnsOf, tokensOf } from '../analyse/cypher-tokens.ts';
import { DemarcheError, type ErrorParts } from '../model/error.ts';
import { compareText, sortedUnique } from '../model/order.ts';
import {
  PARAM_TYPES,
  type ParamType,
  parseParam,
  type Question,
  type QuestionColumn,
  type QuestionParam,
  TOPICS,
  type Topic,
} from '../model/question.ts';

/** All questions of a folder, by name. @throws DemarcheError that names every mistake in every header. */
export function readQuestions(folder: string): Question[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.cypher'));
  const problems: ErrorParts[] = [];
  const questions = names.sort(compareText).map((name) => {
    const file = path.join(folder, name);
    return parseQuestion(readFileSync(file, 'utf8'), path.relative(process.cwd(), file), problems);
  });
  if (problems.length > 0) throw new DemarcheError(problems);
  return questions;
}

/** One question from the text of its file; mistakes are added to `problems`. */
export function parseQuestion(text: string, file: string, problems: ErrorParts[]): Question {
  const header = new Header(file, problems);
  const lines = text.split('\n');
  const body = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('//'));
  const end = body < 0 ? lines.length : body;
  for (const [index, line] of lines.slice(0, end).entries()) header.read(line, index + 1);
  const cypher = lines.slice(end).join('\n').trim();
  const { title, question, topic, params, returns } = header;
  if (title === '') header.problem('no-title', 'no title', undefined, 1, 1, 'add "// title: ..."');
  if (question === '')
    header.problem('no-question', 'no question', undefined, 1, 1, 'add "// question: ..."');
  if (topic === null) header.problem('no-topic', 'no topic', undefined, 1, 1, 'add "// topic: ..."');
  checkNames(header, cypher, end + 1);
  return {
    name: path.basename(file, '.cypher'),
    title,
    question,
    topic: topic ?? 'overview',
    params,
    returns,
    cypher,
    file,
  };
}

const PARAM = /^(\w+): (\w+)(\?)? = (.*?)(?: - (.*))?$/;
const COLUMN = /^(\w+): (.+)$/;

class Header {
  title = '';
  question = '';
  topic: Topic | null = null;
  readonly params: QuestionParam[] = [];
  readonly returns: QuestionColumn[] = [];
  readonly #file: string;
  readonly #problems: ErrorParts[];

  constructor(file: string, problems: ErrorParts[]) {
    this.#file = file;
    this.#problems = problems;
  }

  /** `// title: ...`, `// question: ...`, `// param ...`, `// returns ...`; any other comment is for people. */
  read(line: string, number: number): void {
    const [, key, rest = ''] = /^\/\/ (title|question|topic|param|returns):? +(.*)$/.exec(line) ?? [];
    const column = line.length - rest.length + 1;
    if (key === 'title') this.title = rest;
    else if (key === 'question') this.question = this.question === '' ? rest : `${this.question} ${rest}`;
    else if (key === 'topic') this.#topic(rest, number, column);
    else if (key === 'param') this.#param(rest, number, column);
    else if (key === 'returns') this.#column(rest, number, column);
  }

  #topic(text: string, line: number, column: number): void {
    const topic = TOPICS.find((candidate) => candidate === text);
    if (topic !== undefined) this.topic = topic;
    else this.problem('topic', 'unknown topic', text, line, column, `use one of: ${TOPICS.join(', ')}`);
  }

  #param(text: string, line: number, column: number): void {
    const [, name = '', type = '', mark, sampled = '', meaning = ''] = PARAM.exec(text) ?? [];
    const optional = mark === '?';
    if (name === '') {
      this.problem(
        'param',
        'not a parameter',
        text,
        line,
        column,
        'write "// param name: type = sample - meaning"',
      );
    } else if (!isType(type)) {
      this.problem(
        'param',
        'unknown type',
        type,
        line,
        column + name.length + 2,
        `use one of: ${PARAM_TYPES.join(', ')}`,
      );
    } else if (this.params.some((param) => param.name === name)) {
      this.problem('param', 'parameter given twice', name, line, column, 'keep one of them');
    } else {
      const sample = optional && sampled === 'null' ? null : parseParam(type, sampled);
      const at = column + text.indexOf(' = ') + 3;
      if (sample === undefined)
        this.problem('param', `sample is not of type ${type}`, sampled, line, at, 'correct it');
      else if (meaning === '')
        this.problem('param', 'no meaning', name, line, column, 'add " - meaning" behind the sample');
      else this.params.push({ name, type, optional, sample, meaning });
    }
  }

  #column(text: string, line: number, at: number): void {
    const [, column = '', meaning = ''] = COLUMN.exec(text) ?? [];
    if (column !== '') this.returns.push({ column, meaning });
    else this.problem('returns', 'not a column', text, line, at, 'write "// returns column: meaning"');
  }

  problem(
    code: string,
    what: string,
    value: string | undefined,
    line: number,
    column: number,
    remedy: string,
  ): void {
    this.#problems.push({ code, what, value, where: { file: this.#file, line, column }, remedy });
  }
}

function isType(type: string): type is ParamType {
  return (PARAM_TYPES as readonly string[]).includes(type);
}

/** The header and the Cypher must speak of the same parameters and the same columns, in the same order. */
function checkNames(header: Header, cypher: string, firstLine: number): void {
  const tokens = tokensOf(cypher);
  const used = tokens.filter(({ kind }) => kind === 'parameter');
  const declared = header.params.map(({ name }) => name);
  for (const { text, line, column } of used.filter((token) => !declared.includes(token.text))) {
    header.problem(
      'param',
      'undeclared parameter',
      text,
      line + firstLine - 1,
      column,
      `add "// param ${text}: ..."`,
    );
  }
  const names = sortedUnique(used.map(({ text }) => text));
  for (const name of declared.filter((candidate) => !names.includes(candidate))) {
    header.problem('param', 'parameter is not used', name, 1, 1, 'use it, or remove its line');
  }
  const last = clausesOf(tokens).findLast(({ keyword, depth }) => keyword === 'RETURN' && depth === 0);
  const columns = last === undefined ? [] : columnsOf(cypher, tokens, last).map(({ name }) => name);
  const described = header.returns.map(({ column }) => column);
  if (columns.join() === described.join()) return;
  const line = (tokens[last?.from ?? 0]?.line ?? 1) + firstLine - 1;
  header.problem(
    'returns',
    'columns are not those of the header',
    columns.join(', '),
    line,
    1,
    `header: ${described.join(', ')}`,
  );
}
