import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Accepting } from "../api/duplicates";
import type { Duplicate, DuplicateSide } from "../api/model";
import { fieldWord, tellValue } from "../history/tell";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { ErrorNotice } from "../ui/states";
import { tellProbability, tellReason } from "./reasons";

type How = Accepting | "apart" | "later";
type End = "one" | "other";
type Compared = Duplicate["fields"][number];

interface DuplicateDetailProps {
  duplicate: Duplicate;
  isBusy: boolean;
  error: unknown;
  onSettle: (how: How) => void;
  onTakeBack: () => void;
  onStep: (by: number) => void;
}

/** One proposal: both records field by field, the reasons, and the decision. */
export function DuplicateDetail({ duplicate, isBusy, error, onSettle, onTakeBack, onStep }: DuplicateDetailProps) {
  const [stays, setStays] = useState<End>("one");
  const [chosen, setChosen] = useState<Readonly<Record<string, End>>>({});
  const fields = duplicate.fields.filter((each) => isKnown(each.one) || isKnown(each.other));
  const isMerge = duplicate.kind === "account" || duplicate.kind === "person";
  const isOfPeople = duplicate.kind === "person" || duplicate.kind === "job_change";
  const accept = (family = false): void => {
    onSettle(acceptingOf(stays, chosen, family || duplicate.kind === "family"));
  };
  useQueueKeys({ onAccept: accept, onApart: () => { onSettle("apart"); }, onLater: () => { onSettle("later"); }, onTakeBack, onStep });
  return (
    <section className="duplicate" aria-label={t("duplicates.detail", { one: duplicate.one.name, other: duplicate.other.name })}>
      <header>
        <h2>{t(`duplicates.asks_${duplicate.kind}`)}</h2>
        <p className="secondary"><b>{tellProbability(duplicate.probability)}</b> · {duplicate.reasons.map((reason) => tellReason(reason, isOfPeople)).join(" · ")}</p>
      </header>
      <div className="duplicate-fields" tabIndex={0} role="region" aria-label={t("duplicates.fields")}>
        <table className={isMerge ? "table compact choosing" : "table compact"}>
          <thead>
            <tr>
              <th>{t("conflict.field")}</th>
              <th><Head side={duplicate.one} /></th>
              <th><Head side={duplicate.other} /></th>
            </tr>
          </thead>
          <tbody>
            {isMerge && (
              <tr>
                <td className="tertiary">{t("duplicates.stays")}</td>
                {(["one", "other"] as const).map((end) => (
                  <td key={end}><label className="row"><input type="radio" name="stays" checked={stays === end} onChange={() => { setStays(end); }} />{t("duplicates.this_one")}</label></td>
                ))}
              </tr>
            )}
            {fields.map((each) => (
              <Field key={each.field} compared={each} canChoose={isMerge} wins={chosen[each.field] ?? winnerOf(each, stays)} onChoose={(end) => { setChosen({ ...chosen, [each.field]: end }); }} />
            ))}
            <Seats duplicate={duplicate} />
          </tbody>
        </table>
      </div>
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
      <footer className="row">
        <Button look="primary" icon="check" isDisabled={isBusy} onPress={() => { accept(); }}>{t(`duplicates.accept_${duplicate.kind}`)} <kbd>M</kbd></Button>
        {duplicate.kind === "account" && <Button isDisabled={isBusy} onPress={() => { accept(true); }}>{t("duplicates.make_family")}</Button>}
        <Button isDisabled={isBusy} onPress={() => { onSettle("apart"); }}>{t(duplicate.kind === "family" ? "duplicates.not_family" : "duplicates.not_same")} <kbd>N</kbd></Button>
        <Button look="quiet" isDisabled={isBusy} onPress={() => { onSettle("later"); }}>{t("duplicates.later_verb")} <kbd>L</kbd></Button>
        <span className="grow" />
        <Button look="quiet" icon="undo" onPress={onTakeBack}>{t("action.undo")} <kbd>Z</kbd></Button>
      </footer>
    </section>
  );
}

