// Who acts in a clause that does not say so itself: controllers of infinitives, antecedents, subjects shared by conjuncts.
import type { Token } from '../parser/document.ts';
import type { Filler } from './clause.ts';
import type { Known } from './clauses.ts';
import { distinct, fillersOf } from './fillers.ts';
import { PEOPLE } from './mend/headlines.ts';
import type { Draft } from './predicates.ts';
import type { Place } from './relations.ts';
import { isPassive, type Roles } from './roles.ts';
import type { Tree } from './tree.ts';
import { INTRANSITIVE, MESSAGES, SAYING, SUBJECT_CONTROL } from './words.ts';

interface Case {
  readonly draft: Draft;
  readonly governor: Known | null;
  readonly own: Roles;
  readonly place: Place;
  readonly infinitive: boolean;
}

/** The roles of a clause with those filled in that it borrows. */
export function controllerOf(tree: Tree, given: Case): Roles {
  const { draft, own, place } = given;
  const passive = isPassive(tree, draft);
  const stated = tree.child(draft.verb, 'nsubj', 'nsubjpass', 'csubj', 'expl') !== undefined;
  const antecedent = place.antecedent === null ? [] : antecedentsOf(tree, place.antecedent, draft);
  const writer = writerOf(given);
  if (writer.length > 0 && own.subject.length === 0) return { ...own, subject: writer };
  if (place.relation === 'relative')
    return calledSo(tree, given, relative(tree, draft, own, antecedent, passive));
  if (stated || (draft.kind === 'noun' && draft.verb === draft.token)) return own;
  const lent = place.relation === 'conjunct' ? shared(tree, given) : controller(tree, given, antecedent);
  const borrowed = lent.filter(({ head }) => head !== draft.verb.index && head !== draft.token.index);
  if (borrowed.length === 0) return own;
  if (passive) return own.object.length > 0 ? own : { ...own, object: borrowed };
  return own.subject.length > 0 ? own : { ...own, subject: borrowed };
}

/** "THE UNION sent a letter urging calm": who sends it urges, not the letter. */
function writerOf({ draft, governor, place }: Case): readonly Filler[] {
  const { antecedent, relation } = place;
  if (relation !== 'relative' || antecedent === null || governor === null) return [];
  if (draft.verb.tag !== 'VBG' || SAYING.has(draft.token.lemma) || !MESSAGES.has(antecedent.lemma)) return [];
  return WRITING.has(governor.draft.token.lemma) ? governor.roles.subject : [];
}

const WRITING = new Set(
  'write send issue publish sign release post adopt deliver pass hand approve draft'.split(' '),
);

/** "Condemned, mocked and ignored THE TERMS": verbs side by side share the object of the last. */
export function withSharedObject(tree: Tree, draft: Draft, roles: Roles): Roles {
  const { verb, kind, particle } = draft;
  if (kind !== 'verb' || particle !== null || roles.voice === 'passive' || roles.object.length > 0)
    return roles;
  if (INTRANSITIVE.has(verb.lemma) || verb.label === 'parataxis') return roles;
  if (tree.child(verb, ...ARGUMENTS) !== undefined) return roles;
  const row = tree.coordinated(verb).slice(1);
  const last = row.find((each) => tree.child(each, 'dobj') !== undefined);
  if (last === undefined || !/^VB/.test(last.tag)) return roles;
  const between = tree.tokens().filter(({ index }) => index > verb.index && index < last.index);
  const bare = between.every((each) => row.includes(each) || /^(cc|punct|advmod)$/.test(each.label));
  if (!bare) return roles;
  return { ...roles, object: tree.children(last, 'dobj').flatMap((each) => fillersOf(tree, each)) };
}

const ARGUMENTS = ['ccomp', 'xcomp', 'prep', 'oprd', 'acomp', 'attr', 'dative', 'dobj', 'prt'];

