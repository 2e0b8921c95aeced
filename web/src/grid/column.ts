import type { ReactNode } from "react";

/** Something that may be chosen for a cell: the value behind it, and what one reads. */
export interface Option {
  value: string;
  label: string;
  detail?: string;
}

/** What a text means in a cell: fields to set, or why it means nothing. */
export interface Meant {
  set: Readonly<Record<string, unknown>>;
}
export type Reading = Meant | { fault: string };

export interface CellEdit<Row> {
  kind: "text" | "number" | "date" | "choice";
  /** What may be chosen, for what was typed so far. */
  options?: (typed: string, row: Row | null) => readonly Option[];
  /** Whether it may be something else than an option. */
  isFree?: boolean;
  /** What a text means; `value` is that of the option which was taken. */
  read: (text: string, row: Row | null, value?: string) => Reading;
  /** What is seen in a row of the fields that this sets, where that is what an edit builds on, not a point in history. */
  was?: (row: Row) => Readonly<Record<string, unknown>>;
  /** Whether this row's cell can be edited. */
  isOpen?: (row: Row) => boolean;
}

export interface Column<Row> {
  id: string;
  label: string;
  /** At least so many pixels; what is left of the window is shared in proportion. */
  width: number;
  isNumber?: boolean;
  /** The name of the order by this column. */
  sort?: string;
  draw: (row: Row) => ReactNode;
  /** As it is copied, and where an edit begins. */
  text: (row: Row) => string;
  edit?: CellEdit<Row>;
}

/** One cell that was given another text, and what that sets. */
export interface CellChange {
  key: string;
  column: string;
  text: string;
  set: Readonly<Record<string, unknown>>;
  /** The point in history at which one began to edit: what others set since is not overwritten unasked. */
  seen: number;
  /** What one saw then of the fields that are set, where edits build on that. */
  was?: Readonly<Record<string, unknown>>;
}

/** What is seen of a cell that is being given another text. */
export function sightOf<Row>(column: Column<Row>, row: Row, seen: number): Pick<CellChange, "seen" | "was"> {
  const was = column.edit?.was?.(row);
  return was === undefined ? { seen } : { seen, was };
}

export function canEdit<Row>(column: Column<Row> | undefined, row: Row | undefined): column is Column<Row> & { edit: CellEdit<Row> } {
  return column?.edit !== undefined && row !== undefined && (column.edit.isOpen?.(row) ?? true);
}

export function pendingKey(key: string, column: string): string {
  return `${key}/${column}`;
}
