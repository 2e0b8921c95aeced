import { useState } from "react";
import type { Account, NewPerson, Person } from "../api/model";
import { addPerson, fillSeat } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { DayField } from "../ui/DayField";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { ManagerField } from "./ManagerField";

interface AddPersonProps {
  account: Account;
  people: readonly Person[];
  /** The empty seat which somebody takes; without it a new seat is made. */
  seat?: Person;
  /** Under whom a new seat begins. */
  managerId?: string | null;
  /** What is known of them already. */
  beginWith?: { name: string; email: string };
  onClose: () => void;
  onAdded: (positionId: string) => void;
}

/** Somebody new, or a placeholder when no name is given; or the person who fills an empty seat. */
export function AddPerson({ account, people, seat, managerId: below, beginWith, onClose, onAdded }: AddPersonProps) {
  const [draft, setDraft] = useState({ name: beginWith?.name ?? "", title: seat?.title ?? "", division: seat?.division ?? "", email: beginWith?.email ?? "", since: "" });
  const [managerId, setManagerId] = useState(seat?.manager_id ?? below ?? null);
  const save = useVerb(
    (person: NewPerson) =>
      seat === undefined ? addPerson(account.id, person) : fillSeat({ account_id: account.id, position_id: seat.position_id }, person),
    (added) => {
      onAdded(added.position_id);
      onClose();
    },
  );
  const field = (name: keyof typeof draft) => ({ value: draft[name], onChange: (value: string) => { setDraft({ ...draft, [name]: value }); } });
  const isComplete = draft.name.trim() !== "" || (seat === undefined && draft.title.trim() !== "");
  const submit = (): void => {
    save.mutate({ name: filled(draft.name), title: filled(draft.title), email: filled(draft.email), since: filled(draft.since), division: pathOf(draft.division, account), manager_id: managerId });
  };
  return (
    <Dialog
      title={seat === undefined ? t("person.add") : t("person.fill_seat")}
      isOpen
      isDirty={Object.values(draft).some((text) => text !== "") && seat === undefined}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={!isComplete || save.isPending} onPress={submit}>
            {seat !== undefined || draft.name.trim() !== "" ? t("person.add") : t("person.add_placeholder")}
          </Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} onRetry={submit} isKept />}
      <TextField label={t("field.name")} hint={seat === undefined ? t("person.name_hint") : undefined} autoFocus {...field("name")} />
      <TextField label={t("field.title")} {...field("title")} />
      <div className="fields-2">
        <TextField label={t("field.division")} list={account.divisions.map((division) => division.name)} {...field("division")} />
        <ManagerField label={t("field.manager")} people={people} value={managerId} onChange={setManagerId} />
        <TextField label={t("field.email")} type="email" {...field("email")} />
        <DayField label={t("field.since")} {...field("since")} />
      </div>
    </Dialog>
  );
}

function filled(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

/** A known division's path from the top, or a new one of that name. */
function pathOf(name: string, account: Account): string[] {
  if (name.trim() === "") return [];
  const byId = new Map(account.divisions.map((division) => [division.id, division]));
  const path: string[] = [];
  let at = account.divisions.find((division) => division.name === name.trim());
  while (at !== undefined) {
    path.unshift(at.name);
    at = at.parent_id === null ? undefined : byId.get(at.parent_id);
  }
  return path.length === 0 ? [name.trim()] : path;
}
