import { useState } from "react";
import type { Edge, Person, RelationKind, TieStrength } from "../api/model";
import { today } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { ManagerField } from "../people/ManagerField";
import { nameOf } from "../people/words";
import { Button } from "../ui/Button";
import { DayField } from "../ui/DayField";
import { Dialog } from "../ui/Dialog";
import { ChoiceField, TextArea } from "../ui/fields";
import { RELATIONS } from "./influenceModel";
import type { LensVerbs } from "./useLensVerbs";

interface TieDialogProps {
  people: readonly Person[];
  verbs: LensVerbs;
  /** The positions of its ends; null is to be chosen. */
  from: string;
  to: string | null;
  onClose: () => void;
}

const SYMMETRIC: ReadonlySet<string> = new Set(["conflicts_with", "allied_with", "knows", "former_colleague"]);
const STRENGTHS = ["unknown", "weak", "moderate", "strong"] as const;

interface Draft {
  relation: RelationKind;
  strength: TieStrength;
  formal: "" | "formal" | "informal";
  note: string;
}

/** A relationship to be drawn: who, which kind, in which direction, how strong, formal or not, and a note. */
export function TieDialog({ people, verbs, from, to, onClose }: TieDialogProps) {
  const [ends, setEnds] = useState<{ from: string | null; to: string | null }>({ from, to });
  const [draft, setDraft] = useState<Draft>({ relation: "influences", strength: "unknown", formal: "", note: "" });
  const [isSure, setSure] = useState(false);
  const isSelf = ends.from !== null && ends.from === ends.to;
  const isReady = ends.from !== null && ends.to !== null && !isSelf;
  const draw = async (): Promise<void> => {
    if (ends.from === null || ends.to === null || isSelf) return;
    if (await verbs.relate(ends.from, ends.to, valuesOf(draft), isSure ? "confirmed" : "assumed")) onClose();
  };
  return (
    <Dialog
      title={t("tie.title")}
      isOpen
      isDirty
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void draw()}>{t("tie.draw")}</Button>
        </>
      }
    >
      <ManagerField label={t("tie.who")} people={people} value={ends.from} onChange={(id) => { setEnds({ ...ends, from: id }); }} />
      <ChoiceField label={t("tie.relation")} value={draft.relation} onChange={(value) => { setDraft({ ...draft, relation: value as RelationKind }); }} options={RELATIONS.map((value) => ({ value, label: tMaybe(`relation.${value}`) ?? value }))} />
      <ManagerField label={t("tie.whom")} people={people} value={ends.to} onChange={(id) => { setEnds({ ...ends, to: id }); }} autoFocus={to === null} />
      {!SYMMETRIC.has(draft.relation) && <Button small icon="compare" onPress={() => { setEnds({ from: ends.to, to: ends.from }); }}>{t("tie.turn")}</Button>}
      {isSelf && <p className="notice bad" role="alert">{t("tie.self", { name: nameIn(people, ends.from) })}</p>}
      <DraftFields draft={draft} onChange={setDraft} />
      <label className="choice">
        <input type="checkbox" checked={isSure} onChange={(event) => { setSure(event.target.checked); }} />
        <span>
          <span className="strong" style={{ display: "block" }}>{t("tie.sure")}</span>
          <span className="caption tertiary">{t("tie.sure_why")}</span>
        </span>
      </label>
    </Dialog>
  );
}

interface EditTieProps {
  edge: Edge;
  names: { from: string; to: string };
  verbs: LensVerbs;
  onClose: () => void;
}

/** A relationship that is drawn: to be changed, confirmed, ended or deleted. Its ends stay: another end is another tie. */
export function EditTie({ edge, names, verbs, onClose }: EditTieProps) {
  const before: Draft = { relation: edge.relation, strength: edge.strength, formal: edge.formal === null ? "" : edge.formal ? "formal" : "informal", note: edge.note ?? "" };
  const [draft, setDraft] = useState<Draft>(before);
  const [ending, setEnding] = useState<string | null>(null);
  const changed = JSON.stringify(draft) !== JSON.stringify(before);
  const done = async (deed: Promise<boolean>): Promise<void> => {
    if (await deed) onClose();
  };
  return (
    <Dialog
      title={t("tie.edit_title", names)}
      isOpen
      isDirty={changed}
      onClose={onClose}
      footer={
        ending === null ? (
          <>
            <Button look="quiet" onPress={() => void done(verbs.removeTie(edge.id))}>{t("tie.never")}</Button>
            <Button onPress={() => { setEnding(today()); }}>{t("tie.end")}</Button>
            {edge.confirmation !== "confirmed" && <Button icon="check" onPress={() => void done(verbs.confirmTie(edge.id, "confirmed"))}>{t("tie.confirm")}</Button>}
            <Button look="primary" isDisabled={!changed} onPress={() => void done(verbs.updateTie(edge.id, edge.version, valuesOf(draft)))}>{t("action.save")}</Button>
          </>
        ) : (
          <>
            <Button onPress={() => { setEnding(null); }}>{t("action.cancel")}</Button>
            <Button look="primary" isDisabled={ending === ""} onPress={() => void done(verbs.endTie(edge.id, ending))}>{t("tie.end")}</Button>
          </>
        )
      }
    >
      {ending === null ? (
        <>
          <ChoiceField label={`${names.from} …`} value={draft.relation} onChange={(value) => { setDraft({ ...draft, relation: value as RelationKind }); }} options={RELATIONS.map((value) => ({ value, label: `${tMaybe(`relation.${value}`) ?? value} ${names.to}` }))} />
          <DraftFields draft={draft} onChange={setDraft} />
        </>
      ) : (
        <DayField label={t("tie.ended_on")} value={ending} onChange={setEnding} />
      )}
    </Dialog>
  );
}

function DraftFields({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  return (
    <>
      <ChoiceField label={t("tie.strength")} value={draft.strength} onChange={(value) => { onChange({ ...draft, strength: value as TieStrength }); }} options={STRENGTHS.map((value) => ({ value, label: tMaybe(`strength.${value}`) ?? value }))} />
      <ChoiceField
        label={t("tie.formal")}
        value={draft.formal}
        onChange={(value) => { onChange({ ...draft, formal: value as Draft["formal"] }); }}
        options={[{ value: "", label: t("tie.formal_unknown") }, { value: "formal", label: t("tie.formal_yes") }, { value: "informal", label: t("tie.formal_no") }]}
      />
      <TextArea label={t("field.note")} value={draft.note} onChange={(note) => { onChange({ ...draft, note }); }} />
    </>
  );
}

function valuesOf({ relation, strength, formal, note }: Draft) {
  return { relation, strength, formal: formal === "" ? null : formal === "formal", note: note.trim() === "" ? null : note.trim() };
}

function nameIn(people: readonly Person[], id: string | null): string {
  const person = people.find((each) => each.position_id === id);
  return person === undefined ? "" : nameOf(person);
}
