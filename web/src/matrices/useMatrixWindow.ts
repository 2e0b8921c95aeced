import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWindow } from "../grid/useWindow";
import { drawnOf } from "./drawn";
import { RowHeights } from "./rowHeights";

/** Up to so many rows and columns are all drawn; of more, those in sight. */
const FEW_ROWS = 60;
const FEW_COLUMNS = 30;
const SPARE_COLUMNS = 4;
const ROW = 45;
const HEADS = 57;
const TAIL = 264;

interface Asked {
  rows: readonly { id: string }[];
  columns: number;
  columnWidth: number;
  headWidth: number;
  /** The cell that Tab leads to: it is drawn wherever it is, so that it keeps the focus. */
  stop: { row: number; column: number };
}

/** Which rows and columns of a matrix are drawn while it scrolls both ways; a row is as high as what is said in it. */
export function useMatrixWindow({ rows, columns, columnWidth, headWidth, stop }: Asked) {
  const isLong = rows.length > FEW_ROWS;
  const isWide = columns > FEW_COLUMNS;
  const { lines, measure, ids } = useRowHeights(isLong ? rows : NONE);
  const { scroller, shown, reveal: revealRow, height } = useWindow(lines, HEADS);
  const { first, last } = useColumns(scroller, isWide ? columns : 0, columnWidth);
  const drawnColumns = useMemo(
    () => (isWide ? drawnOf(numbers(first, last), stop.column) : numbers(0, columns - 1)),
    [isWide, first, last, stop.column, columns],
  );
  const before = useRef({ lines, ids });
  useLayoutEffect(() => {
    // rows above were higher or lower than expected: what is in sight stays where it is
    const element = scroller.current;
    const known = before.current;
    before.current = { lines, ids };
    if (element === null || known.lines === lines) return;
    const row = known.lines.at(element.scrollTop);
    const shift = lines.top(row) - known.lines.top(row);
    if (shift !== 0 && known.ids[row] === ids[row]) element.scrollBy(0, shift);
  }, [scroller, lines, ids]);
  return {
    scroller,
    isLong,
    isWide,
    drawnRows: isLong ? drawnOf(numbers(shown.first, Math.min(shown.last, rows.length - 1)), stop.row) : null,
    drawnColumns,
    height,
    topOf: (row: number) => lines.top(row) + shown.shift,
    measure,
    reveal: (row: number, column: number) => {
      revealRow(row);
      const element = scroller.current;
      if (!isWide || element === null) return;
      const left = column * columnWidth;
      const most = left + columnWidth - (element.clientWidth - headWidth - TAIL);
      element.scrollTo({ left: Math.max(Math.min(element.scrollLeft, left), most) });
    },
  };
}

const NONE: readonly { id: string }[] = [];

/** How high the rows are; `measure` is given to each that is drawn. */
function useRowHeights(rows: readonly { id: string }[]) {
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const lines = useMemo(() => new RowHeights(ids, measured, ROW), [ids, measured]);
  const [observer] = useState(() => new ResizeObserver((entries) => {
    const found = entries.map(({ target, borderBoxSize }) => [(target as HTMLElement).dataset.measured ?? "", borderBoxSize[0]?.blockSize ?? ROW] as const);
    setMeasured((known) => (found.every(([id, height]) => known.get(id) === height || height === 0) ? known : new Map([...known, ...found.filter(([, height]) => height > 0)])));
  }));
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    observer.observe(element);
    return () => { observer.unobserve(element); };
  }, [observer]);
  return { lines, ids, measure };
}

/** Which columns of one width are in sight. */
function useColumns(scroller: React.RefObject<HTMLElement | null>, count: number, width: number): { first: number; last: number } {
  const [sight, setSight] = useState({ first: 0, last: Math.min(count, FEW_COLUMNS) - 1 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null || count === 0) return undefined;
    const look = (): void => {
      const first = Math.max(0, Math.floor(element.scrollLeft / width) - SPARE_COLUMNS);
      const last = Math.min(count - 1, Math.ceil((element.scrollLeft + element.clientWidth) / width) + SPARE_COLUMNS);
      setSight((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, count, width]);
  return sight;
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
