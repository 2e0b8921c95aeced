import type { Card, Line, Style } from "./drawing";
import { type Box, meets } from "./geometry";
import { GridIndex } from "./gridIndex";
import { FAINT, type Ink2d, paintStrokes } from "./paint";
import { type Stroke, weave } from "./strokes";

/** The lines of one kind from one card, with the box around them; woven when they first come into sight. */
interface Bundle extends Box {
  lines: Line[];
  strokes: readonly Stroke[] | GridIndex<Stroke> | null;
}

/** A bundle of more strokes than this is searched by its own index. */
const MANY = 200;

/** All lines of a drawing, ready to be painted piece by piece: those of bright cards, and the faint ones below them. */
export class LineField {
  private readonly lines: readonly Line[];
  private readonly style: Pick<Style<Card>, "bright" | "pens">;
  private made: { bright: GridIndex<Bundle>; faint: GridIndex<Bundle> | null } | null = null;

  constructor(lines: readonly Line[], style: Pick<Style<Card>, "bright" | "pens">) {
    this.lines = lines;
    this.style = style;
  }

  /** Paint what lies in sight; no line is thinner than `least`. */
  paint(on: Ink2d, sight: Box, least: number): void {
    const { bright, faint } = (this.made ??= this.sorted());
    if (faint !== null) {
      const alpha = on.globalAlpha;
      on.globalAlpha = alpha * FAINT;
      paintStrokes(on, strokesIn(faint, sight), sight, this.style.pens, least);
      on.globalAlpha = alpha;
    }
    paintStrokes(on, strokesIn(bright, sight), sight, this.style.pens, least);
  }

  private sorted(): { bright: GridIndex<Bundle>; faint: GridIndex<Bundle> | null } {
    const { bright } = this.style;
    if (bright === null) return { bright: bundled(this.lines), faint: null };
    const isBright = (line: Line): boolean => bright.has(line.from) && bright.has(line.to);
    return {
      bright: bundled(this.lines.filter(isBright)),
      faint: bundled(this.lines.filter((line) => !isBright(line))),
    };
  }
}

/** Lines by kind and by the card they come from: what is woven together. */
function bundled(lines: readonly Line[]): GridIndex<Bundle> {
  const bundles = new Map<string, Map<string, Line[]>>();
  for (const line of lines) {
    let ofKind = bundles.get(line.kind);
    if (ofKind === undefined) bundles.set(line.kind, (ofKind = new Map<string, Line[]>()));
    const known = ofKind.get(line.from);
    if (known === undefined) ofKind.set(line.from, [line]);
    else known.push(line);
  }
  return new GridIndex([...bundles.values()].flatMap((ofKind) => Array.from(ofKind.values(), bundle)));
}

function bundle(lines: Line[]): Bundle {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { points } of lines) {
    for (const { x, y } of points) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  if (left > right) return { lines, strokes: [], x: 0, y: 0, width: 0, height: 0 };
  return { lines, strokes: null, x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function strokesIn(bundles: GridIndex<Bundle>, sight: Box): Stroke[] {
  const found: Stroke[] = [];
  for (const each of bundles.within(sight)) {
    const strokes = (each.strokes ??= woven(each.lines));
    const some = strokes instanceof GridIndex ? strokes.within(sight) : strokes.filter((stroke) => meets(stroke, sight));
    for (const stroke of some) found.push(stroke);
  }
  return found;
}

function woven(lines: readonly Line[]): readonly Stroke[] | GridIndex<Stroke> {
  const strokes = weave(lines);
  return strokes.length > MANY ? new GridIndex(strokes) : strokes;
}
