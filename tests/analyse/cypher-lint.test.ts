// Each rule of the lint: a text that the two stores read differently, and the text to write instead.
import { describe, expect, test } from 'vitest';
import { lintCypher, propertyTypes } from '../../src/analyse/cypher-lint.ts';
import { readSchema } from '../../src/dossier/schema.ts';

const properties = propertyTypes(readSchema());
const parameters = new Map([
  ['name', 'string'],
  ['count', 'integer'],
] as const);
const codes = (cypher: string): string[] =>
  lintCypher(cypher, { properties, parameters, optional: new Set(['maybe']) }).map(({ code }) => code);

/** Rule, what it catches, what to write instead. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ['alias', 'MATCH (n:Claim) RETURN n.start + 1', 'MATCH (n:Claim) RETURN n, n.start + 1 AS next'],
  ['alias', 'RETURN [1, 2][0]', 'RETURN [1, 2][0] AS first'],
  [
    'sum-null',
    'MATCH (p:Pressure) RETURN sum(p.claims) AS n',
    'MATCH (p:Pressure) RETURN coalesce(sum(p.claims), 0) AS n',
  ],
  ['null-pattern', 'MATCH (a:Actor {url: null}) RETURN a', 'MATCH (a:Actor) WHERE a.url IS NULL RETURN a'],
  ['null-pattern', 'MATCH (a:Actor {id: $maybe}) RETURN a', 'MATCH (a:Actor {id: $name}) RETURN a'],
  ['null-pattern', 'MERGE (a:Actor {id: null}) RETURN a', 'MERGE (a:Actor {id: $name}) RETURN a'],
  [
    'mixed-types',
    "MATCH (m:Meeting) WHERE m.minutes = '90' RETURN m",
    'MATCH (m:Meeting) WHERE m.minutes = 90 RETURN m',
  ],
  [
    'mixed-types',
    'MATCH (p:Proposal) WHERE p.version = 20 RETURN p',
    "MATCH (p:Proposal) WHERE p.version = '20' RETURN p",
  ],
  ['mixed-types', 'MATCH (p:Proposal {version: 20}) RETURN p', "MATCH (p:Proposal {version: '20'}) RETURN p"],
  [
    'mixed-types',
    "MATCH (m:Meeting) WHERE m.minutes IN ['90'] RETURN m",
    'MATCH (m:Meeting) WHERE m.minutes IN [90] RETURN m',
  ],
  [
    'mixed-types',
    'MATCH (m:Meeting) WHERE m.minutes < $name RETURN m',
    'MATCH (m:Meeting) WHERE m.minutes < $count RETURN m',
  ],
  ['mixed-types', "RETURN 5 = '5' AS same", 'RETURN 5 = 5 AS same'],
  [
    'mixed-types',
    "MATCH (m:Meeting) RETURN CASE m.minutes WHEN '90' THEN 1 END AS x",
    'MATCH (m:Meeting) RETURN CASE m.minutes WHEN 90 THEN 1 END AS x',
  ],
  ['null-in-list', 'RETURN any(v IN [1, null] WHERE v > 1) AS x', 'RETURN any(v IN [1, 2] WHERE v > 1) AS x'],
  [
    'compared',
    'MATCH (a:Actor) WHERE a.aka = [1] RETURN a',
    'MATCH (a:Actor) WHERE size(a.aka) = 1 RETURN a',
  ],
  ['compared', 'RETURN null IN [1] AS x', 'RETURN 1 IN [1] AS x'],
  ['compared', 'RETURN true < false AS x', 'RETURN true = false AS x'],
  [
    'text-of-number',
    'MATCH (m:Meeting) RETURN size(m.minutes) AS x',
    'MATCH (m:Meeting) RETURN size(m.place) AS x',
  ],
  ['text-of-number', 'RETURN toUpper($count) AS x', 'RETURN toUpper($name) AS x'],
  [
    'text-arithmetic',
    'MATCH (p:Proposal) RETURN p.version - 1 AS x',
    'MATCH (m:Meeting) RETURN m.minutes - 1 AS x',
  ],
  ['range', 'UNWIND range(1, 9, 0) AS x RETURN x', 'UNWIND range(1, 9, 2) AS x RETURN x'],
  [
    'percentile',
    'MATCH (m:Meeting) RETURN percentileDisc(m.minutes, 0.5) AS x',
    'MATCH (m:Meeting) RETURN percentileCont(m.minutes, 0.5) AS x',
  ],
  [
    'deviation',
    'MATCH (m:Meeting) RETURN stDev(m.minutes) AS x',
    'MATCH (m:Meeting) RETURN stDevP(m.minutes) AS x',
  ],
  [
    'round',
    'MATCH (p:Pressure) RETURN round(p.score) AS x',
    'MATCH (p:Pressure) RETURN toInteger(floor(p.score + 0.5)) AS x',
  ],
  ['power', 'RETURN 2 ^ 3 ^ 2 AS x', 'RETURN (2 ^ 3) ^ 2 AS x'],
  [
    'float-text',
    'MATCH (p:Pressure) RETURN toString(p.score) AS x',
    'MATCH (p:Pressure) RETURN toString(p.claims) AS x',
  ],
  ['number-of-text', "RETURN toInteger('12.7') AS x", "RETURN toInteger('12') AS x"],
  [
    'number-of-text',
    'MATCH (p:Proposal) RETURN toInteger(p.version) AS x',
    'MATCH (p:Proposal) RETURN toInteger(toFloat(p.version)) AS x',
  ],
  ['number-of-text', "RETURN toFloat(' 1 ') AS x", "RETURN toFloat('1') AS x"],
  ['slice', 'WITH [1, 2] AS l RETURN l[..-1] AS x', 'WITH [1, 2] AS l RETURN l[0..size(l) - 1] AS x'],
  ['slice', 'WITH [1, 2] AS l RETURN l[1..null] AS x', 'MATCH (a)-[:REVISES*1..4]->(b) RETURN a, b'],
  ['partial-date', "RETURN date('2025-01') AS x", "RETURN date('2025-01-02') AS x"],
  [
    'partial-date',
    'MATCH (p:Pressure) RETURN date(p.occurredOn) AS x',
    'MATCH (p:Pressure) RETURN left(p.occurredOn, 7) AS x',
  ],
  [
    'hours',
    "RETURN date('2025-01-02') + duration('PT36H') AS x",
    "RETURN date('2025-01-02') + duration('P14D') AS x",
  ],
  [
    'time-zone',
    "RETURN datetime('2025-01-02T00:00:00+02:00') AS x",
    "RETURN datetime('2025-01-02T00:00:00Z') AS x",
  ],
  [
    'regex',
    "MATCH (a:Actor) WHERE a.name =~ '\\\\w+' RETURN a",
    "MATCH (a:Actor) WHERE a.name =~ '[A-Z]+' RETURN a",
  ],
  [
    'regex',
    "MATCH (a:Actor) WHERE a.name =~ '(?i)é' RETURN a",
    "MATCH (a:Actor) WHERE toLower(a.name) CONTAINS 'é' RETURN a",
  ],
  ['split', "RETURN split('abc', '') AS x", "RETURN split('a,b', ',') AS x"],
  ['negative-length', "RETURN left('abc', -1) AS x", "RETURN left('abc', 1) AS x"],
  [
    'collect-order',
    'MATCH (a:Actor) RETURN collect(a.name) AS x',
    'MATCH (a:Actor) WITH a ORDER BY a.id RETURN collect(a.name) AS x',
  ],
  [
    'collect-order',
    'CALL () { MATCH (a:Actor) RETURN collect(a.id) AS x } RETURN x',
    'CALL () { MATCH (a:Actor) WITH a ORDER BY a.id RETURN collect(a.id) AS x } RETURN x',
  ],
  [
    'limit-order',
    'MATCH (a:Actor) RETURN a LIMIT 5',
    'MATCH (a:Actor) RETURN a ORDER BY a.id SKIP 5 LIMIT 5',
  ],
  [
    'division',
    'MATCH (p:Pressure) RETURN p.claims / $f AS x',
    'MATCH (p:Pressure) RETURN p.claims / $count AS x',
  ],
  [
    'set-reads',
    'MATCH (n:Claim) SET n.start = n.start + 1, n.end = n.start',
    'MATCH (n:Claim) SET n.start = n.start + 1, n.end = n.end + 1',
  ],
  [
    'optional-path',
    'MATCH (a:Actor), (b:Actor) OPTIONAL MATCH p = shortestPath((a)-[*..6]->(b)) RETURN p',
    'MATCH (a:Actor), (b:Actor) MATCH p = shortestPath((a)-[*..6]->(b)) RETURN p',
  ],
  ['load', "LOAD CSV FROM '/etc/passwd' AS l RETURN l", "RETURN 'LOAD CSV' AS l"],
  ['in-type', 'MATCH (a)-[:IN]->(b) RETURN a, b', 'MATCH (a)-[:`IN`]->(b) WHERE a.id IN [1] RETURN a, b'],
];

describe('the lint', () => {
  test.each(ROWS)('%s: %s', (code, wrong, right) => {
    expect(codes(wrong)).toContain(code);
    expect(codes(right)).not.toContain(code);
  });

  test('says where, and what to do', () => {
    const [finding] = lintCypher('MATCH (a:Actor)\nRETURN\n  sum(a.x) AS x', {
      file: 'q.cypher',
      firstLine: 10,
    });
    expect(finding?.where).toEqual({ file: 'q.cypher', line: 13, column: 3 });
    expect(finding?.value).toBe('sum(a.x) AS x');
    expect(finding?.remedy).toBe('write coalesce(sum(...), 0)');
  });

  test('looks neither into strings nor into comments', () => {
    expect(codes("// sum(x) LIMIT 3\n/* round(x) */ RETURN 'sum(x) ^ 2 ^ 3' AS x, `round(` AS y")).toEqual(
      [],
    );
  });

  test('reads any text without failing', () => {
    for (const text of [
      '',
      '}',
      "'",
      'RETURN',
      'CASE WHEN',
      '(((',
      '`',
      '$',
      'SET',
      'LIMIT',
      'collect(',
      '^ ^',
    ]) {
      expect(() => codes(text)).not.toThrow();
    }
  });
});
