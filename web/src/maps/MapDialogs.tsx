import { useState } from "react";
import { today } from "../language/formats";
import { t } from "../language/language";
import { AddPerson } from "../people/AddPerson";
import { EditPerson } from "../people/EditPerson";
import { ManagerField } from "../people/ManagerField";
import { nameOf } from "../people/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { DayField } from "../ui/DayField";
import { MergeDialog } from "./MergeDialog";
import { everybodyBelow } from "./model";
import { circleAbove } from "./placing";
import type { Chart } from "./useChart";
import { calledTogether } from "./useMapVerbs";
import { NOTHING } from "../canvas/selection";

/** The question which the map asks, if it asks one. */
export function MapDialogs({ board }: { board: Chart }) {
  const { account, asking, ask, address, view } = board;
  const close = (): void => { ask(null); };
  const people = view.company.people;
  switch (asking?.ask) {
    case undefined:
      return null;
    case "add":
      return <AddPerson account={account} people={people} managerId={asking.managerId} onClose={close} onAdded={(id) => { address.select(id); }} />;
    case "fill":
      return <AddPerson account={account} people={people} seat={asking.person} onClose={close} onAdded={(id) => { address.select(id); }} />;
    case "edit":
      return <EditPerson account={account} person={asking.person} onClose={close} />;
    case "move":
      return <MoveDialog board={board} ids={asking.ids} line={asking.line} onClose={close} />;
    case "leave":
      return <LeaveDialog board={board} ids={asking.ids} onClose={close} />;
    case "unmap":
      return <UnmapDialog board={board} ids={asking.ids} onClose={close} />;
    case "merge":
      return <MergeDialog board={board} id={asking.id} otherId={asking.otherId} onClose={close} />;
    case "circle":
      return <CircleDialog board={board} ids={asking.ids} managerId={asking.managerId} onClose={close} />;
  }
}

interface OfSeveral {
  board: Chart;
  ids: readonly string[];
  onClose: () => void;
}

function namesOf({ view }: Chart, ids: readonly string[]): string {
  return calledTogether(ids.map((id) => view.company.byId.get(id)));
}

function MoveDialog({ board, ids, line, onClose }: OfSeveral & { line: "solid" | "dotted" }) {
  const { view, verbs, choose } = board;
  const only = ids.length === 1 ? view.company.byId.get(ids[0] ?? "") : undefined;
  const [managerId, setManagerId] = useState<string | null>(line === "solid" ? (only?.manager_id ?? null) : null);
  const [isBusy, setBusy] = useState(false);
  const isDotted = line === "dotted";
  const circle = managerId === null || isDotted ? null : circleAbove(ids, managerId, view.company.managerOf);
  const title = isDotted ? t("menu.dot") : ids.length === 1 ? t("person.change_manager") : t("bulk.move");
  const move = async (): Promise<void> => {
    setBusy(true);
    if (await verbs.move(ids, managerId, line)) {
      choose(NOTHING);
      onClose();
    }
    setBusy(false);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={isBusy || circle !== null || (isDotted && managerId === null) || (!isDotted && only?.mapped === true && managerId === only.manager_id)} onPress={() => void move()}>{title}</Button>
        </>
      }
    >
      <ManagerField
        label={t("person.new_manager", { name: namesOf(board, ids) })}
        people={view.company.people.filter((each) => !ids.includes(each.position_id))}
        value={managerId}
        onChange={setManagerId}
        autoFocus
      />
      {circle !== null && managerId !== null && (
        <p className="notice care">{t("drop.circle", { manager: named(board, managerId), boss: named(board, circle) })}</p>
      )}
      <div style={{ height: 150 }} />
    </Dialog>
  );
}

function named({ view }: Chart, id: string): string {
  const person = view.company.byId.get(id);
  return person === undefined ? "" : nameOf(person);
}

function LeaveDialog({ board, ids, onClose }: OfSeveral) {
  const { view, verbs, choose } = board;
  const [on, setOn] = useState(today());
  const orphaned = new Set(ids.flatMap((id) => view.company.reportsOf.get(id) ?? []).filter((id) => !ids.includes(id))).size;
  const leave = async (): Promise<void> => {
    if (!(await verbs.leave(ids, on))) return;
    choose(NOTHING);
    onClose();
  };
  return (
    <Dialog
      title={t("person.mark_left")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={on === ""} onPress={() => void leave()}>{t("person.mark_left")}</Button>
        </>
      }
    >
      <p className="secondary">{t("person.leave_explained", { name: namesOf(board, ids) })} {orphaned > 0 && t("person.reports_orphaned", { count: orphaned })}</p>
      <DayField label={t("person.left_on")} value={on} onChange={setOn} />
    </Dialog>
  );
}

/** Off the map: alone, or with everybody below. */
function UnmapDialog({ board, ids, onClose }: OfSeveral) {
  const { view, verbs, choose } = board;
  const [below, setBelow] = useState(true);
  const others = new Set(ids.flatMap((id) => everybodyBelow(id, view.company.reportsOf)).filter((id) => !ids.includes(id)));
  const direct = new Set(ids.flatMap((id) => view.company.reportsOf.get(id) ?? []).filter((id) => !ids.includes(id))).size;
  const unmap = async (): Promise<void> => {
    if (!(await verbs.unmap(ids, below))) return;
    choose(NOTHING);
    onClose();
  };
  return (
    <Dialog
      title={t("unmap.title", { who: namesOf(board, ids) })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" onPress={() => void unmap()}>{t("unmap.do", { count: below ? others.size + ids.length : ids.length })}</Button>
        </>
      }
    >
      <p className="secondary">{t("unmap.explained")}</p>
      <label className="choice">
        <input type="radio" name="below" checked={below} onChange={() => { setBelow(true); }} />
        <span>{t("unmap.with_below", { count: others.size })}</span>
      </label>
      <label className="choice">
        <input type="radio" name="below" checked={!below} onChange={() => { setBelow(false); }} />
        <span>{t("unmap.alone", { count: direct })}</span>
      </label>
    </Dialog>
  );
}

/** A line that would close a circle is refused; a dotted one may be drawn instead. */
function CircleDialog({ board, ids, managerId, onClose }: OfSeveral & { managerId: string }) {
  const { view, verbs } = board;
  const boss = circleAbove(ids, managerId, view.company.managerOf) ?? ids[0] ?? "";
  const draw = async (): Promise<void> => {
    if (await verbs.move(ids, managerId, "dotted")) onClose();
  };
  return (
    <Dialog
      title={t("circle.title")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" onPress={() => void draw()}>{t("circle.dotted")}</Button>
        </>
      }
    >
      <p>{t("drop.circle", { manager: named(board, managerId), boss: named(board, boss) })}</p>
      <p className="secondary">{t("circle.explained", { who: namesOf(board, ids), manager: named(board, managerId) })}</p>
    </Dialog>
  );
}
