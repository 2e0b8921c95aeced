import { useState } from "react";
import type { HeldValue, Person } from "../api/model";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNotice } from "../ui/states";
import { EMPTY_GROUND, groundOf, GroundFields } from "./GroundFields";
import { HelpToChoose } from "./HelpToChoose";
import { type Context, subjectOf, useJudge } from "./useStakes";
import { isSaid, tidy, ValueEditor } from "./ValueEditor";
import { fieldName, guideOf, inWords, saidField } from "./vocabulary";

interface ValueDialogProps {
  accountId: string;
  /** Of whom it is said; a deal has a name alone. */
  person: Pick<Person, "person_id" | "position_id" | "name" | "seat" | "title">;
  field: string;
  held: HeldValue | undefined;
  context: Context;
  onClose: () => void;
}

/** Say one value: what it means, help with choosing it, where it holds, and on which ground. */
export function ValueDialog({ accountId, person, field, held, context, onClose }: ValueDialogProps) {
  const [value, setValue] = useState<unknown>(held?.value);
  const [isHelping, setHelping] = useState(false);
  const [isSure, setSure] = useState(false);
  const [isEverywhere, setEverywhere] = useState(false);
  const [draft, setDraft] = useState(EMPTY_GROUND);
  const [seen] = useState(() => ({ value: held?.value ?? null }));
  const said = useJudge(accountId, person);
  const shape = saidField(field);
  const guide = guideOf(field);
  if (shape === undefined) return null;
  const isOfContext = shape.scope === "stakeholder" && context.opportunity !== null;
  const submit = (told: unknown): void => {
    // said of the whole account from within a deal, it is not what was seen here that is said anew
    const isSeenHere = !isEverywhere || !isOfContext;
    const judged = { subject_id: subjectOf(person), opportunity_id: isOfContext && !isEverywhere ? context.opportunity : null, values: { [field]: told }, seen: isSeenHere ? { [field]: seen.value } : {} };
    said.mutate({ judged, seenIn: seen, ground: { ...groundOf(draft), confirmation: isSure ? "confirmed" : "assumed" } }, { onSuccess: onClose });
  };
  const hasHelp = (guide?.questions ?? []).length > 0;
  const isOwnPlace = held !== undefined && (!isOfContext || held.opportunity_id === context.opportunity);
  return (
    <Dialog
      title={fieldName(field)}
      isOpen
      wide
      isDirty={value !== held?.value || draft.quote !== "" || draft.source !== ""}
      onClose={onClose}
      footer={
        <>
          {isOwnPlace && <Button look="quiet" isDisabled={said.isPending} onPress={() => { submit(null); }}>{t("stake.clear")}</Button>}
          <span className="grow" />
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={!isSaid(shape, value) || said.isPending} onPress={() => { submit(tidy(shape, value)); }}>{t("action.save")}</Button>
        </>
      }
    >
      <p className="secondary">{inWords(guide?.definition)}</p>
      {said.isError && <ErrorNotice error={said.error} onRetry={() => { submit(tidy(shape, value)); }} isKept />}
      {hasHelp && !isHelping && <div><Button small icon="suggestions" onPress={() => { setHelping(true); }}>{t("stake.help")}</Button></div>}
      {isHelping && guide !== undefined && <HelpToChoose field={shape} guide={guide} onTake={(suggestion) => { setValue(suggestion); setHelping(false); }} onClose={() => { setHelping(false); }} />}
      <ValueEditor field={shape} value={value} onChange={setValue} />
      {isOfContext && (
        <label className="row">
          <input type="checkbox" className="check" checked={isEverywhere} onChange={(event) => { setEverywhere(event.target.checked); }} />
          {t("stake.everywhere")}
        </label>
      )}
      <label className="row">
        <input type="checkbox" className="check" checked={isSure} onChange={(event) => { setSure(event.target.checked); }} />
        {t("stake.sure")}
      </label>
      <details>
        <summary>{t("stake.ground")}</summary>
        <div className="details-body"><GroundFields draft={draft} onChange={setDraft} /></div>
      </details>
    </Dialog>
  );
}
