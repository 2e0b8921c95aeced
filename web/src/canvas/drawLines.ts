import { clipPath } from "./clip";
import { type Box, grown, type Point } from "./geometry";
import { inSight, READABLE, type Size, type Viewport } from "./viewport";

export interface PaintedLine extends Box {
  kind: string;
  points: readonly Point[];
  fromId: string;
  toId: string;
}

/** The colours and widths of the design tokens, read once for a theme. */
export interface Ink {
  solid: string;
  dotted: string;
  chosen: string;
  box: string;
  placeholder: string;
}

export interface Underlay {
  lines: readonly PaintedLine[];
  /** Cards drawn as boxes, when they are too small to read. */
  boxes: readonly (Box & { faint: boolean; dashed: boolean })[];
  /** Lines of this card stand out. */
  chosenId: string | null;
}

const CORNER = 7;

/** Draw lines (and, from afar, boxes) under the cards. The canvas has the size of the screen, not of the drawing. */
export function drawUnderlay(on: CanvasRenderingContext2D, view: Viewport, screen: Size, what: Underlay, ink: Ink): void {
  on.clearRect(0, 0, screen.width, screen.height);
  on.save();
  on.translate(view.x, view.y);
  on.scale(view.scale, view.scale);
  const sight = grown(inSight(view, screen), 24 / view.scale);
  on.lineJoin = "round";
  const isChosen = (line: PaintedLine): boolean => line.fromId === what.chosenId || line.toId === what.chosenId;
  const plain = what.lines.filter((line) => !isChosen(line));
  const width = Math.max(1.25, 0.8 / view.scale);
  stroke(on, plain.filter((line) => line.kind !== "dotted"), sight, { colour: ink.solid, width, dash: [] });
  stroke(on, plain.filter((line) => line.kind === "dotted"), sight, { colour: ink.dotted, width, dash: [2, 3] });
  for (const line of what.lines.filter(isChosen)) {
    stroke(on, [line], sight, { colour: ink.chosen, width: width * 1.4, dash: line.kind === "dotted" ? [2, 3] : [] });
  }
  if (view.scale < READABLE) paintBoxes(on, what.boxes, ink);
  on.restore();
}

interface Pen {
  colour: string;
  width: number;
  dash: number[];
}

/** All lines in one stroke: where several run along the same trunk, it does not become darker. */
function stroke(on: CanvasRenderingContext2D, lines: readonly PaintedLine[], sight: Box, pen: Pen): void {
  on.lineWidth = pen.width;
  on.strokeStyle = pen.colour;
  on.setLineDash(pen.dash);
  on.beginPath();
  for (const line of lines) for (const stretch of clipPath(line.points, sight)) roundedPath(on, stretch);
  on.stroke();
}

function roundedPath(on: CanvasRenderingContext2D, points: readonly Point[]): void {
  const [first, ...rest] = points;
  if (first === undefined) return;
  on.moveTo(first.x, first.y);
  let previous = first;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (next === undefined) on.lineTo(point.x, point.y);
    else on.arcTo(point.x, point.y, next.x, next.y, cornerRadius(previous, point, next));
    previous = point;
  });
}

function cornerRadius(before: Point, corner: Point, after: Point): number {
  const room = Math.min(distance(before, corner), distance(corner, after)) / 2;
  return Math.min(CORNER, room);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function paintBoxes(on: CanvasRenderingContext2D, boxes: Underlay["boxes"], ink: Ink): void {
  on.setLineDash([]);
  for (const box of boxes) {
    on.globalAlpha = box.faint ? 0.32 : 1;
    on.fillStyle = box.dashed ? ink.placeholder : ink.box;
    on.beginPath();
    on.roundRect(box.x, box.y, box.width, box.height, 8);
    on.fill();
  }
  on.globalAlpha = 1;
}
