// Steps on the stage: each can be taken back, and each has an address.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrived, done, historyOf, redone, undone } from '../../src/analyse/history.ts';
import { NO_SIGHT, parseSight, printSight, type Step, stepped } from '../../src/analyse/sight.ts';
import { sights, stepsOf } from './sights.ts';

const id = fc.constantFrom('a', 'b', 'c', 'unnamed:r,1:an official', 'é~&=');
const sight = sights(id);
const step = stepsOf(id);

describe('a step', () => {
  it('is taken back by undo, and taken again by redo', () => {
    fc.assert(
      fc.property(sight, fc.array(step, { maxLength: 6 }), step, (start, before, last) => {
        const here = before.reduce(done, historyOf(start));
        const there = done(here, last);
        const changed = there.past.length !== here.past.length;
        expect(changed ? undone(there).present : there.present).toEqual(here.present);
        expect(changed ? undone(there).past : here.past).toEqual(here.past);
        if (changed) expect(redone(undone(there))).toEqual(there);
      }),
    );
  });

  it('leads to a sight that its address keeps', () => {
    fc.assert(
      fc.property(sight, step, (start, made) => {
        const next = stepped(start, made);
        expect(parseSight(new URLSearchParams(printSight(next).toString()))).toEqual(next);
      }),
    );
  });

  it('all the way back is the beginning', () => {
    fc.assert(
      fc.property(sight, fc.array(step, { maxLength: 20 }), (start, steps) => {
        let here = steps.reduce(done, historyOf(start));
        while (here.past.length > 0) here = undone(here);
        expect(here.present).toEqual(start);
      }),
    );
  });
});

describe('each step', () => {
  const after = (...steps: Step[]) => steps.reduce(stepped, NO_SIGHT);

  it('does what it says', () => {
    expect(after({ do: 'hide', actors: ['b', 'a'] }).hidden).toEqual(['a', 'b']);
    expect(after({ do: 'hide', actors: ['a'] }, { do: 'bring', actors: ['a'] })).toMatchObject({
      hidden: [],
      brought: ['a'],
    });
    expect(after({ do: 'keep', actors: ['a', 'b'] }, { do: 'hide', actors: ['a'] }).kept).toEqual(['b']);
    expect(after({ do: 'focus', actor: 'a', steps: 7 }).focus).toEqual({ actor: 'a', steps: 3 });
    expect(after({ do: 'focus', actor: 'a', steps: 1 }, { do: 'path', from: 'a', to: 'b' })).toMatchObject({
      focus: null,
      path: ['a', 'b'],
    });
    expect(after({ do: 'pin', actor: 'a', x: 1.23456, y: -0.0001 }).pins).toEqual([
      { id: 'a', x: 1.235, y: 0 },
    ]);
    expect(after({ do: 'turn', principal: 'a' }, { do: 'turn', principal: 'a' })).toEqual(NO_SIGHT);
    expect(after({ do: 'stage', kind: 'position' }, { do: 'stage', kind: 'meeting' }).acts).toEqual([
      'meeting',
      'position',
    ]);
    expect(after({ do: 'hide', actors: ['a'] }, { do: 'reset' })).toEqual(NO_SIGHT);
  });

  it('that changes nothing leaves the history alone', () => {
    const here = done(historyOf(NO_SIGHT), { do: 'hide', actors: ['a'] });
    expect(done(here, { do: 'hide', actors: ['a'] })).toEqual(here);
  });
});

it('the browser going back and forward is the same way back and forward', () => {
  const here = done(historyOf(NO_SIGHT), { do: 'hide', actors: ['a'] });
  expect(arrived(here, NO_SIGHT)).toEqual(undone(here));
  expect(arrived(undone(here), here.present)).toEqual(here);
  expect(arrived(here, here.present)).toBe(here);
  expect(arrived(here, { ...NO_SIGHT, hidden: ['z'] }).past).toHaveLength(2);
});

it('what people type is survived', () => {
  const typed = 'fold=x&focus=9,a&focus=a&path=a&pin=1,2&pin=a,b,c&pin=1..2,3,x&with=war&hide=';
  expect(parseSight(new URLSearchParams(typed))).toEqual(NO_SIGHT);
});
