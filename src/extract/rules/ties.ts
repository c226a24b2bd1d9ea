// Who serves whom, as titles beside names tell: "Kremlin spokesman Dmitry Peskov", "Umerov, the secretary of the council".
import type { Extracted, Resolution } from '../../model/extracted.ts';
import { turnAt } from '../../text/clauses/dialogue.ts';
import { type Tree, treeOf } from '../../text/clauses/tree.ts';
import type { Sentence, Token } from '../../text/parser/document.ts';
import { dateOf } from './details.ts';
import { type Reading, toMention } from './reading.ts';

export const OFFICES = new Set(
  `spokesman spokeswoman spokesperson president minister premier chancellor envoy adviser advisor aide negotiator ambassador
  secretary chief head leader chairman chairwoman chair director commissioner representative delegate mediator senator
  congressman congresswoman lawmaker sen. sen counterpart deputy boss governor mayor king queen emir prince general commander
  emissary diplomat consul speaker coordinator scout lawyer minister-president vice-president vice`.split(
    /\s+/,
  ),
);

/** One tie of the gazetteer. */
export interface Service {
  readonly actor: string;
  readonly role: string | null;
}

/** Each tie once in a text: where the office is first given. */
export function tiesOf(reading: Reading, serves: (id: string) => readonly Service[]): Extracted[] {
  const seen = new Set<string>();
  return reading.document.sentences
    .filter(({ parsed }) => parsed)
    .flatMap((sentence) => {
      const tree = treeOf(reading.document, sentence);
      return tree.tokens().flatMap((token) => tieAt(reading, tree, sentence, token, serves) ?? []);
    })
    .filter(({ actors, recipients }) => {
      const key = [...actors, ...recipients].flatMap(({ ids }) => ids).join(' ');
      return !seen.has(key) && seen.add(key);
    });
}

function tieAt(
  reading: Reading,
  tree: Tree,
  sentence: Sentence,
  office: Token,
  serves: (id: string) => readonly Service[],
): Extracted | null {
  if (!OFFICES.has(office.lemma.toLowerCase())) return null;
  const name = nameBeside(tree, office);
  if (name === null) return null;
  const holder = referent(reading, tree, name);
  if (holder.ids.length === 0 || (holder.kind !== 'person' && holder.kind !== null)) return null;
  const principal = principalOf(tree, office, name);
  const role = roleOf(tree, office, principal === null ? [name] : [name, principal]);
  const served = principal === null ? null : referent(reading, tree, principal);
  const words = tree.extent([
    office,
    name,
    ...(principal === null ? [] : [principal]),
    ...tree.children(office, 'compound', 'amod'),
  ]);
  const recipients =
    served !== null && served.ids.length > 0
      ? [toMention(reading.document, served)]
      : known(holder.ids, role, serves).map((id) => ({ ...toMention(reading.document, holder), ids: [id] }));
  const own = recipients.filter(({ ids }) => !ids.some((id) => holder.ids.includes(id)));
  if (own.length === 0) return null;
  return {
    ...{ kind: 'tie', event: null, mode: null, polarity: 'asserts', modality: 'actual' },
    actors: [toMention(reading.document, holder)],
    recipients: own,
    ...{ over: null, stance: null, role, meeting: { form: null, place: null, minutes: null } },
    ...whoseTurn(reading, words.start),
    ...{ cue: null, outlet: null },
    occurredOn: dateOf(reading.document, sentence, reading.published?.slice(0, 7) ?? null, null),
    frame: 'tie',
    ...{ start: words.start, end: words.end },
  };
}

/** The report's own word, but in an interview that of whose turn it is. */
function whoseTurn({ document, resolver }: Reading, offset: number): Pick<Extracted, 'speaker' | 'form'> {
  const [speaker] = turnAt(document, offset)?.speaker ?? [];
  return speaker === undefined
    ? { speaker: null, form: 'own' }
    : { speaker: toMention(document, resolver.resolve(speaker)), form: 'direct' };
}

function referent(reading: Reading, tree: Tree, token: Token): Resolution {
  const phrase = tree.extent([token, ...tree.children(token, 'compound')]);
  return reading.resolver.resolve({ head: token.index, first: phrase.first, next: phrase.next });
}

/** "President Donald Trump": of what, the gazetteer knows; only where its office has a word in common with the title. */
function known(ids: readonly string[], title: string, serves: (id: string) => readonly Service[]): string[] {
  const words = title.toLowerCase().split(/\s+/);
  const fits = ({ role }: Service): boolean =>
    role
      ?.toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => words.includes(word)) ?? false;
  return ids
    .flatMap((id) =>
      serves(id)
        .filter(fits)
        .map(({ actor }) => actor),
    )
    .slice(0, 1);
}

/** "spokesman PESKOV", "the envoy, WITKOFF", "UMEROV, the secretary". */
function nameBeside(tree: Tree, office: Token): Token | null {
  const head = tree.head(office);
  if ((office.label === 'compound' || office.label === 'nmod') && head.pos === 'PROPN') return head;
  if (office.label === 'appos' && head.pos === 'PROPN') return head;
  return tree.children(office, 'appos').find(({ pos }) => pos === 'PROPN') ?? null;
}

/** "KREMLIN spokesman", "TRUMP's envoy", "RUSSIAN minister", "the secretary of the COUNCIL", "minister for". */
function principalOf(tree: Tree, office: Token, name: Token): Token | null {
  const holders = [office, ...(office.label === 'compound' ? [name] : [])];
  for (const word of holders) {
    const [possessor] = tree.children(word, 'poss');
    if (possessor !== undefined) return possessor;
    const near = tree
      .children(word, 'compound', 'amod', 'nmod')
      .find((each) => each !== office && each.index < name.index && isBody(each));
    if (near !== undefined) return near;
  }
  const preposition = tree.children(office, 'prep').find(({ text }) => /^(of|for|to)$/i.test(text));
  return preposition === undefined ? null : (tree.child(preposition, 'pobj') ?? null);
}

function isBody({ entity, pos }: Token): boolean {
  return /^(GPE|NORP|ORG|LOC|FAC)$/.test(entity) || (pos === 'PROPN' && entity !== 'PERSON');
}

function roleOf(tree: Tree, office: Token, apart: readonly Token[]): string {
  const words = tree
    .children(office, 'compound', 'amod', 'prep')
    .filter((each) => !apart.includes(each) && each.label !== 'prep' && !isBody(each));
  return [...words, office].map(({ text }) => text).join(' ');
}
