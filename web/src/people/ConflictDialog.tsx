import type { Clash, Failure } from "../api/failure";
import { fieldWord, tellValue } from "../history/tell";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";

interface ConflictDialogProps {
  failure: Failure;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
  words?: FieldWords;
  /** Whom or what it is about, where the failure does not say. */
  about?: string;
}

/** How fields and their values are called, where they are not those of recorded things. */
export interface FieldWords {
  field: (name: string) => string;
  value: (name: string, value: unknown) => string;
}

/** So many things are shown one by one; the rest is counted. */
const SHOWN = 20;

const RECORDED: FieldWords = { field: fieldWord, value: (_: string, value: unknown) => tellValue(value) };

/** Two people changed the same fields: mine, theirs and what they were, side by side, to choose from. */
export function ConflictDialog({ failure, onKeepMine, onKeepTheirs, words = RECORDED, about = "" }: ConflictDialogProps) {
  const all: readonly Clash[] = failure.clashes.length > 0 ? failure.clashes : [{ id: "", label: about, fields: failure.conflicts }];
  const clashes = all.slice(0, SHOWN);
  const isOne = clashes.length === 1;
  const more = (typeof failure.params.count === "number" ? failure.params.count : all.length) - clashes.length;
  return (
    <Dialog
      title={t("conflict.title")}
      isOpen
      wide
      onClose={onKeepTheirs}
      footer={
        <>
          <Button onPress={onKeepTheirs}>{t("conflict.keep_theirs")}</Button>
          <Button look="primary" onPress={onKeepMine}>{t("conflict.keep_mine")}</Button>
        </>
      }
    >
      <p className="secondary">{t("conflict.explained")}</p>
      {isOne && clashes[0]?.label !== "" && <p className="strong">{clashes[0]?.label}</p>}
      <table className="table compact">
        <thead>
          <tr>
            {!isOne && <th>{t("review.who")}</th>}
            <th>{t("conflict.field")}</th>
            <th>{t("conflict.base")}</th>
            <th>{t("conflict.theirs")}</th>
            <th>{t("conflict.mine")}</th>
          </tr>
        </thead>
        <tbody>
          {clashes.flatMap((clash) => Object.entries(clash.fields).map(([field, sides]) => (
            <tr key={`${clash.id}/${field}`}>
              {!isOne && <td className="wraps">{clash.label}</td>}
              <td className="wraps">{words.field(field)}</td>
              <td className="wraps tertiary">{words.value(field, sides.base)}</td>
              <td className="wraps">{words.value(field, sides.theirs)}</td>
              <td className="wraps strong">{words.value(field, sides.mine)}</td>
            </tr>
          )))}
        </tbody>
      </table>
      {more > 0 && <p className="tertiary">{t("conflict.more", { count: more })}</p>}
    </Dialog>
  );
}
