import { useState } from "react";
import type { Account, Person } from "../api/model";
import { markLeft, movePosition, removePosition } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { today } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { DayField } from "../ui/DayField";
import { ErrorNotice } from "../ui/states";
import { say } from "../ui/toasts";
import { ManagerField } from "./ManagerField";
import { nameOf } from "./words";

interface PersonDialogProps {
  account: Account;
  person: Person;
  people: readonly Person[];
  onClose: () => void;
}

/** Do it, say that it was done, and offer the way back. */
function usePersonVerb<Asked>(verb: (asked: Asked) => Promise<unknown>, said: string, onDone: () => void) {
  const undo = useUndo();
  return useVerb(verb, () => {
    say(said, { label: t("action.undo"), run: () => void undo() });
    onDone();
  });
}

export function MoveDialog({ account, person, people, onClose }: PersonDialogProps) {
  const [managerId, setManagerId] = useState(person.manager_id);
  const path = { account_id: account.id, position_id: person.position_id };
  const move = usePersonVerb(() => movePosition(path, managerId), t("person.moved", { name: nameOf(person) }), onClose);
  return (
    <Dialog
      title={t("person.change_manager")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={managerId === person.manager_id || move.isPending} onPress={() => { move.mutate(undefined); }}>{t("person.change_manager")}</Button>
        </>
      }
    >
      {move.isError && <ErrorNotice error={move.error} onRetry={() => { move.mutate(undefined); }} isKept />}
      <ManagerField
        label={t("person.new_manager", { name: nameOf(person) })}
        people={people.filter((each) => each.position_id !== person.position_id)}
        value={managerId}
        onChange={setManagerId}
        autoFocus
      />
      <div style={{ height: 180 }} />
    </Dialog>
  );
}

export function LeaveDialog({ account, person, people, onClose }: PersonDialogProps) {
  const [on, setOn] = useState(today());
  const path = { account_id: account.id, position_id: person.position_id };
  const leave = usePersonVerb(() => markLeft(path, on), t("person.left", { name: nameOf(person) }), onClose);
  const reports = people.filter((each) => each.manager_id === person.position_id).length;
  return (
    <Dialog
      title={t("person.mark_left")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={on === "" || leave.isPending} onPress={() => { leave.mutate(undefined); }}>{t("person.mark_left")}</Button>
        </>
      }
    >
      {leave.isError && <ErrorNotice error={leave.error} onRetry={() => { leave.mutate(undefined); }} isKept />}
      <p className="secondary">{t("person.leave_explained", { name: nameOf(person) })} {reports > 0 && t("person.reports_orphaned", { count: reports })}</p>
      <DayField label={t("person.left_on")} value={on} onChange={setOn} />
    </Dialog>
  );
}

export function RemoveDialog({ account, person, people, onClose, onRemoved }: PersonDialogProps & { onRemoved: () => void }) {
  const path = { account_id: account.id, position_id: person.position_id };
  const remove = usePersonVerb(() => removePosition(path), t("person.removed", { name: nameOf(person) }), onRemoved);
  const reports = people.filter((each) => each.manager_id === person.position_id).length;
  return (
    <Dialog
      title={t("person.remove")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={remove.isPending} onPress={() => { remove.mutate(undefined); }}>{t("person.remove")}</Button>
        </>
      }
    >
      {remove.isError && <ErrorNotice error={remove.error} onRetry={() => { remove.mutate(undefined); }} />}
      <p className="secondary">{t("person.remove_explained", { name: nameOf(person) })} {reports > 0 && t("person.reports_orphaned", { count: reports })}</p>
    </Dialog>
  );
}
