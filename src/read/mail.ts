// Mail (.eml) to a report: newsletters, statements, articles that were sent on. Attachments stay closed.
import PostalMime, { type Email } from 'postal-mime';
import { dateOf } from './dates.ts';
import { mended } from './decode.ts';
import { readHtml } from './html.ts';
import { layoutOf } from './layout.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { linksIn } from './plain.ts';
import { type Content, Unread } from './report.ts';

/** A plain part shorter than this says that the mail is to be seen as HTML. In UTF-16 units. */
const SHORTEST = 200;

/** The outlet is the sender of a newsletter; of other mail, the sender is the author and the outlet the sender's host. */
export async function readMail(bytes: Uint8Array, source: string): Promise<Content> {
  const mail = await PostalMime.parse(new Uint8Array(bytes), { maxNestingDepth: 50 }).catch(() => null);
  const plain = mended(mail?.text ?? '').trim();
  const html = mended(mail?.html ?? '').trim();
  if (mail === null || (plain === '' && html === '')) {
    const remedy = 'save the message itself as .eml, with its text';
    throw new Unread({ code: 'no-text', what: 'no text in the mail', value: source, remedy });
  }
  const content = html !== '' && plain.length < SHORTEST ? readHtml(html, source) : readPart(plain);
  const name = mail.from?.name?.trim() || null;
  const host = mail.from?.address?.split('@')[1] ?? null;
  const newsletter = mail.headers.some(({ key }) => key === 'list-id' || key === 'list-unsubscribe');
  return {
    ...content,
    title: titleOf(mail) ?? content.title,
    outlet: (newsletter ? name : null) ?? content.outlet ?? host,
    author: content.author ?? (newsletter ? null : name),
    published: sentOn(mail) ?? content.published,
  };
}

/** Lines are joined to paragraphs; quoted lines (`> `) and what stands below `-- ` are no prose. */
function readPart(body: string): Content {
  const [letter = '', ...signature] = body.replace(/\r\n?/g, '\n').split(/\n-- \n/);
  let text = '';
  const paragraphs: Paragraph[] = [];
  const add = (words: string, quoted: boolean): void => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    paragraphs.push(quoted ? { start, end: text.length, hint: 'quoted' } : { start, end: text.length });
  };
  for (const { start, end } of paragraphsOf(letter)) {
    const words = letter.slice(start, end).replace(/\s*\n\s*/g, ' ');
    add(words, words.startsWith('>'));
  }
  for (const rest of signature) {
    for (const { start, end } of paragraphsOf(rest)) add(rest.slice(start, end), true);
  }
  return { ...layoutOf(text, paragraphs), text, links: linksIn(text) };
}

function titleOf({ subject }: Email): string | null {
  const title = subject
    ?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return title === undefined || title === '' ? null : title;
}

/** The day as the sender wrote it, in the sender's time zone. */
function sentOn({ headers }: Email): string | null {
  return dateOf(headers.find(({ key }) => key === 'date')?.value);
}
