import { useCallback } from "react";
import { NOBODY_CHOSEN, type Chosen } from "./chosen";
import { areaOf, type Cursor, cursorAt, type Extent, isSingle, moved } from "./cursor";
import type { ChooseLines } from "./Grid";
import type { Lines } from "./lines";
import type { GridClipboard } from "./useClipboard";
import type { GridEditing } from "./useEditing";

interface Asked<Row> {
  lines: Lines;
  cursor: Cursor | null;
  extent: Extent;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  onOpen: (row: Row) => void;
  onToggleGroup?: (value: string) => void;
  rowOn: (line: number) => Row | undefined;
  go: (cursor: Cursor) => void;
  editing: GridEditing;
  chooseLines: ChooseLines;
  clipboard: GridClipboard;
  scroller: React.RefObject<HTMLDivElement | null>;
}

/** The keys of a spreadsheet. What they do not know goes on to the page: `/` filters, `?` shows the keys. */
export function useKeys<Row>(asked: Asked<Row>): { onKeyDown: (event: React.KeyboardEvent) => void } {
  const { lines, cursor, extent, chosen, onChosen, onOpen, onToggleGroup, rowOn, go, editing, chooseLines, clipboard, scroller } = asked;
  const onKeyDown = useCallback((event: React.KeyboardEvent) => {
    if (cursor === null || event.altKey || event.nativeEvent.isComposing) return;
    const isOnControl = event.target !== event.currentTarget;
    const line = lines.line(cursor.at.line);
    const next = moved(cursor, event, { ...extent, page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / lines.rowHeight) - 2) });
    const row = rowOn(cursor.at.line);
    const isCommand = event.ctrlKey || event.metaKey;
    const begin = (typed?: string): boolean => editing.begin(cursor.at.line, cursor.at.column, typed);
    const press = (): boolean => {
      if (line.kind === "group" && ["ArrowLeft", "ArrowRight"].includes(event.key) && line.group.isClosed === (event.key === "ArrowRight")) {
        onToggleGroup?.(line.group.value);
        return true;
      }
      if (next !== null) {
        go(next);
        return true;
      }
      if (isOnControl && (event.key === "Enter" || event.key === " ")) return false;
      if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) return openMenu(scroller.current, cursor.at.line);
      if (event.key === "Enter" && line.kind === "group") onToggleGroup?.(line.group.value);
      else if (event.key === "Enter" && isCommand) { if (row !== undefined) onOpen(row); }
      else if (event.key === "Enter" || event.key === "F2") { if (!begin() && event.key === "Enter" && row !== undefined) onOpen(row); }
      else if (event.key === " " && !isCommand) chooseLines(areaOf(cursor).top, areaOf(cursor).bottom);
      else if (event.key === "Delete" || event.key === "Backspace") clipboard.clear();
      else if (isCommand && event.code === "KeyA") onChosen({ isAll: true, keys: new Set() });
      else if (isCommand && event.code === "KeyD") clipboard.fillDown();
      else if (event.key === "Escape") return escape(cursor, chosen, go, onChosen);
      else if (event.key.length === 1 && !isCommand && !"/?".includes(event.key)) return begin(event.key);
      else return false;
      return true;
    };
    if (!press()) return;
    event.preventDefault();
    event.stopPropagation();
  }, [lines, cursor, extent, chosen, onChosen, onOpen, onToggleGroup, rowOn, go, editing, chooseLines, clipboard, scroller]);
  return { onKeyDown };
}

/** Give up what is widest first: the selected area, then the chosen rows. */
function escape(cursor: Cursor, chosen: Chosen, go: (cursor: Cursor) => void, onChosen: (chosen: Chosen) => void): boolean {
  if (!isSingle(areaOf(cursor))) go(cursorAt(cursor.at.line, cursor.at.column));
  else if (chosen.isAll || chosen.keys.size > 0) onChosen(NOBODY_CHOSEN);
  else return false;
  return true;
}

function openMenu(scroller: HTMLElement | null, line: number): boolean {
  const button = scroller?.querySelector<HTMLElement>(`[data-menu="${String(line)}"]`);
  button?.click();
  return button != null;
}
