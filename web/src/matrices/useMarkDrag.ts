import { useCallback, useEffect, useRef, useState } from "react";
import type { EngagementRow } from "../api/model";
import type { EngagementColumn, Mark } from "./engagement";

interface Carried {
  begin: { x: number; y: number };
  element: HTMLElement;
}

/** So many pixels a pointer moves before it carries; less is a click. */
const SLACK = 4;

/** Carry a mark along its row, as the row was then, with mouse, pen or finger; Esc puts it back. */
export function useMarkDrag(onDrop: (row: EngagementRow, mark: Mark, column: EngagementColumn) => void) {
  const [over, setOver] = useState<{ subject: string; column: EngagementColumn } | null>(null);
  const carried = useRef<Carried | null>(null);
  const dragged = useRef(false);
  const drop = useRef(onDrop);
  useEffect(() => { drop.current = onDrop; });
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => { stop.current(); }, []);
  const grab = useCallback((row: EngagementRow, mark: Mark, event: React.PointerEvent) => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    const subject = row.person.subject_id;
    const held: Carried = { begin: { x: event.clientX, y: event.clientY }, element: event.currentTarget };
    carried.current = held;
    dragged.current = false;
    let at: EngagementColumn | null = null;
    const move = (moving: PointerEvent): void => {
      const across = moving.clientX - held.begin.x;
      if (!dragged.current && Math.abs(across) < SLACK) return;
      dragged.current = true;
      document.body.classList.add("carrying");
      held.element.style.transform = `translateX(${String(across)}px)`;
      at = columnUnder(moving.clientX, subject);
      setOver(at === null ? null : { subject, column: at });
    };
    const end = (isDropped: boolean) => (): void => {
      stop.current();
      if (isDropped && dragged.current && at !== null) drop.current(row, mark, at);
    };
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      stop.current();
    };
    const heard = { pointermove: move, pointerup: end(true), pointercancel: end(false) };
    stop.current = () => {
      for (const [name, listener] of Object.entries(heard)) window.removeEventListener(name, listener as EventListener);
      window.removeEventListener("keydown", key, true);
      document.body.classList.remove("carrying");
      held.element.style.transform = "";
      carried.current = null;
      setOver(null);
      stop.current = () => undefined;
    };
    for (const [name, listener] of Object.entries(heard)) window.addEventListener(name, listener as EventListener);
    window.addEventListener("keydown", key, true);
  }, []);
  /** Whether the click that comes now is the end of carrying. */
  const wasDragged = useCallback(() => {
    const was = dragged.current;
    dragged.current = false;
    return was;
  }, []);
  return { over, grab, wasDragged };
}

/** The column of a row in which a pointer is, by the cells on screen. */
function columnUnder(x: number, subject: string): EngagementColumn | null {
  const cells = document.querySelectorAll<HTMLElement>(`.matrix-cell[data-row="${CSS.escape(subject)}"]`);
  for (const cell of cells) {
    const { left, right } = cell.getBoundingClientRect();
    if (x >= left && x < right) return (cell.dataset.column ?? null) as EngagementColumn | null;
  }
  return null;
}
