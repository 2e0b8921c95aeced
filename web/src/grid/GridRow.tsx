import { memo } from "react";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { CellEditor, type Leave } from "./CellEditor";
import { canEdit, type Column, type Meant, pendingKey } from "./column";
import type { Group } from "./lines";

export interface Editing {
  key: string;
  column: number;
  draft: string;
  /** Whether the text is what the cell says; then it is selected, to be typed over. */
  isAsItWas: boolean;
  seen: number;
}

export interface GridRowProps<Row> {
  gridId: string;
  line: number;
  top: number;
  height: number;
  columns: readonly Column<Row>[];
  /** Undefined while it is on its way. */
  row: Row | undefined;
  rowKey: string | undefined;
  name: string;
  isChosen: boolean;
  isOpened: boolean;
  /** The column of the cell one is in, if it is on this line. */
  active: number | null;
  /** The columns of the selected area on this line, from and to. */
  left: number | null;
  right: number | null;
  editing: Editing | null;
  /** Texts that are on their way to the server, by row and column; those it refused. */
  pending: ReadonlyMap<string, string>;
  isFailed: boolean;
  hasMenu: boolean;
  isReadOnly: boolean;
  onDone: (text: string, reading: Meant, leave: Leave) => void;
  onCancel: () => void;
  onMenu: (line: number, button: Element) => void;
}

function RawRow<Row>(props: GridRowProps<Row>) {
  const { gridId, line, top, height, columns, row, rowKey, name, isChosen, isOpened, hasMenu } = props;
  const classes = ["grid-row", isChosen ? "chosen" : "", isOpened ? "opened" : ""].filter((part) => part !== "");
  return (
    <div role="row" aria-rowindex={line + 2} aria-selected={isChosen} className={classes.join(" ")} style={{ transform: `translateY(${String(top)}px)`, height }} data-line={line}>
      <div role="gridcell" aria-colindex={1} className="grid-check">
        <input type="checkbox" className="check" tabIndex={-1} data-check={line} aria-label={t("grid.choose", { name })} checked={isChosen} readOnly disabled={row === undefined} />
      </div>
      {columns.map((column, index) => (
        <Cell key={column.id} {...props} column={column} index={index} id={`${gridId}-${String(line)}-${String(index)}`} />
      ))}
      {hasMenu && (
        <div role="gridcell" aria-colindex={columns.length + 2} className="grid-menu">
          {rowKey !== undefined && (
            <button type="button" className="button quiet small icon-only" tabIndex={-1} data-menu={line} aria-haspopup="menu" aria-label={t("grid.row_menu", { name })} onClick={(event) => { props.onMenu(line, event.currentTarget); }}>
              <Icon name="more" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

interface CellProps<Row> extends GridRowProps<Row> {
  column: Column<Row>;
  index: number;
  id: string;
}

function Cell<Row>({ column, index, id, row, rowKey, active, left, right, editing, pending, isFailed, isReadOnly, onDone, onCancel }: CellProps<Row>) {
  const isEdited = editing !== null && editing.column === index && editing.key === rowKey && canEdit(column, row);
  const unsaved = rowKey === undefined ? undefined : pending.get(pendingKey(rowKey, column.id));
  const isInArea = left !== null && right !== null && index >= left && index <= right;
  const classes = ["grid-cell"];
  if (index === 0) classes.push("first");
  if (column.isNumber === true) classes.push("num");
  if (active === index) classes.push("active");
  if (isInArea) classes.push("in-area");
  if (unsaved !== undefined) classes.push(isFailed ? "failed" : "unsaved");
  return (
    <div role={index === 0 ? "rowheader" : "gridcell"} id={id} aria-colindex={index + 2} aria-selected={isInArea || active === index} aria-readonly={isReadOnly || !canEdit(column, row)} className={classes.join(" ")} data-column={index}>
      {isEdited ? (
        <CellEditor column={column} row={row as Row} draft={editing.draft} isAsItWas={editing.isAsItWas} onDone={onDone} onCancel={onCancel} />
      ) : unsaved !== undefined ? (
        <span className="cut">{unsaved}</span>
      ) : row === undefined ? (
        <span className="skeleton" style={{ width: `${String(40 + ((index * 23) % 40))}%` }} />
      ) : (
        column.draw(row)
      )}
    </div>
  );
}

export const GridRow = memo(RawRow) as typeof RawRow;

interface GroupHeadProps {
  gridId: string;
  line: number;
  top: number;
  height: number;
  columns: number;
  group: Group;
  sign?: React.ReactNode;
  tick: "all" | "some" | "none";
  isActive: boolean;
  onToggle: (value: string) => void;
}

/** The head of a group: what its rows have in common and how many they are; it opens and closes them. */
export function GroupHead({ gridId, line, top, height, columns, group, sign, tick, isActive, onToggle }: GroupHeadProps) {
  return (
    <div role="row" aria-rowindex={line + 2} className={isActive ? "grid-row grid-group active" : "grid-row grid-group"} style={{ transform: `translateY(${String(top)}px)`, height }} data-line={line}>
      <div role="gridcell" aria-colindex={1} className="grid-check">
        <input type="checkbox" className="check" tabIndex={-1} data-check={line} aria-label={t("grid.choose_group", { name: group.label })} ref={(box) => { if (box !== null) box.indeterminate = tick === "some"; }} checked={tick === "all"} readOnly />
      </div>
      <div role="rowheader" id={`${gridId}-${String(line)}-0`} aria-colindex={2} aria-colspan={columns} className="grid-group-label">
        <Button look="quiet" small icon={group.isClosed ? "right" : "down"} tabIndex={-1} aria-expanded={!group.isClosed} aria-label={group.label} onPress={() => { onToggle(group.value); }} />
        {sign}
        <b className="strong cut">{group.label}</b>
        <span className="tertiary nowrap">{t("grid.rows", { count: group.count })}</span>
      </div>
    </div>
  );
}
