import { useId, useState } from "react";
import type { Person } from "../api/model";
import { t } from "../language/language";
import { Icon } from "../ui/Icon";
import { type Participant, participantOf } from "./draft";

interface ParticipantsFieldProps {
  label: string;
  hint: string;
  value: readonly Participant[];
  people: readonly Person[];
  autoFocus: boolean;
  onChange: (value: readonly Participant[]) => void;
}

/** Who took part: named people of the account or addresses, one after the other; Enter or a comma takes what is typed. */
export function ParticipantsField({ label, hint, value, people, autoFocus, onChange }: ParticipantsFieldProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [isUnknown, setUnknown] = useState(false);
  const take = (said: string): boolean => {
    const found = participantOf(said, people);
    setUnknown(found === null && said.trim() !== "");
    if (found === null) return false;
    if (!value.some((each) => each.said === found.said)) onChange([...value, found]);
    setText("");
    return true;
  };
  const type = (typed: string): void => {
    setText(typed);
    setUnknown(false);
    // chosen from the list: it is whole at once
    if (people.some((person) => person.name === typed) || typed.endsWith(",")) take(typed.replace(/,$/, ""));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {value.length > 0 && (
        <span className="chips">
          {value.map((each) => (
            <span key={each.said} className="tag">
              <span className="cut" dir="auto">{each.name}</span>
              <button type="button" aria-label={t("interactions.without", { name: each.name })} onClick={() => { onChange(value.filter(({ said }) => said !== each.said)); }}><Icon name="close" /></button>
            </span>
          ))}
        </span>
      )}
      <input
        id={id}
        className="input"
        value={text}
        list={`${id}-list`}
        autoComplete="off"
        autoFocus={autoFocus}
        aria-invalid={isUnknown}
        aria-describedby={`${id}-hint`}
        onChange={(event) => { type(event.target.value); }}
        onBlur={() => { take(text); }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            take(text);
          } else if (event.key === "Backspace" && text === "") onChange(value.slice(0, -1));
        }}
      />
      <datalist id={`${id}-list`}>{people.filter((person) => person.person_id !== null && !value.some(({ said }) => said === person.person_id)).map((person) => <option key={person.position_id} value={person.name}>{person.title ?? ""}</option>)}</datalist>
      <span className="hint" id={`${id}-hint`} role={isUnknown ? "alert" : undefined}>{isUnknown ? t("interactions.nobody_called", { text }) : hint}</span>
    </div>
  );
}
