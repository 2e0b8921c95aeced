import { useState } from "react";
import type { SavedView } from "../api/model";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/fields";

interface RenameViewProps {
  view: SavedView;
  onClose: () => void;
  onRename: (name: string) => void;
}

export function RenameView({ view, onClose, onRename }: RenameViewProps) {
  const [name, setName] = useState(view.name);
  const submit = (): void => {
    onRename(name.trim());
    onClose();
  };
  return (
    <Dialog
      title={t("views.rename")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={name.trim() === "" || name === view.name} onPress={submit}>{t("action.save")}</Button>
        </>
      }
    >
      <form style={{ display: "contents" }} onSubmit={(event) => { event.preventDefault(); if (name.trim() !== "") submit(); }}>
        <TextField label={t("field.name")} required autoFocus value={name} onChange={setName} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
