/** A cell: its line and its column, both counted from 0. */
export interface Place {
  line: number;
  column: number;
}

/** Where one is, and where the selection began; they are the same until one extends it. */
export interface Cursor {
  at: Place;
  from: Place;
}

export interface Extent {
  lines: number;
  columns: number;
  /** How many lines fit on the screen. */
  page: number;
}

export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

export function cursorAt(line: number, column: number): Cursor {
  return { at: { line, column }, from: { line, column } };
}

/** Where the keys of a spreadsheet lead; null for any other key. */
export function moved(cursor: Cursor, press: Press, extent: Extent): Cursor | null {
  const isFar = press.ctrlKey || press.metaKey;
  const { line, column } = cursor.at;
  const last = { line: extent.lines - 1, column: extent.columns - 1 };
  const leads: Readonly<Record<string, Place>> = {
    ArrowUp: { line: isFar ? 0 : line - 1, column },
    ArrowDown: { line: isFar ? last.line : line + 1, column },
    ArrowLeft: { line, column: isFar ? 0 : column - 1 },
    ArrowRight: { line, column: isFar ? last.column : column + 1 },
    PageUp: { line: line - extent.page, column },
    PageDown: { line: line + extent.page, column },
    Home: { line: isFar ? 0 : line, column: 0 },
    End: { line: isFar ? last.line : line, column: last.column },
  };
  const lead = leads[press.key];
  if (lead === undefined) return null;
  const at = { line: clamp(lead.line, last.line), column: clamp(lead.column, last.column) };
  return { at, from: press.shiftKey ? cursor.from : at };
}

/** The next cell to the right or left, going on in the next line; the ends stay. */
export function stepped(cursor: Cursor, extent: Extent, step: 1 | -1): Cursor {
  const number = clamp(cursor.at.line * extent.columns + cursor.at.column + step, extent.lines * extent.columns - 1);
  return cursorAt(Math.floor(number / extent.columns), number % extent.columns);
}

/** The cells between where the selection began and where one is. */
export function areaOf({ at, from }: Cursor): Area {
  return {
    top: Math.min(at.line, from.line),
    bottom: Math.max(at.line, from.line),
    left: Math.min(at.column, from.column),
    right: Math.max(at.column, from.column),
  };
}

export function isSingle(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
