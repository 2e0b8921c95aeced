import { useState } from "react";
import type { Person } from "../api/model";
import { t } from "../language/language";
import { matches, nameOf } from "../people/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Avatar } from "../ui/signs";
import { Search } from "../ui/Search";

const SHOWN = 60;

interface AddColumnProps {
  people: readonly Person[];
  onAdd: (positionId: string) => void;
}

/** Choose somebody of the account who is not in the matrix yet. */
export function AddColumn({ people, onAdd }: AddColumnProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const found = text.trim() === "" ? people : people.filter((person) => matches(person, text.trim()));
  const take = (person: Person): void => {
    onAdd(person.position_id);
    setText("");
    setOpen(false);
  };
  return (
    <>
      <Button small icon="plus" isDisabled={people.length === 0} onPress={() => { setOpen(true); }}>{t("raci.add_person")}</Button>
      {isOpen && (
        <Dialog title={t("raci.add_person")} isOpen onClose={() => { setOpen(false); }}>
          <form onSubmit={(event) => { event.preventDefault(); if (found[0] !== undefined) take(found[0]); }}>
            <Search label={t("people.filter")} value={text} onChange={setText} width={400} />
          </form>
          <ul className="pick-list">
            {found.slice(0, SHOWN).map((person) => (
              <li key={person.position_id}>
                <button type="button" onClick={() => { take(person); }}>
                  <Avatar name={person.seat === "filled" ? person.name : null} size="small" />
                  <span className="cut strong" dir="auto">{nameOf(person)}</span>
                  <span className="cut caption tertiary" dir="auto">{person.title}</span>
                </button>
              </li>
            ))}
            {found.length === 0 && <li className="tertiary">{t("people.no_match")}</li>}
            {found.length > SHOWN && <li className="tertiary">{t("map.more", { count: found.length - SHOWN })}</li>}
          </ul>
        </Dialog>
      )}
    </>
  );
}
