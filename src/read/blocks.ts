// An article's elements to paragraphs: each block is one, its white space as a browser shows it, its kind a hint.
import type { Hint } from './paragraphs.ts';

export interface Block {
  readonly text: string;
  readonly hint?: Hint;
}

/** The part of the DOM that is used here. */
export interface Branch {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: Branch | null;
  readonly nextSibling: Branch | null;
  getAttribute?(name: string): string | null;
}

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS SELECT TEXTAREA INPUT HEAD TITLE DIALOG AUDIO VIDEO'.split(
    ' ',
  ),
);
const HINTS: Readonly<Record<string, Hint>> = {
  ...{ H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading' },
  ...{ LI: 'item', FIGCAPTION: 'caption', FIGURE: 'caption', CAPTION: 'caption' },
  ...{ ASIDE: 'aside', NAV: 'aside', FOOTER: 'aside', FORM: 'aside', BUTTON: 'aside' },
};
const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|credits?|photo-credit|wp-caption-text)(?:$|[\s_-])/i;
const ASIDE_CLASS =
  /(?:^|[\s_-])(?:newsletter|related|recommended|share|sharing|social|advert\w*|ad-slot|promo|cookie\w*|subscribe|paywall|breadcrumbs?|tags|byline|sidebar|comments)(?:$|[\s_-])/i;
/** Of a paragraph's letters, how many are in links when it is one of a list of links. */
const LINKED = 0.8;
const [ELEMENT, TEXT] = [1, 3];

interface Frame {
  readonly node: Branch;
  readonly hint: Hint | undefined;
  readonly linked: boolean;
  readonly kept: boolean;
}

/** Walks without recursion: pages nest thousands of elements deep. */
export function blocksOf(root: Branch): Block[] {
  const blocks: Block[] = [];
  let pieces: string[] = [];
  let [linked, blank, hint]: [number, boolean, Hint | undefined] = [0, true, undefined];
  const flush = (): void => {
    const shown = pieces
      .join('')
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    const letters = shown.replace(/\s/g, '').length;
    if (letters > 0) {
      const links = linked >= letters * LINKED ? ('links' as const) : undefined;
      const kind = hint === undefined || hint === 'item' ? (links ?? hint) : hint;
      blocks.push(kind === undefined ? { text: shown } : { text: shown, hint: kind });
    }
    [pieces, linked, blank] = [[], 0, true];
  };
  const stack: (Frame | 'flush')[] = [{ node: root, hint: undefined, linked: false, kept: false }];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    if (frame === 'flush') {
      flush();
      continue;
    }
    const { node } = frame;
    if (node.nodeType === TEXT) {
      if (pieces.length === 0) hint = frame.hint;
      const piece = visible(node.nodeValue ?? '', frame.kept);
      const shown = blank && !frame.kept ? piece.replace(/^[ \t]+/, '') : piece;
      if (shown !== '') {
        pieces.push(shown);
        blank = /\s$/.test(shown.slice(-1));
      }
      if (frame.linked) linked += piece.replace(/\s/g, '').length;
    }
    if (node.nodeType !== ELEMENT && node !== root) continue;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') {
      pieces.push('\n');
      blank = true;
    }
    if (SKIPPED.has(name) || isHidden(node)) continue;
    const block = !INLINE.has(name) && name !== 'BR';
    if (block) {
      flush();
      stack.push('flush');
    }
    const inner = {
      hint: strongest(frame.hint, hintOf(node, name)),
      linked: frame.linked || name === 'A',
      kept: frame.kept || name === 'PRE',
    };
    const children: Frame[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      children.push({ node: child, ...inner });
    for (const child of children.reverse()) stack.push(child);
  }
  flush();
  return blocks.flatMap(atDoubleBreaks);
}

/** Text as a browser shows it; soft hyphens and joiners of no width are hints for line breaking, not letters. */
function visible(value: string, kept: boolean): string {
  const text = value.replace(/[\u{AD}\u{200B}\u{2060}\u{FEFF}]/gu, '');
  return kept ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\r\n\f]+/g, ' ');
}

function isHidden(node: Branch): boolean {
  const attribute = (name: string): string | null => node.getAttribute?.(name) ?? null;
  return (
    attribute('hidden') !== null ||
    attribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute('style') ?? '')
  );
}

function hintOf(node: Branch, name: string): Hint | undefined {
  const words = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''}`;
  if (HINTS[name] !== undefined) return HINTS[name];
  if (CAPTION_CLASS.test(words)) return 'caption';
  return ASIDE_CLASS.test(words) ? 'aside' : undefined;
}

/** What is inside a caption or an aside stays there. */
function strongest(outer: Hint | undefined, inner: Hint | undefined): Hint | undefined {
  return outer === 'caption' || outer === 'aside' ? outer : (inner ?? outer);
}

/** `<br><br>` parts paragraphs; a single one is a line break within. */
function atDoubleBreaks(block: Block): Block[] {
  return block.text.split(/\n{2,}/).map((text) => ({ ...block, text }));
}