/** "ORBAN is the one who blocks it": whom the antecedent is said of, in its stead; not "it was the army that fired". */
function calledSo(tree: Tree, { governor, draft }: Case, roles: Roles): Roles {
  if (governor === null || governor.draft.kind !== 'noun') return roles;
  const { token, verb } = governor.draft;
  const named = governor.roles.subject.filter(({ head }) => {
    const { pos, text } = tree.at(head);
    return pos === 'PROPN' || PERSONAL.test(text);
  });
  if (named.length === 0 || token === verb || token !== tree.head(draft.verb)) return roles;
  const stands = (fillers: readonly Filler[]): readonly Filler[] =>
    fillers.flatMap((filler) => (filler.head === token.index ? named : [filler]));
  const subject = roles.subject.length > 0 || roles.voice === 'passive' ? roles.subject : named;
  return { ...roles, subject: stands(subject), object: stands(roles.object) };
}

const PERSONAL = /^(?:he|she|they|we|i|you)$/i;

/** Those of a row that stand before the clause that speaks of them. */
function antecedentsOf(tree: Tree, antecedent: Token, { verb }: Draft): Filler[] {
  return fillersOf(tree, antecedent).filter(({ head }) => head < verb.index || head === antecedent.index);
}

/** The gap of a relative clause is the subject if there is none, else the object: "the plan that he rejected". */
function relative(tree: Tree, draft: Draft, own: Roles, antecedent: Filler[], passive: boolean): Roles {
  const subject = tree.child(draft.verb, 'nsubj', 'nsubjpass', 'csubj');
  if (passive) return own.object.length > 0 ? own : { ...own, object: antecedent };
  if (subject === undefined) return own.subject.length > 0 ? own : { ...own, subject: antecedent };
  const gap =
    own.object.length === 0 &&
    draft.kind === 'verb' &&
    !tree.children(subject, 'poss').some(({ text }) => text.toLowerCase() === 'whose') &&
    !own.subject.some(({ head }) => antecedent.some((each) => each.head === head));
  const stranded = tree
    .children(draft.verb, 'prep')
    .some((each) => tree.child(each, 'pobj', 'pcomp') === undefined);
  const complement = stranded || tree.child(draft.verb, 'ccomp', 'xcomp') !== undefined;
  return gap && !complement ? { ...own, object: antecedent } : own;
}

/** A conjoined verb takes the subject of the first; a passive one takes over who is acted upon. */
function shared(tree: Tree, { draft, governor }: Case): readonly Filler[] {
  if (governor === null) return [];
  const wasPassive = isPassive(tree, governor.draft);
  if (isPassive(tree, draft)) return wasPassive ? governor.roles.object : governor.roles.subject;
  return wasPassive ? governor.roles.object : governor.roles.subject;
}

/** "Urged him to accept": he; "promised him to go": the promiser; "was urged to": who was urged; "pressure on him to": he. */
function controller(
  tree: Tree,
  { governor, draft, infinitive, place }: Case,
  antecedent: readonly Filler[],
): readonly Filler[] {
  if (governor === null) return [];
  const { roles } = governor;
  if (place.relation === 'adverbial')
    return roles.voice === 'passive' && roles.subject.length === 0 ? roles.object : roles.subject;
  if (antecedent.length > 0 && infinitive) return antecedent;
  const moved = distinct([...roles.object, ...roles.indirect]).filter(
    ({ head }) => head !== draft.token.index,
  );
  if (roles.voice === 'passive') return roles.object;
  if (ofObject(tree, draft)) return roles.subject;
  return moved.length > 0 && !SUBJECT_CONTROL.has(governor.draft.token.lemma) ? moved : roles.subject;
}

/** "Made a point OF SAYING", "had no intention of going": who has the noun acts. */
function ofObject(tree: Tree, { verb }: Draft): boolean {
  const noun = verb.label === 'pcomp' ? tree.head(tree.head(verb)) : null;
  return (
    noun !== null &&
    (/^NN$/.test(noun.tag) || noun.lemma === 'sign') &&
    noun.label === 'dobj' &&
    noun.entity === '' &&
    !PEOPLE.has(noun.lemma)
  );
}
