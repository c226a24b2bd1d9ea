// Words made comparable: without accents and points, one apostrophe; the case of letters is kept.

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
};

const cache = new Map<string, string>();
const MOST = 50_000;

/** `Orbán’s` -> `Orban's`, `U.S.` -> `US`. */
export function fold(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const folded = /^[A-Za-z'-]*$/.test(word)
    ? word
    : word
        .normalize('NFKD')
        .replace(/[\p{M}.]/gu, '')
        .replace(/[’ʼ‘`]/g, "'")
        .replace(/[łŁøØđĐıßæÆœ]/g, (letter) => LETTERS[letter] ?? letter);
  if (cache.size >= MOST) cache.clear();
  cache.set(word, folded);
  return folded;
}

/** The words of a name as the parser cuts them, hyphens left out: `President's Office` -> President, 's, Office. */
export function wordsOf(name: string): string[] {
  return fold(name.replace(/^[Tt]he /, ''))
    .replace(/'s\b/g, " 's")
    .split(/[\s-]+|,\s*/)
    .filter((word) => word !== '');
}

/** True for words that differ only in how their ending was brought from Cyrillic: Zelensky, Zelenskyy, Zelenskiy. */
export function ending(word: string): string {
  return word.length < 6 ? word : word.replace(/(?:iy|yy|yi|ii|ij|y)$/, 'y');
}

export function plural(word: string): string[] {
  if (/man$/.test(word)) return [word.replace(/man$/, 'men')];
  if (/(?:ese|ish|ch|s|x)$/.test(word)) return [];
  return [`${word}s`];
}

export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
