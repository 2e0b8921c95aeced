import type { Card, Line, Style } from "./drawing";
import type { Box } from "./geometry";
import { GridIndex } from "./gridIndex";
import { FAINT, type Ink2d, paintStrokes } from "./paint";
import { type Stroke, weave } from "./strokes";

/** All lines of a drawing, ready to be painted piece by piece: those of bright cards, and the faint ones below them. */
export class LineField {
  private readonly lines: readonly Line[];
  private readonly style: Pick<Style<Card>, "bright" | "pens">;
  private made: { bright: GridIndex<Stroke>; faint: GridIndex<Stroke> | null } | null = null;

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
      paintStrokes(on, faint.within(sight), sight, this.style.pens, least);
      on.globalAlpha = alpha;
    }
    paintStrokes(on, bright.within(sight), sight, this.style.pens, least);
  }

  private sorted(): { bright: GridIndex<Stroke>; faint: GridIndex<Stroke> | null } {
    const { bright } = this.style;
    if (bright === null) return { bright: new GridIndex(weave(this.lines)), faint: null };
    const isBright = (line: Line): boolean => bright.has(line.from) && bright.has(line.to);
    return {
      bright: new GridIndex(weave(this.lines.filter(isBright))),
      faint: new GridIndex(weave(this.lines.filter((line) => !isBright(line)))),
    };
  }
}
