import type { Card } from "./drawing";
import { centreOf, clamp, type Point } from "./geometry";
import { MOMENT, isMotionUnwanted } from "./motion";
import type { Stage } from "./stage";
import { inDrawing } from "./viewport";

/** What would happen if what is carried were dropped here. */
export interface Verdict {
  /** ok: it may be dropped. refused: it may not, the sentence says why; `offer` if dropping offers something else. */
  is: "ok" | "refused" | "offer";
  sentence: string;
  /** The kind of line which would be drawn; none is drawn without it. */
  line?: string;
}

export interface Cargo {
  ids: readonly string[];
  /** What follows the pointer, as large as a card. */
  ghost: HTMLElement;
  /** Where in the ghost it was taken, in pixels at 100 %. */
  grip: Point;
}

export interface Carrier {
  /** What dropping on this place would do; null where nothing would happen. `place` is a card or something outside. */
  judge: (ids: readonly string[], place: string, isDotted: boolean) => Verdict | null;
  /** Dropped; the ghost is taken away (or sent back) when the promise is settled with whether it was taken. */
  drop: (ids: readonly string[], place: string, isDotted: boolean, verdict: Verdict, at: Point) => Promise<boolean>;
  /** Where not only cards are places: the place at a point of the drawing; a card there counts as it where this is null. */
  spot?: (at: Point) => string | null;
  /** Taken up. */
  begin?: (ids: readonly string[]) => void;
}

/** Marks an element that is no card, but on which things can be dropped: `data-drop="tray"`. */
const OUTSIDE = "[data-drop]";
const EDGE = 40;
const SPEED = 14;

/** Carries cards over a stage: a ghost follows the pointer, the place below it is marked, a word says what would happen. */
export class Carrying<C extends Card> {
  private readonly stage: Stage<C>;
  private readonly carrier: Carrier;
  private cargo: Cargo | null = null;
  private at: Point = { x: 0, y: 0 };
  private isDotted = false;
  private place: string | null = null;
  private verdict: Verdict | null = null;
  private marked: Element | null = null;
  private drifting = 0;
  private readonly word = document.createElement("div");
  private readonly lines = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  private readonly line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  private home: Point = { x: 0, y: 0 };

  constructor(stage: Stage<C>, carrier: Carrier) {
    this.stage = stage;
    this.carrier = carrier;
    this.word.className = "drop-word";
    this.word.setAttribute("role", "status");
    this.lines.classList.add("drop-line");
    this.lines.append(this.line);
  }

  get isCarrying(): boolean {
    return this.cargo !== null;
  }

  begin(cargo: Cargo, at: Point, isDotted: boolean): void {
    this.cargo = cargo;
    this.carrier.begin?.(cargo.ids);
    cargo.ghost.classList.add("carried");
    this.stage.frame.append(this.lines);
    document.body.append(cargo.ghost, this.word); // they are seen beyond the stage too
    this.home = at;
    this.move(at, isDotted);
    document.body.classList.add("carrying");
  }

  move(at: Point, isDotted: boolean): void {
    const { cargo } = this;
    if (cargo === null) return;
    this.at = at;
    this.isDotted = isDotted;
    this.putGhost(at);
    const place = this.placeAt(at);
    this.verdict = place === null ? null : this.carrier.judge(cargo.ids, place, isDotted);
    this.place = this.verdict === null ? null : place;
    this.mark();
    this.say();
    this.drawLine();
    this.drift();
  }

  /** The modifier changed while nothing moved. */
  turn(isDotted: boolean): void {
    if (this.cargo !== null && isDotted !== this.isDotted) this.move(this.at, isDotted);
  }

  drop(): void {
    const { cargo, place, verdict, isDotted } = this;
    if (cargo === null) return;
    this.cease();
    if (place === null || verdict === null || verdict.is === "refused") {
      this.sendHome(cargo);
      return;
    }
    cargo.ghost.classList.add("waiting");
    void this.carrier.drop(cargo.ids, place, isDotted, verdict, this.at).then((isTaken) => {
      if (isTaken) cargo.ghost.remove();
      else this.sendHome(cargo);
    });
  }

  letGo(): void {
    const { cargo } = this;
    if (cargo === null) return;
    this.cease();
    this.sendHome(cargo);
  }

  private cease(): void {
    this.cargo = null;
    this.place = null;
    cancelAnimationFrame(this.drifting);
    this.drifting = 0;
    this.marked?.classList.remove("drop-target", "drop-refused");
    this.marked = null;
    this.word.remove();
    this.lines.remove();
    document.body.classList.remove("carrying");
  }

