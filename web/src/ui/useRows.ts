import { useCallback, useEffect, useState } from "react";

/** Rows made above and below those in view. */
const SPARE = 12;
/** Whether more is wanted: so many rows before the end. */
const NEAR_END = 20;

/** The rows of one height in view of a long table, and the heights of what is left out above and below. */
export function useRows(count: number, height: number, onEnd?: () => void) {
  const [view, setView] = useState({ first: 0, last: 2 * SPARE });
  const scroller = useCallback((element: HTMLDivElement) => {
    const look = (): void => {
      const next = rowsIn(element.scrollTop, element.clientHeight, height);
      setView((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [height]);
  const last = Math.min(count - 1, view.last);
  const first = Math.min(view.first, Math.max(0, last - 2 * SPARE));
  const isNearEnd = count > 0 && last >= count - NEAR_END;
  useEffect(() => {
    if (isNearEnd) onEnd?.();
  }, [isNearEnd, onEnd, count]);
  return {
    scroller,
    items: Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place),
    above: first * height,
    below: Math.max(0, count - 1 - last) * height,
  };
}

/** The first and last row to be made when a list is scrolled so far. */
export function rowsIn(scrolled: number, room: number, height: number): { first: number; last: number } {
  return {
    first: Math.max(0, Math.floor(scrolled / height) - SPARE),
    last: Math.ceil((scrolled + room) / height) + SPARE,
  };
}
