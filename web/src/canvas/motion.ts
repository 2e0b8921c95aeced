import { between, type Viewport } from "./viewport";

/** How long anything moves. */
export const MOMENT = 150;

/** Motion to show where something went: one after another, never longer than a moment, none for who wants none. */
export class Motion {
  private running = 0;
  private finish: (() => void) | null = null;
  private readonly wake: () => void;

  constructor(wake: () => void) {
    this.wake = wake;
  }

  /** Tell `step` how far (0 to 1) the motion is, frame by frame, at last 1. */
  run(step: (part: number) => void): void {
    this.stop();
    if (isMotionUnwanted()) {
      step(1);
      return;
    }
    const start = performance.now();
    this.finish = () => { step(1); };
    const tick = (now: number): void => {
      const part = Math.min(1, Math.max(0, now - start) / MOMENT);
      if (part < 1) {
        step(eased(part));
        this.running = requestAnimationFrame(tick);
      } else this.stop();
      this.wake();
    };
    step(0);
    this.running = requestAnimationFrame(tick);
  }

  glide(from: Viewport, to: Viewport, go: (view: Viewport) => void): void {
    if (from.x === to.x && from.y === to.y && from.scale === to.scale) return;
    this.run((part) => { go(between(from, to, part)); });
  }

  /** End what moves, at its end. */
  stop(): void {
    cancelAnimationFrame(this.running);
    const { finish } = this;
    this.finish = null;
    finish?.();
  }
}

export function isMotionUnwanted(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Quick at first, gentle at the end. */
function eased(part: number): number {
  return 1 - (1 - part) ** 3;
}
