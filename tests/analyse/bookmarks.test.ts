// Lists of bookmarks: what is done to them can be undone, and they survive an address.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, printAddress, START } from '../../src/analyse/address.ts';
import {
  changed,
  inserted,
  moved,
  parseList,
  printList,
  viewAddress,
  without,
} from '../../src/analyse/bookmark-list.ts';

const text = fc.string({ maxLength: 20, unit: 'grapheme' });
const mark = fc.record({ name: text, view: text.map((rest) => `/x${rest}`), note: text });
const list = fc.array(mark, { minLength: 1, maxLength: 6 });

describe('a list of bookmarks', () => {
  it('survives the address of a page', () => {
    fc.assert(
      fc.property(list, (made) => {
        const address = { ...START, page: 'bookmarks' as const, params: { list: printList(made) } };
        expect(parseList(parseAddress(printAddress(address)).params.list ?? '')).toEqual(made);
      }),
    );
  });

  it('gives back what was taken out, and moves back', () => {
    fc.assert(
      fc.property(list, fc.nat(5), (made, place) => {
        const at = place % made.length;
        const one = made[at];
        if (one === undefined) return;
        expect(inserted(without(made, at), at, one)).toEqual(made);
        const down = moved(made, at, 1);
        expect(new Set(down)).toEqual(new Set(made));
        expect(at + 1 < made.length ? moved(down, at + 1, -1) : down).toEqual(made);
        expect(changed(changed(made, at, { note: 'new' }), at, { note: one.note })).toEqual(made);
      }),
    );
  });

  it('takes nothing that is no bookmark', () => {
    expect(parseList('no JSON')).toBeNull();
    expect(parseList('{}')).toBeNull();
    expect(parseList('[["a","//elsewhere.test",""],["a","javascript:1",""],1,["b","/","n"]]')).toEqual([
      { name: 'b', view: '/', note: 'n' },
    ]);
  });

  it('keeps of a view what it shows, not the moment', () => {
    expect(viewAddress('/positions?dossier=x&issue=a&q=typed&open-cell=b')).toBe(
      '/positions?issue=a&open-cell=b',
    );
  });
});
