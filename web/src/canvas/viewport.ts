import { type Box, clamp, distance, grown, meets, type Point, type Size } from "./geometry";

/** What part of a drawing shows: screen = drawing × scale + (x, y). */
export interface Viewport extends Point {
  scale: number;
}

export const SMALLEST = 0.02;
export const LARGEST = 2;
/** The scale at which a large drawing opens and to which one flies: names and titles can be read. */
export const READING = 0.9;
const MARGIN = 16;
/** What floats over the drawing keeps this far (pixels) from the card one goes to. */
const GAP = 8;

/** The part of the drawing in sight. */
export function inSight(view: Viewport, screen: Size): Box {
  return {
    x: -view.x / view.scale,
    y: -view.y / view.scale,
    width: screen.width / view.scale,
    height: screen.height / view.scale,
  };
}

/** Where a point of the screen lies in the drawing. */
export function inDrawing(view: Viewport, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
}

/** Where a box of the drawing lies on the screen. */
export function onScreen(view: Viewport, box: Box): Box {
  return {
    x: box.x * view.scale + view.x,
    y: box.y * view.scale + view.y,
    width: box.width * view.scale,
    height: box.height * view.scale,
  };
}

/** Zoom by a factor while the point of the screen stays on the same point of the drawing. */
export function zoomed(view: Viewport, factor: number, at: Point): Viewport {
  const scale = clamp(view.scale * factor, SMALLEST, LARGEST);
  const actual = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * actual, y: at.y - (at.y - view.y) * actual };
}

/** Everything in sight, centred, at most at `largest`. */
export function fitted(drawing: Size, screen: Size, largest = 1): Viewport {
  const across = (screen.width - 2 * MARGIN) / Math.max(1, drawing.width);
  const down = (screen.height - 2 * MARGIN) / Math.max(1, drawing.height);
  const scale = clamp(Math.min(across, down, largest), SMALLEST, LARGEST);
  return {
    scale,
    x: (screen.width - drawing.width * scale) / 2,
    y: Math.max(MARGIN, (screen.height - drawing.height * scale) / 2),
  };
}

/** Where to begin: everything when that can be read, else the top at a readable size around the given card. */
export function opening(drawing: Size, screen: Size, around: Box | undefined): Viewport {
  const all = fitted(drawing, screen);
  if (all.scale >= READING || around === undefined) return { ...all, y: Math.min(all.y, 32) };
  const centred = screen.width / 2 - (around.x + around.width / 2) * READING;
  return { scale: READING, x: centred, y: MARGIN - Math.min(0, around.y) * READING };
}

/** Where to begin on a screen that is small for the drawing: at a readable size around the box, beside nothing but drawing. */
export function reading(drawing: Size, screen: Size, around: Box): Viewport {
  const { scale, x, y } = centred({ x: 0, y: 0, scale: READING }, around, screen);
  return { scale, x: filled(x, drawing.width * scale, screen.width), y: filled(y, drawing.height * scale, screen.height) };
}

/** The box in the middle of the screen, at a scale at which it can be read. */
export function centred(view: Viewport, box: Box, screen: Size): Viewport {
  const scale = Math.max(view.scale, READING);
  return {
    scale,
    x: screen.width / 2 - (box.x + box.width / 2) * scale,
    y: screen.height / 2 - (box.y + box.height / 2) * scale,
  };
}

/** The least move that brings the box into sight. */
export function revealing(view: Viewport, box: Box, screen: Size): Viewport {
  const { x, y, width, height } = onScreen(view, box);
  return {
    scale: view.scale,
    x: view.x + nudge(x, width, screen.width),
    y: view.y + nudge(y, height, screen.height),
  };
}

/**
 * The view moved as little as it takes for the box to lie beneath nothing that floats over the screen; unmoved where
 * there is no such place on it.
 */
export function clearing(view: Viewport, box: Box, screen: Size, floats: readonly Box[]): Viewport {
  const { x, y, width, height } = onScreen(view, box);
  const over = floats.map((each) => grown(each, GAP));
  const across = [x, ...over.flatMap((each) => [each.x - width, each.x + each.width])].filter((at) => at === x || (at >= MARGIN && at + width <= screen.width - MARGIN));
  const down = [y, ...over.flatMap((each) => [each.y - height, each.y + each.height])].filter((at) => at === y || (at >= MARGIN && at + height <= screen.height - MARGIN));
  const places = across.flatMap((left) => down.map((top) => ({ x: left, y: top, width, height })));
  const free = places.filter((place) => !over.some((each) => meets(each, place)));
  const [nearest] = free.sort((a, b) => distance(a, { x, y }) - distance(b, { x, y }));
  return nearest === undefined ? view : { scale: view.scale, x: view.x + nearest.x - x, y: view.y + nearest.y - y };
}

/** The view after a card has moved within the drawing, so that it stays where it is on the screen. */
export function anchored(view: Viewport, before: Point, after: Point): Viewport {
  return {
    scale: view.scale,
    x: view.x + (before.x - after.x) * view.scale,
    y: view.y + (before.y - after.y) * view.scale,
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

/** Part of the way (0 to 1) from one view to another; the scale changes evenly to the eye. */
export function between(from: Viewport, to: Viewport, part: number): Viewport {
  if (part >= 1) return to;
  const scale = from.scale * (to.scale / from.scale) ** part;
  // the share of the way that keeps the motion of every point smooth while the scale changes
  const share = Math.abs(to.scale - from.scale) < 1e-6 ? part : (scale - from.scale) / (to.scale - from.scale);
  return { scale, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function filled(start: number, length: number, room: number): number {
  return length + 2 * MARGIN < room ? (room - length) / 2 : clamp(start, room - MARGIN - length, MARGIN);
}

function nudge(start: number, length: number, room: number): number {
  if (start < MARGIN) return MARGIN - start;
  if (start + length > room - MARGIN) return Math.max(MARGIN - start, room - MARGIN - start - length);
  return 0;
}
