// A claim as a citation: footnote, Markdown, BibTeX, CSL-JSON. The wording of a brief is never passed off as the article's.
import { type Casebook, nameOf } from './casebook.ts';
import type { Claim } from './entries.ts';
import { capital, dateText } from './words.ts';

export const CITE_STYLES = ['footnote', 'markdown', 'bibtex', 'csl-json'] as const;
export type CiteStyle = (typeof CITE_STYLES)[number];

interface Parts {
  readonly key: string;
  readonly speaker: string;
  readonly outlet: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly url: string | null;
  /** Who says what, in words. */
  readonly said: string;
  readonly link: string;
  readonly source: string;
}

function partsOf(casebook: Casebook, claim: Claim, link: string): Parts {
  const report = casebook.reports.get(claim.report);
  const outlet = nameOf(casebook.actors, report?.outlet ?? '') || claim.report;
  const speaker = nameOf(casebook.actors, claim.speaker) || outlet;
  const origin = nameOf(casebook.origins, claim.origin);
  const acts = claim.acts.map((id) => nameOf(casebook.acts, id)).join('; ');
  const quote = claim.quote === null ? '' : `: “${claim.quote.replaceAll(/\s+/g, ' ').trim()}”`;
  const wording = report?.kind === 'brief' && quote !== '' ? ' (words of a brief, not of the article)' : '';
  const from = origin === '' || origin === outlet ? '' : `; origin: ${origin}`;
  return {
    key: `${claim.report}-${claim.id.replace(/^claim:/, '').slice(0, 8)}`.replaceAll(/[^\w-]/g, '-'),
    speaker,
    outlet,
    title: report?.title ?? claim.report,
    publishedOn: report?.publishedOn ?? claim.publishedOn,
    url: report?.url ?? null,
    said: `${capital(speaker)} ${claim.polarity}${acts === '' ? '' : ` “${acts}”`}${quote}${wording}${from}`,
    link,
    source: `claim ${claim.id.replace(/^claim:/, '')} in the dossier “${casebook.dossier.name}”`,
  };
}

const footnote = ({ said, outlet, title, publishedOn, url, source, link }: Parts): string =>
  `${said}. In: ${outlet}, “${title}”, ${dateText(publishedOn)}${url === null ? '' : `, ${url}`}. ${capital(source)}, ${link}.`;

const MARKDOWN = /[\\`*_[\]<>]/g;

function markdown({ key, said, outlet, title, publishedOn, url, source, link }: Parts): string {
  const plain = (text: string) => text.replaceAll(MARKDOWN, (sign) => `\\${sign}`);
  const address = (target: string) => `<${target.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;
  const where = url === null ? `“${plain(title)}”` : `[${plain(title)}](${address(url)})`;
  return `[^${key}]: ${plain(said)}. In: ${plain(outlet)}, ${where}, ${dateText(publishedOn)}. [${plain(capital(source))}](${address(link)}).`;
}

/** TeX's own signs, so that a title cannot run a command. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function bibtex({ key, outlet, title, publishedOn, url, said, source, link }: Parts): string {
  const tex = (text: string) => text.replaceAll(/[\\{}&%$#_~^]/g, (sign) => TEX[sign] ?? sign);
  const [year = '', month] = publishedOn.split('-');
  const fields: [string, string][] = [
    ['author', `{${tex(outlet)}}`],
    ['title', `{${tex(title)}}`],
    ['year', year],
    ...(month === undefined ? [] : [['month', String(Number(month))] as [string, string]]),
    ['date', publishedOn],
    ...(url === null ? [] : [['url', url.replaceAll(/[{}\\]/g, encodeURIComponent)] as [string, string]]),
    ['note', tex(`${said}. ${capital(source)}, ${link}`)],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

function csl({ key, outlet, title, publishedOn, url, said, source, link }: Parts): string {
  const item = {
    id: key,
    type: 'article-newspaper',
    title,
    author: [{ literal: outlet }],
    'container-title': outlet,
    issued: { 'date-parts': [publishedOn.split('-').map(Number)] },
    ...(url === null ? {} : { URL: url }),
    note: `${said}. ${capital(source)}, ${link}`,
  };
  return JSON.stringify([item], null, 2);
}

const WRITERS: Readonly<Record<CiteStyle, (parts: Parts) => string>> = {
  footnote,
  markdown,
  bibtex,
  'csl-json': csl,
};

/** @param link where the claim can be seen; its id, a hash of its content, stays the same wherever that is */
export function citationOf(casebook: Casebook, claim: Claim, style: CiteStyle, link: string): string {
  return WRITERS[style](partsOf(casebook, claim, link));
}
