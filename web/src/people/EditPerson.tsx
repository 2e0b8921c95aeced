import { useState } from "react";
import { Failure } from "../api/failure";
import type { Account, Person } from "../api/model";
import { updatePerson, updatePosition } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ChoiceField, TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { ConflictDialog } from "./ConflictDialog";
import { FUNCTIONS, functionWord, SENIORITIES, seniorityWord } from "./words";

interface EditPersonProps {
  account: Account;
  person: Person;
  onClose: () => void;
}

interface Draft {
  name: string;
  title: string;
  seniority: string;
  function: string;
  location: string;
  grade: string;
  email: string;
  phone: string;
  note: string;
}

/** The facts of a person and of the position; both are changed together as far as they were touched. */
export function EditPerson({ account, person, onClose }: EditPersonProps) {
  const [base] = useState(person);
  const [draft, setDraft] = useState<Draft>(() => draftOf(person));
  const save = useVerb(async (over: Person) => {
    const { ofPerson, ofPosition } = edits(base, draft);
    if (over.person_id !== null && Object.keys(ofPerson).length > 0) {
      await updatePerson(over.person_id, { base_version: over.person_version ?? over.version, set: ofPerson });
    }
    if (Object.keys(ofPosition).length > 0) {
      await updatePosition({ account_id: account.id, position_id: over.position_id }, { base_version: over.version, set: ofPosition });
    }
  }, onClose);
  const field = (name: keyof Draft) => ({ value: draft[name], onChange: (value: string) => { setDraft({ ...draft, [name]: value }); } });
  if (save.error instanceof Failure && save.error.code === "conflict") {
    return <ConflictDialog failure={save.error} onKeepTheirs={onClose} onKeepMine={() => { save.mutate(person); }} />;
  }
  return (
    <Dialog
      title={t("person.edit")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={draft.name.trim() === "" || save.isPending} onPress={() => { save.mutate(base); }}>{t("action.save")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} />}
      <TextField label={t("field.name")} autoFocus {...field("name")} />
      <TextField label={t("field.title")} {...field("title")} />
      <div className="fields-2">
        <ChoiceField label={t("field.seniority")} options={SENIORITIES.map((value) => ({ value, label: seniorityWord(value) }))} {...field("seniority")} />
        <ChoiceField label={t("field.function")} options={FUNCTIONS.map((value) => ({ value, label: functionWord(value) }))} {...field("function")} />
        <TextField label={t("field.email")} type="email" {...field("email")} />
        <TextField label={t("field.phone")} {...field("phone")} />
        <TextField label={t("field.location")} {...field("location")} />
        <TextField label={t("field.grade")} {...field("grade")} />
      </div>
      <TextField label={t("field.note")} {...field("note")} />
    </Dialog>
  );
}

function draftOf(person: Person): Draft {
  return {
    name: person.name,
    title: person.title ?? "",
    seniority: person.seniority,
    function: person.function,
    location: person.location ?? "",
    grade: person.grade ?? "",
    email: person.emails[0] ?? "",
    phone: person.phones[0] ?? "",
    note: person.note ?? "",
  };
}

/** What was changed, apart by the entity which holds it. */
function edits(base: Person, draft: Draft): { ofPerson: Record<string, unknown>; ofPosition: Record<string, unknown> } {
  const before = draftOf(base);
  const ofPerson: Record<string, unknown> = {};
  const ofPosition: Record<string, unknown> = {};
  if (draft.name !== before.name) ofPerson.name = draft.name.trim();
  if (draft.email !== before.email) ofPerson.emails = [draft.email, ...base.emails.slice(1)].filter((email) => email !== "");
  if (draft.phone !== before.phone) ofPerson.phones = [draft.phone, ...base.phones.slice(1)].filter((phone) => phone !== "");
  for (const name of ["title", "seniority", "function", "location", "grade", "note"] as const) {
    if (draft[name] !== before[name]) ofPosition[name] = draft[name] === "" ? null : draft[name];
  }
  return { ofPerson, ofPosition };
}
