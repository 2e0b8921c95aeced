import { useRef, useState } from "react";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Menu, MenuItem } from "../ui/Menu";
import { Opener } from "../ui/Opener";
import { Popover, PopoverAt } from "../ui/Popover";
import { Offer } from "./CellEditor";
import type { CellEdit, Column } from "./column";
import type { MenuItemSpec } from "./RowMenu";

type EditableColumn<Row> = Column<Row> & { edit: CellEdit<Row> };

interface BulkBarProps<Row> {
  count: number;
  /** The columns that can be set for all chosen rows at once; the first few have a button, the rest stand in a menu. */
  columns: readonly Column<Row>[];
  onSet: (column: Column<Row>, text: string, set: Readonly<Record<string, unknown>>) => void;
  commands?: readonly MenuItemSpec[];
  onClear: () => void;
}

const SHOWN = 4;

/** What can be done with all rows that are chosen, in one act. */
export function BulkBar<Row>({ count, columns: offered, onSet, commands = [], onClear }: BulkBarProps<Row>) {
  const [field, setField] = useState<EditableColumn<Row> | null>(null);
  const columns = offered.filter((column): column is EditableColumn<Row> => column.edit !== undefined);
  const [more, setMore] = useState<HTMLSpanElement | null>(null);
  if (count === 0) return null;
  const rest = columns.slice(SHOWN);
  return (
    <div className="bulk" role="toolbar" aria-label={t("grid.chosen", { count })}>
      <b className="strong">{t("grid.chosen", { count })}</b>
      <span className="divider" />
      {columns.slice(0, SHOWN).map((column) => <BulkField key={column.id} column={column} count={count} onSet={onSet} />)}
      {rest.length + commands.length > 0 && (
        <span ref={setMore}><Opener isMenu>
          <Button small>{t("grid.more_fields")}</Button>
          <Popover side="above end">
            <Menu
              onAction={(id) => {
                commands.find((command) => command.id === id)?.run();
                setField(rest.find((column) => column.id === id) ?? null);
              }}
            >
              {[...rest.map((column) => <MenuItem key={column.id} id={column.id}>{column.label}</MenuItem>), ...commands.map((command) => <MenuItem key={command.id} id={command.id} isDanger={command.isDanger === true}>{command.label}</MenuItem>)]}
            </Menu>
          </Popover>
        </Opener></span>
      )}
      {field !== null && more !== null && (
        <PopoverAt anchor={more} side="above end" label={field.label} onClose={() => { setField(null); }}>
          <BulkForm column={field} count={count} onSet={(text, set) => { setField(null); onSet(field, text, set); }} />
        </PopoverAt>
      )}
      <Button look="quiet" small icon="close" aria-label={t("grid.choose_none")} onPress={onClear} />
    </div>
  );
}

interface BulkFieldProps<Row> {
  column: EditableColumn<Row>;
  count: number;
  onSet: BulkBarProps<Row>["onSet"];
}

function BulkField<Row>({ column, count, onSet }: BulkFieldProps<Row>) {
  return (
    <Opener>
      <Button small>{column.label}</Button>
      <Popover side="above" label={column.label}>
        {(close) => <BulkForm column={column} count={count} onSet={(text, set) => { close(); onSet(column, text, set); }} />}
      </Popover>
    </Opener>
  );
}

interface BulkFormProps<Row> {
  column: EditableColumn<Row>;
  count: number;
  onSet: (text: string, set: Readonly<Record<string, unknown>>) => void;
}

/** One field for many rows: what may be chosen is offered, anything else is typed; empty clears it. */
function BulkForm<Row>({ column, count, onSet }: BulkFormProps<Row>) {
  const { edit } = column;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(-1);
  const [fault, setFault] = useState<string | null>(null);
  const options = edit.options?.(text, null).slice(0, 60) ?? [];
  const take = (option = options[at]): void => {
    const taken = option?.label ?? text.trim();
    const reading = edit.read(taken, null, option?.value);
    if ("fault" in reading) setFault(reading.fault);
    else onSet(taken, reading.set);
  };
  const press = (event: React.KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, options.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, -1));
    else if (event.key === "Enter") take();
    else return;
    event.preventDefault();
  };
  return (
    <div style={{ padding: 12, width: 260, display: "flex", flexDirection: "column", gap: 8 }}>
      <div className="field">
        <label htmlFor="bulk-text">{column.label}</label>
        <input
          id="bulk-text"
          ref={input}
          className="input"
          autoFocus
          autoComplete="off"
          type={edit.kind === "date" ? "date" : "text"}
          aria-invalid={fault !== null}
          {...(options.length === 0 ? {} : { role: "combobox", "aria-expanded": true, "aria-controls": "bulk-offer", "aria-activedescendant": at < 0 ? undefined : `bulk-${String(at)}` })}
          value={text}
          onChange={(event) => { setText(event.target.value); setAt(edit.isFree === true || event.target.value === "" ? -1 : 0); setFault(null); }}
          onKeyDown={press}
        />
        {fault !== null && <span className="hint" role="alert" style={{ color: "var(--health-low)" }}>{fault}</span>}
      </div>
      {options.length > 0 && <Offer id="bulk" anchor={input} options={options} at={at} onTake={take} isInline />}
      <Button look="primary" onPress={() => { take(); }}>{text.trim() === "" && at < 0 ? t("grid.clear_for", { count: formatNumber(count) }) : t("grid.set_for", { count: formatNumber(count) })}</Button>
    </div>
  );
}
