import { useContext, useLayoutEffect, useRef, useState } from "react";
import { TypeAhead } from "../canvas/typeAhead";
import { OverContext } from "./Popover";

interface MenuProps {
  /** Without one the button that opened it names it. */
  label?: string;
  className?: string;
  onAction: (id: string) => void;
  children: React.ReactNode;
}

/** Commands or choices: walked by arrows and first letters, taken by Enter, Space or a click. */
export function Menu({ label, className = "menu", onAction, children }: MenuProps) {
  const root = useRef<HTMLDivElement>(null);
  const [typing] = useState(() => new TypeAhead());
  const { close, byKey, openerId } = useContext(OverContext);
  useLayoutEffect(() => {
    const all = itemsOf(root.current);
    const chosen = all.find((item) => item.ariaChecked === "true");
    (chosen ?? (byKey ? all[0] : root.current))?.focus();
  }, [byKey]);
  const take = (target: EventTarget, isStaying: boolean): void => {
    const item = (target as Element).closest<HTMLElement>("[role^=menuitem]");
    if (item?.dataset.id === undefined) return;
    if (!isStaying || item.role !== "menuitemcheckbox") close();
    onAction(item.dataset.id);
  };
  const press = (event: React.KeyboardEvent): void => {
    const all = itemsOf(root.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const leads: Readonly<Record<string, number>> = { ArrowDown: (at + 1) % all.length, ArrowUp: at <= 0 ? all.length - 1 : at - 1, Home: 0, PageUp: 0, End: all.length - 1, PageDown: all.length - 1 };
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isTyped = isLetter && (event.key !== " " || typing.isTyping(event.timeStamp));
    const lead = leads[event.key] ?? (isTyped ? typing.find(event.key, all.map((item, index) => ({ id: String(index), name: item.textContent })), String(at), event.timeStamp) : null);
    if (lead !== null) all[Number(lead)]?.focus();
    else if (event.key === "Enter" || event.key === " ") take(event.target, event.key === " ");
    else if (event.key === "Tab") close();
    else if (!isTyped) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={root}
      role="menu"
      className={className}
      tabIndex={-1}
      {...(label === undefined ? { "aria-labelledby": openerId } : { "aria-label": label })}
      onKeyDown={press}
      onClick={(event) => { take(event.target, true); }}
      onPointerMove={(event) => { (event.target as Element).closest<HTMLElement>("[role^=menuitem]")?.focus({ preventScroll: true }); }}
    >
      {children}
    </div>
  );
}

function itemsOf(menu: Element | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
}

interface MenuItemProps {
  id: string;
  isDanger?: boolean;
  /** Whether it is chosen; only of those that are choices. */
  isChosen?: boolean;
  /** Several can be chosen, one after the other. */
  isOneOfMany?: boolean;
  children: React.ReactNode;
}

export function MenuItem({ id, isDanger = false, isChosen, isOneOfMany = false, children }: MenuItemProps) {
  const role = isChosen === undefined ? "menuitem" : isOneOfMany ? "menuitemcheckbox" : "menuitemradio";
  return <div role={role} data-id={id} tabIndex={-1} aria-checked={isChosen} className={isDanger ? "danger" : undefined}>{children}</div>;
}

/** Between groups of items. */
export function MenuLine() {
  return <div role="separator" className="menu-line" />;
}
