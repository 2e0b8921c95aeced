import { useCallback } from "react";
import type { Person } from "../api/model";
import { judge, type Judged } from "../api/stakes";
import { editRows } from "../api/verbs";
import type { CellChange, Column } from "../grid/column";
import { packed } from "../grid/packed";
import { type Edits, type RowEdit, useEdits } from "../grid/useEdits";
import { fieldWord, tellValue } from "../history/tell";
import { t } from "../language/language";
import { HELD_WORDS } from "../stakes/judging";
import { HELD } from "../stakes/stakeColumns";
import { subjectOf } from "../stakes/useStakes";
import { fieldName, saidField } from "../stakes/vocabulary";
import type { FieldWords } from "./ConflictDialog";
import { nameOf } from "./words";

/** What is said of people is a change like any other, whose number nobody needs. */
const SAID = { changeset: { seq: null } };

/** The edits that say something of people rather than set fields; a column is either the one or the other. */
export function judgedIn(edits: readonly RowEdit[], people: readonly Person[], opportunity: string | null): Judged[] {
  const byId = new Map(people.map((person) => [person.position_id, person]));
  return edits.flatMap(({ key, set, was = {} }) => {
    const values = heldIn(set);
    const person = byId.get(key);
    return person === undefined || Object.keys(values).length === 0 ? [] : [{ subject_id: subjectOf(person), opportunity_id: opportunity, values, seen: heldIn(was) }];
  });
}

/** The edits that set fields of seats: those of a block that says things of people as well are sent by themselves. */
function setsIn(edits: readonly RowEdit[]): RowEdit[] {
  return edits.filter(({ set }) => !Object.keys(set).some((field) => field.startsWith(HELD)));
}

function heldIn(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field.startsWith(HELD)).map(([field, value]) => [field.slice(HELD.length), value]));
}

/** Under which name a set holds a field of which a clash speaks. */
function nameIn(set: Readonly<Record<string, unknown>>, field: string): string | undefined {
  return [field, HELD + field, ...(field === "division_id" ? ["division"] : [])].find((name) => name in set);
}

const WORDS: FieldWords = {
  field: (name) => (saidField(name) === undefined ? fieldWord(name) : fieldName(name)),
  value: (name, value) => (saidField(name) === undefined ? tellValue(value) : HELD_WORDS.value(name, value)),
};

/** Edits of the cells of an account's people. */
export function usePeopleEdits(accountId: string, columns: readonly Column<Person>[], people: readonly Person[], opportunity: string | null): Edits {
  const send = useCallback(async (edits: readonly RowEdit[]) => {
    const judged = judgedIn(edits, people, opportunity);
    const sets = setsIn(edits);
    if (judged.length > 0) await judge(accountId, judged);
    return sets.length > 0 ? editRows(accountId, packed(sets)) : SAID;
  }, [accountId, people, opportunity]);
  const tell = useCallback((changes: readonly CellChange[]) => {
    const [change] = changes;
    const who = people.find((person) => person.position_id === change?.key);
    const label = columns.find((column) => column.id === change?.column)?.label ?? "";
    return changes.length === 1 && who !== undefined ? t("people.saved", { name: nameOf(who), what: label }) : t("grid.saved_many", { count: changes.length });
  }, [columns, people]);
  const isAbout = useCallback((clashId: string, key: string) => clashId === key || people.some((person) => person.person_id === clashId && person.position_id === key), [people]);
  return useEdits({ send, tell, isAbout, nameIn, words: WORDS });
}
