// Who is in a report: the names read in order, so that surnames and offices go back to whom they were introduced with.
import { slug } from '../model/id.ts';
import type { ActorKind } from '../model/words.ts';
import type { Document } from '../text/parser/document.ts';
import { aliasesIn, aliasKey } from './aliases.ts';
import { explaining, ownCallings, ownNoun } from './callings.ts';
import { ending, fold } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Name } from './names.ts';
import { ORGANISATION_NAMES, PARTICLES } from './words.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  kind: ActorKind | null;
  readonly known: boolean;
  /** Token where the name first stands. */
  readonly first: number;
  readonly pronoun: 'he' | 'she' | null;
  /** What kind of body it is, by the nouns that the report, its own name and the gazetteer give: airline, party. */
  readonly called: Set<string>;
  /** The noun by which its own name tells what it is, of an organisation that only the report knows: "terminal", "mine". */
  readonly noun: string | null;
  /** What the report says besides of that kind: mining, ruling. */
  readonly explained: Set<string>;
  /** Offices that the report gives; with whom they serve where it says so. */
  readonly offices: {
    readonly office: string;
    readonly principals: string[];
    readonly at: number;
    /** Its words as tokens `[first, next)`; null where a verb tells it. */
    readonly words: { readonly first: number; readonly next: number } | null;
  }[];
}

/** A name that has found whom it means. */
export interface Mention extends Name {
  readonly member: Member;
}

export interface Cast {
  readonly members: ReadonlyMap<string, Member>;
  readonly mentions: readonly Mention[];
  /** The mention to which a token belongs. */
  readonly at: ReadonlyMap<number, Mention>;
  /** The nouns of its members. */
  readonly nouns: ReadonlySet<string>;
}

