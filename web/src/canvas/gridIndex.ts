import { type Box, meets, type Point } from "./geometry";

const CELL = 512;
const ROWS = 1 << 20;

/** Boxes by the cells of a coarse grid, so that finding those in sight does not depend on how many there are. */
export class GridIndex<T extends Box> {
  private readonly boxes: readonly T[];
  private readonly cells = new Map<number, number[]>();
  private readonly seen: Uint32Array;
  private search = 0;

  constructor(boxes: readonly T[]) {
    this.boxes = boxes;
    this.seen = new Uint32Array(boxes.length);
    boxes.forEach((box, ordinal) => {
      this.eachCell(box, (key) => {
        const cell = this.cells.get(key);
        if (cell === undefined) this.cells.set(key, [ordinal]);
        else cell.push(ordinal);
      });
    });
  }

  /** The boxes which meet the region, each once, in no particular order. */
  within(region: Box): T[] {
    this.search += 1;
    const found: T[] = [];
    this.eachCell(region, (key) => {
      const cell = this.cells.get(key);
      if (cell === undefined) return;
      for (const ordinal of cell) {
        if (this.seen[ordinal] === this.search) continue;
        this.seen[ordinal] = this.search;
        const box = this.boxes[ordinal];
        if (box !== undefined && meets(box, region)) found.push(box);
      }
    });
    return found;
  }

  /** The box at a point, the one given last if several lie there. */
  at(point: Point): T | undefined {
    return this.within({ ...point, width: Number.MIN_VALUE, height: Number.MIN_VALUE }).at(-1);
  }

  private eachCell(box: Box, visit: (key: number) => void): void {
    const right = Math.floor((box.x + box.width) / CELL);
    const top = Math.floor(box.y / CELL);
    const bottom = Math.floor((box.y + box.height) / CELL);
    const columns = right - Math.floor(box.x / CELL) + 1;
    if (columns * (bottom - top + 1) > this.cells.size && this.search > 0) {
      for (const key of this.cells.keys()) visit(key); // wider than everything there is
      return;
    }
    for (let column = right - columns + 1; column <= right; column++) {
      for (let row = top; row <= bottom; row++) visit(column * ROWS + row);
    }
  }
}
