import { useState } from "react";
import { t } from "../language/language";
import { isPlaceholder, nameOf } from "../people/words";
import { roleWord, stanceWord } from "../stakes/vocabulary";
import { StanceSign } from "../ui/StanceSign";
import type { LensPerson } from "./facets";
import type { LensBoard } from "./useLensBoard";

const SHOWN = 60;

interface PersonRowsProps {
  board: LensBoard;
  people: readonly LensPerson[];
  /** What stands at the end of each row. */
  end?: (who: LensPerson) => React.ReactNode;
}

/** People one below the other: sign, name, first role; pressing one opens them. */
export function PersonRows({ board, people, end }: PersonRowsProps) {
  const [shown, setShown] = useState(SHOWN);
  const { address, bright } = board;
  return (
    <ul className="person-rows">
      {people.slice(0, shown).map((who) => {
        const { person, seen, id } = who;
        const [role] = seen.roles;
        return (
          <li key={id} className={bright !== null && !bright.has(id) ? "dimmed" : undefined}>
            <span role="img" aria-label={stanceWord(seen.stance)}><StanceSign stance={seen.stance} /></span>
            <button type="button" className="grow cut" title={`${nameOf(person)}\n${person.title ?? ""}`} onClick={() => { address.select(id); }}>
              <b className="strong">{isPlaceholder(person) ? (person.title ?? nameOf(person)) : nameOf(person)}</b> <span className="secondary">{role === undefined ? "" : roleWord(role)}</span>
            </button>
            {end?.(who)}
          </li>
        );
      })}
      {people.length > shown && <li><button type="button" className="link" onClick={() => { setShown(shown + 200); }}>{t("map.tray_more", { count: people.length - shown })}</button></li>}
    </ul>
  );
}
