// Plain text and Markdown: the text stays as it is; what is not labelled is found by its place and its words.

import { splitReport } from '../dossier/report.ts';
import { parseYaml } from '../dossier/yaml.ts';
import { dateOf } from './dates.ts';
import { layoutOf } from './layout.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Content, Unread } from './report.ts';

const LINK = /https?:\/\/[^\s<>"'”’\]]{1,2000}/gi;

/** @param text as decoded: offsets are into exactly this */
export function readPlain(text: string): Content {
  const layout = layoutOf(text, paragraphsOf(text));
  return { ...layout, text, links: linksIn(text) };
}

/**
 * Fields of the front matter win over what the text says. With front matter, the text is what stands below it, without
 * blank lines around it: the same text, and so the same hash, as that of a report in a dossier.
 */
export function readMarkdown(content: string, source: string): Content {
  const split = splitReport(content);
  if (split === null) return readPlain(content);
  const strict = parseYaml(split.header, source, 1);
  const yaml = strict.problems.length === 0 ? strict : parseYaml(withQuotes(split.header), source, 1);
  const [problem] = yaml.problems.length === 0 ? [] : strict.problems;
  if (problem !== undefined) throw new Unread(problem);
  if (split.text === '') {
    const remedy = 'write it below the front matter, or give its file to demarche attach';
    throw new Unread({ code: 'no-text', what: 'no text', value: source, remedy });
  }
  const fields = fieldsOf(yaml.value);
  const found = readPlain(split.text);
  return {
    ...found,
    title: fields('title', 'headline') ?? found.title,
    outlet: fields('outlet', 'site', 'site_name', 'publication', 'publisher', 'source') ?? found.outlet,
    author: fields('author', 'authors', 'byline') ?? found.author,
    published:
      dateOf(fields('published', 'date', 'pubdate', 'published_at')) ??
      yearOf(fields('published')) ??
      found.published,
    url: fields('url', 'link', 'canonical') ?? found.url,
  };
}

/** `title: Scoop: talks resume`: headlines have colons, and who copies one does not think of quotes. */
function withQuotes(header: string): string {
  return header.replace(
    /^([\w-]+):[ \t]+(?!["'[{|>&*!])(.*\S)[ \t]*$/gm,
    (_line, key: string, value: string) => `${key}: ${JSON.stringify(value)}`,
  );
}

/** Every http(s) address in a text, once, in order, without the punctuation behind it. */
export function linksIn(text: string): string[] {
  const found = [...text.matchAll(LINK)].map(([link]) => {
    const bare = link.replace(/[.,;:!?*_]+$/, '');
    return bare.includes('(') ? bare : bare.replace(/\)+.*$/, '');
  });
  return [...new Set(found)].filter((link) => URL.canParse(link));
}

/** A lookup of the first of several keys that holds a text, a date or a list of texts. */
function fieldsOf(value: unknown): (...keys: readonly string[]) => string | null {
  const record = new Map(
    value !== null && typeof value === 'object'
      ? Object.entries(value).map(([key, member]) => [key.toLowerCase(), textOf(member)])
      : [],
  );
  return (...keys) => keys.map((key) => record.get(key) ?? null).find((text) => text !== null) ?? null;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (!Array.isArray(value)) return null;
  const texts = value.map(textOf).filter((text) => text !== null);
  return texts.length > 0 ? texts.join(', ') : null;
}

function yearOf(text: string | null): string | null {
  return text !== null && /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.test(text) ? text : null;
}
