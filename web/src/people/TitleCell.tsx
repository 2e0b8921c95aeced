import { useState } from "react";
import { Failure } from "../api/failure";
import type { Person } from "../api/model";
import { updatePosition } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { sentenceOf } from "../ui/states";
import { say } from "../ui/toasts";
import { ConflictDialog } from "./ConflictDialog";
import { nameOf } from "./words";

/** A title that is edited where it stands: a double click or Enter begins, Enter saves, Esc leaves it. */
export function TitleCell({ accountId, person }: { accountId: string; person: Person }) {
  const [draft, setDraft] = useState<string | null>(null);
  const [base, setBase] = useState(person.version);
  const undo = useUndo();
  const path = { account_id: accountId, position_id: person.position_id };
  const save = useVerb(
    (edit: { title: string; version: number }) => updatePosition(path, { base_version: edit.version, set: { title: edit.title === "" ? null : edit.title } }),
    () => {
      setDraft(null);
      say(t("person.title_saved", { name: nameOf(person) }), { label: t("action.undo"), run: () => void undo() });
    },
  );
  const begin = (): void => {
    setBase(person.version);
    setDraft(person.title ?? "");
    save.reset();
  };
  const commit = (): void => {
    if (draft === null) return;
    if (draft.trim() === (person.title ?? "")) setDraft(null);
    else save.mutate({ title: draft.trim(), version: base });
  };
  const conflict = save.error instanceof Failure && save.error.code === "conflict" ? save.error : null;
  if (draft === null) {
    return (
      <button type="button" className="cut" style={{ width: "100%", textAlign: "left", minHeight: 24 }} title={t("person.edit_title")} onDoubleClick={begin} onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); begin(); } }}>
        {person.title ?? <span className="tertiary">{t("person.no_title")}</span>}
      </button>
    );
  }
  return (
    <>
      <input
        className="input small"
        autoFocus
        aria-label={t("field.title")}
        aria-invalid={save.isError && conflict === null}
        title={save.isError ? sentenceOf(save.error) : undefined}
        value={draft}
        onChange={(event) => { setDraft(event.target.value); }}
        onClick={(event) => { event.stopPropagation(); }}
        onBlur={() => { if (!save.isError && !save.isPending) commit(); }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      {conflict !== null && <ConflictDialog failure={conflict} onKeepTheirs={() => { setDraft(null); }} onKeepMine={() => { save.mutate({ title: draft.trim(), version: person.version }); }} />}
    </>
  );
}
