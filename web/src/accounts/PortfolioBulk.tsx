import { useState } from "react";
import type { AccountsAsked } from "../api/queries";
import { Failure } from "../api/failure";
import type { Account } from "../api/model";
import { editAllAccounts } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { BulkBar } from "../grid/BulkBar";
import { type Chosen, countChosen, NOBODY_CHOSEN } from "../grid/chosen";
import type { Column } from "../grid/column";
import type { Edits } from "../grid/useEdits";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { ConflictDialog } from "../people/ConflictDialog";
import { sentenceOf } from "../ui/states";
import { say } from "../ui/toasts";
import { BULK_COLUMNS } from "./portfolioColumns";

interface PortfolioBulkProps {
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  asked: AccountsAsked;
  seq: number;
  total: number;
  columns: readonly Column<Account>[];
  edits: Edits;
}

interface Everything {
  base: number;
  set: Readonly<Record<string, unknown>>;
  without: readonly string[];
}

/** What can be done with the accounts that are chosen: one by one, or all that fit the filter, however many. */
export function PortfolioBulk({ chosen, onChosen, asked, seq, total, columns, edits }: PortfolioBulkProps) {
  const undo = useUndo();
  const [last, setLast] = useState<Everything | null>(null);
  const all = useVerb(
    ({ base, set, without }: Everything) => editAllAccounts(asked, { ids: without, base_version: base, set: { ...set } }),
    ({ changed }) => { say(t("grid.saved_rows", { count: changed }), { label: t("action.undo"), run: () => void undo() }, "edit"); },
  );
  const setAll = (asked_: Everything): void => {
    setLast(asked_);
    all.mutate(asked_, { onError: (error) => { if (clashesOf(error) === null) say(sentenceOf(error)); } });
  };
  const failure = clashesOf(all.error);
  const bulk = BULK_COLUMNS.flatMap((id) => columns.filter((column) => column.id === id));
  return (
    <>
      <BulkBar
        count={countChosen(chosen, total)}
        columns={bulk}
        onSet={(column, text, set) => {
          if (chosen.isAll) setAll({ base: seq, set, without: [...chosen.keys] });
          else edits.apply([...chosen.keys].map((key) => ({ key, column: column.id, text, set, seen: seq })));
        }}
        onClear={() => { onChosen(NOBODY_CHOSEN); }}
      />
      {failure !== null && last !== null && (
        <ConflictDialog
          failure={failure}
          onKeepMine={() => { setAll({ ...last, base: failure.version }); }}
          onKeepTheirs={() => { setAll({ ...last, without: [...last.without, ...failure.clashes.map((clash) => clash.id)] }); }}
        />
      )}
    </>
  );
}

function clashesOf(error: unknown): Failure | null {
  return error instanceof Failure && error.clashes.length > 0 ? error : null;
}
