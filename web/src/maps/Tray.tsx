import type { Person } from "../api/model";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { isPlaceholder, nameOf } from "../people/words";
import { Avatar } from "../ui/signs";
import { useState } from "react";

const SHOWN = 12;

interface TrayProps {
  people: readonly Person[];
  selectedId: string | null;
  bright: ReadonlySet<string> | null;
  onSelect: (id: string) => void;
}

/** Those who cannot be placed: nobody is known above or below them. */
export function Tray({ people, selectedId, bright, onSelect }: TrayProps) {
  const [shown, setShown] = useState(SHOWN);
  const rest = people.length - shown;
  return (
    <div className="tray" role="group" aria-label={t("map.tray")}>
      <div className="tray-head">
        <b className="strong">{t("map.tray")}</b> <span className="badge">{formatNumber(people.length)}</span>
        <div className="caption tertiary">{t("map.tray_why")}</div>
      </div>
      {people.slice(0, shown).map((person) => {
        const classes = ["unplaced"];
        if (person.position_id === selectedId) classes.push("selected");
        if (bright !== null && !bright.has(person.position_id)) classes.push("dimmed");
        return (
          <button key={person.position_id} type="button" className={classes.join(" ")} onClick={() => { onSelect(person.position_id); }} title={person.title ?? ""}>
            <Avatar name={isPlaceholder(person) ? null : person.name} />
            <span>
              <span className="strong cut">{nameOf(person)}</span>
              <span className="caption secondary cut">{person.title ?? t("person.no_title")}</span>
            </span>
          </button>
        );
      })}
      {rest > 0 && (
        <button type="button" className="button quiet" onClick={() => { setShown(shown + 50); }}>
          {t("map.tray_more", { count: rest })}
        </button>
      )}
    </div>
  );
}
