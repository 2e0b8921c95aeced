import { boxBetween, type Box, centreOf, distance, type Point } from "./geometry";

/** One pointer's event, in pixels of the screen from the left top corner of the canvas. */
export interface Touch extends Point {
  id: number;
  kind: "mouse" | "touch" | "pen";
  /** 0: main, 1: middle. */
  button: number;
  shift: boolean;
  alt: boolean;
  /** Ctrl or ⌘. */
  command: boolean;
}

/** What hands do; the one who is told decides what it means. */
export interface Deeds {
  pan: (by: Point) => void;
  pinch: (factor: number, at: Point) => void;
  tap: (touch: Touch) => void;
  /** A finger rests, or the pointer is pressed long: what a right click is to a mouse. */
  hold: (touch: Touch) => void;
  /** Whether something under the pointer can be carried; if so, it is from now on. */
  lift: (touch: Touch) => boolean;
  carry: (touch: Touch) => void;
  drop: (touch: Touch) => void;
  /** What was carried goes back. */
  letGo: () => void;
  /** A frame is drawn around cards (null: given up). */
  frame: (box: Box | null, isDone: boolean, touch: Touch) => void;
  grip: (isGripping: boolean) => void;
}

type State =
  | { is: "idle" }
  | { is: "pressed"; at: Touch; timer: ReturnType<typeof setTimeout> | undefined }
  | { is: "panning"; last: Point }
  | { is: "carrying" }
  | { is: "framing"; from: Point }
  | { is: "pinching"; spread: number; middle: Point }
  | { is: "done" };

const SLACK = 4;
const SLACK_OF_A_FINGER = 9;
const LONG = 500;

/**
 * Understands pointers: a press and a move pan, or carry what lies under a mouse; Shift and a move over nothing draw a
 * frame; two fingers pinch; a finger that rests holds; anything shorter is a tap.
 */
export class Hands {
  private readonly deeds: Deeds;
  private readonly down = new Map<number, Touch>();
  private state: State = { is: "idle" };

  constructor(deeds: Deeds) {
    this.deeds = deeds;
  }

  get isBusy(): boolean {
    return this.state.is !== "idle" && this.state.is !== "pressed" && this.state.is !== "done";
  }

  press(touch: Touch): void {
    this.down.set(touch.id, touch);
    if (this.down.size === 2) this.beginPinch();
    if (this.down.size !== 1) return;
    const timer = touch.kind === "mouse" ? undefined : setTimeout(() => { this.rest(touch); }, LONG);
    this.state = { is: "pressed", at: touch, timer };
  }

  move(touch: Touch): void {
    if (!this.down.has(touch.id)) return;
    this.down.set(touch.id, touch);
    switch (this.state.is) {
      case "pressed":
        this.begin(this.state.at, touch);
        break;
      case "panning":
        this.deeds.pan({ x: touch.x - this.state.last.x, y: touch.y - this.state.last.y });
        this.state = { is: "panning", last: touch };
        break;
      case "carrying":
        this.deeds.carry(touch);
        break;
      case "framing":
        this.deeds.frame(boxBetween(this.state.from, touch), false, touch);
        break;
      case "pinching":
        this.pinchOn(this.state);
        break;
      case "idle":
      case "done":
        break;
    }
  }

  release(touch: Touch): void {
    if (!this.down.delete(touch.id)) return;
    const { state } = this;
    if (state.is === "pressed") {
      clearTimeout(state.timer);
      this.deeds.tap(touch);
    } else if (state.is === "carrying") this.deeds.drop(touch);
    else if (state.is === "framing") this.deeds.frame(boxBetween(state.from, touch), true, touch);
    this.rise();
  }

  /** The browser took the pointer away, or somebody pressed Esc. */
  cancel(id?: number): void {
    const { state } = this;
    const last = [...this.down.values()].at(-1);
    if (id === undefined) this.down.clear();
    else this.down.delete(id);
    if (state.is === "pressed") clearTimeout(state.timer);
    if (state.is === "carrying") this.deeds.letGo();
    if (state.is === "framing" && last !== undefined) this.deeds.frame(null, true, last);
    this.rise();
  }

  private begin(from: Touch, touch: Touch): void {
    if (distance(from, touch) < (touch.kind === "mouse" ? SLACK : SLACK_OF_A_FINGER)) return;
    if (this.state.is === "pressed") clearTimeout(this.state.timer);
    const isMain = from.button === 0 && from.kind === "mouse";
    if (isMain && this.deeds.lift(from)) {
      this.state = { is: "carrying" };
      this.deeds.carry(touch);
    } else if (isMain && from.shift) {
      this.state = { is: "framing", from };
      this.deeds.frame(boxBetween(from, touch), false, touch);
    } else {
      this.deeds.grip(true);
      this.deeds.pan({ x: touch.x - from.x, y: touch.y - from.y });
      this.state = { is: "panning", last: touch };
    }
  }

  private beginPinch(): void {
    const [one, other] = [...this.down.values()];
    if (one === undefined || other === undefined) return;
    if (this.state.is === "pressed") clearTimeout(this.state.timer);
    if (this.state.is === "carrying") this.deeds.letGo();
    this.state = { is: "pinching", spread: Math.max(1, distance(one, other)), middle: centreOf(boxBetween(one, other)) };
  }

  private pinchOn(state: { spread: number; middle: Point }): void {
    const [one, other] = [...this.down.values()];
    if (one === undefined || other === undefined) return;
    const spread = Math.max(1, distance(one, other));
    const middle = centreOf(boxBetween(one, other));
    this.deeds.pan({ x: middle.x - state.middle.x, y: middle.y - state.middle.y });
    this.deeds.pinch(spread / state.spread, middle);
    this.state = { is: "pinching", spread, middle };
  }

  private rest(touch: Touch): void {
    if (this.state.is !== "pressed") return;
    this.state = { is: "done" };
    this.deeds.hold(touch);
  }

  /** After a pointer went up: one finger that is left pans on, the last one ends everything. */
  private rise(): void {
    const rest = [...this.down.values()][0];
    if (rest !== undefined && this.state.is === "pinching") this.state = { is: "panning", last: rest };
    else if (rest === undefined) {
      this.state = { is: "idle" };
      this.deeds.grip(false);
    } else this.state = { is: "done" };
  }
}

/** What a turn of the wheel asks for: pan by so much, or zoom by a factor. A mouse's coarse wheel zooms, a touchpad pans. */
export function wheelDeed(event: Pick<WheelEvent, "deltaX" | "deltaY" | "deltaMode" | "ctrlKey" | "metaKey" | "shiftKey">): { pan: Point } | { zoom: number } {
  const isCoarse = event.deltaMode !== 0 || (event.deltaX === 0 && Math.abs(event.deltaY) >= 100);
  if (event.ctrlKey || event.metaKey || (isCoarse && !event.shiftKey)) {
    const lines = event.deltaMode === 0 ? 1 : 33;
    return { zoom: Math.exp(-event.deltaY * lines * (isCoarse ? 0.0018 : 0.01)) };
  }
  if (event.shiftKey && event.deltaX === 0) return { pan: { x: -event.deltaY, y: 0 } };
  return { pan: { x: -event.deltaX, y: -event.deltaY } };
}
