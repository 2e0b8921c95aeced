import type { LineInk } from "./paint";
import type { Size } from "./geometry";
import type { Viewport } from "./viewport";

const SVG = "http://www.w3.org/2000/svg";

interface Spot {
  x: number;
  y: number;
}

/**
 * The lines of the first picture as elements: they are painted with the cards, while a canvas as large as the screen
 * takes as long to come to life as fifty cards. As soon as anything changes the canvas takes over.
 */
export class Sketch {
  private readonly picture = document.createElementNS(SVG, "svg");
  private view: Viewport | null = null;
  private screen: Size | null = null;

  /** Draw below what follows `canvas`; `paint` is given the ink, in the drawing's own measure. */
  draw(canvas: HTMLElement, view: Viewport, screen: Size, paint: (on: LineInk) => void): void {
    this.view = view;
    this.screen = screen;
    const sheet = document.createElementNS(SVG, "g");
    sheet.setAttribute("transform", `translate(${String(view.x)} ${String(view.y)}) scale(${String(view.scale)})`);
    paint(new PathInk(sheet));
    this.picture.setAttribute("class", "sketch");
    this.picture.setAttribute("aria-hidden", "true");
    this.picture.replaceChildren(sheet);
    canvas.after(this.picture);
  }

  /** Whether it is still to be drawn. */
  get isBlank(): boolean {
    return this.view === null;
  }

  /** Whether it shows the lines as they are seen from here. */
  shows(view: Viewport, screen: Size): boolean {
    return this.view === view && this.screen === screen;
  }

  /** What it shows is not so any more. */
  forget(): void {
    this.screen = null;
  }

  remove(): void {
    this.picture.remove();
  }
}

/** Draws strokes as a canvas does, but into paths. */
class PathInk implements LineInk {
  lineWidth = 1;
  strokeStyle = "";
  globalAlpha = 1;
  private readonly sheet: Element;
  private dash: readonly number[] = [];
  private path = "";
  private at: Spot = { x: 0, y: 0 };

  constructor(sheet: Element) {
    this.sheet = sheet;
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  beginPath(): void {
    this.path = "";
  }

  moveTo(x: number, y: number): void {
    this.path += `M${String(x)} ${String(y)}`;
    this.at = { x, y };
  }

  lineTo(x: number, y: number): void {
    this.path += `L${String(x)} ${String(y)}`;
    this.at = { x, y };
  }

  /** A right angle at a corner, on the way to an end, rounded. */
  arcTo(x: number, y: number, endX: number, endY: number, radius: number): void {
    const from = towards(x, y, this.at.x, this.at.y, radius);
    const to = towards(x, y, endX, endY, radius);
    const turn = (x - this.at.x) * (endY - y) - (y - this.at.y) * (endX - x) > 0 ? 1 : 0;
    this.lineTo(from.x, from.y);
    this.path += `A${String(radius)} ${String(radius)} 0 0 ${String(turn)} ${String(to.x)} ${String(to.y)}`;
    this.at = to;
  }

  stroke(): void {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", this.path);
    path.setAttribute("stroke", this.strokeStyle);
    path.setAttribute("stroke-width", String(this.lineWidth));
    if (this.dash.length > 0) path.setAttribute("stroke-dasharray", this.dash.join(" "));
    this.sheet.append(path);
  }
}

/** The point so far from a corner on the way to another point. */
function towards(x: number, y: number, otherX: number, otherY: number, far: number): Spot {
  const way = Math.hypot(otherX - x, otherY - y);
  return way === 0 ? { x, y } : { x: x + ((otherX - x) * far) / way, y: y + ((otherY - y) * far) / way };
}
