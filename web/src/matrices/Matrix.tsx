import { memo, useEffect, useId, useRef, useState } from "react";
import { useMatrixWindow } from "./useMatrixWindow";
import { type Place, walked, within } from "./walk";

export interface MatrixColumn {
  id: string;
  /** The head in words, for those who hear it. */
  label: string;
  head: React.ReactNode;
  isDim?: boolean;
}

export interface MatrixRow {
  id: string;
  label: string;
  head: React.ReactNode;
  /** What is said beside the row. */
  tail: React.ReactNode;
  isDim?: boolean;
  /** Drawn across the cells of the row. */
  across?: React.ReactNode;
}

export interface MatrixCell {
  /** The cell in words. */
  label: string;
  content: React.ReactNode;
  classes?: string;
}

interface MatrixProps {
  label: string;
  corner: string;
  tailLabel: string;
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
  /** The least width of a column, in pixels. */
  columnWidth: number;
  headWidth: number;
  cellOf: (row: string, column: string) => MatrixCell;
  /** A key pressed on a cell, other than those that walk; whether it did something. */
  onKey: (row: string, column: string, event: React.KeyboardEvent) => boolean;
  onOpen: (row: string, column: string, cell: HTMLElement) => void;
  onPointerDown?: (row: string, column: string, event: React.PointerEvent) => void;
  /** Drawn over everything, moving along. */
  children?: React.ReactNode;
}

/**
 * Heads across and down and a cell where they meet: walked in by arrows, opened by Enter or a click, with one stop of Tab.
 * However many there are, what is in sight is drawn.
 */
export function Matrix(props: MatrixProps) {
  const { label, corner, tailLabel, columns, rows, columnWidth, headWidth } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState({ row: "", column: "" });
  const extent = { rows: rows.length, columns: columns.length };
  const at = within({ row: rows.findIndex((row) => row.id === stop.row), column: columns.findIndex((column) => column.id === stop.column) }, extent);
  const { scroller, isWide, drawnRows, drawnColumns, height, topOf, measure, reveal } = useMatrixWindow({ rows, columns: columns.length, columnWidth, headWidth, stop: at });
  const sought = useRef<Place | null>(null);
  const cellAt = (place: Place): HTMLElement | null => grid.current?.querySelector<HTMLElement>(`[data-at="${String(place.row)}/${String(place.column)}"]`) ?? null;
  useEffect(() => {
    const cell = sought.current === null ? null : cellAt(sought.current);
    if (cell === null) return;
    sought.current = null;
    cell.focus({ focusVisible: true });
  });
  const press = (event: React.KeyboardEvent): void => {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-at]") : null;
    const [row, column] = [rows[at.row], columns[at.column]];
    if (cell === null || cell !== event.target || row === undefined || column === undefined) return;
    const next = event.altKey ? null : walked(at, event.key, event.ctrlKey || event.metaKey, extent);
    if (next !== null) {
      event.preventDefault();
      reveal(next.row, next.column);
      sought.current = next;
      setStop({ row: rows[next.row]?.id ?? "", column: columns[next.column]?.id ?? "" });
    } else if (event.key === "Enter" || event.key === "F2") {
      props.onOpen(row.id, column.id, cell);
      event.preventDefault();
    } else if (!event.ctrlKey && !event.metaKey && props.onKey(row.id, column.id, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const head = `min(${String(headWidth)}px, max(128px, 24vw))`;
  const width = isWide ? `${String(columnWidth)}px` : `minmax(${String(columnWidth)}px, 1fr)`;
  const template = `${head} repeat(${String(columns.length)}, ${width}) var(--tail)`;
  const least = `calc(${head} + ${String(columns.length * columnWidth)}px + var(--tail))`;
  const style = { "--matrix": template, "--head": head, "--columns": String(columns.length), minWidth: least } as React.CSSProperties;
  const { cellOf, onOpen, onPointerDown } = props;
  const rowAt = (row: MatrixRow, number: number, top: number | null): React.ReactNode => (
    <Row key={row.id} {...{ id, row, number, top, measure, columns, cellOf, onOpen, onPointerDown }} drawn={drawnColumns} at={at.row === number ? at.column : null} onStop={setStop} />
  );
  return (
    <div ref={scroller} className="scroll matrix" tabIndex={-1}>
      <div ref={grid} className="matrix-grid" role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 2} style={style} onKeyDown={press}>
        <div role="row" className="matrix-row matrix-heads">
          <div role="columnheader" className="matrix-head corner">{corner}</div>
          {drawnColumns.map((number) => {
            const column = columns[number];
            if (column === undefined) return null;
            return <div key={column.id} id={`${id}c${String(number)}`} role="columnheader" aria-colindex={number + 2} style={{ gridColumn: number + 2 }} className={column.isDim === true ? "matrix-column dimmed" : "matrix-column"}>{column.head}</div>;
          })}
          <div role="columnheader" className="matrix-tail" style={{ gridColumn: columns.length + 2 }}>{tailLabel}</div>
        </div>
        {drawnRows === null ? rows.map((row, number) => rowAt(row, number, null)) : (
          <div role="rowgroup" className="matrix-window" style={{ height }}>
            {drawnRows.map((number) => {
              const row = rows[number];
              return row === undefined ? null : rowAt(row, number, topOf(number));
            })}
          </div>
        )}
        {props.children}
      </div>
    </div>
  );
}

interface RowProps extends Pick<MatrixProps, "columns" | "cellOf" | "onOpen"> {
  id: string;
  row: MatrixRow;
  number: number;
  /** The numbers of the columns that are drawn. */
  drawn: readonly number[];
  /** Where it stands among many, in pixels; null among a few. */
  top: number | null;
  measure: React.RefCallback<HTMLElement>;
  onPointerDown: MatrixProps["onPointerDown"];
  /** The column that Tab leads to; null if it is in another row. */
  at: number | null;
  onStop: (stop: { row: string; column: string }) => void;
}

/** While the matrix scrolls, rows that stay in sight are not drawn anew. */
const Row = memo(function Row({ id, row, number, drawn, top, measure, at, columns, cellOf, onOpen, onPointerDown, onStop }: RowProps) {
  const placed = top === null ? {} : { ref: measure, "data-measured": row.id, style: { top } };
  return (
    <div {...placed} role="row" aria-rowindex={number + 2} className={row.isDim === true ? "matrix-row dimmed" : "matrix-row"}>
      <div role="rowheader" id={`${id}r${String(number)}`} className="matrix-head">{row.head}</div>
      {drawn.map((index) => {
        const column = columns[index];
        if (column === undefined) return null;
        const cell = cellOf(row.id, column.id);
        const classes = ["matrix-cell", cell.classes ?? "", column.isDim === true ? "dimmed" : ""].filter(Boolean).join(" ");
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={index + 2}
            style={{ gridColumn: index + 2 }}
            tabIndex={at === index ? 0 : -1}
            data-at={`${String(number)}/${String(index)}`}
            data-row={row.id}
            data-column={column.id}
            aria-label={`${row.label}, ${column.label}: ${cell.label}`}
            title={cell.label}
            className={classes}
            onFocus={() => { onStop({ row: row.id, column: column.id }); }}
            onClick={(event) => { onOpen(row.id, column.id, event.currentTarget); }}
            onPointerDown={(event) => { onPointerDown?.(row.id, column.id, event); }}
          >
            {cell.content}
          </div>
        );
      })}
      {row.across}
      <div role="gridcell" className="matrix-tail" style={{ gridColumn: columns.length + 2 }}>{row.tail}</div>
    </div>
  );
});
