import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Held, Portrait, Tie } from "../api/model";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { tellSpan, tellTie } from "./saying";

/** The seats that somebody holds or held, in this account and in others, the newest first. */
export function PanelCareer({ portrait }: { portrait: Portrait }) {
  return (
    <section aria-label={t("person.positions")}>
      <h3>{t("person.positions")}<span className="badge">{formatNumber(portrait.held.length)}</span></h3>
      <ol className="career">
        {portrait.held.map((held) => <Seat key={held.position_id} held={held} portrait={portrait} />)}
      </ol>
    </section>
  );
}

function Seat({ held, portrait }: { held: Held; portrait: Portrait }) {
  const isHere = held.account_id === portrait.account_id;
  const isThis = held.position_id === portrait.position_id;
  const details = [held.division?.replaceAll(" / ", " › "), held.manager === null ? null : `${t("person.reports_to")} ${held.manager}`].filter((part) => part !== null && part !== undefined);
  return (
    <li className={held.valid_to === null ? "now" : undefined}>
      <div className={isThis ? "strong" : undefined}>
        {held.title ?? t("person.no_title")}
        {!isHere && <> · <Link to="/accounts/$accountId/org" params={{ accountId: held.account_id }} search={{ selected: held.position_id }}>{held.account}</Link></>}
      </div>
      {details.length > 0 && <div className="caption secondary">{details.join(" · ")}</div>}
      <div className="caption tertiary">{tellSpan(held.valid_from, held.valid_to)}{held.valid_to === null && held.valid_from !== null && ` · ${t("held.now")}`}</div>
    </li>
  );
}

/** The lines up, solid and dotted, of today and before; those down are the direct reports. */
export function PanelLines({ portrait, onSelect }: { portrait: Portrait; onSelect: (positionId: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const covers = (tie: Tie): boolean => (tie.valid_from === null || tie.valid_from <= portrait.as_of) && (tie.valid_to === null || tie.valid_to > portrait.as_of);
  const present = portrait.lines.filter((tie) => tie.direction === "up" && covers(tie));
  const earlier = portrait.lines.filter((tie) => !covers(tie));
  if (present.length === 0 && earlier.length === 0) return null;
  return (
    <section aria-label={t("person.lines")}>
      <h3>{t("person.lines")}</h3>
      <ul className="lines-of">
        {present.map((tie) => <Line key={tie.id} tie={tie} onSelect={onSelect} />)}
        {isOpen && earlier.map((tie) => <Line key={tie.id} tie={tie} onSelect={onSelect} />)}
      </ul>
      {earlier.length > 0 && !isOpen && <Button small look="quiet" aria-expanded={isOpen} onPress={() => { setOpen(true); }}>{t("person.earlier_lines", { count: earlier.length })}</Button>}
    </section>
  );
}

function Line({ tie, onSelect }: { tie: Tie; onSelect: (positionId: string) => void }) {
  const isOver = tie.valid_to !== null;
  return (
    <li>
      <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
        <path d="M0 4h22" fill="none" stroke={`var(--line-${tie.kind === "dotted" ? "dotted" : "reporting"}-stroke)`} strokeWidth="1.25" strokeDasharray={tie.kind === "dotted" ? "2 3" : undefined} />
      </svg>
      <span className="grow">
        {tellTie(tie)} <button type="button" className="link" onClick={() => { onSelect(tie.position_id); }}>{tie.name}</button>
        {(isOver || tie.valid_from !== null) && <span className="caption tertiary" style={{ display: "block" }}>{tellSpan(tie.valid_from, tie.valid_to)}</span>}
      </span>
    </li>
  );
}
