// A claims file as it was written, before its references are resolved, and how the program writes one.
import { existsSync } from 'node:fs';
import { ClaimsFile, type WrittenClaim, type WrittenClaims } from '../model/dossier.ts';
import { readText, shown } from './file.ts';
import { yamlText } from './write.ts';
import { Problems, parseYaml, validate } from './yaml.ts';

/** Without the defaults. Null when there is none. Throws a DemarcheError that names every mistake in it. */
export function readClaims(file: string): WrittenClaims | null {
  if (!existsSync(file)) return null;
  const problems = new Problems();
  const text = readText(file, problems);
  const yaml = text === null ? null : parseYaml(text, shown(file));
  const valid = yaml !== null && validate(yaml, ClaimsFile, problems) !== null;
  problems.throwIfAny();
  return valid ? (yaml.value as WrittenClaims) : null;
}

/** What it is first, then who and what, then why, then the words. */
const ORDER: readonly (keyof WrittenClaim)[] = [
  ...(['key', 'review', 'kind', 'event', 'mode', 'polarity', 'modality', 'actors', 'recipients'] as const),
  ...([
    'issues',
    'proposal',
    'over',
    'stance',
    'role',
    'meeting',
    'speaker',
    'credited',
    'occurredOn',
  ] as const),
  ...(['because', 'quote', 'nth', 'start', 'end', 'quoteSha256'] as const),
];

/** The same content in the same bytes: keys in one order, a list of one as it would be written by hand. */
export function claimsText({ claims, ...head }: WrittenClaims): string {
  const rank = (key: string): number => (ORDER as readonly string[]).indexOf(key);
  const ordered = claims.map((claim) =>
    Object.fromEntries(
      Object.entries(claim)
        .sort(([a], [b]) => rank(a) - rank(b))
        .map(([key, value]) => [key, isSide(key) ? one(value) : value]),
    ),
  );
  return yamlText({ ...head, claims: ordered });
}

const isSide = (key: string): boolean => key === 'actors' || key === 'recipients' || key === 'issues';

function one(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
