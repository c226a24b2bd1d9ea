// Bytes to text: byte order mark, then what the file or its server declares, then UTF-8 if it is valid, then what fits best.

const META_CHARSET = /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i;
/** How far into a file its declaration is looked for, and its kind is guessed from. */
const HEAD = 4096;
const SAMPLE = 65_536;

/**
 * Never throws: bytes that the encoding does not have become U+FFFD. A byte order mark is not part of the text.
 * @param declared an encoding's name from outside the file, as in a Content-Type
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const encoding = encodingOf(bytes, declared);
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? mended(text) : text;
}

/** What windows-1252 has from 0x80 to 0x9f; blanks where it has nothing. */
const HIGH_CONTROLS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Control characters to the letters that they are in windows-1252: some versions of Node 20 decode it as Latin-1. */
export function mended(text: string): string {
  return text.replace(/[\u{80}-\u{9F}]/gu, (control) => {
    const letter = HIGH_CONTROLS.charAt(control.charCodeAt(0) - 0x80);
    return letter === ' ' ? control : letter;
  });
}

/** The encoding's name as TextDecoder knows it. */
function encodingOf(bytes: Uint8Array, declared: string | null = null): string {
  const marked = byteOrderMark(bytes) ?? silentUtf16(bytes);
  if (marked !== null) return marked;
  const meta = META_CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1] ?? null;
  const named = known(declared) ?? known(meta);
  // A file that declares UTF-16 in ASCII letters is not UTF-16.
  if (named !== null && named !== 'utf-8' && !named.startsWith('utf-16')) return named;
  return isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** True for what no encoding of text explains: many control characters, or zero bytes that are not UTF-16's. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (byteOrderMark(sample) !== null || silentUtf16(sample) !== null) return false;
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls > Math.max(4, sample.length / 50);
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark shows by its zero bytes: in Western text, nearly every second byte is one. */
function silentUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, HEAD);
  let even = 0;
  let odd = 0;
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = sample.length * 0.35;
  if (odd > many && even * 20 < odd) return 'utf-16le';
  return even > many && odd * 20 < even ? 'utf-16be' : null;
}

/** Valid, or with fewer broken places than whole characters of several bytes: a damaged file, not another encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    let broken = 0;
    let whole = 0;
    for (const character of text) {
      if (character === '\u{FFFD}') broken += 1;
      else if (character > '\u{7F}') whole += 1;
    }
    return whole > broken;
  }
}

function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
