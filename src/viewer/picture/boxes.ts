// Rectangles on the stage, in a grid, so that "is there room?" looks only at what is near.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Kept extends Box {
  readonly owner: string;
}

const CELL = 64;
/** More rows of cells than a stage has. */
const ROWS = 65_536;

export class Boxes {
  readonly #cells = new Map<number, Kept[]>();

  /** @param owner whose own words may lie over the box */
  add(box: Box, owner = ''): void {
    const kept = { ...box, owner };
    for (const key of keysOf(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [kept]);
      else cell.push(kept);
    }
  }

  isFree(box: Box, owner = ''): boolean {
    for (const key of keysOf(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (other.owner !== '' && other.owner === owner) continue;
        if (
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom
        )
          return false;
      }
    }
    return true;
  }
}

function keysOf({ left, top, right, bottom }: Box): number[] {
  const keys: number[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) keys.push(x * ROWS + y);
  return keys;
}
