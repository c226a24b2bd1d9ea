// What kind of file some bytes are: by their first bytes where those are unmistakable, else by the name's ending.
import path from 'node:path';
import { isBinary } from './decode.ts';

export type Kind = 'text' | 'markdown' | 'html' | 'pdf' | 'mail';

const ENDINGS: Readonly<Record<string, Kind>> = {
  ...{ '.txt': 'text', '.text': 'text', '.md': 'markdown', '.markdown': 'markdown' },
  ...{ '.html': 'html', '.htm': 'html', '.xhtml': 'html', '.pdf': 'pdf', '.eml': 'mail' },
};

/** The kind that a name promises; null for one that reports do not have. */
export function kindOfName(name: string): Kind | null {
  return ENDINGS[path.extname(name).toLowerCase()] ?? null;
}

/** Null for binary files of other kinds. `type` is a Content-Type. */
export function kindOf(bytes: Uint8Array, name: string, type: string | null = null): Kind | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (isBinary(bytes)) return null;
  const named = kindOfName(name);
  if (type !== null) {
    if (/\bx?html\b/i.test(type)) return 'html';
    if (/^text\/markdown/i.test(type)) return 'markdown';
  }
  if (named !== null && named !== 'pdf') return named;
  if (/^[^\w]{0,8}<(?:!doctype html|html|head|body)\b/i.test(start)) return 'html';
  return start.startsWith('---\n') || start.startsWith('---\r\n') ? 'markdown' : 'text';
}
