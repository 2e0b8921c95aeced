import { useState } from "react";
import type { SavedView, ViewScope } from "../api/model";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { partsOf } from "./addressOf";
import { useViewVerbs } from "./useViews";

interface SaveViewProps {
  scope: ViewScope;
  search: object;
  accountId?: string;
  canShare: boolean;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
}

/** What is on screen, under a name: for oneself or for all, of one account or of any. */
export function SaveView({ scope, search, accountId, canShare, onClose, onSaved }: SaveViewProps) {
  const [name, setName] = useState("");
  const [isShared, setShared] = useState(false);
  const [isOfAny, setOfAny] = useState(false);
  const { save } = useViewVerbs();
  const submit = (): void => {
    const own = accountId === undefined || isOfAny ? {} : { account_id: accountId };
    save.mutate({ name: name.trim(), scope, search: partsOf(search), shared: isShared, ...own }, { onSuccess: (view) => { onClose(); onSaved(view); } });
  };
  return (
    <Dialog
      title={t("views.save")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={name.trim() === "" || save.isPending} onPress={submit}>{t("action.save")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} />}
      <form style={{ display: "contents" }} onSubmit={(event) => { event.preventDefault(); if (name.trim() !== "") submit(); }}>
        <TextField label={t("field.name")} required autoFocus value={name} onChange={setName} />
        {canShare && <Tick label={t("views.share")} hint={t("views.share_why")} value={isShared} onChange={setShared} />}
        {accountId !== undefined && <Tick label={t("views.any_account")} hint={t("views.any_account_why")} value={isOfAny} onChange={setOfAny} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

interface TickProps {
  label: string;
  hint: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

function Tick({ label, hint, value, onChange }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={value} onChange={(event) => { onChange(event.target.checked); }} />
      <span>
        <span className="strong" style={{ display: "block" }}>{label}</span>
        <span className="caption tertiary">{hint}</span>
      </span>
    </label>
  );
}
