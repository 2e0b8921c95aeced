import type { Branch } from "./branches";
import type { Card, Style } from "./drawing";
import { type Box, type Point, type Size } from "./geometry";
import { placeLabels, type Wanted } from "./labels";
import type { LineField } from "./lineField";
import { type Ink2d, paintBoxes } from "./paint";
import type { Scene } from "./scene";
import { inSight, onScreen, type Viewport } from "./viewport";

/** More cards than this in sight are not drawn one by one in every frame: a picture of all of them is shown instead. */
const MANY = 1200;
const PIXELS = 5_000_000;
const LINES_ABOVE = 0.1;
const ROUND = 14;
const LABEL_HEIGHT = 18;
const LABEL_PADDING = 5;

/**
 * The drawing from afar: boxes around branches, boxes for cards. What is many is kept as one picture of the whole,
 * which is cheap to move and to scale; once nothing moves, what is in sight is drawn sharp.
 */
export class Overview<C extends Card> {
  private readonly scene: Scene<C>;
  private readonly style: Style<C>;
  private readonly lines: LineField;
  private readonly labels = new Map<string, Label | null>();
  private picture: OffscreenCanvas | null = null;
  private top: number | undefined;

  constructor(scene: Scene<C>, style: Style<C>, lines: LineField) {
    this.scene = scene;
    this.style = style;
    this.lines = lines;
  }

  /** Draw what is in sight; `on` is in pixels of the screen. Answers whether it could be drawn sharper. */
  paint(on: CanvasRenderingContext2D, view: Viewport, screen: Size, isMoving: boolean): boolean {
    const sight = inSight(view, screen);
    const cards = this.scene.cards.within(sight);
    const isMany = cards.length > MANY;
    const isBare = isMoving && !(isMany ? this.picture !== null : this.scene.isPrepared); // motion does not wait for what is not ready
    on.save();
    on.translate(view.x, view.y);
    on.scale(view.scale, view.scale);
    if (isBare) paintBoxes(on, cards, this.style, view.scale);
    else if (isMoving && isMany) this.paintPicture(on);
    else this.paintSharp(on, cards, sight, view.scale);
    on.restore();
    if (!isBare) this.paintLabels(on, view, screen);
    return isBare || (isMoving && isMany);
  }

  /** Do one piece of the work ahead of its time, while there is nothing else to do; answers whether more is to be done. */
  prepare(): boolean {
    const isMany = this.scene.drawing.cards.length > MANY;
    if (!this.scene.isPrepared) {
      this.scene.prepare();
      return isMany;
    }
    if (isMany) this.makePicture();
    return false;
  }

  /** The depth of the outermost boxes: one tree alone needs none around itself. */
  private get outermost(): number {
    const { scene } = this;
    return (this.top ??= scene.childrenOf(null).filter(({ id }) => scene.childrenOf(id).length > 0).length > 1 ? 0 : 1);
  }

  private makePicture(): void {
    const { width, height, cards } = this.scene.drawing;
    if (this.picture !== null) return;
    const scale = Math.min(0.3, Math.sqrt(PIXELS / (width * height)));
    const image = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
    const on = image.getContext("2d", { alpha: false });
    if (on === null) return;
    on.fillStyle = this.style.page;
    on.fillRect(0, 0, image.width, image.height);
    on.scale(scale, scale);
    this.paintSharp(on, cards, { x: 0, y: 0, width, height }, scale);
    this.picture = image;
  }

  private paintPicture(on: CanvasRenderingContext2D): void {
    const { width, height } = this.scene.drawing;
    if (this.picture !== null) on.drawImage(this.picture, 0, 0, width, height);
  }

  private paintSharp(on: Ink2d, cards: readonly C[], sight: Box, scale: number): void {
    const branches = this.branchesIn(sight, scale);
    for (const branch of branches) this.paintBranch(on, branch, scale);
    if (scale >= LINES_ABOVE) this.lines.paint(on, sight, 0.8 / scale);
    paintBoxes(on, cards, this.style, scale);
  }

  /** The branches large enough to be seen, outer ones first. */
  private branchesIn(sight: Box, scale: number): Branch[] {
    const { outermost } = this;
    const isSeen = ({ depth, width, height }: Branch): boolean => depth >= outermost && width * scale >= 56 && height * scale >= 26;
    return this.scene.branches.within(sight).filter(isSeen).sort((a, b) => a.depth - b.depth);
  }

  private paintBranch(on: Ink2d, { outline, depth }: Branch, scale: number): void {
    const fills = this.style.branchFills;
    on.beginPath();
    roundShape(on, outline, ROUND);
    on.fillStyle = fills[(depth - this.outermost) % fills.length] ?? this.style.page;
    on.fill();
    on.setLineDash([]);
    on.lineWidth = 1 / scale;
    on.strokeStyle = this.style.branchEdge;
    on.stroke();
  }

