// A web page to its article: Readability finds it, its elements become paragraphs, the page's own fields tell the rest.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Block, type Branch, blocksOf } from './blocks.ts';
import { dateOf, datesIn } from './dates.ts';
import { layoutOf } from './layout.ts';
import type { Paragraph } from './paragraphs.ts';
import { type Content, Unread } from './report.ts';

/** Pages that nest deeper, or hold more elements, are walked as they are. */
const DEEPEST = 250;
/** Beyond these, even parsing a page takes minutes. */
const DEEPEST_TAGS = 5000;
const MOST_TAGS = 100_000;
const MOST_ELEMENTS = 50_000;
/** An article is at least this long; otherwise the whole page is taken. In UTF-16 units. */
const SHORTEST = 140;
const DATE_FIELDS = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'DC.date.issued',
  'dc.date',
  'date',
];

interface Article {
  readonly root: Branch;
  readonly title: string | null;
  readonly author: string | null;
  readonly site: string | null;
  readonly published: string | null;
}

/** @param address where the page was got from, when the user typed it; otherwise the page may name its own */
export function readHtml(html: string, source: string, address: string | null = null): Content {
  refuseMonster(html, source);
  const page = parsePage(html);
  const own = ownAddress(page);
  const url = address ?? own;
  const published = publishedOn(page);
  const site = siteOf(page);
  const article = articleOf(page);
  let { text, paragraphs } = joined(blocksOf(article?.root ?? rootOf(page)));
  let links = linksOf(article?.root ?? rootOf(page), url);
  if (text.length < SHORTEST) {
    const whole = parsePage(html);
    const all = joined(blocksOf(rootOf(whole)));
    if (all.text.length > text.length * 1.5) {
      ({ text, paragraphs } = all);
      links = linksOf(rootOf(whole), url);
    }
  }
  if (text === '') {
    const remedy = 'save the page as the browser shows it, or put its text into a .txt file';
    throw new Unread({ code: 'no-article', what: 'no text in the page', value: source, remedy });
  }
  const layout = layoutOf(text, paragraphs);
  const outlet = article?.site ?? site;
  return {
    ...layout,
    text,
    title: bareTitle(article?.title ?? null, outlet) ?? layout.title,
    outlet: outlet ?? layout.outlet ?? hostOf(url),
    author: bareAuthor(article?.author ?? null) ?? layout.author,
    published: published ?? dateOf(article?.published) ?? layout.published ?? dateInPath(url),
    url,
    links,
  };
}

function refuseMonster(html: string, source: string): void {
  const refuse = (code: string, what: string): Unread => {
    const remedy = 'no article needs that: put its text into a .txt file';
    return new Unread({ code, what, value: source, remedy });
  };
  const tags = html.match(/</g)?.length ?? 0;
  if (tags > MOST_TAGS) throw refuse('too-large', `page of ${tags} tags`);
  if (nesting(html) > DEEPEST_TAGS) throw refuse('too-deep', 'tags nested too deep');
}

