import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { t } from "../language/language";
import { overPage } from "../ui/over";
import type { CellEdit, Column, Meant, Option } from "./column";

/** Where one goes when an edit is done. */
export type Leave = "down" | "up" | "next" | "previous" | "stay";

interface CellEditorProps<Row> {
  column: Column<Row> & { edit: CellEdit<Row> };
  row: Row;
  /** Where the text begins; what was there before where nobody has typed yet. */
  draft: string;
  isAsItWas: boolean;
  onDone: (text: string, reading: Meant, leave: Leave) => void;
  onCancel: () => void;
}

const MOST_OPTIONS = 60;

/** A cell that is being edited: Enter or Tab take the text, Esc leaves it as it was; what fits is offered below. */
export function CellEditor<Row>({ column, row, draft, isAsItWas, onDone, onCancel }: CellEditorProps<Row>) {
  const { edit } = column;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(draft);
  const [isTouched, setTouched] = useState(false);
  const [at, setAt] = useState(-1);
  const [fault, setFault] = useState<string | null>(null);
  const isOver = useRef(false);
  const isBegun = useRef(false);
  const options = edit.options === undefined ? [] : edit.options(isTouched ? text : "", row).slice(0, MOST_OPTIONS);
  const take = (leave: Leave, option = options[at]): void => {
    if (isOver.current) return; // the field that goes loses the focus once more
    const taken = option?.label ?? text.trim();
    const reading = edit.read(taken, row, option?.value);
    if ("fault" in reading) {
      setFault(reading.fault);
      return;
    }
    isOver.current = true;
    onDone(taken, reading, leave);
  };
  const cancel = (): void => {
    isOver.current = true;
    onCancel();
  };
  const press = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    const leaves: Readonly<Record<string, Leave>> = { Enter: event.shiftKey ? "up" : "down", Tab: event.shiftKey ? "previous" : "next" };
    const leave = leaves[event.key];
    if (leave !== undefined) take(leave);
    else if (event.key === "Escape") cancel();
    else if (event.key === "ArrowDown" && options.length > 0) setAt(Math.min(at + 1, options.length - 1));
    else if (event.key === "ArrowUp" && options.length > 0) setAt(Math.max(at - 1, -1));
    else return;
    event.preventDefault();
  };
  return (
    <span className="cell-editor">
      <input
        ref={input}
        className={column.isNumber === true ? "num" : undefined}
        type={edit.kind === "date" ? "date" : "text"}
        inputMode={edit.kind === "number" ? "decimal" : undefined}
        aria-label={column.label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        {...(edit.options === undefined ? {} : combobox(id, at, options.length))}
        autoComplete="off"
        autoFocus
        onFocus={(event) => { if (isAsItWas && !isBegun.current) event.target.select(); isBegun.current = true; }}
        value={text}
        onChange={(event) => { setText(event.target.value); setTouched(true); setAt(edit.isFree === true || event.target.value === "" ? -1 : 0); setFault(null); }}
        onKeyDown={press}
        onBlur={() => { take("stay"); }}
      />
      {options.length > 0 && <Offer id={id} anchor={input} options={options} at={at} onTake={(option) => { take("stay", option); }} />}
      {fault !== null && <Fault id={`${id}-fault`} anchor={input}>{fault}</Fault>}
    </span>
  );
}

function combobox(id: string, at: number, count: number) {
  return {
    role: "combobox",
    "aria-expanded": count > 0,
    "aria-controls": `${id}-offer`,
    "aria-autocomplete": "list" as const,
    "aria-activedescendant": at < 0 ? undefined : `${id}-${String(at)}`,
  };
}

interface OfferProps {
  id: string;
  anchor: React.RefObject<HTMLInputElement | null>;
  options: readonly Option[];
  at: number;
  onTake: (option: Option) => void;
  /** Whether it stands in its place instead of over everything. */
  isInline?: boolean;
}

const TALLEST = 264;

/** What may be chosen, below the cell or above it where there is more room, over everything that scrolls. */
export function Offer({ id, anchor, options, at, onTake, isInline = false }: OfferProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isInline) return undefined;
    const place = (): void => { standBy(list.current, anchor.current, options.length); };
    place();
    window.addEventListener("scroll", place, true);
    return () => { window.removeEventListener("scroll", place, true); };
  }, [anchor, options.length, isInline]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const offer = (
    <div ref={list} id={`${id}-offer`} role="listbox" aria-label={t("grid.offer")} className={isInline ? "menu inline" : "popover menu offer"}>
      {options.map((option, index) => (
        <div
          key={option.value}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === at}
          data-focused={index === at ? "" : undefined}
          onPointerDown={(event) => { event.preventDefault(); onTake(option); }}
        >
          <span className="grow cut">{option.label}</span>
          {option.detail !== undefined && <span className="caption tertiary cut">{option.detail}</span>}
        </div>
      ))}
    </div>
  );
  return isInline ? offer : createPortal(offer, overPage());
}

/** Why a text cannot be taken: over everything, as rows below would cover it. */
function Fault({ id, anchor, children }: { id: string; anchor: React.RefObject<HTMLInputElement | null>; children: string }) {
  const place = (told: HTMLElement | null): void => { standBy(told, anchor.current, 2); };
  return createPortal(<div ref={place} id={id} role="alert" className="popover offer cell-fault">{children}</div>, overPage());
}

/** Put a list below a field, or above it where there is more room. */
function standBy(list: HTMLElement | null, field: HTMLElement | null, count: number): void {
  if (list === null || field === null) return;
  const box = field.getBoundingClientRect();
  const below = window.innerHeight - box.bottom - 8;
  const isBelow = below >= Math.min(TALLEST, count * 28 + 8) || below > box.top;
  const place: Readonly<Record<string, number>> = {
    left: Math.max(8, Math.min(box.left, window.innerWidth - 248)),
    "min-width": Math.max(180, box.width),
    "max-height": Math.min(TALLEST, isBelow ? below : box.top - 8),
    [isBelow ? "top" : "bottom"]: (isBelow ? box.bottom : window.innerHeight - box.top) + 4,
  };
  for (const [name, pixels] of Object.entries(place)) list.style.setProperty(name, `${String(pixels)}px`);
}