  private paintLabels(on: CanvasRenderingContext2D, view: Viewport, screen: Size): void {
    const { style } = this;
    on.textBaseline = "middle";
    const labels = placeLabels(this.labelsWanted(on, view, screen), { x: 4, y: 4, width: screen.width - 8, height: screen.height - 8 });
    for (const { what, x, y, width, height } of labels) {
      on.globalAlpha = 0.88;
      on.fillStyle = style.page;
      on.beginPath();
      on.roundRect(x, y, width, height, 4);
      on.fill();
      on.globalAlpha = 1;
      on.fillStyle = style.text;
      on.font = `600 11px ${style.fontFamily}`;
      on.fillText(what.title, x + LABEL_PADDING, y + height / 2 + 0.5);
      on.fillStyle = style.textSecondary;
      on.font = `400 11px ${style.fontFamily}`;
      on.fillText(what.detail, x + LABEL_PADDING + what.titleWidth + 5, y + height / 2 + 0.5);
    }
  }

  private labelsWanted(on: CanvasRenderingContext2D, view: Viewport, screen: Size): Wanted<Label>[] {
    const wanted: Wanted<Label>[] = [];
    for (const branch of this.branchesIn(inSight(view, screen), view.scale)) {
      const box = onScreen(view, branch);
      const card = this.scene.byId.get(branch.id);
      if (card === undefined || box.width < 48 || box.height < LABEL_HEIGHT) continue;
      const label = this.labelOf(on, card, branch, Math.min(box.width - 8, 220));
      if (label === null) continue;
      const middle = onScreen(view, card);
      wanted.push({ what: label, box: { ...box, y: Math.max(box.y, middle.y - 3) }, middle: middle.x + middle.width / 2, width: label.width, height: LABEL_HEIGHT });
    }
    return wanted;
  }

  /** The label of a branch for a room, which is worked out once for every few pixels of it. */
  private labelOf(on: CanvasRenderingContext2D, card: C, branch: Branch, room: number): Label | null {
    const step = Math.floor(room / 8);
    const key = `${branch.id} ${String(step)}`;
    const known = this.labels.get(key);
    if (known !== undefined) return known;
    const { title, detail } = this.style.nameBranch(card, branch.count);
    const label = this.measured(on, title, detail, step * 8);
    this.labels.set(key, label);
    return label;
  }

  /** A label no wider than the room: the title is cut, the detail (how many) stays; null where nothing can be said. */
  private measured(on: CanvasRenderingContext2D, title: string, detail: string, room: number): Label | null {
    on.font = `400 11px ${this.style.fontFamily}`;
    const detailWidth = on.measureText(detail).width;
    on.font = `600 11px ${this.style.fontFamily}`;
    const most = room - detailWidth - 5 - 2 * LABEL_PADDING;
    const cut = cutText(title, most, (text) => on.measureText(text).width);
    if (cut === null) return null;
    const titleWidth = on.measureText(cut).width;
    return { title: cut, detail, titleWidth, width: titleWidth + detailWidth + 5 + 2 * LABEL_PADDING };
  }
}

interface Label {
  title: string;
  detail: string;
  titleWidth: number;
  width: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The text, or as much of it as fits with an ellipsis; null where hardly anything would. */
export function cutText(text: string, room: number, widthOf: (text: string) => number): string | null {
  if (widthOf(text) <= room) return text;
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  let fits = 0;
  let tooMany = letters.length;
  while (tooMany - fits > 1) {
    const half = (fits + tooMany) >> 1;
    if (widthOf(`${letters.slice(0, half).join("")}…`) <= room) fits = half;
    else tooMany = half;
  }
  return fits < 3 ? null : `${letters.slice(0, fits).join("").trimEnd()}…`;
}

/** A closed shape with round corners. */
function roundShape(on: Ink2d, corners: readonly Point[], radius: number): void {
  const last = corners.at(-1);
  const first = corners[0];
  if (last === undefined || first === undefined) return;
  on.moveTo((last.x + first.x) / 2, (last.y + first.y) / 2);
  corners.forEach((corner, index) => {
    const before = corners.at(index - 1) ?? last;
    const after = corners[(index + 1) % corners.length] ?? first;
    const room = Math.min(Math.hypot(corner.x - before.x, corner.y - before.y), Math.hypot(corner.x - after.x, corner.y - after.y)) / 2;
    on.arcTo(corner.x, corner.y, after.x, after.y, Math.min(radius, room));
  });
  on.closePath();
}
