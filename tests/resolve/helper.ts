// Resolves words of a text given in a test.
import { readNames } from '../../src/dossier/gazetteer.ts';
import type { Resolution } from '../../src/model/extracted.ts';
import type { Overrule } from '../../src/model/names.ts';
import { Gazetteer } from '../../src/resolve/gazetteer.ts';
import { resolverOf } from '../../src/resolve/resolver.ts';
import { fillerOf } from '../../src/text/clauses/fillers.ts';
import { Tree } from '../../src/text/clauses/tree.ts';
import { parse } from '../../src/text/parser/index.ts';
import { GRAPH } from '../fixtures.ts';

const { actors, words } = readNames(GRAPH);
export const gazetteer = new Gazetteer(actors, words);

/** Who is meant by each of `asked` in the text: its last word is looked for, the nth time that it stands there ("he#2"). */
export function whoIs(
  text: string,
  asked: readonly string[],
  overrules: readonly Overrule[] = [],
  published: string | null = '2026-01-15',
): Resolution[] {
  const document = parse(text);
  const resolver = resolverOf(document, gazetteer, { id: 'report', published }, overrules);
  return asked.map((ask) => {
    const [words = '', nth = '1'] = ask.split('#');
    const last = words.split(/[\s-]/).at(-1) ?? '';
    const head = document.tokens.filter((token) => token.text === last)[Number(nth) - 1];
    if (head === undefined) throw new Error(`not in the text: ${ask}`);
    const sentence = document.sentences.find(({ first, next }) => first <= head.index && head.index < next);
    if (sentence === undefined) throw new Error('a token outside all sentences');
    return resolver.resolve(fillerOf(new Tree(document, sentence), head));
  });
}

export function idsOf(text: string, ...asked: readonly string[]): string[] {
  return whoIs(text, asked).map(({ ids }) => ids.join(' '));
}