function Head({ side }: { side: DuplicateSide }) {
  return <Link to="/accounts/$accountId/org" params={{ accountId: side.account_id }} className="strong"><bdi>{side.name}</bdi></Link>;
}

function Field({ compared, canChoose, wins, onChoose }: { compared: Compared; canChoose: boolean; wins: string; onChoose: (end: End) => void }) {
  const isOpen = canChoose && compared.verdict === "differs" && compared.wins !== "both";
  return (
    <tr className={`compared ${compared.verdict}`}>
      <td className="tertiary">{fieldWord(compared.field)}<span className="caption"> · {t(`duplicates.verdict_${compared.verdict}`)}</span></td>
      {(["one", "other"] as const).map((end) => (
        <td key={end} className={compared.verdict === "differs" && (wins === end || wins === "both") ? "wraps wins" : "wraps"} dir="auto">
          {isOpen ? (
            <label className="row"><input type="radio" name={compared.field} checked={wins === end} onChange={() => { onChoose(end); }} /><span>{tellValue(compared[end])}</span></label>
          ) : tellValue(compared[end])}
        </td>
      ))}
    </tr>
  );
}

/** Where two people sit and sat; of accounts how many people are known. */
function Seats({ duplicate }: { duplicate: Duplicate }) {
  const isPeople = duplicate.kind === "person" || duplicate.kind === "job_change";
  return (
    <tr>
      <td className="tertiary">{isPeople ? t("duplicates.seats") : t("duplicates.people")}</td>
      {[duplicate.one, duplicate.other].map((side) => (
        <td key={side.id} className="wraps">
          {isPeople ? side.seats.map((seat, place) => (
            <div key={`${seat.account_id}/${String(place)}`}><bdi>{[seat.title, seat.account].filter((part) => part !== null && part !== "").join(" · ")}</bdi>{seat.valid_from !== null && <span className="caption tertiary"> {t("duplicates.since", { day: formatDay(seat.valid_from) })}</span>}{seat.valid_to !== null && <span className="caption tertiary"> {t("duplicates.until", { day: formatDay(seat.valid_to) })}</span>}</div>
          )) : t("duplicates.people_count", { count: side.people })}
        </td>
      ))}
    </tr>
  );
}

function winnerOf(compared: Compared, stays: End): string {
  if (compared.field === "name") return stays;
  return compared.wins;
}

/** What somebody chose, as the server asks: fields of the one that goes, and fields of the one that stays. */
function acceptingOf(stays: End, chosen: Readonly<Record<string, End>>, family: boolean): Accepting {
  const fields = Object.entries(chosen);
  if (family) return { swap: stays === "other", family: true, take: [], keep: [] };
  return { swap: stays === "other", family: false, take: fields.filter(([, end]) => end !== stays).map(([field]) => field), keep: fields.filter(([, end]) => end === stays).map(([field]) => field) };
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "" && value !== "unknown" && value !== "untiered" && !(Array.isArray(value) && value.length === 0);
}

interface QueueKeys {
  onAccept: () => void;
  onApart: () => void;
  onLater: () => void;
  onTakeBack: () => void;
  onStep: (by: number) => void;
}

/** Arrows walk, M merges, N keeps apart, L puts off, Z takes the last decision back; not while somebody writes. */
function useQueueKeys(keys: QueueKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || document.querySelector("[role=dialog]") !== null) return;
      if (target.closest("input:not([type=radio]), textarea, select, [contenteditable]") !== null) return;
      const isRadio = target instanceof HTMLInputElement;
      const run: Readonly<Record<string, () => void>> = {
        KeyM: latest.current.onAccept,
        KeyN: latest.current.onApart,
        KeyL: latest.current.onLater,
        KeyZ: latest.current.onTakeBack,
        ...(isRadio ? {} : { ArrowDown: () => { latest.current.onStep(1); }, ArrowUp: () => { latest.current.onStep(-1); } }),
      };
      const act = run[event.code];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", hear);
    return () => {
      document.removeEventListener("keydown", hear);
    };
  }, []);
}
