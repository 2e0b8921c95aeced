import { useRef } from "react";
import type { Person } from "../api/model";
import type { Card } from "../canvas/drawing";
import { distance, type Point } from "../canvas/geometry";
import { ghostOf } from "./ghost";
import type { MapHandle } from "./MapCanvas";

const SLACK = 4;

/** Carry somebody from beside a map onto it; null is nobody who can be carried. */
export function useDragOut<C extends Card>(handle: MapHandle<C> | null, person: Person | null): (event: React.PointerEvent) => void {
  const isMoved = useRef(false);
  return (pressed) => {
    if (handle === null || person === null || pressed.button !== 0 || pressed.pointerType === "touch") return;
    const { stage, carrying } = handle;
    const from: Point = { x: pressed.clientX, y: pressed.clientY };
    isMoved.current = false;
    const move = (event: PointerEvent): void => {
      const at = stage.local(event);
      const isDotted = event.altKey || event.shiftKey;
      if (!isMoved.current) {
        if (distance(from, { x: event.clientX, y: event.clientY }) < SLACK) return;
        isMoved.current = true;
        carrying.begin({ ids: [person.position_id], ghost: ghostOf(person, 1), grip: { x: 40, y: 20 } }, at, isDotted);
      } else carrying.move(at, isDotted);
    };
    const end = (event: Event): void => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
      if (!isMoved.current) return;
      if (event.type === "pointerup") carrying.drop();
      else carrying.letGo();
      window.addEventListener("click", swallow, { capture: true, once: true }); // the end of a drag is no click
      setTimeout(() => { window.removeEventListener("click", swallow, { capture: true }); }, 0);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  };
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
