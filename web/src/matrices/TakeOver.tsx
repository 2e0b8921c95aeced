import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import type { TakeOverAsked } from "./useRaciVerbs";

interface TakeOverProps {
  asked: TakeOverAsked;
  onTake: () => void;
  onClose: () => void;
}

/** Exactly one is accountable: who shall it be? */
export function TakeOver({ asked, onTake, onClose }: TakeOverProps) {
  const { name, now, stepName, sentence } = asked;
  return (
    <Dialog
      title={t("raci.two_title", { step: stepName })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("raci.two_leave")}</Button>
          <Button look="primary" autoFocus onPress={onTake}>{t("raci.two_take", { name })}</Button>
        </>
      }
    >
      <p>{sentence ?? t("raci.two_why", { now, step: stepName })}</p>
      <p className="secondary">{t("raci.two_then", { name })}</p>
    </Dialog>
  );
}
