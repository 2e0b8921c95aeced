import { useState } from "react";
import type { Account, Person } from "../api/model";
import { formatDay, formatNumber } from "../language/formats";
import { t } from "../language/language";
import { NOTHING } from "../canvas/selection";
import { fieldWord } from "../history/tell";
import { ManagerField } from "../people/ManagerField";
import { functionWord, nameOf, seniorityWord } from "../people/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { circleAbove } from "./placing";
import type { Chart } from "./useChart";

interface MergeDialogProps {
  board: Chart;
  id: string;
  otherId: string | null;
  onClose: () => void;
}

/** A fact of which one of two is kept, as it is sent to the server and as it reads. */
interface Field {
  name: string;
  tell: (person: Person) => string | null;
}

/** Two who are the same: which facts come from whom. What only one of them knows is kept whatever is chosen. */
export function MergeDialog({ board, id, otherId, onClose }: MergeDialogProps) {
  const { account, view, verbs, choose, address } = board;
  const [chosenId, setChosenId] = useState(otherId);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const kept = view.company.byId.get(id);
  const other = view.company.byId.get(chosenId ?? "");
  const people = view.company.people.filter((each) => each.position_id !== id);
  const differing = kept === undefined || other === undefined ? [] : differences(account, kept, other);
  // where the one who stays stands below the other, only the other's superior can be theirs
  const isBelow = other !== undefined && view.company.managerOf.has(id) && circleAbove([other.position_id], id, view.company.managerOf) !== null;
  const take = isBelow ? new Set([...taken, "manager_id"]) : taken;
  const toggle = (name: string, fromOther: boolean): void => {
    const next = new Set(taken);
    if (fromOther) next.add(name);
    else next.delete(name);
    setTaken(next);
  };
  const merge = async (): Promise<void> => {
    if (other === undefined || !(await verbs.merge(id, other.position_id, [...take]))) return;
    choose(NOTHING);
    address.select(id);
    onClose();
  };
  if (kept === undefined) return null;
  return (
    <Dialog
      title={t("merge.title", { who: nameOf(kept) })}
      isOpen
      wide
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={other === undefined} onPress={() => void merge()}>{t("merge.do")}</Button>
        </>
      }
    >
      <ManagerField isRequired label={t("merge.with")} people={people} value={chosenId} onChange={(next) => { setChosenId(next); setTaken(new Set()); }} autoFocus={otherId === null} />
      {other === undefined ? <div style={{ height: 150 }} /> : (
        <>
          <Fields kept={kept} other={other} fields={differing} taken={take} locked={isBelow ? "manager_id" : null} onChoose={toggle} />
          <p className="secondary">{t("merge.explained", { who: nameOf(other), into: nameOf(kept), count: (view.company.reportsOf.get(other.position_id) ?? []).length })}</p>
        </>
      )}
    </Dialog>
  );
}

interface FieldsProps {
  kept: Person;
  other: Person;
  fields: readonly Field[];
  taken: ReadonlySet<string>;
  locked: string | null;
  onChoose: (name: string, fromOther: boolean) => void;
}

function Fields({ kept, other, fields, taken, locked, onChoose }: FieldsProps) {
  if (fields.length === 0) return <p className="notice good">{t("merge.same")}</p>;
  return (
    <table className="table compact merge">
      <thead>
        <tr>
          <th scope="col" style={{ width: "24%" }}>{t("conflict.field")}</th>
          <th scope="col">{t("merge.kept")}</th>
          <th scope="col">{t("merge.other")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, tell }) => (
          <tr key={name}>
            <th scope="row" className="wraps">{fieldWord(name)}</th>
            {[kept, other].map((person, index) => (
              <td key={person.position_id} className="wraps">
                <label className="row">
                  <input
                    type="radio"
                    name={`merge-${name}`}
                    disabled={locked === name}
                    checked={taken.has(name) === (index === 1)}
                    onChange={() => { onChoose(name, index === 1); }}
                  />
                  <span dir="auto">{tell(person) ?? "–"}</span>
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Facts which both know, and differently. */
function differences(account: Account, kept: Person, other: Person): Field[] {
  const divisions = new Map(account.divisions.map((division) => [division.id, division.name]));
  const fields: Field[] = [
    { name: "name", tell: (person) => person.name || null },
    { name: "title", tell: (person) => person.title },
    { name: "manager_id", tell: (person) => person.manager_name },
    { name: "division_id", tell: (person) => divisions.get(person.division_id ?? "") ?? person.division },
    { name: "seniority", tell: (person) => (person.seniority === "unknown" ? null : seniorityWord(person.seniority)) },
    { name: "function", tell: (person) => (person.function === "unknown" ? null : functionWord(person.function)) },
    { name: "grade", tell: (person) => person.grade },
    { name: "location", tell: (person) => person.location },
    { name: "headcount", tell: (person) => (person.headcount === null ? null : formatNumber(person.headcount)) },
    { name: "valid_from", tell: (person) => (person.valid_from === null ? null : formatDay(person.valid_from)) },
  ];
  return fields.filter(({ name, tell }) => {
    const [mine, theirs] = [tell(kept), tell(other)];
    if (name === "manager_id" || name === "valid_from") return mine !== theirs;
    return mine !== null && theirs !== null && mine !== theirs;
  });
}
