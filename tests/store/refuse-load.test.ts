import { describe, expect, it } from 'vitest';
import { holdsLoadCsv } from '../../src/store/refuse-load.ts';

describe('holdsLoadCsv', () => {
  it.each([
    "LOAD CSV FROM 'x' AS l RETURN l",
    "load csv with headers from 'x' AS l RETURN l",
    "MATCH (n) LOAD\n\tCSV FROM 'x' AS l RETURN l",
    "LOAD/**/CSV FROM 'x' AS l RETURN l",
    "LOAD /* a */ /* b */ CSV FROM 'x' AS l RETURN l",
    "LOAD // why\r\nCSV FROM 'x' AS l RETURN l",
    "\\u004cOAD CSV FROM 'x' AS l RETURN l",
    "LOAD\\u0020\\u0043SV FROM 'x' AS l RETURN l",
    "RETURN '/*' LOAD CSV FROM 'x' AS l // */",
    "LOAD\u00a0CSV FROM 'x' AS l RETURN l",
    "LOAD\u200bCSV FROM 'x' AS l RETURN l",
    "{LOAD CSV FROM 'x' AS l RETURN l}",
  ])('refuses %j', (cypher) => expect(holdsLoadCsv(cypher)).toBe(true));

  it.each([
    'MATCH (n) WHERE n.load > 5 RETURN n.load AS load',
    'MATCH (load:Load) RETURN load.csv AS csv',
    'WITH 1 AS payload RETURN payload AS csv',
    'MATCH (n:LOADCSV) RETURN n',
  ])('lets through %j', (cypher) => expect(holdsLoadCsv(cypher)).toBe(false));
});
