import { useRef, useState } from "react";
import type { Person } from "../api/model";
import { distance, type Point } from "../canvas/geometry";
import { formatNumber } from "../language/formats";
import { spokenLanguage, t, tMaybe } from "../language/language";
import { isPlaceholder, matches, nameOf, SENIORITIES, seniorityWord } from "../people/words";
import { Avatar } from "../ui/signs";
import { ghostOf } from "./ghost";
import { TRAY } from "./placing";
import type { Chart } from "./useChart";

const SHOWN = 40;
const SLACK = 4;

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
  const start = useTrayDrag(board, person);
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

/** Carry somebody from the tray onto the map. */
function useTrayDrag({ handle, isFixed }: Chart, person: Person): (event: React.PointerEvent) => void {
  const isMoved = useRef(false);
  return (pressed) => {
    if (handle === null || isFixed || pressed.button !== 0 || pressed.pointerType === "touch") return;
    const { stage, carrying } = handle;
    const from: Point = { x: pressed.clientX, y: pressed.clientY };
    isMoved.current = false;
    const move = (event: PointerEvent): void => {
      const at = stage.local(event);
      const isDotted = event.altKey || event.shiftKey;
      if (!isMoved.current) {
        if (distance(from, { x: event.clientX, y: event.clientY }) < SLACK) return;
        isMoved.current = true;
        carrying.begin({ ids: [person.position_id], ghost: ghostOf(person, 1), grip: { x: 40, y: 20 } }, at, isDotted);
      } else carrying.move(at, isDotted);
    };
    const end = (event: Event): void => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
      if (!isMoved.current) return;
      if (event.type === "pointerup") carrying.drop();
      else carrying.letGo();
      window.addEventListener("click", swallow, { capture: true, once: true }); // the end of a drag is no click
      setTimeout(() => { window.removeEventListener("click", swallow, { capture: true }); }, 0);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  };
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
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
