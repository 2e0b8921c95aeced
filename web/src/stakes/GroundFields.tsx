import type { Ground } from "../api/stakes";
import { t } from "../language/language";
import { ChoiceField, TextArea, TextField } from "../ui/fields";

/** On which ground something is said, as it is typed. */
export interface GroundDraft {
  kind: "interaction" | "url" | "note";
  source: string;
  quote: string;
}

export const EMPTY_GROUND: GroundDraft = { kind: "interaction", source: "", quote: "" };

/** What of it was filled in; what happened between us was observed, all else is declared. */
export function groundOf(draft: GroundDraft): Ground {
  const source = draft.source.trim();
  const quote = draft.quote.trim();
  return {
    ...(source === "" ? {} : { source_kind: draft.kind, source, basis: draft.kind === "interaction" ? "observed" as const : "declared" as const }),
    ...(quote === "" ? {} : { quote }),
  };
}

interface GroundFieldsProps {
  draft: GroundDraft;
  onChange: (draft: GroundDraft) => void;
  hasQuote?: boolean;
}

export function GroundFields({ draft, onChange, hasQuote = true }: GroundFieldsProps) {
  return (
    <>
      {hasQuote && <TextArea label={t("evidence.quote")} value={draft.quote} onChange={(quote) => { onChange({ ...draft, quote }); }} />}
      <div className="fields-2">
        <ChoiceField
          label={t("evidence.source_kind")}
          value={draft.kind}
          onChange={(kind) => { onChange({ ...draft, kind: kind as GroundDraft["kind"] }); }}
          options={[
            { value: "interaction", label: t("evidence.source_interaction") },
            { value: "url", label: t("evidence.source_url") },
            { value: "note", label: t("evidence.source_note") },
          ]}
        />
        <TextField label={draft.kind === "url" ? t("evidence.address") : t("evidence.source")} hint={draft.kind === "interaction" ? t("evidence.source_which") : undefined} value={draft.source} onChange={(source) => { onChange({ ...draft, source }); }} />
      </div>
    </>
  );
}
