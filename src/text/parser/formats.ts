/** Documents as text: CoNLL-U for other tools, a tree for the eye. */
import type { Document, Sentence, Token } from './document.ts';

/** SpacesAfter as CoNLL-U writes white space. */
function escapeSpaces(spaces: string): string {
  const names: Record<string, string> = {
    ' ': '\\s',
    '\t': '\\t',
    '\n': '\\n',
    '\r': '\\r',
    '\\': '\\\\',
    '|': '\\p',
  };
  return spaces.replace(/[ \t\n\r\\|]/g, (char) => names[char] ?? char);
}

/** A value that may stand in a column. */
function column(value: string): string {
  return value === '' ? '_' : value.replace(/[\t\n\r]/g, ' ');
}

function isSpace(token: Token): boolean {
  return token.tag === '_SP';
}

/** The next token up that is a word; -1 at a root. */
function wordAbove(tokens: readonly Token[], token: Token): number {
  let head = token.head;
  for (let guard = tokens.length; guard > 0; guard--) {
    const above = tokens[head];
    if (!above || !isSpace(above)) return head;
    if (above.head === head) return -1;
    head = above.head;
  }
  return -1;
}

/** Whitespace tokens after a word belong to what stands after it. */
function spacesAfter(tokens: readonly Token[], token: Token): string {
  let spaces = token.after;
  for (let i = token.index + 1; i < tokens.length; i++) {
    const next = tokens[i];
    if (!next || !isSpace(next)) break;
    spaces += next.text + next.after;
  }
  return spaces;
}

function misc(document: Document, token: Token): string {
  const spaces = spacesAfter(document.tokens, token);
  const fields =
    spaces === ' ' ? [] : spaces === '' ? ['SpaceAfter=No'] : [`SpacesAfter=${escapeSpaces(spaces)}`];
  if (token.entity !== '') fields.push(`Entity=${token.entity}`);
  return fields.length > 0 ? fields.join('|') : '_';
}

function wordsOf({ tokens }: Document, { first, next }: Sentence): Token[] {
  return tokens.slice(first, next).filter((token) => !isSpace(token));
}

/** Text of a sentence on one line. */
function lineOf(document: Document, { start, end }: Sentence): string {
  return document.text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/**
 * CoNLL-U: ten columns, the Penn tag in XPOS, `SpacesAfter` in MISC. Tokens of white space are left out, so numbers run
 * over the words of a sentence. HEAD and DEPREL are `_` where nothing was parsed.
 */
export function toConllu(document: Document): string {
  let out = '';
  let number = 0;
  for (const sentence of document.sentences) {
    const words = wordsOf(document, sentence);
    if (words.length === 0) continue;
    const places = new Map(words.map((token, i) => [token.index, i + 1]));
    out += `# sent_id = ${++number}\n# text = ${lineOf(document, sentence)}\n`;
    words.forEach((token, i) => {
      const above = wordAbove(document.tokens, token);
      const head = above === token.index ? 0 : (places.get(above) ?? 0);
      const relation = head === 0 && token.label !== '' ? 'ROOT' : token.label;
      const columns = [
        String(i + 1),
        column(token.text),
        column(token.lemma),
        column(token.pos),
        column(token.tag),
        column(token.morph),
        sentence.parsed ? String(head) : '_',
        column(relation),
        '_',
        misc(document, token),
      ];
      out += `${columns.join('\t')}\n`;
    });
    out += '\n';
  }
  return out;
}

function describe(token: Token): string {
  const lemma = token.lemma === token.text ? '' : ` (${token.lemma})`;
  const entity = token.entity === '' ? '' : ` [${token.entity}]`;
  return `${token.text}${lemma}  ${token.tag}${entity}`;
}

/** Lines of a word and all below it, children in the order of the text. */
function branch(children: ReadonlyMap<number, Token[]>, token: Token, indent: string, lines: string[]): void {
  const below = children.get(token.index) ?? [];
  below.forEach((child, i) => {
    const isLast = i === below.length - 1;
    lines.push(`${indent}${isLast ? '└─ ' : '├─ '}${child.label}: ${describe(child)}`);
    branch(children, child, indent + (isLast ? '   ' : '│  '), lines);
  });
}

/** One tree a sentence, readable in a terminal: label, word, lemma where it differs, Penn tag, entity. */
export function toTree(document: Document): string {
  const blocks: string[] = [];
  for (const sentence of document.sentences) {
    const words = wordsOf(document, sentence);
    if (words.length === 0) continue;
    const lines = [lineOf(document, sentence)];
    const children = new Map<number, Token[]>();
    const roots = words.filter((token) => {
      const above = wordAbove(document.tokens, token);
      if (above < 0 || above === token.index) return true;
      const siblings = children.get(above);
      if (siblings) siblings.push(token);
      else children.set(above, [token]);
      return false;
    });
    if (!sentence.parsed)
      lines.push(`(not parsed) ${words.map((token) => `${token.text}/${token.tag}`).join(' ')}`);
    else {
      for (const root of roots) {
        lines.push(`ROOT: ${describe(root)}`);
        branch(children, root, '', lines);
      }
    }
    blocks.push(`${lines.join('\n')}\n`);
  }
  return blocks.join('\n');
}
