// A PDF to paragraphs: its pieces of text become lines, its lines paragraphs, by where they stand on the page.
import { getDocumentProxy } from 'unpdf';
import { layoutOf } from './layout.ts';
import type { Paragraph } from './paragraphs.ts';
import { type Line, type Piece, paragraphsOfLines } from './pdf-lines.ts';
import { linksIn } from './plain.ts';
import { type Content, Unread } from './report.ts';

/** Longer documents are no reports. */
const MOST_PAGES = 500;
/** Titles that programs give to files. */
const NO_TITLE =
  /^(?:untitled|microsoft word|document\d*$|print|slide|.*\.(?:docx?|pdf|html?|indd|tex|odt|qxd)$)/i;

/** Page heads, page feet and page numbers stand at the end of the text, outside the prose. */
export async function readPdf(bytes: Uint8Array, source: string): Promise<Content> {
  const fault = (what: string, remedy: string): Unread =>
    new Unread({ code: 'pdf', what, value: source, remedy });
  // pdf.js takes its bytes away from the caller.
  const opening = getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  const pdf = await opening.catch((error: Error) => {
    if (error.name === 'PasswordException') throw fault('PDF with a password', 'save a copy without one');
    throw fault(
      `not a readable PDF (${error.message.replace(/\.$/, '')})`,
      'open it in a viewer and save it again',
    );
  });
  try {
    if (pdf.numPages > MOST_PAGES) {
      throw fault(`PDF of ${pdf.numPages} pages`, `cut out the report: at most ${MOST_PAGES} pages are read`);
    }
    const pages: Piece[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await piecesOf(pdf, number));
    const { text, paragraphs } = textOf(paragraphsOfLines(pages));
    if (text === '')
      throw fault('PDF without text', 'it holds pictures only: run text recognition on it first');
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const layout = layoutOf(text, paragraphs);
    return {
      ...layout,
      text,
      title: titleIn(info, 'Title') ?? layout.title,
      author: layout.author ?? titleIn(info, 'Author'),
      links: linksIn(text),
    };
  } finally {
    await pdf.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function piecesOf(pdf: Pdf, number: number): Promise<Piece[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    return [{ text: item.str, x, y, size: item.height, width: item.width, ends: item.hasEOL }];
  });
}

function textOf(lines: readonly Line[]): { text: string; paragraphs: Paragraph[] } {
  let text = '';
  const paragraphs = lines.map((line): Paragraph => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += line.text;
    return line.furniture ? { start, end: text.length, hint: 'aside' } : { start, end: text.length };
  });
  return { text, paragraphs };
}

function titleIn(info: unknown, key: 'Title' | 'Author'): string | null {
  const value: unknown = info !== null && typeof info === 'object' ? Reflect.get(info, key) : null;
  const title = typeof value === 'string' ? value.replace(/[\s\0]+/g, ' ').trim() : '';
  return title === '' || NO_TITLE.test(title) ? null : title;
}
