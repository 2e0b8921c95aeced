import { useCallback } from "react";
import type { Account } from "../api/model";
import { editAccounts } from "../api/verbs";
import type { CellChange, Column } from "../grid/column";
import { packed } from "../grid/packed";
import { type Edits, type RowEdit, useEdits } from "../grid/useEdits";
import { t } from "../language/language";

/** Edits of the portfolio's cells. */
export function useAccountEdits(columns: readonly Column<Account>[]): Edits {
  const send = useCallback((edits: readonly RowEdit[]) => editAccounts(packed(edits)), []);
  const tell = useCallback((changes: readonly CellChange[]) => {
    const [change] = changes;
    const label = columns.find((column) => column.id === change?.column)?.label ?? "";
    return changes.length === 1 ? t("grid.saved", { what: label }) : t("grid.saved_many", { count: changes.length });
  }, [columns]);
  return useEdits({ send, tell, isAbout: isSame });
}

function isSame(clashId: string, key: string): boolean {
  return clashId === key;
}
