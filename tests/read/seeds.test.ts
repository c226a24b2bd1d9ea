// The two seed reports, when they are beside the project: plain text with nothing labelled. Their text is not kept here.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/model/id.ts';
import { requireOrSkip } from '../require.ts';
import { proseOf, readOne } from './files.ts';

const FOLDER = new URL('../../../shared/seeds', import.meta.url).pathname;
const missing = existsSync(FOLDER) ? null : 'not beside the project';
const describeSeeds = requireOrSkip('seeds', missing, 'put them into ../shared/seeds');

describeSeeds('seeds', () => {
  test.each([
    ['000_cb8b450ecad66e7f.txt', null, 20, 3, /^The US is increasing pressure/],
    ['002_f09b35644afa811d.txt', 'Washington/Kyiv', 20, 1, /^U\.S\. Intensifies/],
  ])('%s', async (name, dateline, paragraphs, headings, title) => {
    const file = path.join(FOLDER, name);
    const report = await readOne(file);
    expect(report).toMatchObject({ dateline, outlet: null, author: null, published: null });
    expect(report.title).toMatch(title);
    expect(report.sha256).toBe(sha256(readFileSync(file, 'utf8')));
    expect(report.prose).toHaveLength(paragraphs);
    expect(report.headings).toHaveLength(headings);
    for (const paragraph of proseOf(report)) {
      expect(paragraph).toMatch(/[.”"]$/);
      expect(paragraph).not.toMatch(/Photo:|^Read more|^Share|Advertisement|seconds Read|\|/);
    }
  });
});
