import { useCallback, useEffect, useId, useImperativeHandle, useMemo, useState } from "react";
import { t } from "../language/language";
import { Icon } from "../ui/Icon";
import { type Chosen, choose, countChosen, isChosen, tickOf } from "./chosen";
import type { CellChange, Column } from "./column";
import { type Cursor, areaOf, cursorAt } from "./cursor";
import { GridRow, GroupHead } from "./GridRow";
import type { Line, Lines } from "./lines";
import { type MenuItemSpec, RowMenu } from "./RowMenu";
import { useClipboard } from "./useClipboard";
import { useEditing } from "./useEditing";
import { useKeys } from "./useKeys";
import { usePointer } from "./usePointer";
import { useWindow } from "./useWindow";

export const HEAD = 34;

export interface Order {
  by: string;
  isDescending: boolean;
}

export interface GridProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  lines: Lines;
  /** The row of a number; undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined;
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  order: Order;
  onOrder: (order: Order) => void;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  /** The rows from one number to another, fetched if need be. */
  between: (from: number, to: number) => Promise<readonly Row[]>;
  onToggleGroup?: (value: string) => void;
  signOf?: (value: string) => React.ReactNode;
  openedKey?: string | undefined;
  onOpen: (row: Row) => void;
  /** Null where nothing can be changed. */
  onChange: ((changes: readonly CellChange[]) => void) | null;
  /** A pasted block that is wider than one column: rows of its own. */
  onPasteRows?: (text: string, columns: readonly string[]) => void;
  menuOf?: (row: Row) => readonly MenuItemSpec[];
  pending: ReadonlyMap<string, string>;
  isFailed: boolean;
  /** The point in history at which the rows were read. */
  seq: number;
  /** Called with the first and the last row in sight. */
  onSight?: (first: number, last: number) => void;
  handle?: React.Ref<GridHandle>;
}

/** Choose the rows from one line to another, or no longer; what they are not yet where nothing is said. */
export type ChooseLines = (from: number, to: number, isWanted?: boolean) => void;

export interface GridHandle {
  focus: () => void;
}

