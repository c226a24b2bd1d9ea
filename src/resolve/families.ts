// Kinds of bodies by the nouns for them: what was called an airline may be "the carrier" and "the company" next.

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

interface Family {
  /** Any of these may stand for another. */
  readonly words: ReadonlySet<string>;
  /** Wider words for all of them. */
  readonly wider: ReadonlySet<string>;
}

const FAMILIES: readonly Family[] = [
  {
    words: set('rebel guerrilla guerilla insurgent insurgency separatist militia rebellion'),
    wider: set('group movement organisation organization militant fighter gunman captor kidnapper abductor'),
  },
  {
    words: set('airline carrier'),
    wider: set('company firm group employer operator'),
  },
  {
    words: set('company firm corporation conglomerate'),
    wider: set('group employer giant business manufacturer maker operator supplier producer management'),
  },
  {
    words: set('manufacturer maker carmaker automaker shipbuilder planemaker drugmaker brewer'),
    wider: set('company firm group employer giant'),
  },
  {
    words: set('bank lender'),
    wider: set('company firm group employer'),
  },
  {
    words: set(
      'retailer grocer supermarket utility operator developer contractor miner insurer supplier producer shipper',
    ),
    wider: set('company firm group employer giant'),
  },
  {
    words: set('union syndicate guild federation confederation'),
    wider: set('group organisation organization association'),
  },
  { words: set('brotherhood'), wider: set('union group organisation organization movement') },
  {
    words: set('lobby association'),
    wider: set('group organisation organization federation'),
  },
  { words: set('party'), wider: set('group movement') },
  { words: set('bloc'), wider: set('group grouping organisation organization union club') },
  { words: set('alliance coalition'), wider: set('group grouping bloc organisation organization') },
  { words: set('movement'), wider: set('group organisation organization') },
  { words: set('group grouping'), wider: set('organisation organization movement') },
  { words: set('organisation organization'), wider: set('') },
  { words: set('charity ngo watchdog'), wider: set('group organisation organization agency') },
  { words: set('junta'), wider: set('council') },
  { words: set('metropolis archdiocese diocese eparchy exarchate'), wider: set('see church') },
  { words: set('ministry museum university hospital'), wider: set('institution') },
];

/** Each only by its own word. */
const ALONE = set(`
  council commission committee court tribunal agency authority board fund chamber ministry panel mission institute foundation
  league administration assembly parliament faction front cartel brigade delegation team inspectorate regulator
`);

/** Nouns that tell what kind of body one is. */
export const CALLINGS: ReadonlySet<string> = new Set([
  ...FAMILIES.flatMap(({ words, wider }) => [...words, ...wider]),
  ...ALONE,
]);

/** Of these the many are one body: "the rebels". */
export const MANIFOLD = set(
  'rebel guerrilla guerilla insurgent separatist militant fighter gunman captor kidnapper abductor',
);

/** "The Hamas DELEGATION": some of them, not the whole. */
export function isPart(word: string): boolean {
  return ALONE.has(word);
}

/** True where one who was called so may be spoken of by the word. */
export function mayBeCalled(called: ReadonlySet<string>, word: string): boolean {
  if (called.has(word)) return true;
  return FAMILIES.some(
    ({ words, wider }) => (words.has(word) || wider.has(word)) && [...called].some((each) => words.has(each)),
  );
}
