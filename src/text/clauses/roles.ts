// The roles that stand in the tree below a predicate itself; those that it borrows come from `control.ts`.
import type { Token } from '../parser/document.ts';
import type { Filler, Oblique } from './clause.ts';
import { distinct, fillersOf, isRelative } from './fillers.ts';
import { burdenOf, type Draft, nominalAgents, phrasal } from './predicates.ts';
import type { Tree } from './tree.ts';
import { OBJECT_CONTROL } from './words.ts';

export interface Roles {
  readonly voice: 'active' | 'passive';
  readonly subject: readonly Filler[];
  readonly object: readonly Filler[];
  readonly indirect: readonly Filler[];
  readonly obliques: readonly Oblique[];
}

export function isPassive(tree: Tree, { verb, kind }: Draft): boolean {
  if (kind !== 'verb') return false;
  if (tree.child(verb, 'auxpass', 'nsubjpass', 'agent') !== undefined) return true;
  if (isHeadline(tree, verb)) return true;
  if (isPassiveConjunct(tree, verb)) return true;
  if (verb.tag !== 'VBN') return false;
  return tree.child(verb, 'aux') === undefined && (verb.label === 'acl' || verb.label === 'advcl');
}

/** "Was rejected by Kyiv and criticised in Paris". */
function isPassiveConjunct(tree: Tree, verb: Token): boolean {
  if (verb.label !== 'conj' || !/^VB[DN]$/.test(verb.tag)) return false;
  if (tree.child(verb, 'aux', 'nsubj', 'dobj', 'ccomp', 'xcomp') !== undefined) return false;
  return tree.child(tree.head(verb), 'auxpass') !== undefined;
}

/** "Kyiv urged to accept plan": without an object and with an infinitive, who stands before it is urged. */
function isHeadline(tree: Tree, verb: Token): boolean {
  if (!OBJECT_CONTROL.has(verb.lemma) || !/^VB[DN]$/.test(verb.tag)) return false;
  if (tree.child(verb, 'aux', 'dobj', 'dative', 'ccomp', 'prep') !== undefined) return false;
  const infinitive = tree.child(verb, 'xcomp');
  return (
    infinitive !== undefined && infinitive.index === verb.index + 2 && tree.child(verb, 'nsubj') !== undefined
  );
}

export function ownRoles(tree: Tree, draft: Draft, antecedent: Token | null): Roles {
  if (draft.kind === 'noun' && draft.verb === draft.token) return nounRoles(tree, draft.token);
  const fill = (heads: readonly Token[]): Filler[] =>
    distinct(
      heads.flatMap((head) =>
        isRelative(head) && antecedent !== null
          ? fillersOf(tree, antecedent).filter((each) => each.head < draft.verb.index)
          : fillersOf(tree, head),
      ),
    );
  const passive = isPassive(tree, draft);
  const own = subjectsOf(tree, draft);
  const grammatical =
    own.length > 0 || draft.helper === null ? own : tree.children(draft.helper, 'nsubj', 'nsubjpass');
  const noun = draft.noun;
  if (noun !== null && burdenOf(tree, draft.verb) === noun) {
    return { ...nounRoles(tree, noun), object: fill(grammatical), voice: 'active' };
  }
  const objects = tree
    .children(draft.verb, 'dobj')
    .filter((each) => each !== noun && (each.text !== 'home' || tree.child(each) !== undefined));
  const target = draft.particle === null ? [] : tree.children(draft.particle, 'pobj');
  const agents = [...tree.children(draft.verb, 'agent'), ...(passive ? strayAgents(tree, draft.verb) : [])]
    .flatMap((by) => tree.children(by, 'pobj'))
    .filter(({ entity }) => !MEASURES.has(entity));
  const about = noun === null ? { object: [], obliques: [] } : nounTargets(tree, noun);
  const prepositions = draft.anchors
    .filter((anchor) => anchor !== noun)
    .flatMap((anchor) => obliquesOf(tree, anchor, draft.particle, fill));
  const [moved, others] = noun === null ? [[], prepositions] : movedBy(prepositions, noun);
  const direct = passive
    ? [...grammatical.filter((each) => each !== noun), ...objects]
    : [...objects, ...target, ...raised(tree, draft)];
  const object = distinct([...fill(direct), ...about.object, ...moved]);
  const indirect = fill(
    tree
      .children(draft.verb, 'dative')
      .flatMap((each) => (each.pos === 'ADP' ? tree.children(each, 'pobj') : [each])),
  );
  const alone = object.length === 0 && noun === null;
  return {
    voice: passive ? 'passive' : 'active',
    subject: fill(
      passive ? (agents.length > 0 || noun === null ? agents : nominalAgents(tree, noun)) : grammatical,
    ),
    object: alone ? indirect : object,
    indirect: alone ? [] : indirect,
    obliques: [...others, ...about.obliques],
  };
}

