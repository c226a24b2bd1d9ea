/** The attribute ruler: coarse tags, morphology and some lemmas by rules over tags, words and labels. */
import { cappedCache } from './cache.ts';
import type { RulerRule, Tables, TokenTest } from './tables.ts';

/** What the rules test. */
export interface RulerToken {
  tag: string;
  lower: string;
  label: string;
  isSpace: boolean;
}

/** What the rules set. */
export interface Attributes {
  tag: string;
  pos: string;
  morph: string;
  label: string;
  lemma: string | undefined;
}

type Attrs = RulerRule['attrs'];

const WORDS = 1 << 15;
const LONGEST_CACHED = 100;

/** A pattern whose first test holds: what its other tokens must pass, and what it sets where. */
interface Candidate {
  number: number;
  rest: TokenTest[];
  index: number;
  attrs: Attrs;
}

function holds(test: TokenTest, token: RulerToken): boolean {
  return Object.entries(test).every(([key, wanted]) => {
    if (key === 'IS_SPACE') return token.isSpace === wanted;
    const value = key === 'TAG' ? token.tag : key === 'LOWER' ? token.lower : token.label;
    if (typeof wanted !== 'object') return value === wanted;
    if (wanted.IN && !wanted.IN.includes(value)) return false;
    if (wanted.NOT_IN?.includes(value)) return false;
    return wanted.REGEX === undefined || new RegExp(wanted.REGEX, 'u').test(value);
  });
}

const plain = ({ tag, label }: RulerToken): Attributes => ({
  tag,
  pos: '',
  morph: '',
  label,
  lemma: undefined,
});

function apply(attributes: Attributes, attrs: Attrs): void {
  if (attrs.TAG !== undefined) attributes.tag = attrs.TAG;
  if (attrs.POS !== undefined) attributes.pos = attrs.POS;
  if (attrs.MORPH !== undefined) attributes.morph = attrs.MORPH === '_' ? '' : attrs.MORPH;
  if (attrs.DEP !== undefined) attributes.label = attrs.DEP;
  if (attrs.LEMMA !== undefined) attributes.lemma = attrs.LEMMA;
}

/** Tells the words that some pattern's first test names from all others. */
function wordTest(rules: readonly RulerRule[]): (lower: string) => boolean {
  const words = new Set<string>();
  const regexes: RegExp[] = [];
  for (const { patterns } of rules) {
    for (const [test] of patterns) {
      const lower = test?.LOWER;
      if (typeof lower === 'string') words.add(lower);
      else if (typeof lower === 'object') {
        for (const word of lower.IN ?? []) words.add(word);
        if (lower.REGEX !== undefined) regexes.push(new RegExp(lower.REGEX, 'u'));
      }
    }
  }
  const known = cappedCache<string, boolean>(WORDS);
  return (lower) => {
    const old = known.get(lower);
    if (old !== undefined) return old;
    const found = words.has(lower) || regexes.some((regex) => regex.test(lower));
    if (lower.length <= LONGEST_CACHED) known.set(lower, found);
    return found;
  };
}

/** The patterns that a word may begin; and where none of them looks at other words, what they set together. */
interface Begun {
  candidates: readonly Candidate[];
  settled: Attributes | null;
}

type Known = Map<string, Map<string, Map<string, Begun>>>;

/** The map that stands at a key of another; made where there is none yet. */
function inner<Value>(outer: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const old = outer.get(key);
  if (old) return old;
  const made = new Map<string, Value>();
  outer.set(key, made);
  return made;
}

/** All matches are taken on the tokens as given, then applied by rule number: later rules overwrite. */
export function createRuler(tables: Tables): (tokens: readonly RulerToken[]) => Readonly<Attributes>[] {
  const rules = tables.ruler;
  const isNamed = wordTest(rules);
  /** Candidates by what the first tests can tell apart, tag, label and word: a few thousand at most; those of white space apart. */
  const [ofWords, ofSpaces] = [new Map() as Known, new Map() as Known];

  function begun(token: RulerToken): Begun {
    const word = isNamed(token.lower) ? token.lower : '';
    const byLabel = inner(token.isSpace ? ofSpaces : ofWords, token.tag);
    const byWord = inner(byLabel, token.label);
    const old = byWord.get(word);
    if (old) return old;
    const seen = { ...token, lower: word };
    const candidates = rules.flatMap(({ patterns, attrs, index }, number) =>
      patterns.flatMap(([test, ...rest]) =>
        test && holds(test, seen) ? [{ number, rest, index, attrs }] : [],
      ),
    );
    const alone = candidates.every(({ rest, index }) => rest.length === 0 && index === 0);
    const settled = alone ? plain(token) : null;
    if (settled) for (const { attrs } of candidates) apply(settled, attrs);
    const found = { candidates, settled };
    byWord.set(word, found);
    return found;
  }

  return (tokens) => {
    let fromBefore: Candidate[] = [];
    return tokens.map((token, i): Readonly<Attributes> => {
      const { candidates, settled } = begun(token);
      if (settled && fromBefore.length === 0) return settled;
      const matched = candidates.filter(({ rest }) =>
        rest.every((test, k) => {
          const other = tokens[i + 1 + k];
          return other !== undefined && holds(test, other);
        }),
      );
      const attributes = plain(token);
      const here = fromBefore.length > 0 ? [...fromBefore, ...matched] : matched;
      if (fromBefore.length > 0) here.sort((a, b) => a.number - b.number);
      fromBefore = [];
      for (const match of here) {
        if (match.index === 0) apply(attributes, match.attrs);
        else fromBefore.push({ ...match, index: match.index - 1 });
      }
      return attributes;
    });
  };
}
