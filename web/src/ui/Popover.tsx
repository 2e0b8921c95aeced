import { createContext, useContext, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { OpeningContext } from "./Opener";
import { overPage, useOver, usePressBeside } from "./over";
import { placed, type Side } from "./placed";

interface Over {
  close: () => void;
  byKey: boolean;
  /** The button that opened it, which names a menu without a name of its own. */
  openerId: string | undefined;
}

/** What is over everything and one is in, for those who close it. */
export const OverContext = createContext<Over>({ close: () => undefined, byKey: true, openerId: undefined });

interface PopoverProps {
  /** Below or above what it belongs to, and with which edge in line; on the other side where there is more room. */
  side?: Side;
  /** What it asks or tells; a menu has a name of its own. */
  label?: string;
  className?: string;
  children: React.ReactNode | ((close: () => void) => React.ReactNode);
}

/** What the button beside it opens, as long as it is open. */
export function Popover(props: PopoverProps) {
  const opening = useContext(OpeningContext);
  if (opening?.isOpen !== true) return null;
  return <Shown {...props} at={() => opening.button.current?.getBoundingClientRect()} byKey={opening.byKey} openerId={opening.id} onClose={opening.close} />;
}

interface PopoverAtProps extends PopoverProps {
  /** What it is put beside, or a place in the window. */
  anchor: Element | DOMRect;
  onClose: () => void;
}

/** What was opened by no button of its own, beside something. */
export function PopoverAt({ anchor, ...rest }: PopoverAtProps) {
  return <Shown {...rest} at={() => (anchor instanceof Element ? anchor.getBoundingClientRect() : anchor)} byKey />;
}

interface ShownProps extends PopoverProps {
  at: () => DOMRect | undefined;
  byKey: boolean;
  openerId?: string;
  onClose: () => void;
}

function Shown({ side = "below start", label, className, children, at, byKey, openerId, onClose }: ShownProps) {
  const box = useRef<HTMLDivElement>(null);
  const over = useOver(onClose);
  const beside = usePressBeside(onClose);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const place = (): void => {
      const beside = at();
      if (beside === undefined) return;
      element.style.maxHeight = "";
      const { left, top, height } = placed(beside, { width: element.offsetWidth, height: element.scrollHeight }, { width: window.innerWidth, height: window.innerHeight }, side);
      Object.assign(element.style, { left: `${String(left)}px`, top: `${String(top)}px`, maxHeight: `${String(height)}px` });
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(element);
    window.addEventListener("resize", place);
    return () => {
      watch.disconnect();
      window.removeEventListener("resize", place);
    };
  });
  const content = typeof children === "function" ? children(onClose) : children;
  return createPortal(
    <div {...over} onPointerDown={stop} onClick={stop} onDoubleClick={stop}>
      <div className="underlay" {...beside} />
      <div ref={box} className="popover">
        <OpeningContext value={null}>
          <OverContext value={{ close: onClose, byKey, openerId }}>
            {label === undefined ? content : <section role="dialog" aria-label={label} className={className} tabIndex={-1}>{content}</section>}
          </OverContext>
        </OpeningContext>
      </div>
    </div>,
    overPage(),
  );
}

function stop(event: React.SyntheticEvent): void {
  event.stopPropagation();
}
