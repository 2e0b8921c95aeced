import type { Person } from "../api/model";
import { spokenLanguage } from "../language/language";
import { matches, nameOf, SENIORITIES } from "./words";

export interface PeopleOrder {
  by: "name" | "title" | "division" | "seniority" | "manager" | "since";
  descending: boolean;
}

/** The people that fit the filter, in the order asked for; what is not known comes last either way. */
export function shownPeople(people: readonly Person[], filter: string, order: PeopleOrder): Person[] {
  const wanted = filter.trim();
  const found = wanted === "" ? [...people] : people.filter((person) => matches(person, wanted));
  const collator = new Intl.Collator(spokenLanguage(), { numeric: true });
  const sign = order.descending ? -1 : 1;
  return found.sort((a, b) => {
    if (order.by === "seniority") return sign * (rankOf(a) - rankOf(b)) || collator.compare(nameOf(a), nameOf(b));
    const left = textOf(a, order.by);
    const right = textOf(b, order.by);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * collator.compare(left, right);
  });
}

function rankOf(person: Person): number {
  const rank = SENIORITIES.indexOf(person.seniority as (typeof SENIORITIES)[number]);
  return rank < 0 ? SENIORITIES.length : rank;
}

function textOf(person: Person, by: Exclude<PeopleOrder["by"], "seniority">): string | null {
  switch (by) {
    case "name":
      return nameOf(person);
    case "title":
      return person.title;
    case "division":
      return person.division;
    case "manager":
      return person.manager_name;
    case "since":
      return person.valid_from;
  }
}
