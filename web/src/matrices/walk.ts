/** A place in a matrix: by the number of its row and column. */
export interface Place {
  row: number;
  column: number;
}

export interface Extent {
  rows: number;
  columns: number;
}

/** Where a key leads from a place; null for a key that moves nobody. Ctrl or ⌘ goes to the end of the way. */
export function walked(from: Place, key: string, isFar: boolean, { rows, columns }: Extent): Place | null {
  const last = { row: rows - 1, column: columns - 1 };
  const to = (row: number, column: number): Place => ({ row: clamp(row, last.row), column: clamp(column, last.column) });
  switch (key) {
    case "ArrowLeft":
      return to(from.row, isFar ? 0 : from.column - 1);
    case "ArrowRight":
      return to(from.row, isFar ? last.column : from.column + 1);
    case "ArrowUp":
      return to(isFar ? 0 : from.row - 1, from.column);
    case "ArrowDown":
      return to(isFar ? last.row : from.row + 1, from.column);
    case "Home":
      return to(isFar ? 0 : from.row, 0);
    case "End":
      return to(isFar ? last.row : from.row, last.column);
    case "PageUp":
      return to(from.row - PAGE, from.column);
    case "PageDown":
      return to(from.row + PAGE, from.column);
    default:
      return null;
  }
}

/** A place that is there, however much has come or gone meanwhile. */
export function within({ row, column }: Place, { rows, columns }: Extent): Place {
  return { row: clamp(row, rows - 1), column: clamp(column, columns - 1) };
}

const PAGE = 10;

function clamp(number: number, last: number): number {
  return Math.max(0, Math.min(number, last));
}
