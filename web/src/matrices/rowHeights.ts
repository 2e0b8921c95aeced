/** Where every row of a long list stands, in pixels: as high as it was measured, or as most are while it was not. */
export class RowHeights {
  readonly count: number;
  readonly height: number;
  private readonly tops: Float64Array;

  constructor(ids: readonly string[], measured: ReadonlyMap<string, number>, usual: number) {
    const tops = new Float64Array(ids.length + 1);
    for (const [index, id] of ids.entries()) tops[index + 1] = (tops[index] ?? 0) + (measured.get(id) ?? usual);
    this.tops = tops;
    this.count = ids.length;
    this.height = tops[ids.length] ?? 0;
  }

  top(index: number): number {
    return this.tops[index] ?? this.height;
  }

  heightOf(index: number): number {
    return this.top(index + 1) - this.top(index);
  }

  /** The row at so many pixels; the first above, the last below. */
  at(pixels: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.top(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
