import { type Box, meets, type Point } from "./geometry";

const CELL = 512;

/** Boxes by the cells of a coarse grid, so that finding those in sight does not depend on how many there are. */
export class GridIndex<T extends Box> {
  private readonly cells = new Map<string, T[]>();

  constructor(boxes: Iterable<T>) {
    for (const box of boxes) {
      for (const key of cellsOf(box)) {
        const cell = this.cells.get(key);
        if (cell === undefined) this.cells.set(key, [box]);
        else cell.push(box);
      }
    }
  }

  /** The boxes which meet the region, each once. */
  within(region: Box): T[] {
    const found = new Set<T>();
    for (const key of cellsOf(region)) {
      for (const box of this.cells.get(key) ?? []) if (meets(box, region)) found.add(box);
    }
    return [...found];
  }

  /** The box at a point, the one drawn last if several lie there. */
  at(point: Point): T | undefined {
    return this.within({ ...point, width: Number.MIN_VALUE, height: Number.MIN_VALUE }).at(-1);
  }
}

function* cellsOf(box: Box): Generator<string> {
  const right = Math.floor((box.x + box.width) / CELL);
  const bottom = Math.floor((box.y + box.height) / CELL);
  for (let column = Math.floor(box.x / CELL); column <= right; column++) {
    for (let row = Math.floor(box.y / CELL); row <= bottom; row++) yield `${String(column)}/${String(row)}`;
  }
}
