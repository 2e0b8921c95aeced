import type { Box, Point } from "./geometry";

/** The part of a segment inside a box (Liang–Barsky), or null: long dashed lines cost seconds unless they are clipped. */
export function clipSegment(from: Point, to: Point, box: Box): [Point, Point] | null {
  const across = to.x - from.x;
  const down = to.y - from.y;
  const edges: [number, number][] = [
    [-across, from.x - box.x],
    [across, box.x + box.width - from.x],
    [-down, from.y - box.y],
    [down, box.y + box.height - from.y],
  ];
  let enters = 0;
  let leaves = 1;
  for (const [step, room] of edges) {
    if (step === 0) {
      if (room < 0) return null;
      continue;
    }
    const at = room / step;
    if (step < 0) enters = Math.max(enters, at);
    else leaves = Math.min(leaves, at);
    if (enters > leaves) return null;
  }
  return [
    { x: from.x + enters * across, y: from.y + enters * down },
    { x: from.x + leaves * across, y: from.y + leaves * down },
  ];
}

/** The visible stretches of a path of straight pieces, joined where they touch. */
export function clipPath(points: readonly Point[], box: Box): Point[][] {
  const stretches: Point[][] = [];
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1];
    const to = points[index];
    if (from === undefined || to === undefined) continue;
    const piece = clipSegment(from, to, box);
    if (piece === null) continue;
    const open = stretches.at(-1);
    const end = open?.at(-1);
    if (end?.x === piece[0].x && end.y === piece[0].y) open?.push(piece[1]);
    else stretches.push([...piece]);
  }
  return stretches;
}
