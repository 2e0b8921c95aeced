import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Lines } from "./lines";

/** Higher than this a browser draws no element; longer lists scroll faster than the finger. */
const HIGHEST = 12_000_000;
const SPARE = 10;

interface Shown {
  first: number;
  last: number;
  /** What is to be added to a line's own place, in pixels; not 0 only where a list is too high to be drawn. */
  shift: number;
}

/** Where the lines of a list stand. */
export type Stack = Pick<Lines, "count" | "height" | "top" | "heightOf" | "at">;

interface Sight {
  lines: Stack;
  /** The height of the heading that stays above. */
  head: number;
}

/** The lines of a long list that are in sight, while it scrolls; the scrollbar stands for all of them. */
export function useWindow(lines: Stack, head: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useRef<Sight>({ lines, head });
  const [across, setAcross] = useState(0);
  const [shown, setShown] = useState<Shown>({ first: 0, last: Math.min(lines.count - 1, 40), shift: 0 });
  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    setAcross(element.clientWidth);
    const next = shownIn(sight.current, element.scrollTop, element.clientHeight);
    setShown((before) => (before.first === next.first && before.last === next.last && before.shift === next.shift ? before : next));
  }, []);
  useLayoutEffect(() => {
    sight.current = { lines, head };
    look();
  }, [lines, head, look]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [look]);
  /** Scroll so far that a line is in sight. */
  const reveal = useCallback((line: number) => {
    const element = scroller.current;
    if (element === null || line < 0 || line >= sight.current.lines.count) return;
    const view = element.clientHeight - sight.current.head;
    const at = virtualTop(sight.current.lines.height, element.scrollTop, view);
    const top = sight.current.lines.top(line);
    const bottom = top + sight.current.lines.heightOf(line);
    if (top < at) element.scrollTop = scrollTop(sight.current.lines.height, top, view);
    else if (bottom > at + view) element.scrollTop = scrollTop(sight.current.lines.height, bottom - view, view);
  }, []);
  return { scroller, shown, across, reveal, height: Math.min(lines.height, HIGHEST) };
}

function shownIn({ lines, head }: Sight, scrolled: number, height: number): Shown {
  const view = height - head;
  const at = virtualTop(lines.height, scrolled, view);
  return {
    first: Math.max(0, lines.at(at) - SPARE),
    last: Math.min(lines.count - 1, lines.at(at + view) + SPARE),
    shift: scrolled - at,
  };
}

/** How far a list is really scrolled, in its own pixels. */
function virtualTop(height: number, scrolled: number, view: number): number {
  return height <= HIGHEST ? scrolled : (scrolled * (height - view)) / (HIGHEST - view);
}

function scrollTop(height: number, at: number, view: number): number {
  return height <= HIGHEST ? at : (at * (HIGHEST - view)) / (height - view);
}
