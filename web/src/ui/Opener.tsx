import { createContext, type RefObject, useContext, useId, useMemo, useRef, useState } from "react";

export interface Opening {
  id: string;
  button: RefObject<HTMLButtonElement | null>;
  isMenu: boolean;
  isOpen: boolean;
  /** Opened by a key: then a menu begins with its first item. */
  byKey: boolean;
  open: (byKey: boolean) => void;
  close: () => void;
}

/** What the next button opens. */
export const OpeningContext = createContext<Opening | null>(null);

/** A button and what it opens beside itself: a popover, or a menu. */
export function Opener({ isMenu = false, children }: { isMenu?: boolean; children: React.ReactNode }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState({ isOpen: false, byKey: false });
  const opening = useMemo(() => ({
    id,
    button,
    isMenu,
    ...state,
    open: (byKey: boolean) => { setState({ isOpen: true, byKey }); },
    close: () => { setState({ isOpen: false, byKey: false }); },
  }), [id, isMenu, state]);
  return <OpeningContext value={opening}>{children}</OpeningContext>;
}

/** What a button needs in order to open what stands beside it. */
export function useOpening(): React.ComponentProps<"button"> {
  const opening = useContext(OpeningContext);
  if (opening === null) return {};
  const { id, button, isMenu, isOpen, open } = opening;
  return {
    id,
    ref: button,
    "aria-haspopup": isMenu ? "menu" : "dialog",
    "aria-expanded": isOpen,
    onClick: (event) => { open(event.detail === 0); },
    onKeyDown: (event) => {
      if (!isMenu || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      event.stopPropagation();
      open(true);
    },
  };
}
