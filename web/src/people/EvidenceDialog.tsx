import { useState } from "react";
import type { Value } from "../api/model";
import type { Statement } from "../api/sayings";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ChoiceField, TextArea, TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import type { Assess } from "./PanelValues";
import { tellKnown, valueWord } from "./saying";

interface EvidenceDialogProps {
  value: Value;
  isDispute: boolean;
  assess: Assess;
  onClose: () => void;
}

type SourceKind = NonNullable<Statement["source_kind"]>;

/** On which ground one stands by a value, or why one doubts it. */
export function EvidenceDialog({ value, isDispute, assess, onClose }: EvidenceDialogProps) {
  const [kind, setKind] = useState<SourceKind>("interaction");
  const [source, setSource] = useState("");
  const [quote, setQuote] = useState("");
  const submit = (): void => {
    const statement: Statement = {
      confirmation: isDispute ? "disputed" : "confirmed",
      ...(source.trim() === "" ? {} : { source_kind: kind, source: source.trim() }),
      ...(quote.trim() === "" ? {} : { quote: quote.trim() }),
    };
    assess.mutate({ values: [value], statement }, { onSuccess: onClose });
  };
  const isEmpty = source.trim() === "" && quote.trim() === "";
  const title = isDispute ? t("evidence.dispute_title", { field: valueWord(value.field) }) : t("evidence.add");
  return (
    <Dialog
      title={title}
      isOpen
      isDirty={!isEmpty}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={isEmpty || assess.isPending} onPress={submit}>{isDispute ? t("evidence.dispute") : t("evidence.add")}</Button>
        </>
      }
    >
      <p className="secondary">{isDispute ? t("evidence.dispute_why") : t("evidence.add_why")}</p>
      <p><span className="tertiary">{valueWord(value.field)}</span> <bdi className="strong">{tellKnown(value)}</bdi></p>
      {assess.isError && <ErrorNotice error={assess.error} onRetry={submit} isKept />}
      <TextArea label={isDispute ? t("evidence.reason") : t("evidence.quote")} value={quote} onChange={setQuote} autoFocus />
      <div className="fields-2">
        <ChoiceField
          label={t("evidence.source_kind")}
          value={kind}
          onChange={(chosen) => { setKind(chosen as SourceKind); }}
          options={[
            { value: "interaction", label: t("evidence.source_interaction") },
            { value: "url", label: t("evidence.source_url") },
            { value: "note", label: t("evidence.source_note") },
          ]}
        />
        <TextField label={kind === "url" ? t("evidence.address") : t("evidence.source")} hint={kind === "interaction" ? t("evidence.source_which") : undefined} value={source} onChange={setSource} />
      </div>
    </Dialog>
  );
}
