import { useCallback, useMemo } from "react";
import { t } from "../language/language";
import { say } from "../ui/toasts";
import { type Block, readBlock, spread, writeTable, writeTabs } from "./clipboard";
import { canEdit, type CellChange, type Column, pendingKey, sightOf } from "./column";
import type { Area } from "./cursor";
import type { Lines } from "./lines";

interface Asked<Row> {
  columns: readonly Column<Row>[];
  lines: Lines;
  area: Area | null;
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  rowOn: (line: number) => Row | undefined;
  pending: ReadonlyMap<string, string>;
  seq: number;
  onChange: ((changes: readonly CellChange[]) => void) | null;
  onPasteRows?: (text: string, columns: readonly string[]) => void;
}

export interface GridClipboard {
  clear: () => void;
  fillDown: () => void;
  handlers: { onCopy: (event: React.ClipboardEvent) => void; onPaste: (event: React.ClipboardEvent) => void };
}

const MOST_FAULTS_TOLD = 3;

/** Copying cells out and pasting cells in; a block that is wider than what it is pasted into holds rows of its own. */
export function useClipboard<Row>({ columns, lines, area, keyOf, nameOf, rowOn, pending, seq, onChange, onPasteRows }: Asked<Row>): GridClipboard {
  /** What a cell says now, saved or not. */
  const textOf = useCallback((column: Column<Row>, row: Row) => pending.get(pendingKey(keyOf(row), column.id)) ?? column.text(row), [pending, keyOf]);
  /** Write a block from the corner of the area on, as one change, or say why not. */
  const write = useCallback((block: Block): void => {
    if (area === null || onChange === null) return;
    const found = changesOf(block, area, { columns, lines, keyOf, nameOf, rowOn, textOf, seq });
    if (found.faults.length > 0) {
      const more = found.faults.length > MOST_FAULTS_TOLD ? ` ${t("grid.more_faults", { count: found.faults.length - MOST_FAULTS_TOLD })}` : "";
      say(`${t("grid.nothing_changed")} ${found.faults.slice(0, MOST_FAULTS_TOLD).join(" ")}${more}`);
      return;
    }
    if (found.changes.length > 0) onChange(found.changes);
    if (found.left > 0) say(t("grid.left_over", { count: found.left }));
  }, [columns, lines, area, keyOf, nameOf, rowOn, textOf, seq, onChange]);
  const clear = useCallback(() => {
    if (area !== null) write(spread([[""]], area.bottom - area.top + 1, area.right - area.left + 1));
  }, [area, write]);
  const fillDown = useCallback(() => {
    const row = area === null ? undefined : rowOn(area.top);
    if (area === null || row === undefined || area.top === area.bottom) return;
    const first = columns.slice(area.left, area.right + 1).map((column) => textOf(column, row));
    write(Array.from({ length: area.bottom - area.top + 1 }, () => first));
  }, [columns, area, rowOn, textOf, write]);
  const onCopy = useCallback((event: React.ClipboardEvent) => {
    if (area === null || isField(event.target)) return;
    const block: string[][] = [];
    for (let line = area.top; line <= area.bottom; line += 1) {
      const row = rowOn(line);
      if (row !== undefined) block.push(columns.slice(area.left, area.right + 1).map((column) => textOf(column, row)));
    }
    event.clipboardData.setData("text/plain", writeTabs(block));
    event.clipboardData.setData("text/html", writeTable(block));
    event.preventDefault();
    if (block.length > 1) say(t("grid.copied", { count: block.length }));
  }, [columns, area, rowOn, textOf]);
  const onPaste = useCallback((event: React.ClipboardEvent) => {
    if (isField(event.target)) return;
    event.preventDefault();
    if (onChange === null) return;
    const text = event.clipboardData.getData("text/plain");
    const block = readBlock({ text, html: event.clipboardData.getData("text/html") });
    const width = block?.[0]?.length ?? 0;
    if (block === null) say(t("grid.unreadable_paste"));
    else if (width > 1 && width !== widthOf(area) && onPasteRows !== undefined) onPasteRows(writeTabs(block), columns.map((column) => column.id));
    else if (area === null) say(t("grid.paste_where"));
    else write(spread(block, area.bottom - area.top + 1, area.right - area.left + 1));
  }, [columns, area, onChange, onPasteRows, write]);
  return useMemo(() => ({ clear, fillDown, handlers: { onCopy, onPaste } }), [clear, fillDown, onCopy, onPaste]);
}

interface Sheet<Row> {
  columns: readonly Column<Row>[];
  lines: Lines;
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  rowOn: (line: number) => Row | undefined;
  textOf: (column: Column<Row>, row: Row) => string;
  seq: number;
}

/** What a block changes, cell by cell; what its texts cannot mean; and how many of its lines find no row. */
function changesOf<Row>(block: Block, area: Area, { columns, lines, keyOf, nameOf, rowOn, textOf, seq }: Sheet<Row>) {
  const changes: CellChange[] = [];
  const faults: string[] = [];
  let line = area.top - 1;
  let taken = 0;
  for (const cells of block) {
    do line += 1; while (line < lines.count && lines.line(line).kind === "group");
    const row = rowOn(line);
    if (row === undefined) break;
    taken += 1;
    for (const [at, text] of cells.entries()) {
      const column = columns[area.left + at];
      if (!canEdit(column, row) || textOf(column, row) === text) continue;
      const reading = column.edit.read(text, row);
      if ("set" in reading) changes.push({ key: keyOf(row), column: column.id, text, set: reading.set, ...sightOf(column, row, seq) });
      else faults.push(`${nameOf(row)}, ${column.label}: ${reading.fault}`);
    }
  }
  return { changes, faults, left: block.length - taken };
}

function widthOf(area: Area | null): number {
  return area === null ? 0 : area.right - area.left + 1;
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type !== "checkbox";
}