/** A spreadsheet of rows that are fetched as they come into sight: moved in, edited, copied and chosen by keyboard and pointer. */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, columns, lines, rowAt, keyOf, onChosen } = props;
  const gridId = useId();
  const { scroller, shown, across, reveal, height } = useWindow(lines, HEAD);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const at = useMemo(() => clamped(cursor, lines.count, columns.length), [cursor, lines.count, columns.length]);
  const area = at === null ? null : areaOf(at);
  const rowOn = useCallback((line: number): Row | undefined => {
    const found = line < 0 || line >= lines.count ? null : lines.line(line);
    return found?.kind === "row" ? rowAt(found.row) : undefined;
  }, [lines, rowAt]);
  const go = useCallback((next: Cursor) => {
    setCursor(next);
    reveal(next.at.line);
  }, [reveal]);
  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller]);
  useImperativeHandle(props.handle, () => ({ focus: () => { setCursor((before) => before ?? cursorAt(0, 0)); focus(); } }), [focus]);
  const extent = { lines: lines.count, columns: columns.length, page: 12 };
  const editing = useEditing({ ...props, cursor: at, extent, rowOn, go, focus });
  const [menuAt, setMenuAt] = useState<{ line: number; button: Element } | null>(null);
  const chooseLines = useChoosing(props, lines);
  const clipboard = useClipboard({ ...props, area, rowOn });
  const openMenu = useCallback((line: number, button: Element) => { setMenuAt({ line, button }); }, []);
  const keys = useKeys({ ...props, cursor: at, extent, rowOn, go, editing, chooseLines, clipboard, scroller });
  const pointer = usePointer({ cursor: at, setCursor, chooseLines, editing });
  const template = `40px ${columns.map((column) => `minmax(${String(column.width)}px, ${String(column.width)}fr)`).join(" ")}${props.menuOf === undefined ? "" : " 36px"}`;
  const width = columns.reduce((sum, column) => sum + column.width, props.menuOf === undefined ? 40 : 76);
  const visible = linesToDraw(shown, at, lines.count);
  useSight(props, lines, shown);
  return (
    <>
      <div
        ref={scroller}
        className={width > across ? "scroll grid sideways" : "scroll grid"}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={lines.count + 1}
        aria-colcount={columns.length + (props.menuOf === undefined ? 1 : 2)}
        aria-multiselectable
        aria-activedescendant={at === null ? undefined : `${gridId}-${String(at.at.line)}-${lines.line(at.at.line).kind === "group" ? "0" : String(at.at.column)}`}
        style={{ "--template": template, "--width": `${String(width)}px` } as React.CSSProperties}
        onFocus={(event) => { if (event.target === event.currentTarget && at === null && lines.count > 0) setCursor(cursorAt(0, 0)); }}
        {...keys}
        {...pointer}
        {...clipboard.handlers}
      >
        <Head {...props} chosen={props.chosen} onChosen={onChosen} />
        <div className="grid-body" role="rowgroup" style={{ height }}>
          {visible.map((index) => {
            const line = lines.line(index);
            const place = { gridId, line: index, top: lines.top(index) + shown.shift, height: lines.heightOf(index) };
            if (line.kind === "group") {
              return <GroupHead key={`group/${line.group.value}`} {...place} columns={columns.length} group={line.group} sign={props.signOf?.(line.group.value)} tick={groupTick(props, line)} isActive={at?.at.line === index} onToggle={props.onToggleGroup ?? noop} />;
            }
            const row = rowAt(line.row);
            const key = row === undefined ? undefined : keyOf(row);
            const isIn = area !== null && index >= area.top && index <= area.bottom;
            return (
              <GridRow
                key={key ?? `line/${String(line.row)}`}
                {...place}
                columns={columns}
                row={row}
                rowKey={key}
                name={row === undefined ? "" : props.nameOf(row)}
                isChosen={key !== undefined && isChosen(props.chosen, key)}
                isOpened={key !== undefined && key === props.openedKey}
                active={at?.at.line === index ? at.at.column : null}
                left={isIn ? area.left : null}
                right={isIn ? area.right : null}
                editing={editing.state?.key === key ? editing.state : null}
                pending={props.pending}
                isFailed={props.isFailed}
                hasMenu={props.menuOf !== undefined}
                isReadOnly={props.onChange === null}
                onDone={editing.done}
                onCancel={editing.cancel}
                onMenu={openMenu}
              />
            );
          })}
        </div>
      </div>
      {menuAt !== null && <RowMenu anchor={menuAt.button} items={itemsOf(props, rowOn(menuAt.line))} onClose={() => { setMenuAt(null); focus(); }} />}
    </>
  );
}

function itemsOf<Row>({ menuOf }: GridProps<Row>, row: Row | undefined): readonly MenuItemSpec[] {
  return row === undefined || menuOf === undefined ? [] : menuOf(row);
}

function noop(): void {
  // a list without groups has no heads
}

/** The lines in sight, and the one that has the focus, wherever it is: the screen reader must find it. */
function linesToDraw(shown: { first: number; last: number }, cursor: Cursor | null, count: number): number[] {
  const found = Array.from({ length: Math.max(0, Math.min(shown.last, count - 1) - shown.first + 1) }, (_, at) => shown.first + at);
  const active = cursor?.at.line;
  return active === undefined || active >= count || (active >= shown.first && active <= shown.last) ? found : [...found, active];
}

function clamped(cursor: Cursor | null, lines: number, columns: number): Cursor | null {
  if (cursor === null || lines === 0 || columns === 0) return null;
  const within = (place: Cursor["at"]): Cursor["at"] => ({ line: Math.min(place.line, lines - 1), column: Math.min(place.column, columns - 1) });
  return { at: within(cursor.at), from: within(cursor.from) };
}

