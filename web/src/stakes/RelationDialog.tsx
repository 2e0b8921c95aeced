import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../api/failure";
import type { Person, Relationship } from "../api/model";
import { relationshipQuery } from "../api/stakes";
import { today } from "../language/formats";
import { t } from "../language/language";
import { ConflictDialog } from "../people/ConflictDialog";
import { ManagerField } from "../people/ManagerField";
import { nameOf } from "../people/words";
import { Button } from "../ui/Button";
import { DayField } from "../ui/DayField";
import { Dialog } from "../ui/Dialog";
import { ErrorNotice } from "../ui/states";
import { EMPTY_GROUND, groundOf } from "./GroundFields";
import { changesIn, draftOfTie, newDraft, valuesOf } from "./relationDraft";
import { Evidence, KindField, RelationFields, Sureness } from "./RelationFields";
import { type RelationDeed, useRelationVerb } from "./useRelationVerb";
import { tellConfirmation } from "./vocabulary";

/** A relationship to be drawn, between positions that may be to be chosen yet, or one that is drawn. */
export type RelationAsked = { from: string | null; to: string | null } | { tieId: string; isEnding?: boolean };

interface RelationDialogProps {
  accountId: string;
  people: readonly Person[];
  asked: RelationAsked;
  onClose: () => void;
}

/** What is between two people: drawn new, or told better, stood by, ended or deleted. The same wherever one does it. */
export function RelationDialog({ accountId, people, asked, onClose }: RelationDialogProps) {
  const drawn = useQuery({ ...relationshipQuery(accountId, "tieId" in asked ? asked.tieId : ""), enabled: "tieId" in asked });
  if (!("tieId" in asked)) return <NewRelation accountId={accountId} people={people} from={asked.from} to={asked.to} onClose={onClose} />;
  if (drawn.data !== undefined) return <DrawnRelation accountId={accountId} tie={drawn.data} isEnding={asked.isEnding ?? false} onClose={onClose} />;
  if (!drawn.isError) return null;
  return <Dialog title={t("relation.edit")} isOpen onClose={onClose}><ErrorNotice error={drawn.error} onRetry={() => void drawn.refetch()} /></Dialog>;
}

interface NewRelationProps {
  accountId: string;
  people: readonly Person[];
  from: string | null;
  to: string | null;
  onClose: () => void;
}

function NewRelation({ accountId, people, from, to, onClose }: NewRelationProps) {
  const [draft, setDraft] = useState(() => newDraft(from, to));
  const [ground, setGround] = useState(EMPTY_GROUND);
  const [isSure, setSure] = useState(false);
  const save = useRelationVerb(accountId, onClose);
  const named = (id: string | null): string => {
    const person = people.find((each) => each.position_id === id);
    return person === undefined ? "" : nameOf(person);
  };
  const names = { from: named(draft.from), to: named(draft.to) };
  const isSelf = draft.from !== null && draft.from === draft.to;
  const draw = (): void => { save.mutate({ do: "draw", values: valuesOf(draft), names, ground: { ...groundOf(ground), confirmation: isSure ? "confirmed" : "assumed" } }); };
  return (
    <Dialog
      title={t("relation.draw_title")}
      isOpen
      isDirty={JSON.stringify(draft) !== JSON.stringify(newDraft(from, to)) || ground !== EMPTY_GROUND}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={draft.from === null || draft.to === null || isSelf || save.isPending} onPress={draw}>{t("relation.draw")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} onRetry={draw} isKept />}
      <ManagerField isRequired label={t("relation.who")} people={people} value={draft.from} onChange={(id) => { setDraft({ ...draft, from: id }); }} autoFocus={from === null} />
      <KindField label={t("field.relation")} draft={draft} onChange={setDraft} />
      <ManagerField isRequired label={t("relation.whom")} people={people} value={draft.to} onChange={(id) => { setDraft({ ...draft, to: id }); }} autoFocus={from !== null && to === null} />
      {isSelf && <p className="notice bad" role="alert">{t("relation.self", { name: names.from })}</p>}
      <RelationFields draft={draft} onChange={setDraft} hasUntil={false} />
      <Sureness isSure={isSure} onSure={setSure} />
      <Evidence ground={ground} onGround={setGround} />
    </Dialog>
  );
}

