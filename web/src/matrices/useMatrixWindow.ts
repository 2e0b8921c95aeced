import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useCallback, useRef } from "react";
import { drawnOf } from "./drawn";

/** Up to so many rows and columns are all drawn; of more, those in sight. */
const FEW_ROWS = 60;
const FEW_COLUMNS = 30;
const ROW = 45;
const HEADS = 57;
const TAIL = 264;

interface Asked {
  rows: number;
  columns: number;
  columnWidth: number;
  headWidth: number;
  /** The cell that Tab leads to: it is drawn wherever it is, so that it keeps the focus. */
  stop: { row: number; column: number };
}

/** Which rows and columns of a matrix are drawn while it scrolls both ways; a row is as high as what is said in it. */
export function useMatrixWindow({ rows, columns, columnWidth, headWidth, stop }: Asked) {
  const scroller = useRef<HTMLDivElement>(null);
  const isLong = rows > FEW_ROWS;
  const isWide = columns > FEW_COLUMNS;
  const down = useVirtualizer({
    count: rows,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    scrollMargin: HEADS,
    scrollPaddingStart: HEADS,
    rangeExtractor: useCallback((range: Range) => drawnOf(defaultRangeExtractor(range), stop.row), [stop.row]),
  });
  const across = useVirtualizer({
    count: columns,
    enabled: isWide,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 4,
    scrollMargin: headWidth,
    scrollPaddingStart: headWidth,
    scrollPaddingEnd: TAIL,
    rangeExtractor: useCallback((range: Range) => drawnOf(defaultRangeExtractor(range), stop.column), [stop.column]),
  });
  return {
    scroller,
    isLong,
    isWide,
    drawnRows: isLong ? down.getVirtualItems() : null,
    drawnColumns: isWide ? across.getVirtualItems().map(({ index }) => index) : Array.from({ length: columns }, (_, index) => index),
    height: down.getTotalSize(),
    topOf: (item: VirtualItem) => item.start - HEADS,
    measure: down.measureElement,
    reveal: (row: number, column: number) => {
      if (isLong) down.scrollToIndex(row);
      if (isWide) across.scrollToIndex(column);
    },
  };
}
