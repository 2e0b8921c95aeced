import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { t } from "../language/language";
import { Button } from "./Button";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  wide?: boolean;
  /** Something was entered: then a click beside the dialog does not throw it away. */
  isDirty?: boolean;
  children: React.ReactNode;
  /** The commands, the main one last. */
  footer?: React.ReactNode;
}

/** A question which must be answered or left (Esc) before going on; rarely the right means. */
export function Dialog({ title, isOpen, onClose, wide = false, isDirty = false, children, footer }: DialogProps) {
  const change = (open: boolean): void => {
    if (!open) onClose();
  };
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={change} isDismissable={!isDirty}>
      <Modal className={wide ? "dialog wide" : "dialog"}>
        <AriaDialog>
          <header>
            <Heading slot="title" className="grow">
              {title}
            </Heading>
            <Button look="quiet" small icon="close" aria-label={t("action.close")} onPress={onClose} />
          </header>
          <div className="content">{children}</div>
          {footer !== undefined && <footer>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
