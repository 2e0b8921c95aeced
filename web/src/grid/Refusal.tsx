import { ConflictDialog } from "../people/ConflictDialog";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { sentenceOf } from "../ui/states";
import type { Edits } from "./useEdits";

/** What the server did not take: a clash is decided on, anything else can be tried again or given up; nothing is lost. */
export function Refusal({ edits }: { edits: Edits }) {
  const { refused, keepMine, keepTheirs, discard, words } = edits;
  if (refused === null) return null;
  if (refused.failure.clashes.length > 0) return <ConflictDialog failure={refused.failure} {...(words === undefined ? {} : { words })} onKeepMine={keepMine} onKeepTheirs={keepTheirs} />;
  return (
    <div className="grid-notice" role="alert">
      <Icon name="alert" />
      <span>{t("grid.not_saved")} {sentenceOf(refused.failure)}</span>
      <Button small icon="reload" onPress={keepMine}>{t("action.retry")}</Button>
      <Button small look="quiet" onPress={discard}>{t("grid.discard")}</Button>
    </div>
  );
}
