import { useCallback, useState } from "react";
import type { Leave } from "./CellEditor";
import { canEdit, type CellChange, type Column, type Meant, pendingKey, sightOf } from "./column";
import { type Cursor, cursorAt, type Extent, stepped } from "./cursor";
import type { Editing } from "./GridRow";

interface Asked<Row> {
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  onChange: ((changes: readonly CellChange[]) => void) | null;
  pending: ReadonlyMap<string, string>;
  seq: number;
  cursor: Cursor | null;
  extent: Extent;
  rowOn: (line: number) => Row | undefined;
  go: (cursor: Cursor) => void;
  focus: () => void;
}

export interface GridEditing {
  state: Editing | null;
  /** Begin to edit a cell, with what was typed or with what it says; false where it cannot be edited. */
  begin: (line: number, column: number, typed?: string) => boolean;
  done: (text: string, reading: Meant, leave: Leave) => void;
  cancel: () => void;
}

/** The one cell that is being edited, and where one goes from there. */
export function useEditing<Row>({ columns, keyOf, onChange, pending, seq, cursor, extent, rowOn, go, focus }: Asked<Row>): GridEditing {
  const [state, setState] = useState<Editing | null>(null);
  const begin = useCallback((line: number, index: number, typed?: string): boolean => {
    const row = rowOn(line);
    const column = columns[index];
    if (onChange === null || row === undefined || !canEdit(column, row)) return false;
    const key = keyOf(row);
    const now = pending.get(pendingKey(key, column.id)) ?? column.text(row);
    setState({ key, column: index, draft: typed ?? now, isAsItWas: typed === undefined, sight: sightOf(column, row, seq) });
    return true;
  }, [columns, keyOf, onChange, pending, seq, rowOn]);
  const cancel = useCallback(() => {
    setState(null);
    focus();
  }, [focus]);
  const done = useCallback((text: string, reading: Meant, leave: Leave) => {
    const line = cursor?.at.line ?? 0;
    const row = rowOn(line);
    const column = state === null ? undefined : columns[state.column];
    setState(null);
    if (leave !== "stay") focus();
    if (state === null || column === undefined || onChange === null) return;
    const isSame = row !== undefined && keyOf(row) === state.key && column.text(row) === text && !pending.has(pendingKey(state.key, column.id));
    if (!isSame) onChange([{ key: state.key, column: column.id, text, set: reading.set, ...state.sight }]);
    if (leave === "down" || leave === "up") go(cursorAt(Math.max(0, Math.min(line + (leave === "down" ? 1 : -1), extent.lines - 1)), state.column));
    else if (leave !== "stay" && cursor !== null) go(stepped(cursor, extent, leave === "next" ? 1 : -1));
  }, [state, cursor, columns, extent, keyOf, onChange, pending, rowOn, go, focus]);
  return { state, begin, done, cancel };
}
