import type { Box, Point } from "./geometry";

/** What part of a drawing shows: screen = drawing × scale + (x, y). */
export interface Viewport extends Point {
  scale: number;
}

export interface Size {
  width: number;
  height: number;
}

export const SMALLEST = 0.04;
export const LARGEST = 2;
/** Below this, names cannot be read: boxes stand for cards. */
export const READABLE = 0.3;
const MARGIN = 16;

/** The part of the drawing in sight. */
export function inSight(view: Viewport, screen: Size): Box {
  return {
    x: -view.x / view.scale,
    y: -view.y / view.scale,
    width: screen.width / view.scale,
    height: screen.height / view.scale,
  };
}

/** Zoom by a factor while the point of the screen stays on the same point of the drawing. */
export function zoomed(view: Viewport, factor: number, at: Point): Viewport {
  const scale = clamp(view.scale * factor, SMALLEST, LARGEST);
  const actual = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * actual, y: at.y - (at.y - view.y) * actual };
}

/** Everything in sight, centred, at most at full size. */
export function fitted(drawing: Size, screen: Size): Viewport {
  const across = (screen.width - 2 * MARGIN) / Math.max(1, drawing.width);
  const down = (screen.height - 2 * MARGIN) / Math.max(1, drawing.height);
  const scale = clamp(Math.min(across, down, 1), SMALLEST, LARGEST);
  return {
    scale,
    x: (screen.width - drawing.width * scale) / 2,
    y: Math.max(MARGIN, (screen.height - drawing.height * scale) / 2),
  };
}

/** Where to begin: everything when that can be read, else the top at a readable size around the given card. */
export function opening(drawing: Size, screen: Size, around: Box | undefined): Viewport {
  const all = fitted(drawing, screen);
  const smallest = 0.85;
  if (all.scale >= smallest || around === undefined) return { ...all, y: Math.min(all.y, 32) };
  const centred = screen.width / 2 - (around.x + around.width / 2) * smallest;
  return { scale: smallest, x: centred, y: MARGIN - Math.min(0, around.y) * smallest };
}

/** The least move that brings the box into sight. */
export function revealing(view: Viewport, box: Box, screen: Size): Viewport {
  const left = box.x * view.scale + view.x;
  const top = box.y * view.scale + view.y;
  return {
    scale: view.scale,
    x: view.x + nudge(left, box.width * view.scale, screen.width),
    y: view.y + nudge(top, box.height * view.scale, screen.height),
  };
}

/** A part of the drawing always stays in sight, however far one pans. */
export function held(view: Viewport, drawing: Size, screen: Size): Viewport {
  const keep = 96;
  return {
    scale: view.scale,
    x: clamp(view.x, keep - drawing.width * view.scale, screen.width - keep),
    y: clamp(view.y, keep - drawing.height * view.scale, screen.height - keep),
  };
}

function nudge(start: number, length: number, room: number): number {
  if (start < MARGIN) return MARGIN - start;
  if (start + length > room - MARGIN) return Math.max(MARGIN - start, room - MARGIN - start - length);
  return 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
