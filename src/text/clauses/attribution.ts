// Who says a clause: the nearest verb, noun or preposition of saying above it, or beside it in commas.
import type { Document, Token } from '../parser/document.ts';
import type { Filler } from './clause.ts';
import { fillersOf, fillersOfAll } from './fillers.ts';
import { PEOPLE, SOURCE } from './mend/headlines.ts';
import { type Draft, nominalAgents } from './predicates.ts';
import { type Tree, treeOf } from './tree.ts';
import { DENYING, DOCUMENTS, OPINIONS, SAYING, SAYING_NOUNS, SHOWING } from './words.ts';

export interface Attribution {
  readonly speaker: readonly Filler[];
  /** Token index of the word of saying. */
  readonly cue: number | null;
}

export const OWN_VOICE: Attribution = { speaker: [], cue: null };

export function isSaying(tree: Tree, { token, verb, kind, noun }: Draft): boolean {
  const lemma = token.lemma.toLowerCase();
  if (kind === 'adjective') return isMadeClear(tree, verb);
  if (kind === 'verb' && (bringsQuotation(tree, verb) || isMadeClear(tree, verb) || isLetKnown(tree, verb)))
    return true;
  if (noun !== null && SAYING_NOUNS.has(noun.lemma)) return true;
  if (kind === 'verb' && (isShown(tree, verb) || echoes(tree, verb))) return true;
  return kind === 'verb' ? SAYING.has(lemma) : SAYING_NOUNS.has(lemma);
}

/** "Leave now," the envoy URGED: the quotation marks make any verb one of saying. */
export function bringsQuotation(tree: Tree, verb: Token): boolean {
  const subject = tree.child(verb, 'nsubj');
  if (subject === undefined || !/^VB/.test(verb.tag)) return false;
  return tree.children(verb, 'ccomp').some((clause) => {
    if (clause.index > verb.index) {
      const [mark, stop] = [-1, -2].map((step) => tree.text(tree.leftmost(clause).index + step));
      return OPENING.test(mark ?? '') && /^[,:]$/.test(stop ?? '');
    }
    const between = tree.tokens().filter(({ index }) => index > clause.index && index < verb.index);
    const close = between.find(({ text }) => CLOSING.test(text));
    return close !== undefined && /^[,.?!]$/.test(tree.text(close.index - 1)) && subject.index > close.index;
  });
}

/** "Ghana must decide, Togo DEMANDED": what somebody asks or vows stands before it, in words that it closes. */
function echoes(tree: Tree, verb: Token): boolean {
  const subject = tree.child(verb, 'nsubj');
  if (!ECHOING.has(verb.lemma) || subject === undefined || tree.child(verb, 'dobj', 'xcomp') !== undefined)
    return false;
  const first = tree.leftmost(subject).index;
  return tree.text(first - 1) === ',' && tree.children(verb, 'ccomp').some(({ index }) => index < first);
}

const ECHOING = new Set('demand urge plead promise vow threaten pledge swear'.split(' '));

/** "Not one inch," the president VOWED, "will be given". */
function followsQuotation(tree: Tree, verb: Token): boolean {
  const subject = tree.child(verb, 'nsubj');
  const first = Math.min(verb.index, subject === undefined ? verb.index : tree.leftmost(subject).index);
  return CLOSING.test(tree.text(first - 1)) && tree.text(first - 2) === ',';
}

