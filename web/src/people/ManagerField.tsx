import { useId, useState } from "react";
import type { Person } from "../api/model";
import { t } from "../language/language";
import { matches, nameOf } from "./words";

interface ManagerFieldProps {
  label: string;
  people: readonly Person[];
  value: string | null;
  onChange: (positionId: string | null) => void;
  autoFocus?: boolean;
  /** Somebody there has to be. */
  isRequired?: boolean;
}

const SHOWN = 8;

/** Find somebody of the account by typing; arrows choose, Enter takes, and unless somebody is required nobody is a choice too. */
export function ManagerField({ label, people, value, onChange, autoFocus = false, isRequired = false }: ManagerFieldProps) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const chosen = people.find((person) => person.position_id === value);
  const found = text === null ? [] : best(people, text.trim());
  const options: (Person | null)[] = text === null ? [] : isRequired ? found : [...found, null];
  const take = (person: Person | null | undefined): void => {
    if (person === undefined) return;
    onChange(person?.position_id ?? null);
    setText(null);
  };
  const press = (event: React.KeyboardEvent): void => {
    if (text === null) return;
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, options.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter") take(options[at]);
    else if (event.key === "Escape") setText(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field" style={{ position: "relative" }}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${String(at)}` : undefined}
        autoComplete="off"
        autoFocus={autoFocus}
        placeholder={isRequired ? undefined : t("person.nobody")}
        value={text ?? (chosen === undefined ? "" : nameOf(chosen))}
        onFocus={() => { setText(""); setAt(0); }}
        onBlur={() => { setText(null); }}
        onChange={(event) => { setText(event.target.value); setAt(0); }}
        onKeyDown={press}
      />
      {options.length > 0 && (
        <div id={`${id}-list`} className="popover menu" role="listbox" aria-label={label} style={{ position: "absolute", top: "100%", left: 0, right: 0, marginTop: 4 }}>
          {options.map((person, index) => (
            <div
              key={person?.position_id ?? "nobody"}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === at}
              data-focused={index === at ? "" : undefined}
              onPointerDown={(event) => { event.preventDefault(); take(person); }}
            >
              {person === null ? <span className="secondary">{t("person.nobody")}</span> : <span className="grow cut">{nameOf(person)} <span className="caption tertiary">{person.title}</span></span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** Those whose name or title fits first; then those who are found by anything else, by their manager for example. */
function best(people: readonly Person[], wanted: string): Person[] {
  if (wanted === "") return people.slice(0, SHOWN);
  const own = (person: Person): boolean => `${nameOf(person)} ${person.title ?? ""}`.toLocaleLowerCase().includes(wanted.toLocaleLowerCase());
  const found = people.filter((person) => matches(person, wanted));
  return [...found.filter(own), ...found.filter((person) => !own(person))].slice(0, SHOWN);
}
