// Headers of questions: what is read from one, and what a mistake in one looks like.
import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/dossier/questions.ts';
import { type ErrorParts, describe as words } from '../../src/model/error.ts';
import { browserParams, paramsOf, samplesOf } from '../../src/model/question.ts';

const HEADER = `// title: Meetings
// question: Who met whom,
// question: and when?
// topic: meetings
// Any other line is for people.
// param since: date? = 2025-12 - first day
// param days: integer = 7 - how many days
// param who: list? = a, b - ids
// param place: string? = null - where
// returns id: its id
// returns when: its date
`;
const BODY = `
MATCH (m:Meeting)
WHERE m.occurredOn >= $since AND m.minutes > $days AND m.id IN $who AND m.place = $place
RETURN m.id AS id, m.occurredOn AS when
ORDER BY id
`;

function parse(text: string) {
  const problems: ErrorParts[] = [];
  const question = parseQuestion(text, 'queries/meetings.cypher', problems);
  return { question, problems: problems.map(words) };
}

describe('a question', () => {
  const { question, problems } = parse(HEADER + BODY);

  test('is read with its header', () => {
    expect(problems).toEqual([]);
    expect(question).toMatchObject({ name: 'meetings', title: 'Meetings', topic: 'meetings' });
    expect(question.question).toBe('Who met whom, and when?');
    expect(question.params[0]).toEqual({
      name: 'since',
      type: 'date',
      optional: true,
      sample: '2025-12',
      meaning: 'first day',
    });
    expect(question.returns).toEqual([
      { column: 'id', meaning: 'its id' },
      { column: 'when', meaning: 'its date' },
    ]);
    expect(question.cypher).toBe(BODY.trim());
    expect(samplesOf(question)).toEqual({ since: '2025-12', days: 7, who: ['a', 'b'], place: null });
    expect(browserParams(question)).toBe(":param {since: '2025-12', days: 7, who: ['a', 'b'], place: null}");
  });

  test('takes its parameters from text; what is left out is null', () => {
    expect(paramsOf(question, { days: '3', who: 'x,y' })).toEqual({
      since: null,
      days: 3,
      who: ['x', 'y'],
      place: null,
    });
    expect(paramsOf(question, { days: '3', since: '' })).toMatchObject({ since: null });
  });

  test('names every parameter that is missing, unknown or of another type', () => {
    const wrong = () => paramsOf(question, { since: '2025-13', where: 'x' });
    expect(wrong).toThrow('unknown parameter: where - meetings takes: since, days, who, place');
    expect(wrong).toThrow('parameter since is not a date: 2025-13 - write it as 2025-12');
    expect(wrong).toThrow('missing parameter: days - give it, for example --param days=7');
    expect(wrong).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  test('quotes texts for the browser', () => {
    const text = "a'b\\c";
    expect(
      browserParams({ params: [{ name: 'x', type: 'string', optional: false, sample: text, meaning: '' }] }),
    ).toBe(":param {x: 'a\\'b\\\\c'}");
  });
});

describe('a wrong header is told with file, line and column', () => {
  test.each([
    ['// title: Meetings\n', '', 'no title (queries/meetings.cypher:1:1)'],
    [
      '// topic: meetings',
      '// topic: parties',
      'unknown topic: parties (queries/meetings.cypher:4:11) - use one of: overview',
    ],
    [
      'since: date?',
      'since: day?',
      'unknown type: day (queries/meetings.cypher:6:17) - use one of: string, date',
    ],
    [
      '= 2025-12 -',
      '= 2025-13 -',
      'sample is not of type date: 2025-13 (queries/meetings.cypher:6:25) - correct it',
    ],
    [
      'days: integer = 7 - how many days',
      'days integer',
      'not a parameter: days integer (queries/meetings.cypher:7:10)',
    ],
    [' - how many days', '', 'no meaning: days (queries/meetings.cypher:7:10)'],
    ['param place', 'param since', 'parameter given twice: since (queries/meetings.cypher:9:10)'],
    [
      '// param days: integer = 7 - how many days\n',
      '',
      'undeclared parameter: days (queries/meetings.cypher:13:46)',
    ],
    ['m.minutes > $days AND ', '', 'parameter is not used: days (queries/meetings.cypher:1:1)'],
    [
      'returns when:',
      'returns day:',
      'columns are not those of the header: id, when (queries/meetings.cypher:15:1) - header: id, day',
    ],
    ['returns when: its date', 'returns when', 'not a column: when (queries/meetings.cypher:11:12)'],
  ])('%s -> %s', (right, wrong, message) => {
    const { problems } = parse((HEADER + BODY).replace(right, wrong));
    expect(problems.join('\n')).toContain(message);
  });
});
