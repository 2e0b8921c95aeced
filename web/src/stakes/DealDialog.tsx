import { useState } from "react";
import type { Opportunity } from "../api/model";
import { addOpportunity, updateOpportunity } from "../api/stakes";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { readList, readNumber } from "../grid/reading";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { DayField } from "../ui/DayField";
import { Dialog } from "../ui/Dialog";
import { ChoiceField, TextArea, TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { say } from "../ui/toasts";

const STAGES = ["prospecting", "early_discussion", "qualification", "proposal", "negotiation", "won", "lost", "dormant"] as const;

interface DealDialogProps {
  accountId: string;
  /** Null: a new one. */
  deal: Opportunity | null;
  onClose: () => void;
}

/** A deal as it is typed. */
export interface DealDraft {
  name: string;
  stage: string;
  amount: string;
  currency: string;
  probability: string;
  close_on: string;
  products: string;
  note: string;
}

export function draftOfDeal(deal: Opportunity | null): DealDraft {
  return {
    name: deal?.name ?? "",
    stage: deal?.stage ?? "prospecting",
    amount: deal?.amount == null ? "" : String(deal.amount),
    currency: deal?.currency ?? "",
    probability: deal?.probability == null ? "" : String(deal.probability),
    close_on: deal?.close_on ?? "",
    products: (deal?.products ?? []).join(", "),
    note: deal?.note ?? "",
  };
}

/** What of a draft differs from what was: fields as the server takes them; undefined where a number is none. */
export function editsOfDeal(before: DealDraft, draft: DealDraft): Record<string, unknown> | undefined {
  const set: Record<string, unknown> = {};
  for (const name of Object.keys(draft) as (keyof DealDraft)[]) {
    const text = draft[name].trim();
    if (text === before[name].trim()) continue;
    if (name === "amount" || name === "probability") {
      const number = text === "" ? null : readNumber(text);
      if (text !== "" && number === null) return undefined;
      set[name] = number;
    } else if (name === "products") set[name] = readList(text);
    else set[name] = text === "" ? null : name === "currency" ? text.toUpperCase() : text;
  }
  return set;
}

export function DealDialog({ accountId, deal, onClose }: DealDialogProps) {
  const [before] = useState(() => draftOfDeal(deal));
  const [draft, setDraft] = useState(before);
  const undo = useUndo();
  const edits = editsOfDeal(deal === null ? { ...before, stage: "" } : before, draft);
  const save = useVerb(async () => {
    if (edits === undefined) return;
    if (deal === null) await addOpportunity(accountId, edits);
    else await updateOpportunity({ account_id: accountId, opportunity_id: deal.id }, { base_version: deal.version, set: edits });
  }, () => {
    say(t("deal.saved", { name: draft.name }), { label: t("action.undo"), run: () => void undo() });
    onClose();
  });
  const field = (name: keyof DealDraft) => ({ value: draft[name], onChange: (value: string) => { setDraft({ ...draft, [name]: value }); } });
  const isDirty = edits === undefined || JSON.stringify(draft) !== JSON.stringify(before);
  return (
    <Dialog
      title={deal === null ? t("deal.add") : t("deal.edit")}
      isOpen
      wide
      isDirty={isDirty}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={draft.name.trim() === "" || !isDirty || edits === undefined || save.isPending} onPress={() => { save.mutate(undefined); }}>{t("action.save")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} onRetry={() => { save.mutate(undefined); }} isKept />}
      {edits === undefined && <p role="alert" className="notice bad">{t("deal.no_number")}</p>}
      <div className="fields-2">
        <TextField label={t("field.name")} autoFocus {...field("name")} />
        <ChoiceField label={t("field.stage")} options={STAGES.map((value) => ({ value, label: tMaybe(`stage.${value}`) ?? value }))} {...field("stage")} />
        <TextField label={t("deal.amount")} {...field("amount")} />
        <TextField label={t("field.currency")} list={["EUR", "GBP", "USD", "RUB", "KZT", "NOK"]} {...field("currency")} />
        <TextField label={t("deal.probability")} hint={t("deal.per_cent")} {...field("probability")} />
        <DayField label={t("deal.close_on")} {...field("close_on")} />
      </div>
      <TextField label={t("deal.products")} hint={t("person.by_commas")} {...field("products")} />
      <TextArea label={t("field.note")} {...field("note")} />
    </Dialog>
  );
}
