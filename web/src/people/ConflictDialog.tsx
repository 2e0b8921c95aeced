import type { Failure } from "../api/failure";
import { fieldWord, tellValue } from "../history/tell";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";

interface ConflictDialogProps {
  failure: Failure;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}

/** Two people changed the same field: mine, theirs and what it was, side by side, to choose from. */
export function ConflictDialog({ failure, onKeepMine, onKeepTheirs }: ConflictDialogProps) {
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
      <table className="table compact">
        <thead>
          <tr>
            <th>{t("conflict.field")}</th>
            <th>{t("conflict.base")}</th>
            <th>{t("conflict.theirs")}</th>
            <th>{t("conflict.mine")}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(failure.conflicts).map(([field, sides]) => (
            <tr key={field}>
              <td className="wraps">{fieldWord(field)}</td>
              <td className="wraps tertiary">{tellValue(sides.base)}</td>
              <td className="wraps">{tellValue(sides.theirs)}</td>
              <td className="wraps strong">{tellValue(sides.mine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
