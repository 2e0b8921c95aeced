import { CardLayer, type Face } from "./cardLayer";
import { type Detail, detailAt, nameSize } from "./detail";
import type { Card, Style } from "./drawing";
import { floatsOver } from "./floating";
import type { Box, Point, Size } from "./geometry";
import { Motion } from "./motion";
import { Pace } from "./pace";
import type { Scene } from "./scene";
import { Underlay } from "./underlay";
import { anchored, centred, clearing, fitted, held, inDrawing, inSight, onScreen, opening, revealing, type Viewport, zoomed } from "./viewport";
import { whole } from "./whole";

/** The parts of the page in which a drawing is shown. */
export interface Parts {
  /** What one looks through; everything else lies in it. */
  frame: HTMLElement;
  /** As large as the frame, for lines and boxes. */
  canvas: HTMLCanvasElement;
  /** What is moved and scaled. */
  layer: HTMLElement;
  /** Within the layer: holds the cards' elements. */
  cards: HTMLElement;
}

/** How long (ms) a frame makes elements: the first one all that are in sight, later ones no longer than a frame bears. */
const MOUNT_AT_FIRST = 200;
const MOUNT_AT_REST = 9;
const MOUNT_IN_MOTION = 3.5;

/**
 * Shows a drawing: pans, zooms, makes elements for cards in sight, paints the rest. It knows nothing of what the cards
 * are; it runs without a framework, at most once a frame.
 */
export class Stage<C extends Card> {
  view: Viewport = { x: 0, y: 0, scale: 1 };
  screen: Size = { width: 0, height: 0 };
  detail: Detail = "card";
  scene: Scene<C>;
  readonly layer: CardLayer<C>;
  readonly frame: HTMLElement;
  private readonly parts: Parts;
  private readonly motion: Motion;
  private readonly underlay: Underlay<C>;
  private lit: ReadonlySet<string> = new Set();
  private pending = 0;
  private readonly pace = new Pace(() => { this.ask(); });
  private isOpen = false;
  /** Whether somebody has said where to begin. */
  private isPlaced = false;
  /** How it opens, where that is with everything in sight. */
  private whole: (() => Viewport) | null = null;
  private hovered: string | null = null;
  private linesAlpha = 1;
  private stop: string | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly watch: ResizeObserver;
  /** Letters of another alphabet have come: what was drawn without them is drawn again. Near by the canvas has no text. */
  private readonly letters = (): void => {
    this.underlay.renew();
    if (this.detail === "box") this.ask();
  };

  constructor(parts: Parts, face: Face<C>, scene: Scene<C>, style: Style<C>, view?: Viewport) {
    this.parts = parts;
    this.frame = parts.frame;
    this.scene = scene;
    this.layer = new CardLayer(parts.cards, face, scene);
    this.underlay = new Underlay(parts.canvas, scene, style);
    this.motion = new Motion(() => { this.ask(); });
    this.watch = new ResizeObserver(() => { this.resize(); });
    this.watch.observe(parts.frame);
    // the observer speaks up only once a frame is under way: cards which are made before it are laid out with the page
    queueMicrotask(() => { this.resize(); });
    document.fonts.addEventListener("loadingdone", this.letters);
    this.view = view ?? this.view;
    this.isPlaced = view !== undefined;
  }

  destroy(): void {
    this.watch.disconnect();
    document.fonts.removeEventListener("loadingdone", this.letters);
    this.motion.stop();
    cancelAnimationFrame(this.pending);
    this.pace.stop();
    this.layer.clear();
    this.underlay.erase();
    this.listeners.clear();
  }

