import { type Box, meets } from "./geometry";

/** A label that wants to stand at the top of a box, `width` × `height` on the screen, at best with its middle at `middle`. */
export interface Wanted<T> {
  what: T;
  box: Box;
  middle: number;
  width: number;
  height: number;
}

export interface Placed<T> extends Box {
  what: T;
}

/**
 * Place labels so that none covers another, those given first before the others: each in its own box, at the middle it
 * wants or moved down, where there is room; a label without room is left out.
 */
export function placeLabels<T>(wanted: readonly Wanted<T>[], screen: Box): Placed<T>[] {
  const placed: Placed<T>[] = [];
  for (const { what, box, middle, width, height } of wanted) {
    const left = Math.max(box.x, screen.x);
    const right = Math.min(box.x + box.width, screen.x + screen.width);
    if (right - left < width) continue;
    const x = Math.min(right - width, Math.max(left, middle - width / 2));
    const last = Math.min(box.y + box.height, screen.y + screen.height) - height;
    let y = Math.max(box.y, screen.y);
    let place: Box | null = null;
    while (y <= last && place === null) {
      const at = { x, y, width, height };
      const other = placed.find((each) => meets(each, at));
      if (other === undefined) place = at;
      else y = other.y + other.height;
    }
    if (place !== null) placed.push({ what, ...place });
  }
  return placed;
}
