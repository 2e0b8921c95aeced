import { clipSegment } from "./clip";
import type { Card, Line, Pen, Style } from "./drawing";
import type { Box } from "./geometry";
import { CORNER, type Stroke, weave } from "./strokes";

export type Ink2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What strokes are drawn with. */
export type LineInk = Pick<CanvasRenderingContext2D, "lineWidth" | "globalAlpha" | "beginPath" | "moveTo" | "lineTo" | "arcTo" | "stroke" | "setLineDash"> & {
  strokeStyle: string | CanvasGradient | CanvasPattern;
};

export const FAINT = 0.32;
const ROUND = 8;

/** Draw strokes of every kind with its pen; all of one kind in one go, so that nothing becomes darker where they meet. */
export function paintStrokes(on: LineInk, strokes: readonly Stroke[], sight: Box, pens: Style<Card>["pens"], least: number): void {
  const kinds = new Map<string, Stroke[]>();
  for (const stroke of strokes) {
    const known = kinds.get(stroke.kind);
    if (known === undefined) kinds.set(stroke.kind, [stroke]);
    else known.push(stroke);
  }
  for (const [kind, some] of kinds) {
    const pen = pens[kind];
    if (pen !== undefined) paintWith(on, some, sight, { ...pen, width: Math.max(pen.width, least) });
  }
}

/** Lines which stand out: on top of the others, in another colour, a little wider. */
export function paintLit(on: LineInk, lines: readonly Line[], sight: Box, style: Pick<Style<Card>, "pens" | "lit">, least: number): void {
  const pens = Object.fromEntries(
    Object.entries(style.pens).map(([kind, pen]) => [kind, { ...pen, colour: style.lit, width: pen.width * 1.4 }]),
  );
  paintStrokes(on, weave(lines), sight, pens, least * 1.4);
}

function paintWith(on: LineInk, strokes: readonly Stroke[], sight: Box, pen: Pen): void {
  on.lineWidth = pen.width;
  on.strokeStyle = pen.colour;
  on.setLineDash([...pen.dash]);
  on.beginPath();
  for (const { points } of strokes) {
    const [start, middle, end] = points;
    if (start === undefined || middle === undefined) continue;
    if (end !== undefined && points.length === 3) {
      on.moveTo(start.x, start.y);
      on.arcTo(middle.x, middle.y, end.x, end.y, CORNER);
      on.lineTo(end.x, end.y);
      continue;
    }
    for (let index = 1; index < points.length; index++) {
      const from = points[index - 1];
      const to = points[index];
      const piece = from === undefined || to === undefined ? null : clipSegment(from, to, sight);
      if (piece === null) continue;
      on.moveTo(piece[0].x, piece[0].y);
      on.lineTo(piece[1].x, piece[1].y);
    }
  }
  on.stroke();
}

export function isFaint(card: Card, { bright }: Pick<Style<Card>, "bright">): boolean {
  return bright !== null && !bright.has(card.id);
}

/** Cards as boxes: with round corners where one can see them. */
export function paintBoxes<C extends Card>(on: Ink2d, cards: readonly C[], style: Style<C>, scale: number): void {
  const paths = new Map<string, { fill: string; alpha: number; open: boolean; cards: C[] }>();
  for (const card of cards) {
    const { fill, open } = style.look(card);
    const faint = isFaint(card, style);
    const key = `${fill}${String(faint)}${String(open)}`;
    const known = paths.get(key);
    if (known === undefined) paths.set(key, { fill, alpha: faint ? FAINT : 1, open, cards: [card] });
    else known.cards.push(card);
  }
  const isRound = scale > 0.12;
  on.setLineDash([]);
  for (const { fill, alpha, open, cards: some } of paths.values()) {
    on.globalAlpha = alpha;
    on.fillStyle = on.strokeStyle = fill;
    on.lineWidth = Math.max(1, 1 / scale);
    on.beginPath();
    for (const { x, y, width, height } of some) {
      if (isRound) on.roundRect(x, y, width, height, ROUND);
      else on.rect(x, y, width, height);
    }
    if (open) on.stroke();
    else on.fill();
  }
  on.globalAlpha = 1;
}
