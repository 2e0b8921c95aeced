import { useCallback, useRef } from "react";
import { type Cursor, cursorAt, type Place } from "./cursor";
import type { ChooseLines } from "./Grid";
import type { GridEditing } from "./useEditing";

interface Asked {
  cursor: Cursor | null;
  setCursor: (cursor: Cursor) => void;
  chooseLines: ChooseLines;
  editing: GridEditing;
}

/** Clicks and drags: one goes to a cell, drags over several, edits by a double click; a second tap edits on a touch screen. */
export function usePointer({ cursor, setCursor, chooseLines, editing }: Asked) {
  const isDragging = useRef(false);
  const lastChecked = useRef<number | null>(null);
  const onPointerDown = useCallback((event: React.PointerEvent) => {
    const place = placeOf(event.target);
    if (event.button !== 0 || place === null || isControl(event.target)) return;
    const isAgain = cursor !== null && cursor.at.line === place.line && cursor.at.column === place.column;
    if (event.pointerType === "touch" && isAgain && editing.begin(place.line, place.column)) {
      event.preventDefault();
      return;
    }
    setCursor(event.shiftKey && cursor !== null ? { at: place, from: cursor.from } : cursorAt(place.line, place.column));
    isDragging.current = event.pointerType === "mouse";
  }, [cursor, setCursor, editing]);
  const onPointerMove = useCallback((event: React.PointerEvent) => {
    if (!isDragging.current || (event.buttons & 1) === 0 || cursor === null) return;
    const place = placeOf(event.target);
    if (place !== null && (place.line !== cursor.at.line || place.column !== cursor.at.column)) setCursor({ at: place, from: cursor.from });
  }, [cursor, setCursor]);
  const onPointerUp = useCallback(() => {
    isDragging.current = false;
  }, []);
  const onDoubleClick = useCallback((event: React.MouseEvent) => {
    const place = placeOf(event.target);
    if (place !== null && !isControl(event.target)) editing.begin(place.line, place.column);
  }, [editing]);
  const onClick = useCallback((event: React.MouseEvent) => {
    const box = event.target instanceof HTMLInputElement ? event.target.dataset.check : undefined;
    if (box === undefined) return;
    const line = Number(box);
    if (event.shiftKey && lastChecked.current !== null) chooseLines(lastChecked.current, line, true);
    else chooseLines(line, line);
    lastChecked.current = line;
  }, [chooseLines]);
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onDoubleClick, onClick };
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  const row = cell?.closest<HTMLElement>("[data-line]");
  if (cell == null || row == null) return null;
  return { line: Number(row.dataset.line), column: Number(cell.dataset.column) };
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("a, button, input, .cell-editor") !== null;
}
