import { useState } from "react";
import type { Changeset } from "../api/model";
import { formatAge, formatDay, formatMoment } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { Icon, type IconName } from "../ui/Icon";
import { FieldChanges } from "./FieldChanges";
import { tellAct, tellCounts } from "./tell";

const SIGNS: Readonly<Record<string, IconName>> = { import: "imports", undo: "undo", add_person: "plus", confirm: "check", dispute: "alert", add_note: "file", edit_note: "file", remove_note: "trash", mark_left: "leave", move_position: "accounts", remove_position: "trash", create_account: "plus" };

interface ChangesetItemProps {
  changeset: Changeset;
  onUndo?: () => void;
  /** In a narrow place: without margins of its own, commands below. */
  isNarrow?: boolean;
}

/** One act: what, who, when, and, opened, which fields changed from what to what. */
export function ChangesetItem({ changeset, onUndo, isNarrow = false }: ChangesetItemProps) {
  const [isOpen, setOpen] = useState(false);
  const isUndone = changeset.undone_by_id !== null;
  const changes = changeset.changes ?? [];
  const counts = tellCounts(changeset.counts);
  const file = changeset.source.profile;
  return (
    <li className={isNarrow ? "act narrow" : "act"}>
      <div className={isNarrow ? "row wrap" : "row"}>
        <span className="tertiary"><Icon name={SIGNS[changeset.verb] ?? "edit"} /></span>
        <div className="grow">
          <div className="row wrap" style={{ rowGap: 0 }}>
            <span className="strong" style={isUndone ? { textDecoration: "line-through", color: "var(--text-tertiary)" } : undefined}>{tellAct(changeset)}</span>
            {isUndone && <span className="badge">{t("history.undone")}</span>}
            {changeset.private && <span className="tag"><Icon name="lock" />{t("history.private")}</span>}
            {changeset.undoes_id !== null && <span className="badge">{t("history.an_undo")}</span>}
            {changeset.as_of !== null && <span className="badge" title={t("history.as_of_why")}>{t("history.as_of", { day: formatDay(changeset.as_of) })}</span>}
          </div>
          <div className="caption tertiary">
            <span title={formatMoment(changeset.recorded_at)}>{formatAge(changeset.recorded_at)}</span>
            {changeset.actor !== "" && ` · ${changeset.actor}`}
            {counts !== "" && ` · ${counts}`}
            {typeof file === "string" && ` · ${tMaybe(`profile.${file}`) ?? file}`}
          </div>
        </div>
        {changes.length > 0 && (
          <Button small look="quiet" aria-expanded={isOpen} onPress={() => { setOpen(!isOpen); }}>
            {isOpen ? t("history.less") : t("history.details")}
          </Button>
        )}
        {onUndo !== undefined && changeset.can_undo && (
          <Button small icon="undo" onPress={onUndo}>{t("action.undo")}</Button>
        )}
      </div>
      {isOpen && <FieldChanges changes={changes} />}
    </li>
  );
}