  /** Hear of every frame that is drawn. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Another drawing. The anchor (for null whatever card is in sight) stays where it is, the others move there; without
   * an anchor the drawing itself stays.
   */
  show(scene: Scene<C>, anchor?: string | null): void {
    const before = this.scene;
    this.scene = scene;
    this.underlay.show(scene);
    this.prepareLater();
    const shown = this.layer.cards();
    const fixed = anchor === undefined ? undefined : [anchor, ...shown.map(({ id }) => id)].find((id) => id !== null && before.byId.has(id) && scene.byId.has(id));
    const old = before.byId.get(fixed ?? "");
    const now = scene.byId.get(fixed ?? "");
    if (old !== undefined && now !== undefined) this.view = anchored(this.view, old, now);
    this.layer.show(scene);
    if (old !== undefined && now !== undefined) this.moveCards(shown, { x: now.x - old.x, y: now.y - old.y });
    else if (anchor === undefined) this.moveCards(shown, { x: 0, y: 0 });
    this.ask();
  }

  /** Another look: a theme, a filter, a fill. */
  restyle(style: Style<C>): void {
    this.underlay.restyle(style);
    this.prepareLater();
    this.refresh();
  }

  refresh(): void {
    this.layer.refresh();
    this.ask();
  }

  /** The lines of these cards stand out. */
  light(ids: ReadonlySet<string>): void {
    this.lit = ids;
    this.ask();
  }

  /** The lines of what is under the pointer stand out too. */
  hover(id: string | null): void {
    if (this.hovered === id) return;
    this.hovered = id;
    this.ask();
  }

  go(view: Viewport): void {
    this.pace.moved(view.scale !== this.view.scale);
    this.view = held(view, this.scene.drawing, this.screen);
    this.parts.layer.classList.add("moving");
    this.ask();
  }

  pan(by: Point): void {
    this.motion.stop();
    this.go({ ...this.view, x: this.view.x + by.x, y: this.view.y + by.y });
  }

  zoom(factor: number, at: Point = { x: this.screen.width / 2, y: this.screen.height / 2 }): void {
    this.motion.stop();
    this.go(zoomed(this.view, factor, at));
  }

  /** Go there in a moment; at once for who wants no motion. */
  glide(to: Viewport): void {
    this.motion.glide(this.view, held(to, this.scene.drawing, this.screen), (view) => { this.go(view); });
  }

  fit(): void {
    this.glide(fitted(this.scene.drawing, this.screen));
  }

  /** Everything in sight, or on a phone what matters most by the weight of cards. */
  showAll(weight?: (card: C) => number): void {
    this.whole = () => whole(this.scene, this.screen, weight);
    if (this.isOpen) this.go(this.whole());
  }

  reveal(id: string): void {
    this.bring(id, revealing);
  }

  flyTo(id: string): void {
    this.bring(id, centred);
  }

  /** Give a card the focus, wherever it is. */
  focus(id: string): void {
    this.stopAt(id);
    this.reveal(id);
    this.layer.elementOf(id)?.focus({ preventScroll: true, focusVisible: true }); // in Safari, unasked, not after a press of the mouse
  }

  /** The one card that can be reached by Tab; it has an element wherever it is. */
  stopAt(id: string | null): void {
    if (this.stop === id) return;
    const before = this.stop;
    this.stop = id;
    if (before !== null) this.layer.unpin(before);
    if (id !== null) this.layer.pin(id);
    if (before !== null) this.layer.refreshOne(before);
    if (id !== null) this.layer.refreshOne(id);
  }

  get focusStop(): string | null {
    return this.stop;
  }

  cardAt(at: Point): C | undefined {
    return this.scene.cards.at(inDrawing(this.view, at));
  }

  cardsIn(box: Box): C[] {
    const corner = inDrawing(this.view, box);
    return this.scene.cards.within({ ...corner, width: box.width / this.view.scale, height: box.height / this.view.scale });
  }

  boxOf(id: string): Box | undefined {
    const card = this.scene.byId.get(id);
    return card === undefined ? undefined : onScreen(this.view, card);
  }

  /** A point of the window, from the frame's left top corner. */
  local(event: { clientX: number; clientY: number }): Point {
    const place = this.frame.getBoundingClientRect();
    return { x: event.clientX - place.left, y: event.clientY - place.top };
  }