/** How deep the tags that must be closed are nested, by counting them. */
function nesting(html: string): number {
  const tags =
    /<(\/?)(?:div|span|b|i|em|strong|font|a|section|article|table|blockquote|ul|ol|center|u|small|big)(?=[\s>/])/gi;
  let depth = 0;
  let deepest = 0;
  for (const [, closing] of html.matchAll(tags)) {
    depth = Math.max(0, depth + (closing === '' ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** A document even where the file is only a piece of one. */
function parsePage(html: string): Document {
  const whole = /<body[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/** The element above all others: linkedom's document itself does not lead to it from child to child. */
function rootOf(page: Document): Branch {
  return page.documentElement;
}

/** Null when Readability finds none, or when the page is too large or too deep for it. */
function articleOf(page: Document): Article | null {
  if (depthOf(rootOf(page)) > DEEPEST) return null;
  try {
    const found = new Readability<Branch>(page, {
      maxElemsToParse: MOST_ELEMENTS,
      keepClasses: true,
      serializer: (node) => node as unknown as Branch,
    }).parse();
    if (found?.content === null || found?.content === undefined) return null;
    return {
      root: found.content,
      title: nonEmpty(found.title),
      author: nonEmpty(found.byline),
      site: nonEmpty(found.siteName),
      published: nonEmpty(found.publishedTime),
    };
  } catch {
    return null;
  }
}

function joined(blocks: readonly Block[]): { text: string; paragraphs: Paragraph[] } {
  let text = '';
  const paragraphs = blocks.map(({ text: words, hint }): Paragraph => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    return hint === undefined ? { start, end: text.length } : { start, end: text.length, hint };
  });
  return { text, paragraphs };
}

/** The number of elements above the deepest one, without recursion. */
function depthOf(root: Branch): number {
  let deepest = 0;
  const stack: [Branch, number][] = [[root, 0]];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [node, depth] = top;
    deepest = Math.max(deepest, depth);
    if (deepest > DEEPEST) return deepest;
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      stack.push([child, depth + 1]);
  }
  return deepest;
}

function field(page: Document, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const value = nonEmpty(page.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content'));
      if (value !== null) return value;
    }
  }
  return null;
}

function publishedOn(page: Document): string | null {
  const stated = DATE_FIELDS.map((name) => dateOf(field(page, name))).find((date) => date !== null);
  if (stated !== undefined) return stated;
  const times = [...page.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime'));
  return times.map(dateOf).find((date) => date !== null) ?? null;
}

function siteOf(page: Document): string | null {
  return field(
    page,
    'og:site_name',
    'application-name',
    'publisher',
    'dc.publisher',
    'twitter:app:name:iphone',
  );
}

function ownAddress(page: Document): string | null {
  const canonical = nonEmpty(page.querySelector('link[rel="canonical"]')?.getAttribute('href'));
  return [canonical, field(page, 'og:url')].find((url) => url !== null && isWeb(url)) ?? null;
}

/** Absolute http(s) addresses of the links in an article, each once, in order, without the one of the page itself. */
function linksOf(root: Branch, url: string | null): string[] {
  const links = new Set<string>();
  const stack: Branch[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const href = node.nodeName.toUpperCase() === 'A' ? node.getAttribute?.('href') : null;
    const link = href ? absolute(href.trim(), url) : null;
    if (link !== null && link !== url) links.add(link);
    const children: Branch[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
    for (const child of children.reverse()) stack.push(child);
  }
  return [...links];
}

function absolute(href: string, base: string | null): string | null {
  if (href.startsWith('#') || !URL.canParse(href, base ?? undefined)) return null;
  const link = new URL(href, base ?? undefined).href;
  return isWeb(link) ? link : null;
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** The host without `www.`: what an outlet is called when its page does not say. */
export function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}

function dateInPath(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const path = new URL(url).pathname;
  return datesIn(path.replace(/\/(\d{4})\/(\d{2})\/(\d{2})\//, ' $1-$2-$3 '))[0]?.date ?? null;
}

/** `Kyiv says no | Capital Wire` without the outlet, which stands elsewhere. */
function bareTitle(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null || title === outlet) return title;
  const [, head, tail] = /^(.+\S)\s+[|–—:»-]\s+([^|–—»]+)$/.exec(title) ?? [];
  return head !== undefined && tail?.trim().toLowerCase() === outlet.toLowerCase() ? head : title;
}

function bareAuthor(byline: string | null): string | null {
  if (byline === null) return null;
  const line = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:?\s+/i, '');
  const first = line.split(/\s*[|·•]\s*/)[0] ?? '';
  const date = datesIn(first)[0];
  const name = (date === undefined ? first : first.slice(0, date.start)).replace(/[\s,–—-]+$/, '');
  return name === '' || isWeb(name) || name.length > 160 ? null : name;
}

function nonEmpty(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}