function groupTick<Row>({ rowAt, keyOf, chosen }: GridProps<Row>, line: Line & { kind: "group" }): "all" | "some" | "none" {
  const rows = Array.from({ length: Math.min(line.group.count, MOST_LOOKED_AT) }, (_, at) => rowAt(line.firstRow + at));
  const keys = rows.flatMap((row) => (row === undefined ? [] : [keyOf(row)]));
  const tick = tickOf(chosen, keys);
  return tick === "all" && keys.length < line.group.count && !chosen.isAll ? "some" : tick;
}

const MOST_LOOKED_AT = 300;

/** Tell which rows are in sight, so that they are fetched. */
function useSight<Row>({ onSight }: GridProps<Row>, lines: Lines, shown: { first: number; last: number }): void {
  const [first = 0, last = 0] = [shown.first, shown.last].map((index) => {
    const line = index < 0 || index >= lines.count ? null : lines.line(index);
    return line === null ? 0 : line.kind === "row" ? line.row : line.firstRow;
  });
  useEffect(() => {
    onSight?.(first, last);
  }, [onSight, first, last]);
}

/** Choose the rows of lines, or no longer; a group's head stands for all its rows, fetched or not. */
function useChoosing<Row>({ between, keyOf, chosen, onChosen }: GridProps<Row>, lines: Lines): ChooseLines {
  return useCallback((from, to, isWanted) => {
    const spans = spansOf(lines, from, to);
    void Promise.all(spans.map(([first, last]) => between(first, last))).then((found) => {
      const keys = found.flat().map(keyOf);
      const isNow = keys.length > 0 && keys.every((key) => isChosen(chosen, key));
      onChosen(choose(chosen, keys, isWanted ?? !isNow));
    });
  }, [between, keyOf, chosen, onChosen, lines]);
}

/** The rows on some lines as spans without gaps. */
function spansOf(lines: Lines, from: number, to: number): [number, number][] {
  const spans: [number, number][] = [];
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const line = lines.line(index);
    const last = spans.at(-1);
    if (line.kind === "group") {
      if (from === to) spans.push([line.firstRow, line.firstRow + line.group.count - 1]);
    } else if (last?.[1] === line.row - 1) last[1] = line.row;
    else spans.push([line.row, line.row]);
  }
  return spans;
}

function Head<Row>({ columns, order, onOrder, lines, chosen, onChosen, menuOf }: GridProps<Row>) {
  const count = countChosen(chosen, lines.rows);
  const isAll = count > 0 && count === lines.rows;
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        <div role="columnheader" aria-colindex={1} className="grid-check">
          <input type="checkbox" className="check" aria-label={t("grid.choose_all")} checked={isAll} ref={(box) => { if (box !== null) box.indeterminate = count > 0 && !isAll; }} onChange={() => { onChosen({ isAll: !isAll, keys: new Set() }); }} />
        </div>
        {columns.map((column, index) => {
          const isSorted = column.sort !== undefined && column.sort === order.by;
          const sorted = isSorted ? { "aria-sort": order.isDescending ? ("descending" as const) : ("ascending" as const) } : {};
          return (
            <div key={column.id} role="columnheader" aria-colindex={index + 2} {...sorted} className={["grid-cell", index === 0 ? "first" : "", column.isNumber === true ? "num" : ""].join(" ")}>
              {column.sort === undefined ? <span className="cut">{column.label}</span> : (
                <button type="button" title={column.label} onClick={() => { onOrder({ by: column.sort ?? "", isDescending: isSorted ? !order.isDescending : column.isNumber === true }); }}>
                  <span className="cut">{column.label}</span>
                  {isSorted && <Icon name={order.isDescending ? "descending" : "ascending"} />}
                </button>
              )}
            </div>
          );
        })}
        {menuOf !== undefined && <div role="columnheader" aria-colindex={columns.length + 2} className="grid-menu"><span className="visually-hidden">{t("action.more")}</span></div>}
      </div>
    </div>
  );
}
