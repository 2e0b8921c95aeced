import { type Box, meets } from "./geometry";

/** What may lie over a map: its own tools and the small map; on narrow screens the panel beside it. */
const OVER = ".float, .panel";

/** The boxes of what lies over the frame, from its left top corner. */
export function floatsOver(frame: HTMLElement): Box[] {
  const place = frame.getBoundingClientRect();
  const whole = { x: 0, y: 0, width: place.width, height: place.height };
  return Array.from(document.querySelectorAll(OVER), (each) => each.getBoundingClientRect())
    .map(({ x, y, width, height }) => ({ x: x - place.x, y: y - place.y, width, height }))
    .filter((box) => meets(box, whole));
}
