import { useState } from "react";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { useDragOut } from "../maps/useDragOut";
import { isPlaceholder, matches, nameOf } from "../people/words";
import { Avatar } from "../ui/signs";
import type { LensPerson } from "./facets";
import type { LensBoard } from "./useLensBoard";

const SHOWN = 40;
const FEW = 6;

interface LensTrayProps {
  board: LensBoard;
  people: readonly LensPerson[];
  title: string;
  /** How one gets them onto the lens. */
  why: string;
  /** What is known of somebody, in a few words. */
  detail: (who: LensPerson) => string;
}

/** Those who have no place on a lens yet; from here they are dragged onto it. */
export function LensTray({ board, people, title, why, detail }: LensTrayProps) {
  const [text, setText] = useState("");
  const [shown, setShown] = useState(SHOWN);
  if (people.length === 0) return null;
  const wanted = text.trim();
  const found = people.filter(({ person }) => wanted === "" || matches(person, wanted));
  const rest = found.length - shown;
  return (
    <div className="tray" role="group" aria-label={title}>
      <div className="tray-head">
        <div><b className="strong">{title}</b> <span className="badge">{formatNumber(people.length)}</span></div>
        {people.length <= FEW ? <div className="caption tertiary">{why}</div> : <input className="input small" type="search" aria-label={t("tray.search")} placeholder={t("tray.search")} value={text} onChange={(event) => { setText(event.target.value); }} />}
      </div>
      {found.slice(0, shown).map((who) => <Waiting key={who.id} board={board} who={who} detail={detail(who)} hint={why} />)}
      {found.length === 0 && <span className="tertiary">{t("tray.no_match")}</span>}
      {rest > 0 && <button type="button" className="button quiet" onClick={() => { setShown(shown + 100); }}>{t("map.tray_more", { count: rest })}</button>}
    </div>
  );
}

function Waiting({ board, who, detail, hint }: { board: LensBoard; who: LensPerson; detail: string; hint: string }) {
  const { address, bright, openMenu, canEdit } = board;
  const start = useDragOut(board.handle, board.canEdit ? who.person : null);
  const { person, id } = who;
  const classes = ["unplaced"];
  if (id === address.search.selected) classes.push("selected");
  if (bright !== null && !bright.has(id)) classes.push("dimmed");
  return (
    <button
      type="button"
      className={classes.join(" ")}
      title={`${nameOf(person)}\n${person.title ?? ""}\n${canEdit ? hint : ""}`.trim()}
      onPointerDown={start}
      onClick={() => { address.select(id); }}
      onContextMenu={(event) => {
        event.preventDefault();
        const place = event.currentTarget.getBoundingClientRect();
        openMenu({ id, clientX: event.clientX || place.left + 16, clientY: event.clientY || place.top });
      }}
    >
      <Avatar name={isPlaceholder(person) ? null : person.name} />
      <span>
        <span className="strong cut" dir="auto">{isPlaceholder(person) ? (person.title ?? nameOf(person)) : nameOf(person)}</span>
        <span className="caption secondary cut">{detail}</span>
      </span>
    </button>
  );
}
