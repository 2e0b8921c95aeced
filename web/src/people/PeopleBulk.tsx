import { useState } from "react";
import type { Person } from "../api/model";
import { leaveRows, removeRows } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { BulkBar } from "../grid/BulkBar";
import { type Chosen, isChosen, NOBODY_CHOSEN } from "../grid/chosen";
import { type Column, sightOf } from "../grid/column";
import type { Edits } from "../grid/useEdits";
import { useUndo } from "../history/useUndo";
import { today } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { say } from "../ui/toasts";
import { BULK_COLUMNS } from "./peopleColumns";

interface PeopleBulkProps {
  accountId: string;
  people: readonly Person[];
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  columns: readonly Column<Person>[];
  edits: Edits;
  seq: number;
}

/** What can be done with the people who are chosen, in one act. */
export function PeopleBulk({ accountId, people, chosen, onChosen, columns, edits, seq }: PeopleBulkProps) {
  const [ending, setEnding] = useState<"leave" | "remove" | null>(null);
  const those = people.filter((person) => isChosen(chosen, person.position_id));
  const ids = those.map((person) => person.position_id);
  const bulk = BULK_COLUMNS.flatMap((id) => columns.filter((column) => column.id === id));
  return (
    <>
      <BulkBar
        count={ids.length}
        columns={bulk}
        onSet={(column, text, set) => { edits.apply(those.map((person) => ({ key: person.position_id, column: column.id, text, set, ...sightOf(column, person, seq) }))); }}
        commands={[
          { id: "leave", label: t("person.mark_left"), run: () => { setEnding("leave"); } },
          { id: "remove", label: t("person.remove"), isDanger: true, run: () => { setEnding("remove"); } },
        ]}
        onClear={() => { onChosen(NOBODY_CHOSEN); }}
      />
      {ending !== null && <EndingDialog accountId={accountId} ids={ids} people={people} ending={ending} onClose={() => { setEnding(null); }} onDone={() => { setEnding(null); onChosen(NOBODY_CHOSEN); }} />}
    </>
  );
}

interface EndingDialogProps {
  accountId: string;
  ids: readonly string[];
  people: readonly Person[];
  ending: "leave" | "remove";
  onClose: () => void;
  onDone: () => void;
}

/** Several people have left, or were never there: what that takes along, and the day. */
function EndingDialog({ accountId, ids, people, ending, onClose, onDone }: EndingDialogProps) {
  const [on, setOn] = useState(today());
  const undo = useUndo();
  const end = useVerb(
    () => (ending === "leave" ? leaveRows(accountId, ids, on) : removeRows(accountId, ids)),
    ({ changed }) => {
      say(ending === "leave" ? t("people.left", { count: changed }) : t("people.removed", { count: changed }), { label: t("action.undo"), run: () => void undo() });
      onDone();
    },
  );
  const gone = new Set(ids);
  const orphaned = people.filter((person) => person.manager_id !== null && gone.has(person.manager_id) && !gone.has(person.position_id)).length;
  const title = ending === "leave" ? t("person.mark_left") : t("person.remove");
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={on === "" || end.isPending} onPress={() => { end.mutate(undefined); }}>{title}</Button>
        </>
      }
    >
      {end.isError && <ErrorNotice error={end.error} />}
      <p className="secondary">{ending === "leave" ? t("people.leave_explained", { count: ids.length }) : t("people.remove_explained", { count: ids.length })} {orphaned > 0 && t("person.reports_orphaned", { count: orphaned })}</p>
      {ending === "leave" && <TextField label={t("person.left_on")} type="date" value={on} onChange={setOn} />}
    </Dialog>
  );
}
