/** The lemmatizer: rules, exceptions and lists of known words for each coarse tag. */
import { type Cache, cappedCache } from './cache.ts';
import type { Lexeme } from './lexicon.ts';
import type { LemmaTable, Tables } from './tables.ts';

const LEMMAS = 1 << 15;
const LONGEST_CACHED = 100;
/** Coarse tags of the words that have forms. */
const OPEN = ['VERB', 'NOUN', 'ADJ'];

interface CompiledTable {
  rules: LemmaTable['rules'];
  exceptions: Map<string, string[]>;
  index: Set<string>;
  /** Lemmas found before. */
  known: Cache<string, string>;
}

/** True where the word is its own lemma by its morphology. */
function isBaseForm(pos: string, morph: string): boolean {
  const has = (feature: string): boolean => morph.includes(feature);
  if (has('VerbForm=Inf') || has('Degree=Pos')) return true;
  if (pos === 'NOUN') return has('Number=Sing');
  return pos === 'VERB' && has('VerbForm=Fin') && has('Tense=Pres') && !morph.includes('Number=');
}

/** The first of the forms that rules and exceptions give; forms in the list come before others. */
function lookUp(text: string, table: CompiledTable): string {
  const lower = text.toLowerCase();
  const forms: string[] = [];
  const unknown: string[] = [];
  for (const [suffix, replacement] of table.rules) {
    if (!lower.endsWith(suffix)) continue;
    const form = lower.slice(0, lower.length - suffix.length) + replacement;
    if (form === '') continue;
    if (table.index.has(form)) forms.unshift(form);
    else if (!/^\p{L}+$/u.test(form)) forms.push(form);
    else unknown.push(form);
  }
  const all = [...new Set(forms)];
  for (const form of table.exceptions.get(lower) ?? []) if (!all.includes(form)) all.unshift(form);
  return all[0] ?? unknown[0] ?? text;
}

/** The lemma as it must be spelled: "staged" is of "stage", as "stag" gives "stagged"; "greenlighted" of "greenlight". */
export function respelled(text: string, lemma: string): string {
  const short = /^[^aeiou]*[aeiou][bdgklmnprtvz]$/.test(lemma);
  if (short && /^(?:ed|es|ing)$/.test(text.slice(lemma.length)) && text.startsWith(lemma)) return `${lemma}e`;
  return /(?:ck|ft|ght|rd|ct)e$/.test(lemma) ? lemma.slice(0, -1) : lemma;
}

export interface Lemmatizer {
  /** The lemma of a word with this coarse tag and morphology. */
  lemma(text: string, pos: string, morph: string): string;
  /** A word in lower case, and what its lemma can be as a verb, noun or adjective. */
  candidates(lexeme: Lexeme): readonly string[];
}

export function createLemmatizer(tables: Tables): Lemmatizer {
  const compiled = new Map<string, CompiledTable>();
  for (const [pos, { rules, exceptions, index }] of Object.entries(tables.lemmas)) {
    compiled.set(pos.toUpperCase(), {
      rules,
      exceptions: new Map(Object.entries(exceptions)),
      index: new Set(index),
      known: cappedCache(LEMMAS),
    });
  }

  function lemma(text: string, pos: string, morph: string): string {
    if (pos === '' || pos === 'SPACE' || isBaseForm(pos, morph)) return text.toLowerCase();
    const table = compiled.get(pos);
    if (!table) return pos === 'PROPN' ? text : text.toLowerCase();
    const old = table.known.get(text);
    if (old !== undefined) return old;
    const found = lookUp(text, table);
    if (text.length <= LONGEST_CACHED) table.known.set(text, found);
    return found;
  }

  function candidates(lexeme: Lexeme): readonly string[] {
    if (lexeme.candidates !== null) return lexeme.candidates;
    const { lower } = lexeme;
    const forms = OPEN.map((pos) => lemma(lower, pos, ''));
    lexeme.candidates = [...new Set([lower, ...forms, ...forms.map((form) => respelled(lower, form))])];
    return lexeme.candidates;
  }

  return { lemma, candidates };
}
