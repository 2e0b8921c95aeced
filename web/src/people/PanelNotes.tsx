import { useState } from "react";
import { Failure } from "../api/failure";
import type { Note, Portrait } from "../api/model";
import { addNote, editNote, removeNote } from "../api/sayings";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { formatDay, formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { TextArea } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { say } from "../ui/toasts";
import { ConflictDialog } from "./ConflictDialog";

interface PanelNotesProps {
  portrait: Portrait;
  canWrite: boolean;
}

/** Notes about somebody: everybody's and one's own private ones. */
export function PanelNotes({ portrait, canWrite }: PanelNotesProps) {
  const [isWriting, setWriting] = useState(false);
  if (portrait.notes.length === 0 && !canWrite) return null;
  return (
    <section aria-label={t("person.notes")}>
      <h3>
        {t("person.notes")}{portrait.notes.length > 0 && <span className="badge">{formatNumber(portrait.notes.length)}</span>}
        <span className="grow" />
        {canWrite && !isWriting && <Button small look="quiet" icon="plus" onPress={() => { setWriting(true); }}>{t("note.add")}</Button>}
      </h3>
      {isWriting && <NewNote portrait={portrait} onClose={() => { setWriting(false); }} />}
      {portrait.notes.length === 0 && !isWriting && <p className="tertiary">{t("note.none")}</p>}
      <ul className="notes">
        {portrait.notes.map((note) => <WrittenNote key={note.id} accountId={portrait.account_id} note={note} canWrite={canWrite && note.mine} />)}
      </ul>
    </section>
  );
}

function NewNote({ portrait, onClose }: { portrait: Portrait; onClose: () => void }) {
  const [text, setText] = useState("");
  const [isPrivate, setPrivate] = useState(false);
  const undo = useUndo();
  const path = { account_id: portrait.account_id, position_id: portrait.position_id };
  const save = useVerb(() => addNote(path, text, isPrivate), () => {
    say(t("note.saved"), { label: t("action.undo"), run: () => void undo() });
    onClose();
  });
  return (
    <form className="note-form" onSubmit={(event) => { event.preventDefault(); save.mutate(undefined); }}>
      <TextArea label={t("note.new_label")} placeholder={t("note.placeholder")} value={text} onChange={setText} autoFocus />
      <div className="row wrap">
        <div className="segmented" role="group" aria-label={t("note.who_sees")}>
          <button type="button" aria-pressed={!isPrivate} onClick={() => { setPrivate(false); }}><Icon name="people" />{t("note.shared")}</button>
          <button type="button" aria-pressed={isPrivate} onClick={() => { setPrivate(true); }}><Icon name="lock" />{t("note.private")}</button>
        </div>
      </div>
      {isPrivate && <p className="caption tertiary">{t("note.private_why")}</p>}
      {save.isError && <ErrorNotice error={save.error} onRetry={() => { save.mutate(undefined); }} isKept />}
      <div className="row">
        <span className="grow" />
        <Button small onPress={onClose}>{t("action.cancel")}</Button>
        <Button small look="primary" type="submit" isDisabled={text.trim() === "" || save.isPending}>{t("action.save")}</Button>
      </div>
    </form>
  );
}

function WrittenNote({ accountId, note, canWrite }: { accountId: string; note: Note; canWrite: boolean }) {
  const [base, setBase] = useState<Note | null>(null);
  return (
    <li>
      <div className="row caption tertiary">
        <span className="grow">{note.author} · {formatDay(note.written_on)}</span>
        {note.private && <span className="tag"><Icon name="lock" />{t("note.private")}</span>}
        {canWrite && base === null && <NoteCommands accountId={accountId} note={note} onEdit={() => { setBase(note); }} />}
      </div>
      {base === null ? <p className="note-text" dir="auto">{note.text}</p> : <NoteForm accountId={accountId} note={note} base={base} onClose={() => { setBase(null); }} />}
    </li>
  );
}

function NoteCommands({ accountId, note, onEdit }: { accountId: string; note: Note; onEdit: () => void }) {
  const undo = useUndo();
  const remove = useVerb(() => removeNote(accountId, note.id), () => {
    say(t("note.deleted"), { label: t("action.undo"), run: () => void undo() });
  });
  return (
    <>
      <Button small look="quiet" icon="edit" aria-label={t("note.edit")} onPress={onEdit} />
      <Button small look="quiet" icon="trash" aria-label={t("note.delete")} isDisabled={remove.isPending} onPress={() => { remove.mutate(undefined); }} />
    </>
  );
}

function NoteForm({ accountId, note, base, onClose }: { accountId: string; note: Note; base: Note; onClose: () => void }) {
  const [text, setText] = useState(base.text);
  const save = useVerb((version: number) => editNote(accountId, note.id, { base_version: version, set: { text } }), onClose);
  if (save.error instanceof Failure && save.error.code === "conflict") {
    const newest = save.error.version || note.version;
    return <ConflictDialog failure={save.error} onKeepTheirs={onClose} onKeepMine={() => { save.mutate(newest); }} />;
  }
  return (
    <form className="note-form" onSubmit={(event) => { event.preventDefault(); save.mutate(base.version); }}>
      <TextArea label={t("note.edit_label")} value={text} onChange={setText} autoFocus />
      {save.isError && <ErrorNotice error={save.error} onRetry={() => { save.mutate(base.version); }} isKept />}
      <div className="row">
        <span className="grow" />
        <Button small onPress={onClose}>{t("action.cancel")}</Button>
        <Button small look="primary" type="submit" isDisabled={text.trim() === "" || save.isPending}>{t("action.save")}</Button>
      </div>
    </form>
  );
}
