import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormOpen } from "../accounts/presence";
import { Failure } from "../api/failure";
import type { Account, Person, Portrait } from "../api/model";
import { NOW, portraitQuery } from "../api/queries";
import { updatePerson, updatePosition } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { DayField } from "../ui/DayField";
import { Dialog } from "../ui/Dialog";
import { ChoiceField, TextArea, TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { ConflictDialog } from "./ConflictDialog";
import { type Draft, draftOf, edits } from "./draft";
import { FUNCTIONS, functionWord, isPlaceholder, SENIORITIES, seniorityWord } from "./words";

interface EditPersonProps {
  account: Account;
  person: Person;
  onClose: () => void;
}

/** Which versions are written over, and which fields are left as somebody else has set them meanwhile. */
interface Over {
  person: number;
  position: number;
  without?: readonly string[];
}

/** The facts of a person and of the position; both are changed together as far as they were touched. */
export function EditPerson({ account, person, onClose }: EditPersonProps) {
  const portrait = useQuery(portraitQuery(account.id, person.position_id, NOW));
  if (portrait.data === undefined) return null;
  return <Form account={account} person={person} portrait={portrait.data} onClose={onClose} />;
}

function Form({ account, person, portrait, onClose }: EditPersonProps & { portrait: Portrait }) {
  useFormOpen();
  const [base] = useState(person);
  const [before] = useState(() => draftOf(person, portrait));
  const [draft, setDraft] = useState<Draft>(before);
  const save = useVerb(async (over: Over) => {
    const { ofPerson, ofPosition } = edits(before, draft, over.without);
    if (base.person_id !== null && Object.keys(ofPerson).length > 0) {
      await updatePerson(base.person_id, { base_version: over.person, set: ofPerson });
    }
    if (Object.keys(ofPosition).length > 0) {
      await updatePosition({ account_id: account.id, position_id: base.position_id }, { base_version: over.position, set: ofPosition });
    }
  }, onClose);
  const field = (name: keyof Draft) => ({ value: draft[name], onChange: (value: string) => { setDraft({ ...draft, [name]: value }); } });
  const seen = { person: base.person_version ?? base.version, position: base.version };
  const isDirty = JSON.stringify(draft) !== JSON.stringify(before);
  if (save.error instanceof Failure && save.error.code === "conflict") {
    const newest = save.error.version || Math.max(person.version, person.person_version ?? 0);
    const over = { person: newest, position: newest };
    const disputed = Object.keys(save.error.conflicts);
    return <ConflictDialog failure={save.error} onKeepTheirs={() => { save.mutate({ ...over, without: disputed }); }} onKeepMine={() => { save.mutate(over); }} />;
  }
  return (
    <Dialog
      title={t("person.edit")}
      isOpen
      wide
      isDirty={isDirty}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={(!isPlaceholder(base) && draft.name.trim() === "") || !isDirty || save.isPending} onPress={() => { save.mutate(seen); }}>{t("action.save")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} onRetry={() => { save.mutate(seen); }} isKept />}
      <div className="fields-2">
        {!isPlaceholder(base) && <TextField label={t("field.name")} autoFocus {...field("name")} />}
        <TextField label={t("field.title")} {...field("title")} />
        <ChoiceField
          label={t("field.division")}
          options={[{ value: "", label: t("value.none") }, ...account.divisions.map((division) => ({ value: division.id, label: division.name }))]}
          {...field("division_id")}
        />
        <ChoiceField label={t("field.seniority")} options={SENIORITIES.map((value) => ({ value, label: seniorityWord(value) }))} {...field("seniority")} />
        <ChoiceField label={t("field.function")} options={FUNCTIONS.map((value) => ({ value, label: functionWord(value) }))} {...field("function")} />
        <DayField label={t("field.since")} {...field("valid_from")} />
        <TextField label={t("field.location")} {...field("location")} />
        <TextField label={t("field.grade")} {...field("grade")} />
        {!isPlaceholder(base) && (
          <>
            <TextField label={t("field.emails")} hint={t("person.by_commas")} {...field("emails")} />
            <TextField label={t("field.phones")} hint={t("person.by_commas")} {...field("phones")} />
            <TextField label={t("field.urls")} hint={t("person.by_commas")} {...field("urls")} />
            <TextField label={t("field.language")} {...field("language")} />
          </>
        )}
      </div>
      <TextArea label={t("field.note")} {...field("note")} />
    </Dialog>
  );
}
