import type { SightedPerson } from "../api/model";
import { t } from "../language/language";
import { Avatar } from "../ui/signs";
import { StanceSign } from "../ui/StanceSign";

interface PersonHeadProps {
  person: SightedPerson;
  isSelected: boolean;
  onSelect: () => void;
  /** Upright, above a column. */
  isAbove?: boolean;
}

/** Somebody at the head of a row or column: pressed, their panel opens. */
export function PersonHead({ person, isSelected, onSelect, isAbove = false }: PersonHeadProps) {
  const classes = ["person-in-matrix", isAbove ? "above" : "", isSelected ? "selected" : "", person.placeholder ? "open" : ""].filter(Boolean);
  const under = person.placeholder ? t("seat.unknown") : person.title;
  return (
    <button type="button" className={classes.join(" ")} title={[person.name, under].filter(Boolean).join(", ")} onClick={onSelect}>
      <span className="faced"><Avatar name={person.placeholder ? null : person.name} size="small" /><StanceSign stance={person.stance} /></span>
      <span className="who">
        <span className={isAbove ? "wrap-2 strong" : "cut strong"} dir="auto">{person.name}</span>
        {under !== null && <span className={isAbove ? "wrap-2 caption tertiary" : "cut caption tertiary"} dir="auto">{under}</span>}
      </span>
    </button>
  );
}
