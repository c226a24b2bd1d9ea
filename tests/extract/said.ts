// Who says what the reader finds, for the tests of speakers.
import { openReader, type ReadClaim, readText } from '../../src/cli/reader.ts';

const reader = openReader();

export function claimsOf(text: string): readonly ReadClaim[] {
  return readText({ id: 'test', text, published: '2025-12-10', outlet: null }, reader).claims;
}

/** Who says the claims of a text and by which words, each once: "the premier, quoted"; "-" where nobody, or no word. */
export function said(text: string): string[] {
  return [
    ...new Set(
      claimsOf(text)
        .filter(({ extracted }) => extracted.kind !== 'tie')
        .map(({ extracted: { speaker, cue } }) => `${speaker?.text ?? '-'}, ${cue?.text ?? '-'}`),
    ),
  ];
}
