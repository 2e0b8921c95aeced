export type Side = "below start" | "below end" | "below" | "above end" | "above";

interface Size {
  width: number;
  height: number;
}

const GAP = 8;
const EDGE = 12;

/**
 * Where a box of some size stands beside another, in pixels of the window: on the side that is asked for unless there is
 * more room on the other, wholly in the window, and no higher than the room there.
 */
export function placed(beside: Omit<DOMRect, "toJSON">, box: Size, room: Size, side: Side): { left: number; top: number; height: number } {
  const [where, edge] = side.split(" ");
  const above = beside.top - GAP - EDGE;
  const below = room.height - beside.bottom - GAP - EDGE;
  const isBelow = where === "below" ? box.height <= below || below >= above : box.height > above && below > above;
  const wanted = edge === "start" ? beside.left : edge === "end" ? beside.right - box.width : beside.left + (beside.width - box.width) / 2;
  const height = Math.min(box.height, isBelow ? below : above);
  return {
    left: Math.max(EDGE, Math.min(wanted, room.width - box.width - EDGE)),
    top: isBelow ? beside.bottom + GAP : beside.top - GAP - height,
    height: isBelow ? below : above,
  };
}
