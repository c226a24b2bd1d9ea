// Ids: readable slugs for what people name, hashes of content for everything else.
import { hash } from 'node:crypto';
import { compareText } from './order.ts';

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function sha256(text: string): string {
  return hash('sha256', text);
}

/** The first 16 hex digits of the hash of a value's canonical JSON: 64 bits, enough for a billion things. */
export function contentId(value: unknown): string {
  return sha256(canonicalJson(value)).slice(0, 16);
}

/** JSON with sorted keys; `undefined` members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compareText(a, b));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
