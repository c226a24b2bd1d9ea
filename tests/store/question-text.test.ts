import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../src/dossier/questions.ts';
import { checkText, DEEPEST, LONGEST_TEXT, MOST_CASES, reachOf } from '../../src/store/question-text.ts';

const refusal = (cypher: string): string | null => {
  try {
    checkText(cypher);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('LOAD CSV', () => {
  it.each([
    "LOAD CSV FROM 'x' AS l RETURN l",
    "load csv with headers from 'x' AS l RETURN l",
    "MATCH (n) LOAD\n\tCSV FROM 'x' AS l RETURN l",
    "LOAD/**/CSV FROM 'x' AS l RETURN l",
    "LOAD /* a */ /* b */ CSV FROM 'x' AS l RETURN l",
    "LOAD /* ** * / */ CSV FROM 'x' AS l RETURN l",
    "LOAD // why\r\nCSV FROM 'x' AS l RETURN l",
    "\\u004cOAD CSV FROM 'x' AS l RETURN l",
    "LOAD\\u0020\\u0043SV FROM 'x' AS l RETURN l",
    "RETURN '/*' LOAD CSV FROM 'x' AS l // */",
    "RETURN 'http://' + x LOAD CSV FROM 'x' AS l RETURN l",
    "LOAD\u00a0CSV FROM 'x' AS l RETURN l",
    "LOAD\u200bCSV FROM 'x' AS l RETURN l",
    "{LOAD CSV FROM 'x' AS l RETURN l}",
  ])('is refused: %j', (cypher) => expect(refusal(cypher)).toMatch(/^refused: LOAD CSV - /));

  it.each([
    'MATCH (n) WHERE n.load > 5 RETURN n.load AS load',
    'MATCH (load:Load) RETURN load.csv AS csv',
    'WITH 1 AS payload RETURN payload AS csv',
    'MATCH (n:LOADCSV) RETURN n',
  ])('is not meant: %j', (cypher) => expect(refusal(cypher)).toBeNull());
});

describe('procedures and functions of libraries', () => {
  it.each([
    ['CALL db.labels() YIELD label RETURN label', 'db.labels()'],
    ['CALL `db`.`labels`()', 'db.labels()'],
    ['CALL db/**/.//\nlabels /* ( */ ()', 'db.labels()'],
    ["RETURN [x IN [1] | COLLECT { CALL apoc.load.json('x') YIELD value RETURN value }]", 'apoc.load.json()'],
    ["RETURN genai.vector.encode('x', 'OpenAI', {}) AS v", 'genai.vector.encode()'],
    ['RETURN 1..apoc.version() AS v', 'apoc.version()'],
    ['RETURN \\u0061poc.version() AS v', 'apoc.version()'],
    ["USE graph.byName('other') MATCH (n) RETURN n", 'graph.byName()'],
  ])('%s', (cypher, name) => expect(refusal(cypher)).toContain(`refused: ${name} - `));

  it.each([
    "RETURN date.truncate('month', date($day)) AS month",
    'RETURN duration . inDays(a, b).days AS days',
    'MATCH (a)-[r]->(b) WHERE a.name IN ["x"] AND (b.name = a.name) RETURN a.name, count(*) AS n',
    "MATCH (m:Meeting) WHERE m.form = 'call' RETURN m",
  ])('%s is let through', (cypher) => expect(refusal(cypher)).toBeNull());
});

describe('size and shape', () => {
  it('a long text', () => {
    expect(refusal(`RETURN "${'x'.repeat(LONGEST_TEXT - 15)}" AS x`)).toBeNull();
    expect(refusal(`RETURN "${'x'.repeat(10 * 1_048_576)}" AS x`)).toContain(
      'characters - 10000 are allowed',
    );
  });

  it('deep nesting, also where quotes and comments hold the other brackets', () => {
    const nested = (open: string, close: string, n: number): string =>
      `RETURN ${open.repeat(n)}1${close.repeat(n)} AS x`;
    expect(refusal(nested('(', ')', DEEPEST))).toBeNull();
    for (const [open, close] of [
      ['(', ')'],
      ["(')'+", ')'],
      ["('\\')'+", ')'],
      ['(/*)*/', ')'],
      ['{`}`:', '}'],
    ] as const)
      expect(refusal(nested(open, close, DEEPEST + 1))).toContain('nested too deeply');
    expect(refusal(nested('CASE WHEN c.end THEN ', ' END', MOST_CASES))).toBeNull();
    expect(refusal(nested('CASE WHEN c.end THEN ', ' END', MOST_CASES + 1))).toContain('65 CASEs');
  });

  it('quotation marks as escapes, which one dialect reads before quotes and the other after', () => {
    for (const code of ['0022', '0027', '0060', '005C', '005c'])
      expect(refusal(`RETURN '\\u${code}' AS x`)).toContain('refused');
    expect(refusal("RETURN '\\u00e9' AS x")).toBeNull();
  });

  it.each(['EXPLAIN MATCH (n) RETURN n', ' profile CREATE (n)'])('%s', (cypher) =>
    expect(refusal(cypher)).toMatch(/^refused: (EXPLAIN|PROFILE) - ask the question itself/),
  );

  it('no text takes long: what is skipped between two words can be skipped in one way only', () => {
    const gaps = ['\n', ' \t', '/**/', '/* * /*/', '// \n', '\u200b', '//\r\n'];
    for (const gap of gaps) {
      const long = gap.repeat(Math.floor((LONGEST_TEXT - 100) / gap.length));
      expect(refusal(`RETURN load${long}x`)).toBeNull();
      expect(refusal(`RETURN a${long}.${long.slice(0, 0)}b`)).toBeNull();
    }
  });
});

it('every question of the library passes', () => {
  const questions = readQuestions(new URL('../../queries', import.meta.url).pathname);
  expect(questions.length).toBeGreaterThan(30);
  for (const { cypher, file } of questions) {
    checkText(cypher);
    expect(reachOf(readFileSync(file, 'utf8'))).toBeNull();
  }
});