  ask(): void {
    if (this.pending === 0) this.pending = requestAnimationFrame((now) => { this.draw(now); });
  }

  /** Bring a card to where it is wanted, or beside what floats there. */
  private bring(id: string, to: typeof centred): void {
    this.resize(); // what has opened beside may have taken room
    const card = this.scene.byId.get(id);
    if (card !== undefined && this.isOpen) this.glide(clearing(to(this.view, card, this.screen), card, this.screen, floatsOver(this.frame)));
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width === 0 || (width === this.screen.width && height === this.screen.height)) return;
    this.screen = { width, height };
    this.underlay.resize(this.screen);
    if (!this.isOpen && this.whole !== null) this.view = this.whole();
    else if (!this.isOpen && !this.isPlaced) this.view = opening(this.scene.drawing, this.screen, this.scene.drawing.cards[0]);
    const isFirst = !this.isOpen;
    this.isOpen = true;
    this.draw(performance.now(), isFirst ? MOUNT_AT_FIRST : MOUNT_AT_REST); // at once: a canvas that was resized is blank
    if (isFirst) this.pace.opened();
    if (isFirst) this.prepareLater();
  }

  /** The drawing from afar is made ahead of its time. */
  private prepareLater(): void {
    this.pace.prepare(() => this.pending !== 0 || this.layer.isWaiting, () => this.underlay.prepare());
  }

  private draw(now: number, patience?: number): void {
    if (patience === undefined) this.pending = 0;
    if (!this.isOpen) return;
    const { x, y, scale } = this.view;
    const isMoving = this.pace.isMoving(now);
    this.parts.layer.style.transform = `translate(${String(x)}px,${String(y)}px) scale(${String(scale)})`;
    if (!isMoving) this.parts.layer.classList.remove("moving");
    const detail = detailAt(scale);
    // while one zooms the cards there are only change their size; the canvas shows the others, and all of them from afar
    const isZooming = this.pace.isZooming(now);
    this.parts.layer.classList.toggle("afar", isZooming && detail === "box");
    const isMissing = !isZooming && this.mount(detail, performance.now() + (patience ?? (isMoving ? MOUNT_IN_MOTION : MOUNT_AT_REST)), this.pace.isAhead(now));
    const lit = this.hovered === null ? this.lit : new Set(this.lit).add(this.hovered);
    const isBlurred = this.underlay.paint(this.view, this.screen, detail, this.layer, { lit, alpha: this.linesAlpha, isMoving });
    for (const listener of this.listeners) listener();
    if (isMissing || (isBlurred && !isMoving) || (this.layer.isWaiting && this.pace.isAhead(now))) this.ask();
  }

  /** Make elements for cards in sight as they are drawn at this detail; answers whether any is missing. */
  private mount(detail: Detail, end: number, ahead: boolean): boolean {
    this.setDetail(detail, this.view.scale);
    this.layer.look(detail === "box" ? null : inSight(this.view, this.screen), this.view.scale);
    return this.layer.mountUntil(end, ahead);
  }

  private setDetail(detail: Detail, scale: number): void {
    const { layer } = this.parts;
    const size = String(nameSize(scale));
    if (layer.dataset.detail !== detail) layer.dataset.detail = this.detail = detail;
    if (detail === "name" && layer.dataset.size !== size) {
      layer.dataset.size = size;
      layer.style.setProperty("--name-size", `${size}px`);
    }
  }

  /** Cards which were on the screen move from where they were to where they are now, in a moment. */
  private moveCards(before: readonly C[], moved: Point): void {
    const shifts = this.scene.shiftsFrom(before, moved);
    if (shifts.size === 0) return;
    this.motion.run((part) => {
      const left = 1 - part;
      this.linesAlpha = part < 1 ? part * part : 1;
      this.layer.displace(part < 1 ? new Map([...shifts].map(([id, by]) => [id, { x: by.x * left, y: by.y * left }])) : null);
      this.ask();
    });
  }
}
