// The last look at a graph before a store sees it: nothing that the schema does not name, no value that stores treat
// differently. What passes here may have its label and type written into Cypher text; values only ever are parameters.
import { DemarcheError, type ErrorParts } from '../model/error.ts';
import type {
  GraphNode,
  GraphRelationship,
  Properties,
  PropertyGraph,
  PropertyValue,
} from '../model/graph.ts';
import type { GraphSchema, PropertyType, SchemaProperty } from '../model/schema.ts';

/** The property by which a store remembers whose an element is: added by a load, taken off by an export. */
export const OWNERS = 'dossiers';

const SHOWN = 20;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** @throws DemarcheError `bad-graph`, with the first twenty mistakes. */
export function checkGraph(graph: PropertyGraph, schema: GraphSchema): void {
  const mistakes: ErrorParts[] = [];
  const report = (what: string, value: string, remedy: string): void => {
    mistakes.push({ code: 'bad-graph', what, value, remedy });
  };

  const labelOfId = new Map<string, string>();
  for (const node of graph.nodes) {
    const name = `${node.labels.join(':')} ${node.id}`;
    const [label] = node.labels;
    const known = label === undefined ? undefined : own(schema.labels, label);
    if (label === undefined || known === undefined || node.labels.length !== 1) {
      report('node without exactly one label of the schema', name, 'name its label in graph/schema.yaml');
      continue;
    }
    if (labelOfId.has(node.id)) report('node id given twice', name, 'ids are unique in a graph');
    labelOfId.set(node.id, label);
    checkElement(node, known.properties, name, report);
  }

  const relationshipIds = new Set<string>();
  for (const relationship of graph.relationships) {
    const { id, type, from, to } = relationship;
    const name = `${type} ${id}`;
    if (relationshipIds.has(id)) report('relationship id given twice', name, 'ids are unique in a graph');
    relationshipIds.add(id);
    const known = own(schema.relationships, type);
    const start = labelOfId.get(from);
    const end = labelOfId.get(to);
    if (known === undefined) report('unknown relationship type', name, 'name it in graph/schema.yaml');
    else if (start === undefined)
      report('relationship from a node that is not there', `${name} from ${from}`, 'add it');
    else if (end === undefined)
      report('relationship to a node that is not there', `${name} to ${to}`, 'add it');
    else if (!known.pairs.some(([a, b]) => a === start && b === end)) {
      report(
        'relationship between the wrong labels',
        `${name}: ${start} to ${end}`,
        'see its pairs in graph/schema.yaml',
      );
    } else checkElement(relationship, known.properties, name, report);
  }

  const hidden = mistakes.length - SHOWN;
  if (hidden > 0) mistakes.splice(SHOWN, hidden, { code: 'bad-graph', what: `and ${hidden} more` });
  if (mistakes.length > 0) throw new DemarcheError(mistakes);
}

function checkElement(
  element: GraphNode | GraphRelationship,
  known: Readonly<Record<string, SchemaProperty>>,
  name: string,
  report: (what: string, value: string, remedy: string) => void,
): void {
  const { properties } = element;
  if (properties.id !== element.id) report('property id differs from the id', name, 'make them equal');
  if (typeof properties.hash !== 'string') report('no content hash', name, 'set the property hash');
  if (fault(element.id, 'string') !== null) report('unusable id', name, 'give it some plain text');
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'id' || key === 'hash') continue;
    const property = own(known, key);
    if (property === undefined) report('unknown property', `${name}: ${key}`, 'name it in graph/schema.yaml');
    else {
      const wrong = fault(value, property.type);
      if (wrong !== null)
        report('unusable value', `${name}: ${key} ${wrong}`, `graph/schema.yaml says ${property.type}`);
    }
  }
  for (const [key, { optional }] of Object.entries(known)) {
    if (!optional && absent(properties, key))
      report('missing property', `${name}: ${key}`, 'set it, or mark it optional');
  }
}

function absent(properties: Properties, key: string): boolean {
  return !Object.hasOwn(properties, key) || properties[key] === undefined || properties[key] === null;
}

/** What is wrong with a value, or null. */
function fault(value: PropertyValue, type: PropertyType): string | null {
  switch (type) {
    case 'string':
    case 'date':
      return typeof value === 'string' ? textFault(value) : `is ${kindOf(value)}`;
    case 'integer':
      return Number.isSafeInteger(value) ? null : `is ${kindOf(value)}`;
    case 'float':
      return Number.isFinite(value) ? null : `is ${kindOf(value)}`;
    case 'boolean':
      return typeof value === 'boolean' ? null : `is ${kindOf(value)}`;
    case 'list': {
      if (!Array.isArray(value)) return `is ${kindOf(value)}`;
      const stray = value.find((item) => typeof item !== 'string' || textFault(item) !== null);
      return stray === undefined ? null : 'holds something that is not text';
    }
  }
}

function textFault(text: string): string | null {
  if (LONE_SURROGATE.test(text)) return 'holds half a character (a lone surrogate)';
  return text.includes('\0') ? 'holds a zero character' : null;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'number' ? String(value) : `a ${typeof value}`;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
