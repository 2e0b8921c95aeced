import { type Box, meets, type Point } from "./geometry";

const CELL = 512;
/** Cells are made larger where there would be more of them than this for every box, or than so many side by side. */
const SPARE = 4;
const MOST = 4096;

/** Boxes by the cells of a coarse grid, so that finding those in sight does not depend on how many there are. */
export class GridIndex<T extends Box> {
  private readonly boxes: readonly T[];
  private readonly seen: Uint32Array;
  private search = 0;
  private readonly left: number;
  private readonly top: number;
  private readonly cell: number;
  private readonly columns: number;
  private readonly rows: number;
  /** The ordinals of the boxes cell by cell; cell `n` holds those from `starts[n]` to `starts[n + 1]`. */
  private readonly starts: Uint32Array;
  private readonly ordinals: Uint32Array;

  constructor(boxes: readonly T[]) {
    this.boxes = boxes;
    this.seen = new Uint32Array(boxes.length);
    const { x, y, width, height } = around(boxes);
    this.left = x;
    this.top = y;
    this.cell = Math.max(CELL, Math.sqrt((width * height) / (SPARE * Math.max(1, boxes.length))), Math.max(width, height) / MOST);
    this.columns = Math.floor(width / this.cell) + 1;
    this.rows = Math.floor(height / this.cell) + 1;
    this.starts = new Uint32Array(this.columns * this.rows + 1);
    for (const box of boxes) this.eachCell(box, (cell) => { this.count(cell + 1); });
    for (let cell = 1; cell < this.starts.length; cell++) this.starts[cell] = this.startOf(cell) + this.startOf(cell - 1);
    this.ordinals = new Uint32Array(this.startOf(this.columns * this.rows));
    const next = this.starts.slice();
    boxes.forEach((box, ordinal) => {
      this.eachCell(box, (cell) => {
        const at = next[cell] ?? 0;
        this.ordinals[at] = ordinal;
        next[cell] = at + 1;
      });
    });
  }

  /** The boxes which meet the region, each once, in no particular order. */
  within(region: Box): T[] {
    this.search += 1;
    const found: T[] = [];
    this.eachCell(region, (cell) => {
      const end = this.startOf(cell + 1);
      for (let at = this.startOf(cell); at < end; at++) {
        const ordinal = this.ordinals[at] ?? 0;
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

  private startOf(cell: number): number {
    return this.starts[cell] ?? 0;
  }

  private count(cell: number): void {
    this.starts[cell] = this.startOf(cell) + 1;
  }

  private eachCell(box: Box, visit: (cell: number) => void): void {
    const { left, top, cell, columns, rows } = this;
    const first = Math.max(0, Math.floor((box.x - left) / cell));
    const last = Math.min(columns - 1, Math.floor((box.x + box.width - left) / cell));
    const above = Math.max(0, Math.floor((box.y - top) / cell));
    const below = Math.min(rows - 1, Math.floor((box.y + box.height - top) / cell));
    for (let row = above; row <= below; row++) {
      for (let column = first; column <= last; column++) visit(row * columns + column);
    }
  }
}

/** The smallest box around boxes. */
function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y, width, height } of boxes) {
    if (x < left) left = x;
    if (y < top) top = y;
    if (x + width > right) right = x + width;
    if (y + height > bottom) bottom = y + height;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
