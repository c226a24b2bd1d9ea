// Checks a property graph against its schema before a store sees it: stores differ in what they silently take.
import { isPartialDate } from '../model/date.ts';
import type { GraphStream, Properties } from '../model/graph.ts';
import type { GraphSchema, PropertyType, SchemaProperty } from '../model/schema.ts';

/** What is wrong, one line each: `Claim claim:1f.start: "7" - is no integer`. Empty when the graph fits the schema. */
export function violations(graph: GraphStream, schema: GraphSchema): string[] {
  const found: string[] = [];
  const labels = new Map<string, string>();
  for (const {
    id,
    labels: [label = '', ...others],
    properties,
  } of graph.nodes) {
    const type = own(schema.labels, label);
    if (type === undefined || others.length > 0)
      found.push(`node ${id}: ${[label, ...others].join(':')} - has no label of the schema`);
    else found.push(...propertyViolations(`${label} ${id}`, id, properties, type.properties));
    if (labels.has(id)) found.push(`node ${id} - stands twice`);
    labels.set(id, label);
  }
  const seen = new Set<string>();
  for (const { id, type, from, to, properties } of graph.relationships) {
    const known = own(schema.relationships, type);
    const ends = [labels.get(from), labels.get(to)];
    if (known === undefined) found.push(`relationship ${id}: ${type} - is no type of the schema`);
    else {
      if (!known.pairs.some(([a, b]) => a === ends[0] && b === ends[1])) {
        found.push(
          `relationship ${id}: ${type} from ${ends[0] ?? 'nothing'} to ${ends[1] ?? 'nothing'} - is no pair of the schema`,
        );
      }
      found.push(...propertyViolations(`${type} ${id}`, id, properties, known.properties));
    }
    if (seen.has(id)) found.push(`relationship ${id} - stands twice`);
    seen.add(id);
  }
  return found;
}

function propertyViolations(
  what: string,
  id: string,
  properties: Properties,
  schema: Readonly<Record<string, SchemaProperty>>,
): string[] {
  const found: string[] = [];
  const say = (name: string, words: string): void => {
    found.push(`${what}.${name}: ${JSON.stringify(properties[name]) ?? 'nothing'} - ${words}`);
  };
  if (properties.id !== id) say('id', 'is not the id of the element');
  if (!isText(id) || id === '') say('id', 'is no text');
  if (typeof properties.hash !== 'string') say('hash', 'is missing');
  for (const [name, value] of Object.entries(properties)) {
    const property = own(schema, name);
    if (name === 'id' || name === 'hash') continue;
    if (property === undefined) say(name, 'is no property of the schema');
    else if (!FITS[property.type](value)) say(name, `is no ${property.type}`);
  }
  for (const [name, { optional }] of Object.entries(schema))
    if (!optional && !(name in properties)) say(name, 'is missing');
  return found;
}

const FITS: Readonly<Record<PropertyType, (value: unknown) => boolean>> = {
  string: isText,
  integer: Number.isSafeInteger,
  float: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && isPartialDate(value),
  list: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
};

/** Half a surrogate pair and the zero character do not come back from a store as they went in. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && !/\p{Surrogate}|\0/u.test(value);
}

/** A label `constructor` is not in the schema only because every object has one. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
