import { useCallback } from "react";
import type { Person } from "../api/model";
import { editRows } from "../api/verbs";
import type { CellChange, Column } from "../grid/column";
import { packed } from "../grid/packed";
import { type Edits, type RowEdit, useEdits } from "../grid/useEdits";
import { t } from "../language/language";
import { nameOf } from "./words";

/** Edits of the cells of an account's people. */
export function usePeopleEdits(accountId: string, columns: readonly Column<Person>[], people: readonly Person[]): Edits {
  const send = useCallback((edits: readonly RowEdit[]) => editRows(accountId, packed(edits)), [accountId]);
  const tell = useCallback((changes: readonly CellChange[]) => {
    const [change] = changes;
    const who = people.find((person) => person.position_id === change?.key);
    const label = columns.find((column) => column.id === change?.column)?.label ?? "";
    return changes.length === 1 && who !== undefined ? t("people.saved", { name: nameOf(who), what: label }) : t("grid.saved_many", { count: changes.length });
  }, [columns, people]);
  const isAbout = useCallback((clashId: string, key: string) => clashId === key || people.some((person) => person.person_id === clashId && person.position_id === key), [people]);
  return useEdits({ send, tell, isAbout });
}
