// Reading the loosely typed properties of graph nodes: a wrong type counts as absent.
import type { Properties } from '../model/graph.ts';

export function text(properties: Properties, key: string, fallback: string): string {
  return optional(properties, key) ?? fallback;
}

export function optional(properties: Properties, key: string): string | null {
  const value = properties[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function number(properties: Properties, key: string): number | null {
  const value = properties[key];
  return typeof value === 'number' ? value : null;
}

export function list(properties: Properties, key: string): readonly string[] {
  const value = properties[key];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
