// Cypher for the editor: what is a comment, a string, a keyword, a label, a parameter.
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

const KEYWORDS =
  /^(?:match|optional|where|return|with|order|by|limit|skip|unwind|as|and|or|xor|not|in|is|null|true|false|exists|call|union|all|distinct|case|when|then|else|end|starts|ends|contains|desc|asc|any|none|single)$/i;

interface State {
  comment: boolean;
}

const cypherLanguage = StreamLanguage.define<State>({
  name: 'cypher',
  startState: () => ({ comment: false }),
  languageData: { commentTokens: { line: '//' }, closeBrackets: { brackets: ['(', '[', '{', "'", '"'] } },
  token: (stream, state) => {
    if (state.comment || stream.match('/*')) {
      state.comment = !stream.match(/^.*?\*\//);
      if (state.comment) stream.skipToEnd();
      return 'comment';
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^\/\/.*/)) return 'comment';
    if (stream.match(/^'(?:[^'\\]|\\.)*'?|^"(?:[^"\\]|\\.)*"?/)) return 'string';
    if (stream.match(/^\$\w+/)) return 'atom';
    if (stream.match(/^\d+(?:\.\d+)?/)) return 'number';
    if (stream.match(/^:\s*[A-Z]\w*/)) return 'typeName';
    const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u);
    if (word) return KEYWORDS.test(stream.current()) ? 'keyword' : 'variableName';
    stream.next();
    return null;
  },
});

const style = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: tags.keyword, fontWeight: '700' },
  { tag: tags.string, color: 'var(--no)' },
  { tag: tags.number, color: 'var(--no)' },
  { tag: tags.atom, color: 'var(--yes)', fontWeight: '700' },
  { tag: tags.typeName, color: 'var(--yes)' },
]);

export const cypher = [cypherLanguage, syntaxHighlighting(style)];
