import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/in-order.ts';

/** Work that ends when it is told to, and notes what was begun. */
function controlled() {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const work = (piece: number): Promise<number> => {
    begun.push(piece);
    return new Promise((resolve) => ends.set(piece, () => resolve(piece * 10)));
  };
  return { begun, work, end: (piece: number) => ends.get(piece)?.() };
}

describe('work in order', () => {
  it('gives results in the order of the pieces, whichever ends first', async () => {
    const { work, end } = controlled();
    const results = inOrder([1, 2, 3], work, 3);
    const first = results.next();
    for (const piece of [3, 2, 1]) end(piece);
    expect([(await first).value, (await results.next()).value, (await results.next()).value]).toEqual([
      10, 20, 30,
    ]);
    expect((await results.next()).done).toBe(true);
  });

  it('begins no more than it may before results are taken', async () => {
    const { begun, work, end } = controlled();
    const results = inOrder([1, 2, 3, 4, 5, 6], work, 2);
    const first = results.next();
    expect(begun).toEqual([1, 2]);
    end(1);
    await first;
    expect(begun).toEqual([1, 2]);
    end(2);
    await results.next();
    expect(begun).toEqual([1, 2, 3]);
    await results.return(undefined);
  });

  it('throws an error where its result would have come', async () => {
    const work = async (piece: number): Promise<number> => {
      if (piece === 2) throw new Error('two');
      return piece;
    };
    const results = inOrder([1, 2, 3], work, 3);
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('two');
  });
});
