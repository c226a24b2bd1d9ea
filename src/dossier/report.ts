// A report's file: YAML front matter, a line `---`, and the text as published.
import { parseDocument } from 'yaml';
import { precisionOf } from '../model/date.ts';
import { type Report, ReportHeader } from '../model/dossier.ts';
import type { ErrorParts } from '../model/error.ts';
import { sha256 } from '../model/id.ts';
import { type Problems, parseYaml, validate } from './yaml.ts';

const FENCE = '---\n';

/** A report's file with one key of its front matter set, or taken out when `value` is null; the rest stays as a person wrote it. */
export function withFrontMatter(content: string, key: string, value: unknown): string {
  const parts = fenced(content);
  if (parts === null) return content;
  const header = parseDocument(parts.header);
  if (value === null) header.delete(key);
  else header.set(key, value);
  return `${FENCE}${header.toString({ lineWidth: 0 })}${parts.rest}`;
}

/** Splits a file into its front matter and its text: without the blank lines around it, otherwise untouched. */
export function splitReport(content: string): { readonly header: string; readonly text: string } | null {
  const parts = fenced(content);
  return parts === null
    ? null
    : { header: parts.header, text: normaliseText(parts.rest.slice(FENCE.length)) };
}

/** `rest` begins with the closing fence. */
function fenced(content: string): { readonly header: string; readonly rest: string } | null {
  const unix = content.startsWith('---\r\n') ? content.replace(/\r\n/g, '\n') : content;
  if (!unix.startsWith(FENCE)) return null;
  const close = unix.indexOf(`\n${FENCE}`, FENCE.length - 1);
  const end = close >= 0 ? close : unix.endsWith('\n---') ? unix.length - 4 : -1;
  return end < 0 ? null : { header: unix.slice(FENCE.length, end + 1), rest: unix.slice(end + 1) };
}

/** The text that offsets and hashes are of: blank lines before and behind it do not count. */
export function normaliseText(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
}

/** Reads one report; problems are added, and null is returned, when its header is wrong. `attached` gives texts by hash. */
export function readReport(
  content: string,
  file: string,
  id: string,
  problems: Problems,
  attached: (sha: string) => string | null = () => null,
): Report | null {
  const parts = splitReport(content);
  if (parts === null) {
    problems.add({
      code: 'front-matter',
      what: 'no front matter',
      where: { file, line: 1, column: 1 },
      remedy: 'begin the file with a line "---", its fields, and a second line "---"',
    });
    return null;
  }
  const yaml = parseYaml(parts.header, file, 1);
  const header = validate(yaml, ReportHeader, problems);
  if (header === null) return null;
  const wrong = (key: string, problem: Omit<ErrorParts, 'where'>): void =>
    problems.add({ ...problem, where: yaml.place([key]) });
  if (header.precision !== undefined && header.precision !== precisionOf(header.published)) {
    wrong('precision', {
      code: 'precision',
      what: 'precision does not fit the date',
      value: `${header.precision} for ${header.published}`,
      remedy: `write ${precisionOf(header.published)}, or leave it out`,
    });
  }
  const { sha256: declared, length: declaredLength, ...rest } = header;
  const text = parts.text !== '' ? parts.text : declared === undefined ? null : attached(declared);
  if (text === null && (declared === undefined || declaredLength === undefined)) {
    problems.add({
      code: 'no-text',
      what: 'report without text',
      value: id,
      where: { file },
      remedy: 'write its text below the front matter, or give sha256 and length',
    });
    return null;
  }
  const hash = text === null ? (declared ?? '') : sha256(text);
  if (declared !== undefined && hash !== declared) {
    wrong('sha256', {
      code: 'hash',
      what: 'text does not have the hash that the front matter gives',
      value: hash,
      remedy: 'restore the text, or correct sha256',
    });
  }
  return { ...rest, id, text, sha256: hash, length: text?.length ?? declaredLength ?? 0, place: { file } };
}
