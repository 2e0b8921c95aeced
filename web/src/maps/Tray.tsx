import { useState } from "react";
import type { Person } from "../api/model";
import { formatNumber } from "../language/formats";
import { spokenLanguage, t, tMaybe } from "../language/language";
import { isPlaceholder, matches, nameOf, SENIORITIES, seniorityWord } from "../people/words";
import { Avatar } from "../ui/signs";
import { TRAY } from "./placing";
import type { Chart } from "./useChart";
import { useDragOut } from "./useDragOut";

const SHOWN = 40;

type Order = "name" | "title" | "seniority";
type Kind = "all" | "unplaced" | "removed";

/** Those who are not on the map: nobody is known above or below them, or somebody took them off. From here they are dragged on. */
export function Tray({ board }: { board: Chart }) {
  const { view, isFixed } = board;
  const [text, setText] = useState("");
  const [order, setOrder] = useState<Order>("seniority");
  const [kind, setKind] = useState<Kind>("all");
  const [shown, setShown] = useState(SHOWN);
  const removed = view.tray.filter((person) => !person.mapped).length;
  if (view.tray.length === 0) return <div className="tray empty" data-drop={TRAY}>{t("tray.empty")}</div>;
  const wanted = text.trim();
  const people = sorted(view.tray.filter((person) => isOfKind(person, kind) && (wanted === "" || matches(person, wanted))), order);
  const rest = people.length - shown;
  return (
    <div className="tray" role="group" aria-label={t("map.tray")} data-drop={TRAY}>
      <div className="tray-head">
        <div><b className="strong">{t("map.tray")}</b> <span className="badge">{formatNumber(view.tray.length)}</span></div>
        {view.tray.length <= 4 && removed === 0 ? (
          <div className="caption tertiary">{isFixed ? t("map.tray_why") : t("tray.drag")}</div>
        ) : (
          <div className="row gap-1">
            <input className="input small" type="search" aria-label={t("tray.search")} placeholder={t("tray.search")} value={text} onChange={(event) => { setText(event.target.value); }} />
            <select className="input small" aria-label={t("tray.order")} value={order} onChange={(event) => { setOrder(event.target.value as Order); }}>
              {(["seniority", "name", "title"] as const).map((by) => <option key={by} value={by}>{tMaybe(`field.${by}`)}</option>)}
            </select>
            {removed > 0 && (
              <select className="input small" aria-label={t("tray.kind")} value={kind} onChange={(event) => { setKind(event.target.value as Kind); }}>
                {(["all", "unplaced", "removed"] as const).map((each) => <option key={each} value={each}>{tMaybe(`tray.${each}`)}</option>)}
              </select>
            )}
          </div>
        )}
      </div>
      {people.slice(0, shown).map((person) => <Unplaced key={person.position_id} board={board} person={person} />)}
      {people.length === 0 && <span className="tertiary">{t("tray.no_match")}</span>}
      {rest > 0 && <button type="button" className="button quiet" onClick={() => { setShown(shown + 100); }}>{t("map.tray_more", { count: rest })}</button>}
    </div>
  );
}

function Unplaced({ board, person }: { board: Chart; person: Person }) {
  const { view, address, openMenu, isFixed } = board;
  const id = person.position_id;
  const start = useDragOut(board.handle, isFixed ? null : person);
  const classes = ["unplaced"];
  if (id === address.search.selected) classes.push("selected");
  if (view.bright !== null && !view.bright.has(id)) classes.push("dimmed");
  const why = person.mapped ? (person.seniority === "unknown" ? "" : seniorityWord(person.seniority)) : t("tray.is_removed");
  return (
    <button
      type="button"
      className={classes.join(" ")}
      title={`${nameOf(person)}\n${person.title ?? ""}\n${isFixed ? "" : t("tray.hint")}`.trim()}
      onPointerDown={start}
      onClick={() => { address.select(id); }}
      onContextMenu={(event) => {
        event.preventDefault();
        const place = event.currentTarget.getBoundingClientRect();
        openMenu({ about: { is: "person", id }, clientX: event.clientX || place.left + 16, clientY: event.clientY || place.top });
      }}
    >
      <Avatar name={isPlaceholder(person) ? null : person.name} />
      <span>
        <span className="strong cut" dir="auto">{nameOf(person)}</span>
        <span className="caption secondary cut">{person.title ?? t("person.no_title")}{why !== "" && <span className="tertiary"> · {why}</span>}</span>
      </span>
    </button>
  );
}

function isOfKind(person: Person, kind: Kind): boolean {
  return kind === "all" || person.mapped === (kind === "unplaced");
}

function sorted(people: readonly Person[], order: Order): Person[] {
  const collator = new Intl.Collator(spokenLanguage(), { numeric: true });
  const rank = (person: Person): number => (order === "seniority" ? SENIORITIES.indexOf(person.seniority as (typeof SENIORITIES)[number]) : 0);
  const text = (person: Person): string => (order === "title" ? (person.title ?? "￿") : nameOf(person));
  return [...people].sort((a, b) => rank(a) - rank(b) || collator.compare(text(a), text(b)));
}
