/** A group of a grid, with how many rows it has; of a closed one only the head is shown. */
export interface Group {
  /** What its rows have in common; empty for those of which nothing is known. */
  value: string;
  label: string;
  count: number;
  isClosed: boolean;
}

/** A line is a row (by its number in the whole list, whether it is shown or not) or the head of a group. */
export type Line = { kind: "row"; row: number } | { kind: "group"; group: Group; firstRow: number };

interface Segment {
  group: Group | null;
  firstRow: number;
  firstLine: number;
  top: number;
  rows: number;
}

/**
 * Where every line of a long list stands, in pixels from its beginning, without looking at each: rows are of one
 * height, heads of groups of another.
 */
export class Lines {
  readonly count: number;
  readonly rows: number;
  readonly height: number;
  readonly rowHeight: number;
  private readonly headHeight: number;
  private readonly segments: readonly Segment[];

  constructor(rows: number, groups: readonly Group[] | null, rowHeight: number, headHeight: number) {
    this.rows = rows;
    this.rowHeight = rowHeight;
    this.headHeight = headHeight;
    const segments: Segment[] = [];
    let at: Segment = { group: null, firstRow: 0, firstLine: 0, top: 0, rows: groups === null ? rows : 0 };
    for (const group of groups ?? []) {
      segments.push({ ...at, group, rows: group.isClosed ? 0 : group.count });
      const end = segmentEnd(segments[segments.length - 1] ?? at, rowHeight, headHeight);
      at = { group: null, firstRow: at.firstRow + group.count, ...end, rows: 0 };
    }
    if (groups === null) {
      segments.push(at);
      at = { ...at, ...segmentEnd(at, rowHeight, headHeight) };
    }
    this.segments = segments;
    this.count = at.firstLine;
    this.height = at.top;
  }

  line(index: number): Line {
    const segment = this.last((each) => each.firstLine <= index);
    const within = index - segment.firstLine - heads(segment);
    if (within < 0 && segment.group !== null) return { kind: "group", group: segment.group, firstRow: segment.firstRow };
    return { kind: "row", row: segment.firstRow + within };
  }

  top(index: number): number {
    const segment = this.last((each) => each.firstLine <= index);
    const within = index - segment.firstLine - heads(segment);
    return within < 0 ? segment.top : segment.top + heads(segment) * this.headHeight + within * this.rowHeight;
  }

  /** How high a line is. */
  heightOf(index: number): number {
    return this.line(index).kind === "group" ? this.headHeight : this.rowHeight;
  }

  /** The line at so many pixels; the first above, the last below. */
  at(pixels: number): number {
    if (this.count === 0) return 0;
    const segment = this.last((each) => each.top <= pixels);
    const below = pixels - segment.top - heads(segment) * this.headHeight;
    const within = below < 0 ? 0 : Math.min(Math.floor(below / this.rowHeight), segment.rows - 1) + heads(segment);
    return Math.max(0, Math.min(segment.firstLine + within, this.count - 1));
  }

  /** The line on which a row stands; null inside a closed group. */
  lineOfRow(row: number): number | null {
    const segment = this.last((each) => each.firstRow <= row);
    const within = row - segment.firstRow;
    return within < segment.rows ? segment.firstLine + heads(segment) + within : null;
  }

  private last(holds: (segment: Segment) => boolean): Segment {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const segment = this.segments[middle];
      if (segment !== undefined && holds(segment)) low = middle;
      else high = middle - 1;
    }
    return this.segments[low] ?? { group: null, firstRow: 0, firstLine: 0, top: 0, rows: 0 };
  }
}

function heads(segment: Segment): number {
  return segment.group === null ? 0 : 1;
}

function segmentEnd(segment: Segment, rowHeight: number, headHeight: number): { firstLine: number; top: number } {
  const { firstLine, top, rows } = segment;
  return { firstLine: firstLine + heads(segment) + rows, top: top + heads(segment) * headHeight + rows * rowHeight };
}
