import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Box, contains, grown, type Point } from "../canvas/geometry";
import { held, inSight, opening, revealing, type Size, type Viewport, zoomed } from "../canvas/viewport";

const SPARE = 400;
const NOWHERE: Viewport = { x: 0, y: 0, scale: 1 };
const NO_SCREEN: Size = { width: 0, height: 0 };
const NO_REGION: Box = { x: 0, y: 0, width: 0, height: 0 };

export interface Stage {
  /** Put on the element that shows the drawing. */
  frame: React.RefObject<HTMLDivElement | null>;
  /** Put on the element that holds what moves. */
  layer: React.RefObject<HTMLDivElement | null>;
  /** The part of the drawing to render: what is in sight, and some way around it. */
  region: Box;
  scale: number;
  screen: Size;
  current: () => Viewport;
  go: (next: Viewport) => void;
  zoom: (factor: number, at?: Point) => void;
  reveal: (box: Box) => void;
}

/**
 * Pan and zoom without rendering: the transform is written straight to the layer, and React hears of it only when the
 * rendered region no longer covers what is in sight, or the scale has changed. `onMove` draws the underlay.
 */
export function useViewport(drawing: Size, root: Box | undefined, onMove: (view: Viewport, screen: Size) => void): Stage {
  const frame = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const view = useRef<Viewport>(NOWHERE);
  const screen = useRef<Size>(NO_SCREEN);
  const drawn = useRef({ drawing, onMove, pending: 0, isOpen: false });
  const [seen, setSeen] = useState({ region: NO_REGION, scale: 1, screen: NO_SCREEN });

  const paint = useCallback(() => {
    drawn.current.pending = 0;
    const { x, y, scale } = view.current;
    if (layer.current !== null) layer.current.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
    drawn.current.onMove(view.current, screen.current);
    const sight = inSight(view.current, screen.current);
    const shown = screen.current;
    setSeen((before) =>
      before.scale === scale && before.screen === shown && contains(before.region, sight)
        ? before
        : { region: grown(sight, SPARE / scale), scale, screen: shown },
    );
  }, []);

  const go = useCallback(
    (next: Viewport) => {
      view.current = held(next, drawn.current.drawing, screen.current);
      if (drawn.current.pending === 0) drawn.current.pending = requestAnimationFrame(paint);
    },
    [paint],
  );

  const zoom = useCallback(
    (factor: number, at?: Point) => {
      go(zoomed(view.current, factor, at ?? { x: screen.current.width / 2, y: screen.current.height / 2 }));
    },
    [go],
  );

  const reveal = useCallback(
    (box: Box) => {
      go(revealing(view.current, box, screen.current));
    },
    [go],
  );

  const current = useCallback(() => view.current, []);

  useLayoutEffect(() => {
    drawn.current.drawing = drawing;
    drawn.current.onMove = onMove;
    if (drawn.current.isOpen) paint();
  }, [drawing, onMove, paint]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      screen.current = { width: element.clientWidth, height: element.clientHeight };
      if (!drawn.current.isOpen && screen.current.width > 0) {
        drawn.current.isOpen = true;
        view.current = opening(drawn.current.drawing, screen.current, root);
      }
      paint();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [paint, root]);

  useHands(frame, view, go);
  return { frame, layer, region: seen.region, scale: seen.scale, screen: seen.screen, current, go, zoom, reveal };
}

/** Dragging pans; the wheel pans, with Ctrl or ⌘ (a pinch on a touchpad) it zooms; a mouse's coarse wheel zooms too. */
function useHands(
  frame: React.RefObject<HTMLDivElement | null>,
  view: React.RefObject<Viewport>,
  go: (next: Viewport) => void,
): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const place = element.getBoundingClientRect();
      const at = { x: event.clientX - place.left, y: event.clientY - place.top };
      const isCoarse = event.deltaMode !== 0 || (event.deltaX === 0 && Math.abs(event.deltaY) >= 100);
      if (event.ctrlKey || event.metaKey || (isCoarse && !event.shiftKey)) {
        const strength = isCoarse ? 0.0018 : 0.01;
        go(zoomed(view.current, Math.exp(-event.deltaY * strength), at));
      } else {
        go({ ...view.current, x: view.current.x - event.deltaX, y: view.current.y - event.deltaY });
      }
    };
    const press = (event: PointerEvent): void => {
      if (event.button > 1 || (event.target instanceof Element && event.target.closest(".float") !== null)) return;
      pan(element, event, view.current, go);
    };
    element.addEventListener("wheel", wheel, { passive: false });
    element.addEventListener("pointerdown", press);
    return () => {
      element.removeEventListener("wheel", wheel);
      element.removeEventListener("pointerdown", press);
    };
  }, [frame, view, go]);
}

function pan(element: HTMLElement, pressed: PointerEvent, from: Viewport, go: (next: Viewport) => void): void {
  let isPanning = false;
  const move = (event: PointerEvent): void => {
    const x = event.clientX - pressed.clientX;
    const y = event.clientY - pressed.clientY;
    if (!isPanning && Math.hypot(x, y) < 4) return;
    isPanning = true;
    element.classList.add("grabbed");
    go({ ...from, x: from.x + x, y: from.y + y });
  };
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  const release = (): void => {
    element.classList.remove("grabbed");
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", release);
    if (!isPanning) return;
    element.addEventListener("click", swallow, { capture: true, once: true }); // the end of a drag is no click
    setTimeout(() => {
      element.removeEventListener("click", swallow, { capture: true });
    }, 0);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", release);
}
