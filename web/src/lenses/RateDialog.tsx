import { useState } from "react";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { calledTogether } from "../maps/useMapVerbs";
import { HIGHEST, readRating } from "./gridModel";
import type { LensBoard } from "./useLensBoard";

/** Power and interest of one or several, as numbers: what dragging does, for who does not drag. */
export function RateDialog({ board, ids, onClose }: { board: LensBoard; ids: readonly string[]; onClose: () => void }) {
  const [seenIn] = useState(board.byId);
  const only = ids.length === 1 ? seenIn.get(ids[0] ?? "")?.seen : undefined;
  const [power, setPower] = useState(textOf(only?.power.value));
  const [interest, setInterest] = useState(textOf(only?.interest.value));
  const [isEstimate, setEstimate] = useState(only !== undefined && (only.power.estimated || only.interest.estimated));
  const [isTried, setTried] = useState(false);
  const read = { power: readRating(power), interest: readRating(interest) };
  const isWrong = read.power === undefined || read.interest === undefined;
  const save = async (): Promise<void> => {
    setTried(true);
    if (read.power === undefined || read.interest === undefined) return;
    const before = { power: only?.power.value ?? null, interest: only?.interest.value ?? null };
    const ratings = { ...(read.power !== null || before.power !== null ? { power: read.power } : {}), ...(read.interest !== null || before.interest !== null ? { interest: read.interest } : {}) };
    if (Object.keys(ratings).length === 0 || (await board.verbs.rate(ids, ratings, isEstimate ? "assumed" : "confirmed", seenIn))) onClose();
  };
  return (
    <Dialog
      title={t("rate.title", { who: calledTogether(ids.map((id) => board.byId.get(id)?.person)) })}
      isOpen
      isDirty
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={isTried && isWrong} onPress={() => void save()}>{t("action.save")}</Button>
        </>
      }
    >
      <form style={{ display: "contents" }} onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <RatingField label={t("stake.power")} hint={t("rate.power_hint")} value={power} onChange={setPower} isWrong={read.power === undefined} autoFocus />
        <RatingField label={t("stake.interest")} hint={t("rate.interest_hint")} value={interest} onChange={setInterest} isWrong={read.interest === undefined} />
        <label className="choice">
          <input type="checkbox" checked={isEstimate} onChange={(event) => { setEstimate(event.target.checked); }} />
          <span>
            <span className="strong" style={{ display: "block" }}>{t("rate.estimate")}</span>
            <span className="caption tertiary">{t("rate.estimate_why")}</span>
          </span>
        </label>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

interface RatingFieldProps {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  isWrong: boolean;
  autoFocus?: boolean;
}

function RatingField({ label, hint, value, onChange, isWrong, autoFocus = false }: RatingFieldProps) {
  const id = `rate-${label}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        autoFocus={autoFocus}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => { onChange(event.target.value); }}
      />
      <span className={isWrong ? "hint bad" : "hint"} id={`${id}-hint`} role={isWrong ? "alert" : undefined}>
        {isWrong ? t("rate.wrong", { value, highest: HIGHEST }) : hint}
      </span>
    </div>
  );
}

function textOf(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