  private placeAt(at: Point): string | null {
    const { frame } = this.stage;
    const place = frame.getBoundingClientRect();
    if (at.x >= 0 && at.y >= 0 && at.x < place.width && at.y < place.height) {
      return this.carrier.spot?.(inDrawing(this.stage.view, at)) ?? this.stage.cardAt(at)?.id ?? null;
    }
    const below = document.elementsFromPoint(at.x + place.left, at.y + place.top); // a message may lie over it
    return below.map((element) => element.closest<HTMLElement>(OUTSIDE)?.dataset.drop).find((name) => name !== undefined) ?? null;
  }

  private putGhost(at: Point): void {
    const { cargo } = this;
    if (cargo === null) return;
    const scale = clamp(this.stage.view.scale, 0.4, 1);
    const place = this.stage.frame.getBoundingClientRect();
    const x = place.left + at.x - cargo.grip.x * scale;
    const y = place.top + at.y - cargo.grip.y * scale;
    cargo.ghost.style.transform = `translate(${String(x)}px,${String(y)}px) scale(${String(scale)})`;
  }

  private mark(): void {
    const target = this.place === null ? null : (this.stage.layer.elementOf(this.place) ?? document.querySelector(`[data-drop="${CSS.escape(this.place)}"]`));
    if (this.marked !== target) this.marked?.classList.remove("drop-target", "drop-refused");
    this.marked = target;
    target?.classList.toggle("drop-target", this.verdict?.is === "ok");
    target?.classList.toggle("drop-refused", this.verdict !== null && this.verdict.is !== "ok");
  }

  private say(): void {
    const sentence = this.verdict?.sentence ?? "";
    if (this.word.textContent !== sentence) this.word.textContent = sentence;
    this.word.classList.toggle("refused", this.verdict !== null && this.verdict.is !== "ok");
    const place = this.stage.frame.getBoundingClientRect();
    const x = clamp(place.left + this.at.x + 14, 8, Math.max(8, window.innerWidth - 300));
    const y = clamp(place.top + this.at.y + 22, 8, Math.max(8, window.innerHeight - 48));
    this.word.style.transform = `translate(${String(x)}px,${String(y)}px)`;
  }

  /** The line as it would be: from the middle of the target's foot to what is carried. */
  private drawLine(): void {
    const target = this.place === null ? undefined : this.stage.boxOf(this.place);
    const kind = this.verdict?.line;
    if (target === undefined || kind === undefined) {
      this.line.setAttribute("d", "");
      return;
    }
    const from = { x: centreOf(target).x, y: target.y + target.height };
    const turn = (from.y + this.at.y) / 2;
    this.line.setAttribute("class", kind);
    this.line.setAttribute("d", `M${String(from.x)} ${String(from.y)}V${String(turn)}H${String(this.at.x)}V${String(this.at.y)}`);
  }

  /** Near an edge the drawing moves by itself. */
  private drift(): void {
    if (this.drifting !== 0 || this.push() === null) return;
    const step = (): void => {
      const by = this.cargo === null ? null : this.push();
      this.drifting = 0;
      if (by === null) return;
      this.stage.pan(by);
      this.drifting = requestAnimationFrame(step);
      this.move(this.at, this.isDotted);
    };
    this.drifting = requestAnimationFrame(step);
  }

  private push(): Point | null {
    const { width, height } = this.stage.screen;
    if (this.at.y > height || this.at.y < -EDGE || this.at.x > width || this.at.x < 0) return null; // outside: over the tray
    const by = { x: pushed(this.at.x, width), y: pushed(this.at.y, height) };
    return by.x === 0 && by.y === 0 ? null : by;
  }

  private sendHome(cargo: Cargo): void {
    const { ghost } = cargo;
    if (isMotionUnwanted()) {
      ghost.remove();
      return;
    }
    const home = cargo.ids.length === 1 ? this.stage.boxOf(cargo.ids[0] ?? "") : undefined;
    const place = this.stage.frame.getBoundingClientRect();
    const to = home ?? this.home;
    ghost.style.transition = `transform ${String(MOMENT)}ms, opacity ${String(MOMENT)}ms`;
    ghost.style.transform = `translate(${String(place.left + to.x)}px,${String(place.top + to.y)}px) scale(${String(this.stage.view.scale)})`;
    ghost.style.opacity = "0";
    setTimeout(() => { ghost.remove(); }, MOMENT);
  }
}

function pushed(at: number, room: number): number {
  if (at < EDGE) return SPEED * (1 - Math.max(0, at) / EDGE);
  if (at > room - EDGE) return -SPEED * (1 - Math.max(0, room - at) / EDGE);
  return 0;
}