/** "Was pressed on the issue BY Tusk": the parser hangs the agent on the word before it. */
function strayAgents(tree: Tree, verb: Token): Token[] {
  if (tree.child(verb, 'agent') !== undefined) return [];
  const below = tree.children(verb, 'xcomp').flatMap((each) => tree.children(each, 'prep', 'agent'));
  const behind = below.filter((by) => by.text.toLowerCase() === 'by' && isSomebodys(tree, by));
  if (behind.length > 0) return behind;
  return tree.children(verb, 'prep', 'dobj', 'oprd').flatMap((near) => {
    if (near.text.toLowerCase() === 'by') return namesAgent(tree, near) ? [near] : [];
    const inside = near.label === 'prep' ? tree.children(near, 'pobj') : [near];
    const hindered = tree.children(near, 'pcomp').flatMap((deed) => tree.children(deed, 'prep', 'agent'));
    const guards = hindered.filter(
      (by) => by.text.toLowerCase() === 'by' && (namesAgent(tree, by) || isMany(tree, by)),
    );
    if (guards.length > 0) return guards;
    return inside.flatMap((noun) =>
      tree
        .children(noun, 'prep')
        .filter((by) => by.text.toLowerCase() === 'by' && (namesAgent(tree, by) || isSomebodys(tree, by))),
    );
  });
}

/** "Was forced to resign BY HIS OWN PARTY": who forced him, not by when or how. */
function isSomebodys(tree: Tree, by: Token): boolean {
  return tree
    .children(by, 'pobj')
    .some(
      (noun) =>
        !MEASURES.has(noun.entity) && tree.child(noun, 'poss', 'det') !== undefined && noun.tag !== 'VBG',
    );
}

/** "Was prevented from leaving BY GUARDS". */
function isMany(tree: Tree, by: Token): boolean {
  return tree
    .children(by, 'pobj')
    .some(({ tag, lemma, entity }) => (tag === 'NNS' || lemma === 'police') && !MEASURES.has(entity));
}

function namesAgent(tree: Tree, by: Token): boolean {
  return tree
    .children(by, 'pobj')
    .some(({ pos, entity }) => pos === 'PROPN' && !/^(DATE|TIME)$/.test(entity));
}

/** "Wants KYIV to accept": the subject of the infinitive is whom the verb is about. */
function raised(tree: Tree, { verb, kind }: Draft): readonly Token[] {
  if (kind !== 'verb') return [];
  const infinitive = tree
    .children(verb, 'ccomp')
    .find(
      (each) =>
        each.tag === 'VB' &&
        each.index > verb.index &&
        tree.child(each, 'mark') === undefined &&
        tree.children(each, 'aux').every(({ tag }) => tag === 'TO' || tag === 'VB'),
    );
  return infinitive === undefined ? [] : tree.children(infinitive, 'nsubj', 'nsubjpass');
}

/** Of "put pressure on Kyiv" the parser often hangs "on Kyiv" on the verb. */
function movedBy(obliques: readonly Oblique[], noun: Token): [Filler[], Oblique[]] {
  const isTarget = ({ preposition }: Oblique): boolean =>
    (preposition === 'on' || preposition === 'upon') && ON.has(noun.lemma);
  return [
    obliques.filter(isTarget).flatMap(({ fillers }) => fillers),
    obliques.filter((each) => !isTarget(each)),
  ];
}

/** Words that stand for a clause to come and fill no role: "it is unclear whether", "there is pressure". */
function subjectsOf(tree: Tree, { verb, token, anchors, noun }: Draft): Token[] {
  if (tree.child(verb, 'expl') !== undefined)
    return tree.children(verb, 'attr', 'dobj', 'nsubj', 'oprd').slice(0, 1);
  const clause = anchors.some(
    (anchor) => tree.child(anchor, 'ccomp', 'xcomp', 'csubj', 'advcl') !== undefined,
  );
  const copular = token !== verb && noun === null;
  const impersonal = tree.child(verb, 'nsubjpass') !== undefined || IMPERSONAL.has(verb.lemma) || copular;
  const disposed = copular && DISPOSED.has(token.lemma);
  const expletive = (clause && impersonal && !disposed) || (copular && IMPERSONAL.has(token.lemma));
  return tree
    .children(verb, 'nsubj', 'nsubjpass', 'csubj')
    .filter(({ text }) => !(expletive && text.toLowerCase() === 'it'));
}

/** "It was READY to talk": so only somebody can be. */
const DISPOSED = new Set(
  'ready willing prepared able unable unwilling reluctant eager keen determined committed open willing happy glad entitled bound poised set'.split(
    ' ',
  ),
);

