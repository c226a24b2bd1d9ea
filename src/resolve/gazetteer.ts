// The gazetteer made ready for reading: names and demonyms by their words, offices by whom they serve.
import { daysOf } from '../model/date.ts';
import type { Actor } from '../model/dossier.ts';
import type { NameWords } from '../model/names.ts';
import { ending, fold, isCapitalised, plural, wordsOf } from './fold.ts';
import { Offices } from './offices.ts';

interface Node {
  readonly next: Map<string, Node>;
  names: string[];
  demonym: string | null;
}

export interface Match {
  /** Index behind its last token. */
  readonly next: number;
  /** Several only when a name means several. */
  readonly ids: readonly string[];
  readonly demonym: boolean;
}

interface Holder {
  readonly id: string;
  readonly office: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export class Gazetteer {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly offices: Offices;
  readonly titles: ReadonlySet<string>;
  /** Ids of states by the names of capitals that mean them only where the report names the state. */
  readonly capitals: ReadonlyMap<string, string>;
  readonly #root: Node = { next: new Map(), names: [], demonym: null };
  readonly #called = new Map<string, string[]>();
  readonly #holders = new Map<string, Holder[]>();
  readonly #variants = new Map<string, Set<string>>();
  readonly #presidential: ReadonlySet<string>;
  readonly #given: ReadonlyMap<string, 'he' | 'she'>;

  /** Unnamed speakers among the actors are left out: they belong to one report. */
  constructor(actors: ReadonlyMap<string, Actor>, words: NameWords) {
    this.actors = actors;
    this.offices = new Offices(words);
    this.titles = new Set(words.titles);
    this.capitals = new Map(Object.entries(words.capitals));
    this.#presidential = new Set(words.presidential);
    this.#given = new Map([
      ...words.given.she.map((name) => [fold(name), 'she'] as const),
      ...words.given.he.map((name) => [fold(name), 'he'] as const),
    ]);
    for (const { words: called, actors: ids } of words.called) {
      for (const id of ids) this.#called.set(id, [...(this.#called.get(id) ?? []), ...called]);
    }
    for (const actor of actors.values()) {
      if (actor.kind !== 'unnamed') this.#add(actor);
    }
  }

  #add({ id, name, kind, aka, demonyms = [], actsFor }: Actor): void {
    for (const each of [name, ...aka]) {
      const words = wordsOf(each);
      const node = this.#node(words);
      if (!node.names.includes(id)) node.names.push(id);
      if (kind === 'person') {
        const key = words.map(ending).join(' ');
        this.#variants.set(key, (this.#variants.get(key) ?? new Set()).add(id));
      }
    }
    for (const each of demonyms) {
      for (const form of [each, ...plural(each)]) this.#node(wordsOf(form)).demonym ??= id;
    }
    for (const { actor, role, from, to } of actsFor) {
      const office = role === undefined ? null : this.offices.find(role.split(/[\s-]+|(?='s\b)/));
      if (office === null) continue;
      const holders = this.#holders.get(actor) ?? [];
      holders.push({ id, office: office.id, from, to });
      this.#holders.set(actor, holders);
    }
  }

  #node(words: readonly string[]): Node {
    let node = this.#root;
    for (const key of words.map(keyOf)) {
      const next = node.next.get(key) ?? { next: new Map(), names: [], demonym: null };
      node.next.set(key, next);
      node = next;
    }
    return node;
  }

  /** The longest name or demonym that begins at a token; hyphens between its words do not count. */
  match(tokens: readonly { readonly text: string }[], first: number): Match | null {
    const start = tokens[first]?.text ?? '';
    return (
      this.#walk(tokens, first, fold(start)) ??
      (/^\p{Lu}{4,}$/u.test(start) ? this.#walk(tokens, first, titled(fold(start))) : null)
    );
  }

  #walk(tokens: readonly { readonly text: string }[], first: number, start: string): Match | null {
    let node = this.#root.next.get(start);
    let best: Match | null = null;
    for (let at = first; node !== undefined; ) {
      if (node.names.length > 0) best = { next: at + 1, ids: node.names, demonym: false };
      else if (node.demonym !== null) best = { next: at + 1, ids: [node.demonym], demonym: true };
      at += 1;
      while (tokens[at]?.text === '-') at += 1;
      const word = tokens[at]?.text;
      node = word === undefined ? undefined : node.next.get(fold(word).toLowerCase());
    }
    return best;
  }

  /** Actors who have exactly this name. */
  named(name: string): readonly string[] {
    const words = wordsOf(name);
    const found = this.match(
      words.map((text) => ({ text })),
      0,
    );
    return found !== null && !found.demonym && found.next === words.length ? found.ids : [];
  }

  /** The one person whose name differs only in a transliterated ending. */
  variant(words: readonly string[]): string | null {
    const found = this.#variants.get(words.map((word) => ending(fold(word))).join(' '));
    const [only, ...more] = found ?? [];
    return only !== undefined && more.length === 0 ? only : null;
  }

  /** Who holds an office for a principal on a day (partial date; null: now). `leader` and `head` find who leads. */
  holders(principal: string, office: string, on: string | null): string[] {
    const serving = (this.#holders.get(principal) ?? []).filter((holder) => inOffice(holder, on));
    const exact = serving.filter((holder) => holder.office === office);
    if (office !== 'leader' && office !== 'head') return unique(exact);
    const state = this.actors.get(principal)?.kind === 'state';
    const rank = (holder: Holder): number =>
      state && holder.office === 'head' ? 3 : (this.offices.leads(holder.office) ?? 3);
    const leading = serving.filter((holder) => rank(holder) < 3);
    if (leading.length === 0 && !state) return unique(exact);
    if (!this.#presidential.has(principal)) return unique(leading);
    const first = Math.min(...leading.map(rank));
    return unique(leading.filter((holder) => rank(holder) === first));
  }

  /** Who held an office on a day, anywhere, and has this surname; where nobody did, the only one who ever has. */
  incumbent(surname: string, office: string, on: string | null): string | null {
    const key = fold(surname).toLowerCase();
    const same = [...this.#holders.values()]
      .flat()
      .filter((holder) => holder.office === office)
      .filter(({ id }) => fold(this.actors.get(id)?.name.split(/\s+/).at(-1) ?? '').toLowerCase() === key);
    const then = on === null ? [] : unique(same.filter((holder) => inOffice(holder, on)));
    const [only, ...more] = then.length > 0 ? then : unique(same);
    return only !== undefined && more.length === 0 ? only : null;
  }

  /** The offices of a person on a day, with whom they serve. */
  officesOf(id: string, on: string | null): { readonly office: string; readonly principal: string }[] {
    return (this.actors.get(id)?.actsFor ?? []).flatMap(({ actor }) =>
      (this.#holders.get(actor) ?? [])
        .filter((holder) => holder.id === id && inOffice(holder, on))
        .map(({ office }) => ({ office, principal: actor })),
    );
  }

  /** For whom somebody acts in the end: the first state, organisation or group above; itself when it is one. */
  side(id: string): string {
    const seen = new Set<string>();
    let at = id;
    while (!seen.has(at)) {
      seen.add(at);
      const actor = this.actors.get(at);
      if (actor === undefined || actor.actsFor.length === 0) return at;
      const above = actor.actsFor.map((tie) => tie.actor);
      const body = above.find((other) => this.actors.get(other)?.kind !== 'person');
      at = body ?? above[0] ?? at;
    }
    return at;
  }

  /** The word for what belongs to a state: `Sudanese`; its name where there is none. */
  adjective(id: string): string {
    const actor = this.actors.get(id);
    return actor?.demonyms?.[0] ?? actor?.name.replace(/^the /, '') ?? id;
  }

  /** What kind of body somebody is, as far as the vocabulary says: bloc, rebel. */
  calledOf(id: string): readonly string[] {
    return this.#called.get(id) ?? [];
  }

  pronounOf(givenName: string): 'he' | 'she' | null {
    return this.#given.get(fold(givenName)) ?? null;
  }

  isTitle(word: string): boolean {
    return this.titles.has(word.replace(/\.$/, ''));
  }
}

/** Words after the first are compared in lower case. */
function keyOf(word: string, index: number): string {
  return index === 0 ? word : word.toLowerCase();
}

function titled(word: string): string {
  return isCapitalised(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;
}

function inOffice({ from, to }: Holder, on: string | null): boolean {
  if (on === null) return to === undefined;
  const { first, last } = daysOf(on);
  return (from === undefined || daysOf(from).first <= last) && (to === undefined || first <= daysOf(to).last);
}

function unique(holders: readonly Holder[]): string[] {
  return [...new Set(holders.map(({ id }) => id))];
}
