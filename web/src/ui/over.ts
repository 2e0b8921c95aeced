import { useLayoutEffect, useRef, useState } from "react";

/** The element that holds the page. What opens over a page belongs to it: a screen reader finds it in the page's landmark. */
export const PAGE = "page";

export function overPage(): HTMLElement {
  return document.getElementById(PAGE) ?? document.body;
}

/** Where the focus was before something opened, kept until whoever opened from within it has closed as well. */
const before = new WeakMap<Element, Element | null>();

/**
 * What lies over everything else: while it is there nothing beside it can be reached, the focus is in it and Esc closes it;
 * then the focus goes back to where it was.
 */
export function useOver(onClose: () => void) {
  const ref = useRef<HTMLDivElement>(null);
  const [from] = useState(() => document.activeElement);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    before.set(element, from);
    const others = [...beside(element)];
    for (const other of others) other.inert = true;
    if (!element.contains(document.activeElement)) element.querySelector<HTMLElement>("[role=dialog], [role=menu]")?.focus();
    // the focus may have been lost, with a button that is no more for example
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.target !== document.body || element.inert) return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
      for (const other of others) other.inert = false;
      if (element.contains(document.activeElement) || document.activeElement === document.body) backTo(from);
    };
  }, [from]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
  };
  return { ref, onKeyDown, "data-over": "" };
}

/** What a press closes that began and ended beside it: not the end of a gesture that opened it. */
export function usePressBeside(onClose: () => void) {
  const isPressed = useRef(false);
  const end = (event: React.SyntheticEvent): void => {
    if (!isPressed.current || event.target !== event.currentTarget) return;
    event.preventDefault();
    onClose();
  };
  return {
    onPointerDown: (event: React.PointerEvent) => { isPressed.current = event.target === event.currentTarget; },
    onClick: end,
    onContextMenu: end,
  };
}

/** Everything that stands beside an element, or beside one that it is in, and can be reached. */
function* beside(element: Element): Generator<HTMLElement> {
  for (let at = element; at !== document.body && at.parentElement !== null; at = at.parentElement) {
    for (const other of at.parentElement.children) if (other !== at && other instanceof HTMLElement && !other.inert) yield other;
  }
}

function backTo(element: Element | null): void {
  if (element === null) return;
  if (element.isConnected) (element as HTMLElement).focus({ preventScroll: true });
  else {
    const gone = element.closest("[data-over]");
    if (gone !== null) backTo(before.get(gone) ?? null);
  }
}
