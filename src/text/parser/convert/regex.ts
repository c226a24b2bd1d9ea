/** Translates the tokenizer's Python regular expressions to JavaScript sources for the flag `u`. */

const SYNTAX = new Set('^$\\.*+?()[]{}|/');

/** A character class body of the code points. */
function classOf(codePoints: readonly number[]): string {
  return codePoints.map((point) => `\\u{${point.toString(16)}}`).join('');
}

/** `spaces`: the code points of Python's `\s`. */
export function translateRegex(python: string, spaces: readonly number[]): string {
  const source = python.replace(/^\(\?u\)/, '');
  let out = '';
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    if (char !== '\\') {
      if (char === '[') inClass = true;
      else if (char === ']') inClass = false;
      out += char;
      continue;
    }
    const escaped = source.charAt(++i);
    if (escaped === 'U') {
      out += `\\u{${Number.parseInt(source.slice(i + 1, i + 9), 16).toString(16)}}`;
      i += 8;
    } else if (escaped === 'w') out += inClass ? '\\p{L}\\p{N}_' : '[\\p{L}\\p{N}_]';
    else if (escaped === 'd') out += '\\p{Nd}';
    else if (escaped === 'S') out += `[^${classOf(spaces)}]`;
    else if (escaped === 'u' || SYNTAX.has(escaped) || (escaped === '-' && inClass)) out += `\\${escaped}`;
    else out += escaped;
  }
  return out;
}
