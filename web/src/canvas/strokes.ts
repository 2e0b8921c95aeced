import type { Line } from "./drawing";
import { type Box, boxAround, type Point } from "./geometry";

/** A piece of lines to be drawn: a straight piece, or a corner which is rounded at the middle point. */
export interface Stroke extends Box {
  kind: string;
  points: readonly Point[];
}

export const CORNER = 7;

/**
 * The strokes of many lines. What the lines of one card share (its trunk) is drawn once: a manager of a thousand has a
 * thousand lines along the same trunk. Each line keeps its own last corner, which is round. Lines which do not run in
 * right angles are kept whole.
 */
export function weave(lines: readonly Line[]): Stroke[] {
  const strokes: Stroke[] = [];
  const trunks = new Map<string, Trunk>();
  let trunk: Trunk | undefined;
  let last: Line | undefined;
  for (const line of lines) {
    const { kind } = line;
    const points = pointsOf(line);
    if (points.length < 2) continue;
    if (!isSquare(points)) {
      strokes.push(stroke(kind, points));
      continue;
    }
    if (last?.from_id !== line.from_id || last.kind !== kind) trunk = trunks.get(`${kind} ${line.from_id}`);
    last = line;
    if (trunk === undefined) trunks.set(`${kind} ${line.from_id}`, (trunk = { kind, rows: new Map(), columns: new Map() }));
    const end = lastCorner(points);
    if (end !== null) strokes.push(stroke(kind, end));
    const straight = end === null ? points.length : points.length - 2;
    for (let index = 1; index < straight; index++) addPiece(trunk, points[index - 1], points[index]);
    if (end !== null) addPiece(trunk, points[straight - 1], end[0]);
  }
  for (const trunk of trunks.values()) {
    for (const [y, pieces] of trunk.rows) {
      for (const [from, to] of united(pieces)) strokes.push(stroke(trunk.kind, [{ x: from, y }, { x: to, y }]));
    }
    for (const [x, pieces] of trunk.columns) {
      for (const [from, to] of united(pieces)) strokes.push(stroke(trunk.kind, [{ x, y: from }, { x, y: to }]));
    }
  }
  return strokes;
}

function pointsOf({ points }: Line): Point[] {
  const found: Point[] = [];
  for (const point of points) found.push({ x: point[0] ?? 0, y: point[1] ?? 0 });
  return found;
}

interface Trunk {
  kind: string;
  rows: Map<number, [number, number][]>;
  columns: Map<number, [number, number][]>;
}

function addPiece(trunk: Trunk, from: Point | undefined, to: Point | undefined): void {
  if (from === undefined || to === undefined || (from.x === to.x && from.y === to.y)) return;
  const isRow = from.y === to.y;
  const lanes = isRow ? trunk.rows : trunk.columns;
  const lane = isRow ? from.y : from.x;
  const piece: [number, number] = isRow
    ? [Math.min(from.x, to.x), Math.max(from.x, to.x)]
    : [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const pieces = lanes.get(lane);
  if (pieces === undefined) lanes.set(lane, [piece]);
  else pieces.push(piece);
}

/** Pieces of one lane, joined where they touch. */
function united(pieces: [number, number][]): [number, number][] {
  pieces.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && piece[0] <= last[1]) last[1] = Math.max(last[1], piece[1]);
    else joined.push([...piece]);
  }
  return joined;
}

/** The last corner of a path, from where it begins to be round to the end of the path; null where there is no corner. */
function lastCorner(points: readonly Point[]): [Point, Point, Point] | null {
  const before = points[points.length - 3];
  const corner = points[points.length - 2];
  const end = points[points.length - 1];
  if (before === undefined || corner === undefined || end === undefined) return null;
  // the pieces are upright or level
  const way = Math.abs(corner.x - before.x) + Math.abs(corner.y - before.y);
  const radius = Math.min(CORNER, way, Math.abs(end.x - corner.x) + Math.abs(end.y - corner.y));
  if (way === 0) return null;
  const start = {
    x: corner.x + ((before.x - corner.x) * radius) / way,
    y: corner.y + ((before.y - corner.y) * radius) / way,
  };
  return [start, corner, end];
}

function isSquare(points: readonly Point[]): boolean {
  for (let index = 1; index < points.length; index++) {
    const before = points[index - 1];
    const point = points[index];
    if (before?.x !== point?.x && before?.y !== point?.y) return false;
  }
  return true;
}

function stroke(kind: string, points: readonly Point[]): Stroke {
  const box = boxAround(points);
  return { kind, points, x: box.x, y: box.y, width: box.width + 1, height: box.height + 1 };
}
