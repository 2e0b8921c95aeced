import { useCallback } from "react";
import type { Person } from "../api/model";
import { judge, type Judged } from "../api/stakes";
import { editRows } from "../api/verbs";
import type { CellChange, Column } from "../grid/column";
import { packed } from "../grid/packed";
import { type Edits, type RowEdit, useEdits } from "../grid/useEdits";
import { t } from "../language/language";
import { HELD } from "../stakes/stakeColumns";
import { subjectOf } from "../stakes/useStakes";
import { nameOf } from "./words";

/** What is said of people is a change like any other, whose number nobody needs. */
const SAID = { changeset: { seq: null } };

/** The edits that say something of people rather than set fields; a column is either the one or the other. */
export function judgedIn(edits: readonly RowEdit[], people: readonly Person[], opportunity: string | null): Judged[] {
  const byId = new Map(people.map((person) => [person.position_id, person]));
  return edits.flatMap(({ key, set }) => {
    const said = Object.entries(set).filter(([field]) => field.startsWith(HELD)).map(([field, value]) => [field.slice(HELD.length), value] as const);
    const person = byId.get(key);
    return person === undefined || said.length === 0 ? [] : [{ subject_id: subjectOf(person), opportunity_id: opportunity, values: Object.fromEntries(said) }];
  });
}

/** Edits of the cells of an account's people. */
export function usePeopleEdits(accountId: string, columns: readonly Column<Person>[], people: readonly Person[], opportunity: string | null): Edits {
  const send = useCallback(async (edits: readonly RowEdit[]) => {
    const judged = judgedIn(edits, people, opportunity);
    if (judged.length === 0) return editRows(accountId, packed(edits));
    await judge(accountId, judged);
    return SAID;
  }, [accountId, people, opportunity]);
  const tell = useCallback((changes: readonly CellChange[]) => {
    const [change] = changes;
    const who = people.find((person) => person.position_id === change?.key);
    const label = columns.find((column) => column.id === change?.column)?.label ?? "";
    return changes.length === 1 && who !== undefined ? t("people.saved", { name: nameOf(who), what: label }) : t("grid.saved_many", { count: changes.length });
  }, [columns, people]);
  const isAbout = useCallback((clashId: string, key: string) => clashId === key || people.some((person) => person.person_id === clashId && person.position_id === key), [people]);
  return useEdits({ send, tell, isAbout });
}