const OPENING = /^[“"„«‘']$/;
const CLOSING = /^[”"“»’']$/;

/** "A leaked memorandum SHOWS that", "..., a statement READ". */
function isShown(tree: Tree, verb: Token): boolean {
  const [subject] = tree.children(verb, 'nsubj');
  return SHOWING.has(verb.lemma) && DOCUMENTS.has(subject?.lemma.toLowerCase() ?? '');
}

/** "Made (it) CLEAR that". */
function isMadeClear(tree: Tree, verb: Token): boolean {
  if (verb.lemma !== 'make') return false;
  return tree
    .below(verb, ({ index }) => index < verb.index + 4)
    .some(({ text, index }) => /^(clear|plain)$/i.test(text) && index > verb.index && index < verb.index + 4);
}

/** "Let it be KNOWN that". */
function isLetKnown(tree: Tree, { text, index }: Token): boolean {
  return (
    text.toLowerCase() === 'known' &&
    /^be$/i.test(tree.text(index - 1)) &&
    /^let$/i.test(tree.text(index - 3))
  );
}

export function isDenying({ token }: Draft): boolean {
  return DENYING.has(token.lemma.toLowerCase()) || token.lemma === 'denial';
}

/** "Rejected the claim that", "dismissed reports that": the noun's clause is denied by who rejects it. */
export function isDisowned(tree: Tree, { token, kind }: Draft): boolean {
  return kind === 'noun' && isDenied(tree, token);
}

/** Whether a noun names what somebody rejects, or what is said to be false: its that-clause is then denied. */
export function isDenied(tree: Tree, noun: Token): boolean {
  const head = tree.head(noun);
  if (/^(dobj|nsubjpass)$/.test(noun.label)) return rejects(tree, head);
  if (noun.label === 'nsubj' && head.lemma === 'be')
    return tree.children(head, 'acomp', 'attr').some(({ lemma }) => FALSE.has(lemma.toLowerCase()));
  const truth = noun.label === 'pobj' ? tree.head(head) : head;
  return truth.lemma === 'truth' && tree.children(truth, 'det').some(({ text }) => /^no$/i.test(text));
}

export function isRejecting({ lemma }: Pick<Token, 'lemma'>): boolean {
  return /^(reject|dismiss|deny|refute|dispute|rebut|disown|repudiate|disclaim|rubbish)$/.test(lemma);
}

/** "REJECTED reports that", "LAUGHED OFF reports that". */
export function rejects(tree: Tree, verb: Token): boolean {
  if (isRejecting(verb)) return true;
  return (
    /^(?:laugh|shrug|brush|wave)$/.test(verb.lemma) &&
    tree.children(verb, 'prt', 'advmod').some(({ text }) => /^(?:off|aside|away)$/.test(text))
  );
}

const FALSE = new Set('false untrue baseless unfounded incorrect nonsense fabrication lie'.split(' '));

/** "The message of Washington was THAT", "his line remains THAT", "all he said was THAT": the subject of "be" tells who says it. */
export function asSubjectSays(tree: Tree, { verb }: Draft): Attribution | null {
  if (verb.label !== 'ccomp' || !/^(?:be|remain|stay)$/.test(tree.head(verb).lemma)) return null;
  for (const subject of tree.children(tree.head(verb), 'nsubj', 'csubj')) {
    const saying = [subject, ...tree.children(subject, 'relcl')].find(
      (each) => SAYING.has(each.lemma) && /^VB/.test(each.tag),
    );
    const whose = saying === undefined ? [] : tree.children(saying, 'nsubj');
    const named =
      SAYING_NOUNS.has(subject.lemma) || ANSWERS.has(subject.lemma) ? ownersOf(tree, subject) : [];
    const held = /^it$/i.test(subject.text) ? tree.children(tree.head(verb), 'attr') : [];
    const owners = held
      .filter(({ lemma }) => SAYING_NOUNS.has(lemma) || ANSWERS.has(lemma) || OPINIONS.has(lemma))
      .flatMap((noun) => ownersOf(tree, noun).map((owner) => ({ noun, owner })));
    const [first] = owners;
    if (first !== undefined)
      return { speaker: owners.flatMap(({ owner }) => fillersOf(tree, owner)), cue: first.noun.index };
    const speakers = [...whose, ...named].filter(({ tag }) => !/^W/.test(tag));
    if (speakers.length > 0) return { speaker: fillersOfAll(tree, speakers), cue: (saying ?? subject).index };
  }
  return null;
}

function isAnswer(lemma: string): boolean {
  return ANSWERS.has(lemma) || SAYING_NOUNS.has(lemma);
}

const ANSWERS = new Set(
  'message view line position answer reply response point word reasoning verdict conclusion finding opinion belief thesis contention'.split(
    ' ',
  ),
);

/** Whose words a noun names: "the senator's argument", "the conclusion of the inquiry", "word from the ministry". */
export function ownersOf(tree: Tree, noun: Token): Token[] {
  const told = tree
    .children(noun, 'prep')
    .filter(({ text }) => /^(?:by|of|from|among|amongst)$/i.test(text))
    .flatMap((preposition) => tree.children(preposition, 'pobj'));
  return [...nominalAgents(tree, noun), ...told];
}

/** Whose it is that a noun for what is said names, "THE AMBASSADOR's words were plain"; null for any other noun. */
export function answererOf(document: Document, index: number): Filler[] | null {
  const sentence = document.sentences.find(({ first, next }) => first <= index && index < next);
  const noun = document.tokens[index];
  if (noun === undefined || sentence?.parsed !== true || !isAnswer(noun.lemma)) return null;
  const tree = treeOf(document, sentence);
  return ownersOf(tree, tree.at(index)).flatMap((owner) => fillersOf(tree, owner));
}

/** "According to two officials, ..." on the clause itself. */
export function accordingTo(tree: Tree, { anchors }: Draft): Attribution | null {
  for (const per of tree.childrenOf(anchors, 'prep')) {
    const names =
      /^per$/i.test(per.text) && /^,?$/.test(tree.text(per.index - 1)) ? tree.children(per, 'pobj') : [];
    if (names.length > 0) return { speaker: fillersOfAll(tree, names), cue: per.index };
  }
  for (const anchor of anchors) {
    for (const according of tree
      .children(anchor, 'prep', 'advmod', 'advcl')
      .filter(({ text }) => text.toLowerCase() === 'according')) {
      const to = tree.child(according, 'prep');
      const heads = to === undefined ? [] : tree.children(to, 'pobj');
      if (to !== undefined && heads.length > 0)
        return (
          heads.map((head) => cited(tree, [head])).find((source) => source !== null) ?? {
            speaker: fillersOfAll(tree, heads),
            cue: to.index,
          }
        );
    }
  }
  return null;
}

/** "Witnesses spoke OF soldiers WHO HAD FIRED", "described soldiers FIRING": what is told of those whom somebody speaks of. */
export function spokenOf(tree: Tree, { verb }: Draft): Attribution | null {
  if (!/^(?:relcl|acl)$/.test(verb.label)) return null;
  const whom = tree.head(verb);
  if (!/^(?:pobj|dobj)$/.test(whom.label) || tree.text(tree.leftmost(verb).index - 1) === ',') return null;
  const above = tree.head(whom);
  const about = /^(?:of|about)$/.test(above.text);
  const telling = about ? tree.head(above) : above;
  const tellers = tree.children(telling, 'nsubj').filter(({ tag }) => !/^W/.test(tag));
  if (!(about ? TELLING : DEPICTING).has(telling.lemma) || tellers.length === 0) return null;
  return { speaker: fillersOfAll(tree, tellers), cue: telling.index };
}

/** "Its agreement to go, ANNOUNCED by the minister": who tells of the act that a noun names. */
export function announcedBy(tree: Tree, { kind, verb, token }: Draft): Attribution | null {
  if (kind !== 'noun' || verb !== token) return null;
  const above = tree.head(token);
  const confirmed = token.label === 'nsubjpass' && CONFIRMING.has(above.lemma) ? above : undefined;
  const announced =
    confirmed ??
    tree
      .below(token, ({ label }) => label !== 'relcl')
      .find(({ label, lemma, tag }) => label === 'acl' && tag === 'VBN' && SAYING.has(lemma));
  const by = announced === undefined ? undefined : tree.child(announced, 'agent');
  const heads = by === undefined ? [] : tree.children(by, 'pobj');
  if (announced === undefined || heads.length === 0) return null;
  return { speaker: fillersOfAll(tree, heads), cue: announced.index };
}

const CONFIRMING = new Set('confirm report announce disclose acknowledge reveal'.split(' '));

const TELLING = new Set(['speak', 'tell', 'talk', 'complain', 'write', 'read']);
const DEPICTING = new Set(['describe', 'recount', 'portray', 'depict', 'recall']);

/** "Kremlin: Putin ready to meet". */
export function headlined(tree: Tree, { anchors }: Draft): Attribution | null {
  const source = tree.childrenOf(anchors, SOURCE);
  return source.length === 0 ? null : { speaker: fillersOfAll(tree, source), cue: null };
}

/** "In the words of a diplomat", "by his own account": whose words these are. */
export function inTheWordsOf(tree: Tree, { anchors, kind, verb, token }: Draft): Attribution | null {
  if (kind === 'noun' && verb === token) return null;
  for (const preposition of tree.childrenOf(anchors, 'prep')) {
    if (!/^(in|by|to)$/i.test(preposition.text)) continue;
    for (const noun of tree.children(preposition, 'pobj').filter(isView)) {
      const of = tree.children(noun, 'prep').filter(({ text }) => text === 'of');
      const whose = [...tree.children(noun, 'poss'), ...of.flatMap((each) => tree.children(each, 'pobj'))];
      const own = tree.children(noun, 'amod').some(({ text }) => text === 'own');
      const subjects = own && whose.every(({ tag }) => tag === 'PRP$') ? tree.children(verb, 'nsubj') : [];
      if (whose.length > 0)
        return {
          speaker: (subjects.length > 0 ? subjects : whose).flatMap((head) => fillersOf(tree, head)),
          cue: noun.index,
        };
    }
  }
  return null;
}

export function isView({ lemma }: Token): boolean {
  return VIEWS.has(lemma);
}

const VIEWS = new Set(
  'word view opinion telling account judgement judgment assessment reading estimation estimate eye ear mind version'.split(
    ' ',
  ),
);

/** "As one aide put it", "as Merz said": the saying beside the clause. */
export function asSaid(tree: Tree, { anchors }: Draft): Token | null {
  for (const said of tree.childrenOf(anchors, 'advcl')) {
    const as = tree.children(said, 'mark', 'advmod').some(({ text }) => text.toLowerCase() === 'as');
    if (as && SAYING.has(said.lemma) && tree.child(said, 'agent') !== undefined) return said;
    if (!as || tree.child(said, 'nsubj') === undefined || tree.child(said, 'ccomp', 'xcomp') !== undefined)
      continue;
    const object = tree.child(said, 'dobj');
    const it = object?.text === 'it' && /^(put|have|see|tell|say|phrase|describe)$/.test(said.lemma);
    if (
      it ||
      (object === undefined && SAYING.has(said.lemma) && !/^(speak|add|continue|point)$/.test(said.lemma))
    )
      return said;
  }
  return null;
}

/** A clause of its own that the saying takes; in "X is true, he said, that ..." the that-clause is X's. */
function ownClause(tree: Tree, said: Token): boolean {
  return tree.children(said, 'ccomp').some((clause) => !isReturned(tree, clause));
}

/** A that-clause behind the comma that closes an interruption. */
export function isReturned(tree: Tree, clause: Token): boolean {
  const that = tree.children(clause, 'mark').find(({ text }) => text.toLowerCase() === 'that');
  return (
    clause.index > clause.head &&
    tree.head(clause).label === 'parataxis' &&
    that !== undefined &&
    tree.document.tokens[that.index - 1]?.text === ','
  );
}

/** "Reuters reported, CITING three officials", "according to Reuters, which CITED two": they are who said it. */
export function citedBeside(tree: Tree, saying: Token): Attribution | null {
  return cited(tree, [saying, ...tree.children(saying, 'nsubj')]);
}

function cited(tree: Tree, places: readonly Token[]): Attribution | null {
  const citing = tree
    .childrenOf(places, 'advcl', 'acl', 'relcl')
    .find(
      ({ lemma, tag, label }) =>
        /^(?:cite|quote)$/.test(lemma) && (tag === 'VBG' || (label === 'relcl' && /^VB[DZP]$/.test(tag))),
    );
  const sources = citing === undefined ? [] : tree.children(citing, 'dobj').filter(isSpeaking);
  if (citing === undefined || sources.length === 0) return null;
  return { speaker: fillersOfAll(tree, sources), cue: citing.index };
}

/** Somebody, not "images" or "a shortage". */
function isSpeaking({ lemma, pos, entity }: Token): boolean {
  return (
    pos === 'PROPN' || entity === 'PERSON' || PEOPLE.has(lemma) || DOCUMENTS.has(lemma) || PERSONS.test(lemma)
  );
}

const PERSONS =
  /^(?:person|people|relative|colleague|executive|friend|agency|police|neighbou?r|.*(?:ist|cian|man|woman|eer|[st]or|trar|(?:assist|particip|consult|attend)ant|trader|worker|owner|broker|banker|staffer))$/;

/** "The plan, he said, was dead": the verb of saying that hangs on what is said. */
export function interrupting(tree: Tree, { anchors }: Draft): Token | null {
  for (const anchor of anchors) {
    const said = tree
      .children(anchor, 'parataxis')
      .find(
        (each) =>
          (SAYING.has(each.lemma.toLowerCase()) || isShown(tree, each) || followsQuotation(tree, each)) &&
          tree.child(each, 'nsubj') &&
          !ownClause(tree, each),
      );
    if (said !== undefined) return said;
  }
  return null;
}
