// Text inside XML 1.0: what has a meaning is escaped, what XML cannot hold at all is replaced.

/** Characters that XML 1.0 forbids even as references: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const legal = (text: string): string => text.replace(FORBIDDEN, '\u{FFFD}');

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For element content and for attributes in double quotes; white space survives attribute normalisation. */
export const escaped = (text: string): string =>
  legal(text).replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? '');

/** The GEXF that graphology-gexf 0.13.2 writes, whose namespace names no host, made well. */
export const gexfText = (written: string): string =>
  `${written.replace('"http:///www.gexf.net/1.1draft/viz"', '"http://www.gexf.net/1.2draft/viz"')}\n`;
