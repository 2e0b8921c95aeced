import { memo } from "react";
import type { MapCard } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { functionWord, isPlaceholder, nameOf, originOf, seniorityWord } from "../people/words";
import { Icon } from "../ui/Icon";
import { Avatar } from "../ui/signs";

interface CardProps {
  card: MapCard;
  /** Whether its branch is open (it can be closed), closed (it can be opened), or there is none. */
  branch: "open" | "closed" | "none";
  isSelected: boolean;
  isDimmed: boolean;
  isFocusStop: boolean;
}

/** One card of the map. Clicks and keys are heard by the canvas, which asks the card's data attributes. */
export const PersonCard = memo(function PersonCard({ card, branch, isSelected, isDimmed, isFocusStop }: CardProps) {
  const person = card.person;
  const place = { left: card.x, top: card.y, width: card.width, height: card.height };
  const item = { role: "treeitem", "aria-level": card.level + 1, tabIndex: isFocusStop ? 0 : -1, "data-card": card.id };
  if (person === null) {
    return (
      <div {...item} aria-selected={false} aria-expanded={false} data-fold={card.id} className={isDimmed ? "stack dimmed" : "stack"} style={place}>
        <Icon name="plus" />
        <span>{t("map.more", { count: card.count })}</span>
      </div>
    );
  }
  const classes = ["card"];
  if (isPlaceholder(person)) classes.push("placeholder");
  if (isSelected) classes.push("selected");
  if (isDimmed) classes.push("dimmed");
  const expanded = branch === "none" ? {} : { "aria-expanded": branch === "open" };
  return (
    <div
      {...item}
      {...expanded}
      aria-selected={isSelected}
      aria-label={[nameOf(person), person.title, seniorityWord(person.seniority)].filter(Boolean).join(", ")}
      className={classes.join(" ")}
      style={place}
    >
      <span className="who">
        <Avatar name={isPlaceholder(person) ? null : person.name} />
        <span title={`${nameOf(person)}\n${person.title ?? ""}`}>
          <span className="name">{nameOf(person)}</span>
          <span className="title">{person.title ?? t("person.no_title")}</span>
        </span>
      </span>
      <span className="strip">
        {person.seniority !== "unknown" && (
          <span
            className={person.seniority_confidence === null ? "badge" : "badge assumed"}
            title={originOf(seniorityWord(person.seniority), person.seniority_confidence)}
          >
            {seniorityWord(person.seniority)}
          </span>
        )}
        {person.headcount !== null && person.seat === "group" && <span className="badge" title={t("field.headcount")}>× {formatNumber(person.headcount)}</span>}
        {person.badge !== null && <span className="badge ink">{tMaybe(`badge.${person.badge}`) ?? person.badge}</span>}
        {person.function !== "unknown" && person.badge === null && <span className="cut">{functionWord(person.function)}</span>}
        {branch !== "none" && (
          <span className={branch === "open" ? "fold open" : "fold"} data-fold={card.id} title={branch === "open" ? t("map.close_branch") : t("map.open_branch", { count: card.count })}>
            <Icon name={branch === "open" ? "minus" : "plus"} />
            {branch === "closed" && card.count}
          </span>
        )}
      </span>
    </div>
  );
});
