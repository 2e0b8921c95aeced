import { type Box, meets, type Point } from "./geometry";

const CELL = 512;
/** Cells are made larger where there would be more of them than this for every box, or than so many side by side. */
const SPARE = 4;
const MOST = 4096;
/** So many searches look at every box: the cells are worth their making only to who goes on searching. */
const FIRST = 8;

/** Boxes by the cells of a coarse grid, so that finding those in sight does not depend on how many there are. */
export class GridIndex<T extends Box> {
  private readonly boxes: readonly T[];
  private cells: Cells | null = null;
  private searches = 0;

  constructor(boxes: readonly T[]) {
    this.boxes = boxes;
  }

  /** The boxes which meet the region, each once, in no particular order. */
  within(region: Box): T[] {
    this.searches += 1;
    if (this.searches <= FIRST) return this.boxes.filter((box) => meets(box, region));
    const { starts, ordinals, seen, columns } = this.prepared();
    const [first, last, above, below] = this.prepared().spanOf(region);
    const found: T[] = [];
    for (let row = above; row <= below; row++) {
      const end = starts[row * columns + last + 1] ?? 0;
      for (let at = starts[row * columns + first] ?? 0; at < end; at++) {
        const ordinal = ordinals[at] ?? 0;
        if (seen[ordinal] === this.searches) continue;
        seen[ordinal] = this.searches;
        const box = this.boxes[ordinal];
        if (box !== undefined && meets(box, region)) found.push(box);
      }
    }
    return found;
  }

  /** The box at a point, the one given last if several lie there. */
  at(point: Point): T | undefined {
    return this.within({ ...point, width: Number.MIN_VALUE, height: Number.MIN_VALUE }).at(-1);
  }

  /** Make the cells ahead of their time. */
  prepare(): void {
    this.prepared();
  }

  private prepared(): Cells {
    return (this.cells ??= new Cells(this.boxes));
  }
}

/** Which boxes lie in which cells of a grid. */
class Cells {
  /** The ordinals of the boxes cell by cell; cell `n` holds those from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly ordinals: Uint32Array;
  /** For each box the search which found it last. */
  readonly seen: Uint32Array;
  readonly columns: number;
  private readonly rows: number;
  private readonly left: number;
  private readonly top: number;
  private readonly cell: number;

  constructor(boxes: readonly Box[]) {
    this.seen = new Uint32Array(boxes.length);
    const { x, y, width, height } = around(boxes);
    this.left = x;
    this.top = y;
    this.cell = Math.max(CELL, Math.sqrt((width * height) / (SPARE * Math.max(1, boxes.length))), Math.max(width, height) / MOST);
    this.columns = Math.floor(width / this.cell) + 1;
    this.rows = Math.floor(height / this.cell) + 1;
    this.starts = new Uint32Array(this.columns * this.rows + 1);
    const { starts } = this;
    for (const box of boxes) this.eachCell(box, (cell) => { starts[cell + 1] = (starts[cell + 1] ?? 0) + 1; });
    for (let cell = 1; cell < starts.length; cell++) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    this.ordinals = new Uint32Array(starts[starts.length - 1] ?? 0);
    const next = starts.slice();
    boxes.forEach((box, ordinal) => {
      this.eachCell(box, (cell) => {
        const at = next[cell] ?? 0;
        this.ordinals[at] = ordinal;
        next[cell] = at + 1;
      });
    });
  }

  /** The columns and the rows which a box meets: first, last, first, last. */
  spanOf(box: Box): [number, number, number, number] {
    const { left, top, cell, columns, rows } = this;
    return [
      Math.max(0, Math.floor((box.x - left) / cell)),
      Math.min(columns - 1, Math.floor((box.x + box.width - left) / cell)),
      Math.max(0, Math.floor((box.y - top) / cell)),
      Math.min(rows - 1, Math.floor((box.y + box.height - top) / cell)),
    ];
  }

  private eachCell(box: Box, visit: (cell: number) => void): void {
    const [first, last, above, below] = this.spanOf(box);
    for (let row = above; row <= below; row++) {
      for (let column = first; column <= last; column++) visit(row * this.columns + column);
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
