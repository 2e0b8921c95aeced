import { useId, useRef, useState } from "react";
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

/** Heads across and down and a cell where they meet: walked in by arrows, opened by Enter or a click, with one stop of Tab. */
export function Matrix(props: MatrixProps) {
  const { label, corner, tailLabel, columns, rows, columnWidth, headWidth } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState({ row: "", column: "" });
  const extent = { rows: rows.length, columns: columns.length };
  const at = within({ row: rows.findIndex((row) => row.id === stop.row), column: columns.findIndex((column) => column.id === stop.column) }, extent);
  const cellAt = (place: Place): HTMLElement | null => grid.current?.querySelector<HTMLElement>(`[data-at="${String(place.row)}/${String(place.column)}"]`) ?? null;
  const press = (event: React.KeyboardEvent): void => {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-at]") : null;
    const [row, column] = [rows[at.row], columns[at.column]];
    if (cell === null || cell !== event.target || row === undefined || column === undefined) return;
    const next = event.altKey ? null : walked(at, event.key, event.ctrlKey || event.metaKey, extent);
    if (next !== null) {
      cellAt(next)?.focus();
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === "F2") {
      props.onOpen(row.id, column.id, cell);
      event.preventDefault();
    } else if (!event.ctrlKey && !event.metaKey && props.onKey(row.id, column.id, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const head = `min(${String(headWidth)}px, 24vw)`;
  const template = `${head} repeat(${String(columns.length)}, minmax(${String(columnWidth)}px, 1fr)) var(--tail)`;
  const least = `calc(${head} + ${String(columns.length * columnWidth)}px + var(--tail))`;
  const style = { "--matrix": template, "--head": head, "--columns": String(columns.length), minWidth: least } as React.CSSProperties;
  return (
    <div className="scroll matrix" tabIndex={-1}>
      <div ref={grid} className="matrix-grid" role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 2} style={style} onKeyDown={press}>
        <div role="row" className="matrix-row matrix-heads">
          <div role="columnheader" className="matrix-head corner">{corner}</div>
          {columns.map((column, number) => (
            <div key={column.id} id={`${id}c${String(number)}`} role="columnheader" className={column.isDim === true ? "matrix-column dimmed" : "matrix-column"}>{column.head}</div>
          ))}
          <div role="columnheader" className="matrix-tail">{tailLabel}</div>
        </div>
        {rows.map((row, number) => (
          <Row key={row.id} {...props} id={id} row={row} number={number} at={at.row === number ? at.column : null} onStop={setStop} />
        ))}
        {props.children}
      </div>
    </div>
  );
}

interface RowProps extends MatrixProps {
  id: string;
  row: MatrixRow;
  number: number;
  /** The column that Tab leads to; null if it is in another row. */
  at: number | null;
  onStop: (stop: { row: string; column: string }) => void;
}

function Row({ id, row, number, at, columns, cellOf, onOpen, onPointerDown, onStop }: RowProps) {
  return (
    <div role="row" aria-rowindex={number + 2} className={row.isDim === true ? "matrix-row dimmed" : "matrix-row"}>
      <div role="rowheader" id={`${id}r${String(number)}`} className="matrix-head">{row.head}</div>
      {columns.map((column, index) => {
        const cell = cellOf(row.id, column.id);
        const classes = ["matrix-cell", cell.classes ?? "", column.isDim === true ? "dimmed" : ""].filter(Boolean).join(" ");
        return (
          <div
            key={column.id}
            role="gridcell"
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
      <div role="gridcell" className="matrix-tail">{row.tail}</div>
    </div>
  );
}
