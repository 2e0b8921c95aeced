import type { CardLayer } from "./cardLayer";
import type { Detail } from "./detail";
import type { Card, Style } from "./drawing";
import { type Box, grown, type Size } from "./geometry";
import { LineField } from "./lineField";
import { Overview } from "./overview";
import { isFaint, paintBoxes, paintLit } from "./paint";
import type { Scene } from "./scene";
import { Sketch } from "./sketch";
import { inSight, type Viewport } from "./viewport";

/** What stands out in this frame, and how clearly lines are seen while cards move. */
export interface Emphasis {
  lit: ReadonlySet<string>;
  alpha: number;
  isMoving: boolean;
}

/** The canvas below the cards: lines, boxes of cards which have no element, and the drawing from afar. */
export class Underlay<C extends Card> {
  private readonly canvas: HTMLCanvasElement;
  private scene: Scene<C>;
  private style: Style<C>;
  private lines: LineField;
  private overview: Overview<C>;
  /** The first picture, until the canvas takes over. */
  private sketch: Sketch | null = new Sketch();
  private latest: Parameters<Underlay<C>["paint"]> | null = null;

  constructor(canvas: HTMLCanvasElement, scene: Scene<C>, style: Style<C>) {
    this.canvas = canvas;
    this.scene = scene;
    this.style = style;
    this.lines = new LineField(scene.drawing.lines, style);
    this.overview = new Overview(scene, style, this.lines);
  }

  resize({ width, height }: Size): void {
    const ratio = window.devicePixelRatio;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.width = `${String(width)}px`;
    this.canvas.style.height = `${String(height)}px`;
  }

  show(scene: Scene<C>): void {
    this.sketch?.forget();
    this.scene = scene;
    this.lines = new LineField(scene.drawing.lines, this.style);
    this.overview = new Overview(scene, this.style, this.lines);
  }

  restyle(style: Style<C>): void {
    this.sketch?.forget();
    if (style.bright !== this.style.bright || style.pens !== this.style.pens) this.lines = new LineField(this.scene.drawing.lines, style);
    this.style = style;
    this.overview = new Overview(this.scene, style, this.lines);
  }

  /** Forget what was measured and painted ahead. */
  renew(): void {
    this.overview = new Overview(this.scene, this.style, this.lines);
  }

  /** Do a piece of what motion and the drawing from afar need, while there is nothing else to do; answers whether there is more. */
  prepare(): boolean {
    if (this.sketch !== null && this.latest !== null) {
      this.erase();
      this.paint(...this.latest);
      return true;
    }
    return this.overview.prepare();
  }

  /** Paint a frame; answers whether it could be drawn sharper. */
  paint(view: Viewport, screen: Size, detail: Detail, layer: CardLayer<C>, emphasis: Emphasis): boolean {
    const { lit, alpha, isMoving } = emphasis;
    this.latest = [view, screen, detail, layer, emphasis];
    if (this.isSketched(view, screen, detail, layer, emphasis)) return false;
    this.erase();
    const on = this.canvas.getContext("2d", { alpha: false });
    if (on === null) return false;
    const ratio = window.devicePixelRatio;
    on.setTransform(ratio, 0, 0, ratio, 0, 0);
    on.fillStyle = this.style.page;
    on.fillRect(0, 0, screen.width, screen.height);
    if (detail === "box") return this.overview.paint(on, view, screen, isMoving);
    const sight = inSight(view, screen);
    const wide = grown(sight, 24 / view.scale);
    const least = 0.8 / view.scale;
    on.translate(view.x, view.y);
    on.scale(view.scale, view.scale);
    on.globalAlpha = alpha;
    this.lines.paint(on, wide, least);
    for (const id of lit) paintLit(on, this.scene.linesOf(id), wide, this.style, least);
    on.globalAlpha = 1;
    if (this.style.bright === null && layer.covers(sight)) return false;
    const cards = this.scene.cards.within(sight);
    if (this.style.bright !== null) this.clearBelow(on, cards.filter((card) => isFaint(card, this.style)));
    const bare = cards.filter((card) => !layer.isMounted(card.id));
    if (bare.length > 0) paintBoxes(on, bare, this.style, view.scale);
    return false;
  }

  /** The first picture of plain lines between whole cards is sketched, and stays while it is the same. */
  private isSketched(view: Viewport, screen: Size, detail: Detail, layer: CardLayer<C>, { lit, alpha }: Emphasis): boolean {
    const { sketch } = this;
    if (sketch === null || detail === "box" || lit.size > 0 || alpha < 1 || this.style.bright !== null) return false;
    const sight = inSight(view, screen);
    if (!sketch.isBlank) return sketch.shows(view, screen);
    if (!layer.covers(sight)) return false;
    sketch.draw(this.canvas, view, screen, (on) => { this.lines.paint(on, grown(sight, 24 / view.scale), 0.8 / view.scale); });
    return true;
  }

  /** The canvas takes over. */
  erase(): void {
    this.sketch?.remove();
    this.sketch = null;
  }

  /** No line shows through cards which are faint. */
  private clearBelow(on: CanvasRenderingContext2D, cards: readonly Box[]): void {
    on.fillStyle = this.style.page;
    on.beginPath();
    for (const { x, y, width, height } of cards) on.roundRect(x, y, width, height, 8);
    on.fill();
  }
}
