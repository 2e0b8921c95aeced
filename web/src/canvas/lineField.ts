import type { Card, Line, Style } from "./drawing";
import { type Box, meets } from "./geometry";
import { GridIndex } from "./gridIndex";
import { FAINT, type LineInk, paintStrokes } from "./paint";
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
  paint(on: LineInk, sight: Box, least: number): void {
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
    const isBright = (line: Line): boolean => bright.has(line.from_id) && bright.has(line.to_id);
    return {
      bright: bundled(this.lines.filter(isBright)),
      faint: bundled(this.lines.filter((line) => !isBright(line))),
    };
  }
}

/**
 * Lines by kind and by the card they come from: what is woven together. Those of one card mostly follow one another.
 * By the plainest means: this is done for every line before any is seen.
 */
function bundled(lines: readonly Line[]): GridIndex<Bundle> {
  const ofKind = new Map<string, Map<string, Bundle>>();
  const bundles: Bundle[] = [];
  let last: Bundle | undefined;
  let lastFrom = "";
  let lastKind = "";
  for (const line of lines) {
    const { kind, from_id: from, points } = line;
    if (last === undefined || from !== lastFrom || kind !== lastKind) {
      lastFrom = from;
      lastKind = kind;
      let known = ofKind.get(kind);
      if (known === undefined) ofKind.set(kind, (known = new Map<string, Bundle>()));
      last = known.get(from);
      if (last === undefined) {
        const [x = 0, y = 0] = points[0] ?? [];
        last = { lines: [], strokes: null, x, y, width: 1, height: 1 };
        known.set(from, last);
        bundles.push(last);
      }
    }
    last.lines.push(line);
    for (const point of points) include(last, point);
  }
  return new GridIndex(bundles);
}

/** Stretch a bundle's box as far as a point. */
function include(bundle: Bundle, point: readonly number[]): void {
  const x = point[0] ?? 0;
  const y = point[1] ?? 0;
  if (x < bundle.x) {
    bundle.width += bundle.x - x;
    bundle.x = x;
  } else if (x >= bundle.x + bundle.width) bundle.width = x - bundle.x + 1;
  if (y < bundle.y) {
    bundle.height += bundle.y - y;
    bundle.y = y;
  } else if (y >= bundle.y + bundle.height) bundle.height = y - bundle.y + 1;
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
