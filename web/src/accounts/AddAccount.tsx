import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { addAccount } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";

/** A new account; its page opens, ready for people. */
export function AddAccount({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState({ name: "", industry: "", city: "", country: "" });
  const navigate = useNavigate();
  const save = useVerb(addAccount, (account) => void navigate({ to: "/accounts/$accountId/org", params: { accountId: account.id } }));
  const field = (name: keyof typeof draft) => ({ value: draft[name], onChange: (value: string) => { setDraft({ ...draft, [name]: value }); } });
  const submit = (): void => {
    const filled = Object.entries(draft).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== "");
    save.mutate(Object.fromEntries(filled) as Record<string, string>);
  };
  return (
    <Dialog
      title={t("account.add")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={draft.name.trim() === "" || save.isPending} onPress={submit}>{t("account.add")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} />}
      <form style={{ display: "contents" }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <TextField label={t("field.name")} required autoFocus {...field("name")} />
        <TextField label={t("field.industry")} {...field("industry")} />
        <div className="fields-2">
          <TextField label={t("field.city")} {...field("city")} />
          <TextField label={t("field.country")} {...field("country")} />
        </div>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
