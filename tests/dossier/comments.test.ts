// Comments of a YAML file that the program writes anew.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withComments } from '../../src/dossier/comments.ts';
import { yamlText } from '../../src/dossier/write.ts';

const WRITTEN = `# Looked at on Monday.

report: axios-1 # the long one
# as in the other file
defaults: {credited: axios}
claims:
  # the first
  - key: a
    kind: pressure # or a wish?
    actors: x

  # the second
  - key: b
    kind: meeting
  # gone soon
  - key: c
    kind: tie
# the end
`;

describe('a YAML file written anew', () => {
  it('keeps each comment with its entry, wherever that stands now', () => {
    const after = yamlText({
      report: 'axios-1',
      defaults: { credited: 'axios' },
      claims: [
        { key: 'b', kind: 'meeting' },
        { key: 'a', kind: 'pressure', actors: 'x' },
      ],
    });
    expect(withComments(WRITTEN, after)).toBe(`# Looked at on Monday.

report: axios-1 # the long one
# as in the other file
defaults:
  credited: axios
claims:
  # the second
  - key: b
    kind: meeting
  # the first
  - key: a
    kind: pressure # or a wish?
    actors: x

# the end
`);
  });

  it('keeps the head that the program writes where it is, once', () => {
    const head = '# Views that were kept.\n';
    const before = `${head}# mine\n- name: One # good\n  view: /\n- name: Two\n  view: /a\n`;
    const after =
      head +
      yamlText([
        { name: 'Two', view: '/b' },
        { name: 'One', view: '/' },
      ]);
    expect(withComments(before, after)).toBe(
      `${head}- name: Two\n  view: /b\n# mine\n- name: One # good\n  view: /\n`,
    );
  });

  it('writes what it would without comments, or over what cannot be read', () => {
    const after = yamlText([{ key: 'a' }]);
    expect(withComments(null, after)).toBe(after);
    expect(withComments('- key: b\n', after)).toBe(after);
    expect(withComments('- key: [b # open\n', after)).toBe(after);
  });

  it('changes no value, and is the same the second time', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()))),
        (data) => {
          const value = { ...data, claims: [{ key: 'b', quote: 'a # b: "c"' }] };
          const once = withComments(WRITTEN, yamlText(value));
          expect(parse(once)).toEqual(parse(yamlText(value)));
          expect(withComments(once, yamlText(value))).toBe(once);
        },
      ),
    );
  });
});