interface DrawnRelationProps {
  accountId: string;
  tie: Relationship;
  isEnding: boolean;
  onClose: () => void;
}

function DrawnRelation({ accountId, tie, isEnding, onClose }: DrawnRelationProps) {
  const [base] = useState(tie);
  const [draft, setDraft] = useState(() => draftOfTie(tie));
  const [ground, setGround] = useState(EMPTY_GROUND);
  const [ending, setEnding] = useState(isEnding ? today() : null);
  const act = useRelationVerb(accountId, onClose);
  const set = changesIn(draftOfTie(base), draft);
  const told = groundOf(ground);
  const isDirty = Object.keys(set).length > 0 || Object.keys(told).length > 0;
  const save = (version: number, without: readonly string[] = []): void => {
    const rest = Object.fromEntries(Object.entries(set).filter(([name]) => !without.includes(name)));
    const mine = Object.keys(told).length > 0 ? { ...told, confirmation: "confirmed" as const } : null;
    if (Object.keys(rest).length === 0 && mine === null) onClose();
    else act.mutate({ do: "change", tie: base, base: version, set: rest, ground: mine });
  };
  const failure = act.error instanceof Failure ? act.error : null;
  const disputed = Object.keys(failure?.conflicts ?? {});
  if (failure !== null && disputed.length > 0) {
    return <ConflictDialog failure={failure} onKeepMine={() => { save(failure.version); }} onKeepTheirs={() => { save(failure.version, disputed); }} />;
  }
  const names = draft.from === base.start.id ? { from: base.start.name, to: base.end.name } : { from: base.end.name, to: base.start.name };
  const standBy = (confirmation: "confirmed" | "disputed"): void => { act.mutate({ do: "stand_by", tie: base, ground: { ...told, confirmation } }); };
  return (
    <Dialog
      title={t("relation.edit_title", names)}
      isOpen
      isDirty={isDirty}
      onClose={onClose}
      footer={<DrawnCommands tie={base} ending={ending} isDirty={isDirty} isPending={act.isPending} onEnding={setEnding} onDo={act.mutate} onSave={() => { save(base.version); }} />}
    >
      {act.isError && <ErrorNotice error={act.error} isKept />}
      {ending !== null ? <DayField label={t("relation.ended_on")} value={ending} onChange={setEnding} /> : (
        <>
          <div className="row wrap">
            <span className="secondary grow">{tie.known === null ? t("relation.unspoken") : tellConfirmation(tie.known)}</span>
            <Button small icon="check" isDisabled={act.isPending} onPress={() => { standBy("confirmed"); }}>{t("evidence.yes")}</Button>
            <Button small look="quiet" isDisabled={act.isPending} onPress={() => { standBy("disputed"); }}>{t("evidence.dispute")}</Button>
          </div>
          <KindField label={`${names.from} …`} whom={names.to} draft={draft} onChange={setDraft} />
          <RelationFields draft={draft} onChange={setDraft} hasUntil={base.valid_to !== null} />
          <Evidence ground={ground} onGround={setGround} />
        </>
      )}
    </Dialog>
  );
}

interface DrawnCommandsProps {
  tie: Relationship;
  ending: string | null;
  isDirty: boolean;
  isPending: boolean;
  onEnding: (day: string | null) => void;
  onDo: (deed: RelationDeed) => void;
  onSave: () => void;
}

function DrawnCommands({ tie, ending, isDirty, isPending, onEnding, onDo, onSave }: DrawnCommandsProps) {
  if (ending !== null) {
    return (
      <>
        <Button onPress={() => { onEnding(null); }}>{t("action.cancel")}</Button>
        <Button look="primary" isDisabled={ending === "" || isPending} onPress={() => { onDo({ do: "end", tie, on: ending }); }}>{t("relation.end")}</Button>
      </>
    );
  }
  return (
    <>
      <Button look="quiet" isDisabled={isPending} onPress={() => { onDo({ do: "remove", tie }); }}>{t("relation.remove")}</Button>
      {tie.valid_to === null && <Button isDisabled={isPending} onPress={() => { onEnding(today()); }}>{t("relation.end")}</Button>}
      <span className="grow" />
      <Button look="primary" isDisabled={!isDirty || isPending} onPress={onSave}>{t("action.save")}</Button>
    </>
  );
}
