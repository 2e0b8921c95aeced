import { useState } from "react";
import type { Person } from "../api/model";
import type { Ground, Meant } from "../api/stakes";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextArea } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { EMPTY_GROUND, groundOf, GroundFields, type GroundDraft } from "./GroundFields";
import { useStandBy } from "./useStakes";
import { fieldName, tellHeld } from "./vocabulary";

interface DisputeDialogProps {
  accountId: string;
  person: Person;
  field: string;
  judged: Meant;
  onClose: () => void;
}

/** Why one doubts a value; the value stays, and everybody sees that it is doubted. */
export function DisputeDialog({ accountId, person, field, judged, onClose }: DisputeDialogProps) {
  const [draft, setDraft] = useState<GroundDraft>(EMPTY_GROUND);
  const stand = useStandBy(accountId, person);
  const ground: Ground = { ...groundOf(draft), confirmation: "disputed" };
  const submit = (): void => { stand.mutate({ judged, ground }, { onSuccess: onClose }); };
  const isEmpty = draft.quote.trim() === "" && draft.source.trim() === "";
  return (
    <Dialog
      title={t("evidence.dispute_title", { field: fieldName(field) })}
      isOpen
      isDirty={!isEmpty}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={isEmpty || stand.isPending} onPress={submit}>{t("evidence.dispute")}</Button>
        </>
      }
    >
      <p className="secondary">{t("evidence.dispute_why")}</p>
      <p><span className="tertiary">{fieldName(field)}</span> <bdi className="strong">{tellHeld(field, judged.values[field])}</bdi></p>
      {stand.isError && <ErrorNotice error={stand.error} onRetry={submit} isKept />}
      <TextArea label={t("evidence.reason")} value={draft.quote} onChange={(quote) => { setDraft({ ...draft, quote }); }} autoFocus />
      <GroundFields draft={draft} onChange={setDraft} hasQuote={false} />
    </Dialog>
  );
}
