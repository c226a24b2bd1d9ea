// YAML files read so that every mistake can be shown at its line and column.
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { DemarcheError, type ErrorParts, type Place } from '../model/error.ts';

export type Path = readonly PropertyKey[];

/** A YAML text as plain data that knows where each of its parts stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly ErrorParts[];
  /** The place of the node at `path`, or of the nearest one above it. */
  place(path: Path): Place;
}

/** Parses YAML 1.2. `firstLine` is the number of lines that stand before `text` in the file (front matter). */
export function parseYaml(text: string, file: string, firstLine = 0): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine, column: col };
  };
  const problems = [...document.errors, ...document.warnings].map(
    (error): ErrorParts => ({
      code: 'yaml',
      what: 'not YAML',
      value: error.message.split('\n')[0],
      where: at(error.pos[0]),
      remedy: 'mend the syntax: often a text with ":" or "#" wants quotes',
    }),
  );
  let value: unknown;
  try {
    if (problems.length === 0) value = document.toJS();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    problems.push({
      code: 'yaml',
      what: 'not usable',
      value: why,
      where: at(0),
      remedy: 'use fewer aliases',
    });
  }
  return {
    file,
    value,
    problems,
    place: (path) => at(offsetOf(document, path)),
  };
}

function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** Collects what is wrong with a whole dossier, so that all of it is told at once. */
export class Problems {
  readonly #list: ErrorParts[] = [];

  add(...problems: readonly ErrorParts[]): void {
    this.#list.push(...problems);
  }

  get list(): readonly ErrorParts[] {
    return this.#list;
  }

  /** Throws one error that names every problem, if there is any. */
  throwIfAny(): void {
    if (this.#list.length > 0) throw new DemarcheError(this.#list);
  }
}

/** The file's value if it fits the schema; otherwise null, with each mistake added to `problems`. */
export function validate<Output>(
  yaml: YamlFile,
  schema: z.ZodType<Output>,
  problems: Problems,
): Output | null {
  problems.add(...yaml.problems);
  if (yaml.problems.length > 0) return null;
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  problems.add(...result.error.issues.map((issue) => schemaProblem(yaml, issue)));
  return null;
}

function schemaProblem(yaml: YamlFile, issue: z.core.$ZodIssue): ErrorParts {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = unknown.length > 0 ? [...issue.path, ...unknown.slice(0, 1)] : issue.path;
  const name = path.length === 0 ? 'the file' : path.map(String).join('.');
  const found = valueAt(yaml.value, issue.path);
  return {
    code: unknown.length > 0 ? 'unknown-key' : 'schema',
    what: unknown.length > 0 ? 'unknown key' : `wrong ${name}`,
    value: unknown.length > 0 ? unknown.join(', ') : short(found),
    where: yaml.place(path),
    remedy: unknown.length > 0 ? 'remove it or correct its spelling' : remedyOf(issue),
  };
}

function remedyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `use one of: ${issue.values.map(String).join(', ')}`;
  return issue.message.startsWith('Invalid input: ')
    ? issue.message.slice('Invalid input: '.length)
    : `write ${issue.message}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function short(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