/** Demonyms are mentions of their state; `published` is the day of the report, a partial date. */
export function castOf(
  document: Document,
  names: readonly Name[],
  gazetteer: Gazetteer,
  published: string | null,
): Cast {
  const aliases = aliasesIn(document, names);
  const offset = (token: number): number => document.tokens[token]?.start ?? 0;
  const members = new Map<string, Member>();
  const bySurname = new Map<string, Member[]>();
  const byNoun = new Map<string, Member[]>();
  const full = new Set<string>();
  const meet = (id: string, name: Name): Member => {
    const old = members.get(id);
    if (old !== undefined) return old;
    const actor = gazetteer.actors.get(id);
    const called = actor?.name ?? name.text;
    const member: Member = {
      id,
      name: called,
      kind: actor?.kind ?? name.kind,
      known: actor !== undefined,
      first: name.first,
      pronoun: gazetteer.pronounOf(called.split(/[\s-]/)[0] ?? ''),
      called: new Set([...(name.demonym ? [] : ownCallings(name.text)), ...gazetteer.calledOf(id)]),
      noun: actor === undefined && name.kind === 'organisation' ? ownNoun(name.text) : null,
      explained: new Set(),
      offices: [],
    };
    members.set(id, member);
    if (member.kind === 'person') for (const key of surnames(called)) addTo(bySurname, key, member);
    else if (member.kind !== 'state') addTo(byNoun, keyOf(called.split(/\s+/).at(-1) ?? ''), member);
    return member;
  };
  for (const name of names) {
    if (name.kind !== 'person' || wordCount(name.text) < 2) continue;
    const [id] = name.ids.length > 0 ? name.ids : [slug(name.text)];
    if (id !== undefined) {
      full.add(id);
      meet(id, name);
    }
  }
  const mentions: Mention[] = [];
  const met = new Set<string>();
  for (const name of names) {
    const mention = find(name);
    mention.member.kind ??= name.kind;
    if (!name.demonym && wordCount(name.text) > 1 && !/^(?:person|state)$/.test(mention.member.kind ?? ''))
      addTo(byNoun, keyOf(name.text.split(/\s+/).at(-1) ?? ''), mention.member);
    for (const at of name.callings) {
      mention.member.called.add(document.tokens[at]?.lemma.toLowerCase() ?? '');
      for (const word of explaining(document, at)) mention.member.explained.add(word);
    }
    met.add(mention.member.id);
    mentions.push(mention);
  }
  const nouns = new Set([...members.values()].flatMap(({ noun }) => noun ?? []));
  return { members, mentions, at: byToken(mentions), nouns };

  function find(name: Name): Mention {
    const fuller = name.demonym ? undefined : aliases.get(aliasKey(name.text));
    if (fuller !== undefined) {
      const member = meet(fuller.ids[0] ?? slug(fuller.text), fuller);
      const reason = `another name for ${fuller.text}, at ${offset(fuller.first)}`;
      return { ...name, ids: member.known ? [member.id] : [], kind: member.kind, member, reason };
    }
    const introduced = wordCount(name.text) === 1 && !name.demonym ? namesake(name) : null;
    if (introduced !== null) {
      const reason = `surname introduced at ${offset(introduced.first)}`;
      return {
        ...name,
        ids: introduced.known ? [introduced.id] : [],
        kind: 'person',
        member: introduced,
        reason,
      };
    }
    const whole = name.ids.length > 0 ? undefined : shortened(name);
    if (whole !== undefined) {
      const reason = `short for the name at ${offset(whole.first)}`;
      return { ...name, ids: whole.known ? [whole.id] : [], kind: whole.kind, member: whole, reason };
    }
    const known =
      name.ids.find((each) => full.has(each)) ??
      name.ids[0] ??
      incumbent(name) ??
      seatOf(name) ??
      channelOf(name);
    const member = meet(known ?? slug(name.text), name);
    return { ...name, kind: member.kind, member };
  }

  /** "PRESIDENT Bush": whoever was president when the report came out and is called so. */
  function incumbent({ text, kind, titled, first }: Name): string | null {
    if (kind !== 'person' || !titled || wordCount(text) > 1) return null;
    const before = document.tokens.slice(Math.max(0, first - 3), first).map((token) => token.text);
    const office = gazetteer.offices.findLast(before);
    if (office === null || office.former || office.next < before.length) return null;
    return gazetteer.incumbent(text, office.id, published);
  }

  /** "GEORGETOWN" in a report about Guyana: its government. */
  function seatOf({ text }: Name): string | undefined {
    const state = gazetteer.capitals.get(text);
    return state !== undefined && names.some(({ ids }) => ids.includes(state)) ? state : undefined;
  }

  /** "BBC Radio 4", "CNN Arabic": the outlet whose channel it is. */
  function channelOf({ text, kind }: Name): string | undefined {
    const [outlet = '', channel = ''] = text.split(/\s+/);
    if (kind === 'person' || !CHANNELS.test(channel)) return undefined;
    return gazetteer.named(outlet).find((id) => gazetteer.actors.get(id)?.kind === 'outlet');
  }

  /** "The Commission" after "the European Commission": the body met last that is called so. */
  function shortened({ text, first, kind }: Name): Member | undefined {
    if (!ORGANISATION_NAMES.has(text) || kind === 'person') return undefined;
    return byNoun.get(keyOf(text))?.findLast((member) => member.first < first && member.name !== text);
  }

  /** "Hillary Clinton ... Clinton ... Bill Clinton, her husband ... CLINTON": who was called so alone before, unless another is named in the same sentence. */
  function usual({ text, first }: Name, same: readonly Member[]): Member | null {
    if (same.length < 2) return null;
    const start = document.sentences.find((each) => each.first <= first && first < each.next)?.first ?? 0;
    const here = mentions.findLast(({ member }) => same.includes(member));
    if (here !== undefined && here.first >= start) return here.member;
    return mentions.findLast((each) => each.text === text && same.includes(each.member))?.member ?? null;
  }

  /** Whose surname it is: of those met the last, else the only one to come. An alias keeps its owner once he was met. */
  function namesake(name: Name): Member | null {
    if (name.kind !== 'person' && name.kind !== null && name.ids.length > 0) return null;
    const same = bySurname.get(keyOf(name.text)) ?? [];
    const before = same.filter(({ first }) => first < name.first);
    const owner = name.ids[0];
    if (owner !== undefined && (met.has(owner) || full.has(owner) || same.length === 0)) return null;
    if (owner !== undefined && before.length === 0) return null;
    return usual(name, before) ?? before.at(-1) ?? (same.length === 1 ? (same[0] ?? null) : null);
  }
}

const CHANNELS =
  /^(?:Radio|TV|Television|News|World|Service|Persian|Arabic|Russian|Africa|Europe|Asia|Online|\d+)$/;

/** What a person may be called by alone: the last word, with the little words before it, or the first. */
function surnames(name: string): string[] {
  const words = fold(name).split(/\s+/);
  const last = words.at(-1) ?? '';
  const particles = words.slice(1, -1).filter((word) => PARTICLES.has(word.toLowerCase()));
  const bare = last.replace(/^(?:al|el)-/i, '');
  const forms = [last, bare, [...particles, last].join(' '), words[0] ?? ''];
  return [...new Set(words.length > 1 ? forms.map(keyOf) : [])];
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/\s*-\s*/g, '-')
    .split(' ')
    .map(ending)
    .join(' ')
    .toLowerCase();
}

/** `al-Harbi` and `von der Leyen` are one word. */
function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => !PARTICLES.has(word.toLowerCase())).length;
}

function addTo<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key) ?? [];
  if (!list.includes(item)) list.push(item);
  map.set(key, list);
}

function byToken(mentions: readonly Mention[]): Map<number, Mention> {
  const at = new Map<number, Mention>();
  for (const mention of mentions) {
    for (let token = mention.first; token < mention.next; token += 1) at.set(token, mention);
  }
  return at;
}
