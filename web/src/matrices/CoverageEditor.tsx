import { useState } from "react";
import type { Levels } from "../api/matrices";
import type { CoverageCell } from "../api/model";
import type { RelationshipLevel } from "../api/schema";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { PopoverAt } from "../ui/Popover";
import { LEVELS, levelWord } from "./coverage";

interface CoverageEditorProps {
  anchor: Element;
  us: string;
  them: string;
  cell: CoverageCell | undefined;
  onSet: (levels: Levels) => void;
  onUncover: (cell: CoverageCell) => void;
  onClose: () => void;
}

/** One of us and one of them: whether one covers the other, what they are to each other, and what they should be. */
export function CoverageEditor({ anchor, us, them, cell, onSet, onUncover, onClose }: CoverageEditorProps) {
  const isCovered = cell !== undefined && cell.covering_id !== null;
  const [note, setNote] = useState(cell?.note ?? "");
  const title = t("coverage.pair", { us, them });
  return (
    <PopoverAt anchor={anchor} side="below" label={title} className="coverage-editor" onClose={onClose}>
      <h3 className="strong">{title}</h3>
      <Choice label={t("coverage.level")} value={cell?.level ?? null} onChoose={(level) => { onSet({ level }); }} />
      <Choice label={t("coverage.desired")} value={cell?.desired ?? null} onChoose={(desired) => { onSet({ desired }); }} />
      <form className="row" onSubmit={(event) => { event.preventDefault(); onSet({ note: note.trim() === "" ? null : note.trim() }); onClose(); }}>
        <input className="input" aria-label={t("field.note")} placeholder={t("field.note")} value={note} onChange={(event) => { setNote(event.target.value); }} />
        <Button type="submit" small>{t("action.save")}</Button>
      </form>
      <div className="row">
        {isCovered ? (
          <Button small look="danger" onPress={() => { onUncover(cell); onClose(); }}>{t("coverage.uncover")}</Button>
        ) : (
          <Button small look="primary" onPress={() => { onSet({}); onClose(); }}>{t("coverage.cover")}</Button>
        )}
        <span className="grow" />
        <Button small onPress={onClose}>{t("action.done")}</Button>
      </div>
    </PopoverAt>
  );
}

interface ChoiceProps {
  label: string;
  value: RelationshipLevel | null;
  onChoose: (level: RelationshipLevel | null) => void;
}

/** One of the four levels; pressed again, nobody knows. */
function Choice({ label, value, onChoose }: ChoiceProps) {
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="label">{label}</span>
      <span className="segmented wide">
        {LEVELS.map((level) => (
          <button key={level} type="button" aria-pressed={level === value} onClick={() => { onChoose(level === value ? null : level); }}>{levelWord(level)}</button>
        ))}
      </span>
    </div>
  );
}
