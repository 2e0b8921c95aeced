import type { Card } from "./drawing";
import { type Box, boxAround, type Point } from "./geometry";

/**
 * A box around a whole branch: its outline follows the cards, row by row, so that branches beside one another do not
 * overlap where the layout lets one reach below the other. `count` is how many cards are in it.
 */
export interface Branch extends Box {
  id: string;
  depth: number;
  count: number;
  outline: readonly Point[];
}

/** From `top` to `bottom` a branch reaches from `left` to `right`. */
interface Band {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Gaps lower than this are no part of the outline. */
const SLIT = 40;
const ROOM = [16, 12, 8, 5, 3] as const;

/** The branches of a forest, outer ones before those within; `cards` holds managers before their reports. */
export function branchesOf(cards: readonly Card[]): Branch[] {
  const depth = new Map<string, number>();
  const bands = new Map<string, Band[][]>();
  const counts = new Map<string, number>();
  for (const card of cards) depth.set(card.id, card.parent === null ? 0 : (depth.get(card.parent) ?? 0) + 1);
  const branches: Branch[] = [];
  for (let index = cards.length - 1; index >= 0; index--) {
    const card = cards[index];
    if (card === undefined) continue;
    const own: Band = { top: card.y, bottom: card.y + card.height, left: card.x, right: card.x + card.width };
    const inner = bands.get(card.id);
    const merged = inner === undefined ? [own] : merge([[own], ...inner]);
    const count = 1 + (counts.get(card.id) ?? 0);
    bands.delete(card.id);
    if (inner !== undefined) {
      const level = depth.get(card.id) ?? 0;
      const outline = outlineOf(closed(merged), ROOM[Math.min(level, ROOM.length - 1)] ?? 3);
      branches.push({ id: card.id, depth: level, count, outline, ...boxAround(outline) });
    }
    if (card.parent === null) continue;
    counts.set(card.parent, (counts.get(card.parent) ?? 0) + count);
    const siblings = bands.get(card.parent);
    if (siblings === undefined) bands.set(card.parent, [merged]);
    else siblings.push(merged);
  }
  return branches.reverse();
}

/** One list of bands from several, each from the top down: at every height as wide as the widest. */
function merge(lists: readonly Band[][]): Band[] {
  const heights = edgesOf(lists);
  const left = new Float64Array(heights.length).fill(Infinity);
  const right = new Float64Array(heights.length).fill(-Infinity);
  for (const list of lists) {
    for (const band of list) {
      for (let row = rowOf(heights, band.top); (heights[row] ?? Infinity) < band.bottom; row++) {
        if (band.left < (left[row] ?? 0)) left[row] = band.left;
        if (band.right > (right[row] ?? 0)) right[row] = band.right;
      }
    }
  }
  const merged: Band[] = [];
  heights.forEach((top, row) => {
    const bottom = heights[row + 1];
    const at = { left: left[row] ?? Infinity, right: right[row] ?? -Infinity };
    if (bottom === undefined || at.left > at.right) return;
    const last = merged.at(-1);
    if (last?.bottom === top && last.left === at.left && last.right === at.right) last.bottom = bottom;
    else merged.push({ top, bottom, ...at });
  });
  return merged;
}

/** Every height at which a band begins or ends, once, from the top down. */
function edgesOf(lists: readonly Band[][]): Float64Array {
  let count = 0;
  for (const list of lists) count += 2 * list.length;
  const edges = new Float64Array(count);
  let at = 0;
  for (const list of lists) {
    for (const { top, bottom } of list) {
      edges[at++] = top;
      edges[at++] = bottom;
    }
  }
  edges.sort();
  let kept = 0;
  for (let next = 0; next < count; next++) if (next === 0 || edges[next] !== edges[kept - 1]) edges[kept++] = edges[next] ?? 0;
  return edges.subarray(0, kept);
}

/** The place of a height among sorted heights which hold it. */
function rowOf(heights: Float64Array, height: number): number {
  let low = 0;
  let high = heights.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heights[middle] ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same bands without the narrow slits which the gaps between the cards of a list would cut into the outline. */
function closed(bands: readonly Band[]): Band[] {
  return bands.map((band, index) => {
    const above = bands[index - 1];
    const below = bands[index + 1];
    if (above === undefined || below === undefined || band.bottom - band.top > SLIT) return band;
    return { ...band, left: Math.min(band.left, Math.max(above.left, below.left)), right: Math.max(band.right, Math.min(above.right, below.right)) };
  });
}

/** The corners around bands, with room on all sides. */
function outlineOf(bands: readonly Band[], room: number): Point[] {
  const right = side(bands, room, (band) => band.right + room);
  const left = side(bands, room, (band) => -(band.left - room));
  return [...right, ...left.reverse().map(({ x, y }) => ({ x: -x, y }))];
}

/** One side of the outline from the top down; where a band reaches further than its neighbour, the step keeps the room. */
function side(bands: readonly Band[], room: number, reach: (band: Band) => number): Point[] {
  const points: Point[] = [];
  let y = (bands[0]?.top ?? 0) - room;
  bands.forEach((band, index) => {
    const x = reach(band);
    const below = bands[index + 1];
    points.push({ x, y });
    if (below === undefined) y = band.bottom + room;
    else y = Math.max(y, reach(below) > x ? below.top - room : band.bottom + room);
    points.push({ x, y });
  });
  return points;
}
