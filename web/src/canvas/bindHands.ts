import type { Point } from "./geometry";
import { type Hands, type Touch, wheelDeed } from "./hands";
import type { Stage } from "./stage";
import type { Card } from "./drawing";

/** What lies over the drawing and has hands of its own. */
const OWN = ".float, .popover, input, button";

/** How Safari tells of two fingers on a touchpad, of which other browsers make turns of the wheel. */
type Spreading = Pick<MouseEvent, "type" | "clientX" | "clientY"> & { scale: number };
const SPREADING = ["gesturestart", "gesturechange"] as const;

/** Let hands feel the pointers over a stage, and the wheel turn it; answers how to let go. */
export function bindHands<C extends Card>(stage: Stage<C>, hands: Hands): () => void {
  const { frame } = stage;
  const touchOf = (event: PointerEvent): Touch => ({
    id: event.pointerId,
    kind: event.pointerType === "touch" ? "touch" : event.pointerType === "pen" ? "pen" : "mouse",
    button: event.button,
    shift: event.shiftKey,
    alt: event.altKey,
    command: event.ctrlKey || event.metaKey,
    ...stage.local(event),
  });
  const press = (event: PointerEvent): void => {
    if (event.button > 1 || (event.target instanceof Element && event.target.closest(OWN) !== null)) return;
    if (event.button === 1) event.preventDefault(); // no scrolling by itself
    hands.press(touchOf(event));
  };
  const move = (event: PointerEvent): void => { hands.move(touchOf(event)); };
  const release = (event: PointerEvent): void => { hands.release(touchOf(event)); };
  const cancel = (event: PointerEvent): void => { hands.cancel(event.pointerId); };
  const wheel = (event: WheelEvent): void => {
    if (event.target instanceof Element && event.target.closest(".popover") !== null) return;
    event.preventDefault();
    const deed = wheelDeed(event);
    if ("zoom" in deed) stage.zoom(deed.zoom, stage.local(event));
    else stage.pan(deed.pan);
  };
  let spread = 1;
  const spreading = (event: Event): void => {
    const { type, scale, clientX, clientY } = event as Event & Spreading;
    event.preventDefault();
    // fingers on the screen are pointers as well, and hands have felt them
    if (type === "gesturechange" && !hands.isBusy) stage.zoom(scale / spread, stage.local({ clientX, clientY }));
    spread = scale;
  };
  for (const name of SPREADING) frame.addEventListener(name, spreading);
  frame.addEventListener("pointerdown", press);
  frame.addEventListener("wheel", wheel, { passive: false });
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", cancel);
  return () => {
    for (const name of SPREADING) frame.removeEventListener(name, spreading);
    frame.removeEventListener("pointerdown", press);
    frame.removeEventListener("wheel", wheel);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", release);
    window.removeEventListener("pointercancel", cancel);
  };
}

/** The part of an element at a point of the stage that a selector names, if there is one. */
export function partAt<C extends Card>(stage: Stage<C>, at: Point, selector: string): HTMLElement | null {
  const place = stage.frame.getBoundingClientRect();
  return document.elementFromPoint(at.x + place.left, at.y + place.top)?.closest<HTMLElement>(selector) ?? null;
}
