import { useEffect, useRef } from "react";
import { LensKey } from "../lenses/LensKey";
import type { LensBoard } from "../lenses/useLensBoard";
import { Presentation } from "../maps/Presentation";

interface MatrixShownProps {
  board: LensBoard;
  /** What the signs in the cells mean, where they need it. */
  signs?: React.ReactNode;
  children: React.ReactNode;
}

/** A matrix alone on the screen, to be read by others: nothing in it can be changed; Esc leaves, as on the map. */
export function MatrixShown({ board, signs, children }: MatrixShownProps) {
  const body = useRef<HTMLDivElement>(null);
  const { present } = board.address;
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus({ preventScroll: true });
    const press = (event: KeyboardEvent): void => { if (event.key === "Escape") present(false); };
    window.addEventListener("keydown", press);
    return () => { window.removeEventListener("keydown", press); };
    // once: entering is the beginning of the presentation
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Presentation account={board.account} day={board.day} stage={null} isKeyed={false} onLeave={() => { present(false); }}>
      <div ref={body} className="matrix-shown">{children}</div>
      <div className="row wrap shown-keys">{signs}<LensKey people={board.people} /></div>
    </Presentation>
  );
}
