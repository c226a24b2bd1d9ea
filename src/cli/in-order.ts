// Several pieces of work at a time, their results in the order of the pieces.

/**
 * At most `ahead` pieces are under way or wait to be taken, so that memory stays bounded however slowly results are taken.
 * Stopping early starts no more; an error is thrown where the result would have come.
 */
export async function* inOrder<Piece, Result>(
  pieces: Iterable<Piece>,
  work: (piece: Piece) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const piece of pieces) {
    const result = work(piece);
    // An error is for whoever takes the result, not for the process.
    result.catch(() => undefined);
    begun.push(result);
    const [first] = begun;
    if (begun.length < ahead || first === undefined) continue;
    begun.shift();
    yield await first;
  }
  for (const result of begun) yield await result;
}
