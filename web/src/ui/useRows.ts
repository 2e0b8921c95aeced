import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";

/** The rows in view of a long table, with the heights of what is left out above and below. */
export function useRows(count: number, height: number, onEnd?: () => void) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const items = rows.getVirtualItems();
  const first = items[0];
  const end = items.at(-1);
  const reached = end !== undefined && end.index >= count - 20;
  useEffect(() => {
    if (reached) onEnd?.();
  }, [reached, onEnd, count]);
  return {
    scroller,
    items,
    above: first?.start ?? 0,
    below: rows.getTotalSize() - (end?.end ?? 0),
  };
}
