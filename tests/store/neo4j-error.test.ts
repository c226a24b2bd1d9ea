import { describe, expect, it } from 'vitest';
import { understood } from '../../src/store/neo4j-error.ts';

const LOGIN = { uri: 'neo4j://graph:7687', username: 'ann', database: 'talks' };
const thrown = (code: string, message: string, gqlStatus?: string): Error =>
  Object.assign(new Error(message), { code, ...(gqlStatus === undefined ? {} : { gqlStatus }) });
const said = (error: Error, asked?: { seconds: number; linesBefore: number }) =>
  understood(error, LOGIN, asked) as { code: string; message: string };

describe('what goes wrong at the server', () => {
  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'The client is unauthorized', undefined, 'wrong-password'],
    ['Neo.ClientError.General.UnknownError', 'whatever the words', '42NFC', 'wrong-password'],
    ['Neo.ClientError.Security.CredentialsExpired', 'must change', undefined, 'wrong-password'],
    ['Neo.ClientError.Security.Forbidden', 'Schema operations are not allowed', undefined, 'forbidden'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'Graph not found: talks', '50N42', 'no-database'],
    ['Neo.ClientError.General.UnknownError', 'whatever the words', '22N51', 'no-database'],
    ['ServiceUnavailable', 'Failed to connect to server. ECONNREFUSED', undefined, 'no-server'],
    ['ServiceUnavailable', 'Could not perform discovery. No routing servers available.', '50N42', 'no-route'],
    ['SessionExpired', 'No write servers available at the moment', undefined, 'no-route'],
    [
      'Neo.DatabaseError.Transaction.TransactionCommitFailed',
      'No space left on device',
      undefined,
      'disk-full',
    ],
    ['Neo.DatabaseError.Transaction.TransactionLogError', 'Could not append', undefined, 'disk-full'],
    [
      'Neo.DatabaseError.Transaction.TransactionStartFailed',
      'The database has encountered a critical error, and needs to be restarted. Please see logs.',
      '50N42',
      'needs-restart',
    ],
    ['ServiceUnavailable', 'Caused by: self-signed certificate in certificate chain', undefined, 'untrusted'],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'only reads', undefined, 'read-only'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'would use more', undefined, 'server-memory'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'Node(1) already exists', '22N41', 'twice'],
    ['N/A', 'The server only supports protocol versions 1 and 2', undefined, 'old-server'],
  ])('%s: %s (%s) is %s', (code, message, gqlStatus, expected) => {
    const error = said(thrown(code, message, gqlStatus));
    expect(error.code).toBe(expected);
    expect(error.message).toMatch(/^[^\n]+: (ann at |talks at )?neo4j:\/\/graph:7687 - [^\n]+$/);
  });

  it('says of a typed question that it needs too much memory, not how to give the server more', () => {
    const error = thrown('Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'would use more');
    expect(said(error, { seconds: 1, linesBefore: 0 }).code).toBe('memory-limit');
  });

  it('leaves alone what it does not know', () => {
    const error = thrown('Neo.DatabaseError.General.UnknownError', 'x');
    expect(understood(error, LOGIN)).toBe(error);
  });
});

describe('plain values', async () => {
  const { toParams } = await import('../../src/store/neo4j-values.ts');
  const { isInt } = (await import('neo4j-driver')).default;

  it('whole numbers go as integers, at any depth; the rest as it is', () => {
    const sent = toParams({ n: 2, half: 0.5, rows: [{ props: { start: 7, quote: 'q' } }] });
    const [row] = sent.rows as { props: Record<string, unknown> }[];
    expect([isInt(sent.n), sent.half, isInt(row?.props.start), row?.props.quote]).toEqual([
      true,
      0.5,
      true,
      'q',
    ]);
  });

  it('copies nothing that is text only', () => {
    const row = { id: 'a', props: { quote: 'q' }, dossiers: ['x'] };
    expect(toParams({ row }).row).toMatchObject(row);
  });

  it.each([new Date(0), new Map(), () => 1])('%s is refused: the driver would send an empty map', (value) => {
    expect(() => toParams({ rows: [{ props: { occurredOn: value } }] })).toThrow(
      /a parameter is no plain value: rows\.props\.occurredOn \(\w+\) - give text/,
    );
  });
});
