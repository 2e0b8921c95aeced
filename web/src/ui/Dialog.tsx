import { useId } from "react";
import { createPortal } from "react-dom";
import { t } from "../language/language";
import { Button } from "./Button";
import { overPage, useOver, usePressBeside } from "./over";

interface ModalProps {
  /** What is asked, for those who hear it: the words, or the id of the heading. */
  label: string | { by: string };
  className: string;
  onClose: () => void;
  /** Something was entered: then a click beside it does not throw it away. */
  isDirty?: boolean;
  children: React.ReactNode;
}

/** What lies over the page until it is answered or left. */
export function Modal({ label, className, onClose, isDirty = false, children }: ModalProps) {
  const beside = usePressBeside(() => { if (!isDirty) onClose(); });
  const over = useOver(onClose);
  return createPortal(
    <div {...over} {...beside} className="veil">
      <div className={className}>
        <section role="dialog" aria-modal tabIndex={-1} {...(typeof label === "string" ? { "aria-label": label } : { "aria-labelledby": label.by })}>{children}</section>
      </div>
    </div>,
    overPage(),
  );
}

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  wide?: boolean;
  isDirty?: boolean;
  children: React.ReactNode;
  /** The commands, the main one last. */
  footer?: React.ReactNode;
}

/** A question which must be answered or left (Esc) before going on; rarely the right means. */
export function Dialog({ isOpen, ...rest }: DialogProps) {
  return isOpen ? <Asked {...rest} /> : null;
}

function Asked({ title, onClose, wide = false, isDirty = false, children, footer }: Omit<DialogProps, "isOpen">) {
  const id = useId();
  return (
    <Modal label={{ by: id }} className={wide ? "dialog wide" : "dialog"} onClose={onClose} isDirty={isDirty}>
      <header>
        <h2 id={id} className="grow">{title}</h2>
        <Button look="quiet" small icon="close" aria-label={t("action.close")} onPress={onClose} />
      </header>
      <div className="content">{children}</div>
      {footer !== undefined && <footer>{footer}</footer>}
    </Modal>
  );
}
