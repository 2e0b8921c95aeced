import type { Relationship } from "../api/model";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { DayField } from "../ui/DayField";
import { ChoiceField, TextArea } from "../ui/fields";
import { type GroundDraft, GroundFields } from "./GroundFields";
import { type RelationDraft, turned } from "./relationDraft";
import { isSymmetric, RELATIONS, type RelationKind, relationWord, STRENGTHS, strengthWord } from "./relations";

interface FieldsProps {
  draft: RelationDraft;
  onChange: (draft: RelationDraft) => void;
}

/** Which relationship it is, and which way it points: read from who to whom. */
export function KindField({ draft, onChange, label, whom = "" }: FieldsProps & { label: string; whom?: string }) {
  return (
    <div className="turnable">
      <ChoiceField
        label={label}
        value={draft.relation}
        onChange={(relation) => { onChange({ ...draft, relation: relation as RelationKind }); }}
        options={RELATIONS.map((value) => ({ value, label: `${relationWord(value, true)} ${whom}`.trim() }))}
      />
      {!isSymmetric(draft.relation) && <Button icon="compare" onPress={() => { onChange(turned(draft)); }}>{t("relation.turn")}</Button>}
    </div>
  );
}

/** What is said of a relationship besides its ends and kind. */
export function RelationFields({ draft, onChange, hasUntil }: FieldsProps & { hasUntil: boolean }) {
  return (
    <>
      <div className="fields-2">
        <ChoiceField
          label={t("field.strength")}
          value={draft.strength}
          onChange={(strength) => { onChange({ ...draft, strength: strength as Relationship["strength"] }); }}
          options={STRENGTHS.map((value) => ({ value, label: strengthWord(value) || t("facet.unknown") }))}
        />
        <ChoiceField
          label={t("field.formal")}
          value={draft.formal}
          onChange={(formal) => { onChange({ ...draft, formal: formal as RelationDraft["formal"] }); }}
          options={[{ value: "", label: t("facet.unknown") }, { value: "formal", label: t("relation.is_formal") }, { value: "informal", label: t("relation.is_informal") }]}
        />
        <DayField label={t("field.since")} value={draft.since} onChange={(since) => { onChange({ ...draft, since }); }} />
        {hasUntil && <DayField label={t("field.valid_to")} value={draft.until} onChange={(until) => { onChange({ ...draft, until }); }} />}
      </div>
      <TextArea label={t("field.note")} value={draft.note} onChange={(note) => { onChange({ ...draft, note }); }} />
    </>
  );
}

interface EvidenceProps {
  ground: GroundDraft;
  onGround: (ground: GroundDraft) => void;
}

/** How one knows: opened by whoever wants to say it. */
export function Evidence({ ground, onGround }: EvidenceProps) {
  return (
    <details>
      <summary>{t("stake.ground")}</summary>
      <div className="details-body"><GroundFields draft={ground} onChange={onGround} /></div>
    </details>
  );
}

export function Sureness({ isSure, onSure }: { isSure: boolean; onSure: (isSure: boolean) => void }) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isSure} onChange={(event) => { onSure(event.target.checked); }} />
      <span>
        <span className="strong" style={{ display: "block" }}>{t("relation.sure")}</span>
        <span className="caption tertiary">{t("relation.sure_why")}</span>
      </span>
    </label>
  );
}