/** "Extended by ninety days" names nobody who extends. */
const MEASURES = new Set(['DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'CARDINAL']);

const IMPERSONAL = new Set(
  'seem appear emerge happen follow transpire true untrue clear unclear important possible impossible likely unlikely necessary vital'.split(
    ' ',
  ),
);

function obliquesOf(
  tree: Tree,
  anchor: Token,
  particle: Token | null,
  fill: (heads: readonly Token[]) => Filler[],
): Oblique[] {
  return tree
    .children(anchor, 'prep')
    .filter((each) => each !== particle && !isAccording(tree, each) && !WHEN.has(each.text.toLowerCase()))
    .flatMap((preposition) => {
      const [name, inner] = innermost(tree, preposition);
      const nouns = tree
        .children(preposition, 'pobj')
        .filter((each) => name === preposition || each !== tree.head(name));
      const heads = [...nouns, ...(inner === undefined ? [] : tree.children(inner, 'pobj'))];
      const asks = name.text === 'for' && /^(?:ask|beg|plead|appeal)$/.test(anchor.lemma);
      const fillers = fill(heads).filter(
        ({ head }) => !isTime(tree.at(head)) || (asks && tree.at(head).lemma === 'time'),
      );
      return fillers.length === 0 ? [] : [{ preposition: name.text.toLowerCase(), fillers }];
    });
}

/** Of "out of" the first preposition and the second; of "in exchange for" the last for both. */
function innermost(tree: Tree, preposition: Token): [Token, Token | undefined] {
  const noun = tree.child(preposition, 'pobj');
  const last = noun === undefined ? undefined : phrasal(tree, noun);
  return last === undefined ? [preposition, tree.child(preposition, 'prep')] : [last, last];
}

/** After these stands a time, be it an event: "before the summit". */
const WHEN = new Set(['before', 'after', 'since', 'until', 'till', 'during']);

function isAccording(tree: Tree, { text, head }: Token): boolean {
  return text.toLowerCase() === 'according' || tree.at(head).text.toLowerCase() === 'according';
}

function isTime({ entity, lemma }: Token): boolean {
  return entity === 'DATE' || entity === 'TIME' || TIMES.has(lemma.toLowerCase());
}

const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday day week month year hour time moment'.split(' '),
);

function nounRoles(tree: Tree, noun: Token): Roles {
  const { subject, object, obliques } = nounTargets(tree, noun);
  const agents = nominalAgents(tree, noun).flatMap((agent) => fillersOf(tree, agent));
  return { voice: 'active', subject: distinct([...agents, ...subject]), object, indirect: [], obliques };
}

/** Prepositions of a noun by the role that they mark: "pressure FROM Moscow ON Kyiv OVER Donbas", "talks BETWEEN A and B". */
const MARKS: Readonly<Record<string, 'subject' | 'object'>> = {
  from: 'subject',
  by: 'subject',
  between: 'subject',
  among: 'subject',
  of: 'object',
  against: 'object',
};
/** Nothing is done to anybody by these: "the resignation OF THE PREMIER". */
const OWN = new Set('resignation departure retreat surrender'.split(' '));
/** Whose these are, he is to do what is refused, offered or decided: "the refusal OF DOCTORS to staff it". */
const WILLS = new Set(
  'refusal willingness unwillingness readiness reluctance decision promise pledge vow offer threat failure attempt bid effort determination'.split(
    ' ',
  ),
);

/** "A lawsuit by farmers AGAINST A TRADER": what stands behind the doer belongs to the deed. */
function argumentsOf(tree: Tree, noun: Token): Token[] {
  const own = tree.children(noun, 'prep', 'agent');
  const behind = own
    .filter(({ text }) => text.toLowerCase() === 'by')
    .flatMap((by) => tree.children(by, 'pobj'))
    .flatMap((doer) => tree.children(doer, 'prep'))
    .filter(({ text }) => text.toLowerCase() === 'against');
  return [...own, ...behind];
}

const ON = new Set('pressure attack strike assault ban sanction sanctions siege offensive'.split(' '));
const TOWARDS = new Set('support backing approval'.split(' '));
const AT = new Set('opposition response reply resistance objection reaction threat'.split(' '));

function nounTargets(tree: Tree, noun: Token): Pick<Roles, 'subject' | 'object' | 'obliques'> {
  const found: { subject: Filler[]; object: Filler[]; obliques: Oblique[] } = {
    subject: [],
    object: [],
    obliques: [],
  };
  const will = tree.children(noun, 'acl', 'xcomp').some((each) => each.tag === 'VB') && WILLS.has(noun.lemma);
  for (const preposition of argumentsOf(tree, noun)) {
    const name = preposition.text.toLowerCase();
    const fillers = tree
      .children(preposition, 'pobj')
      .flatMap((head) => fillersOf(tree, head))
      .filter(({ head }) => !isTime(tree.at(head)));
    if (fillers.length === 0) continue;
    const aims = { for: TOWARDS, to: AT, on: ON, upon: ON }[name];
    const aimed = aims?.has(noun.lemma) ?? false;
    const whose = name === 'of' && (will || OWN.has(noun.lemma));
    const mark = aimed ? 'object' : whose ? 'subject' : MARKS[name];
    if (mark === undefined) found.obliques.push({ preposition: name, fillers });
    else found[mark].push(...fillers);
  }
  return found;
}
