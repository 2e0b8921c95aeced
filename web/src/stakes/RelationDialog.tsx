import { useState } from "react";
import type { Person, Relationship } from "../api/model";
import { relate, updateRelationship } from "../api/stakes";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { ManagerField } from "../people/ManagerField";
import { nameOf } from "../people/words";
import { Button } from "../ui/Button";
import { DayField } from "../ui/DayField";
import { Dialog } from "../ui/Dialog";
import { ChoiceField, TextArea } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { say } from "../ui/toasts";
import { RELATIONS, type RelationKind, relationWord, STRENGTHS, strengthWord } from "./relations";
import { subjectOf } from "./useStakes";

interface RelationDialogProps {
  accountId: string;
  person: Person;
  people: readonly Person[];
  /** Null: a new one. */
  tie: Relationship | null;
  onClose: () => void;
}

/** What is between two people: drawn new, or told better. */
export function RelationDialog({ accountId, person, people, tie, onClose }: RelationDialogProps) {
  const [relation, setRelation] = useState<RelationKind>(tie?.relation ?? "influences");
  const [isTurned, setTurned] = useState(false);
  const [otherId, setOtherId] = useState<string | null>(null);
  const [strength, setStrength] = useState<Relationship["strength"]>(tie?.strength ?? "unknown");
  const [formal, setFormal] = useState(tie?.formal == null ? "" : String(tie.formal));
  const [note, setNote] = useState(tie?.note ?? "");
  const [since, setSince] = useState(tie?.valid_from ?? "");
  const undo = useUndo();
  const other = people.find((each) => each.position_id === otherId);
  const save = useVerb(async () => {
    const said = { relation, strength, formal: formal === "" ? null : formal === "true", note: note.trim() === "" ? null : note.trim() };
    if (tie !== null) {
      await updateRelationship({ account_id: accountId, relationship_id: tie.id }, { base_version: tie.version, set: { ...said, valid_from: since === "" ? null : since } });
    } else if (other !== undefined) {
      const [from_id, to_id] = isTurned ? [subjectOf(other), subjectOf(person)] : [subjectOf(person), subjectOf(other)];
      await relate(accountId, { ...said, from_id, to_id, since: since === "" ? null : since });
    }
  }, () => {
    const name = tie === null ? (other === undefined ? "" : nameOf(other)) : tie.start.id === subjectOf(person) ? tie.end.name : tie.start.name;
    say(t("relation.done", { name }), { label: t("action.undo"), run: () => void undo() });
    onClose();
  });
  const kinds = RELATIONS.flatMap((kind) => [
    { value: kind, label: relationWord(kind, true) },
    ...(tie === null && relationWord(kind, false) !== relationWord(kind, true) ? [{ value: `${kind}/in`, label: relationWord(kind, false) }] : []),
  ]);
  return (
    <Dialog
      title={tie === null ? t("relation.add") : t("relation.edit")}
      isOpen
      isDirty={otherId !== null || note !== (tie?.note ?? "")}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={(tie === null && other === undefined) || save.isPending} onPress={() => { save.mutate(undefined); }}>{t("action.save")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} onRetry={() => { save.mutate(undefined); }} isKept />}
      <ChoiceField
        label={nameOf(person)}
        value={isTurned ? `${relation}/in` : relation}
        onChange={(value) => {
          setRelation(value.replace("/in", "") as RelationKind);
          setTurned(value.endsWith("/in"));
        }}
        options={kinds}
      />
      {tie === null && <ManagerField label={t("relation.whom")} people={people.filter((each) => each.position_id !== person.position_id)} value={otherId} onChange={setOtherId} autoFocus />}
      <div className="fields-2">
        <ChoiceField label={t("relation.strength")} value={strength} onChange={(value) => { setStrength(value as Relationship["strength"]); }} options={STRENGTHS.map((each) => ({ value: each, label: strengthWord(each) || t("facet.unknown") }))} />
        <ChoiceField label={t("relation.formal")} value={formal} onChange={setFormal} options={[{ value: "", label: t("facet.unknown") }, { value: "true", label: t("relation.is_formal") }, { value: "false", label: t("relation.is_informal") }]} />
      </div>
      <TextArea label={t("field.note")} value={note} onChange={setNote} />
      <DayField label={t("field.since")} value={since} onChange={setSince} />
    </Dialog>
  );
}
