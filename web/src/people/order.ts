import type { Person } from "../api/model";
import { spokenLanguage } from "../language/language";
import { type Facet, facetCounts, fits, type PeopleFilter } from "./facets";
import { heldRank, isStakeOrder, STAKE_ORDERS, type StakeOrder } from "../stakes/stakeOrder";
import { FUNCTIONS, nameOf, SENIORITIES } from "./words";

export const PEOPLE_ORDERS = ["seniority", "name", "title", "division", "manager", "function", "email", "location", "grade", "since", "note", ...STAKE_ORDERS] as const;

export interface PeopleOrder {
  by: (typeof PEOPLE_ORDERS)[number];
  descending: boolean;
}

/** The people that fit the filter, in the order asked for; what is not known comes last either way. */
export function shownPeople(people: readonly Person[], filter: PeopleFilter, order: PeopleOrder): Person[] {
  const collator = new Intl.Collator(spokenLanguage(), { numeric: true });
  const sign = order.descending ? -1 : 1;
  const byName = (a: Person, b: Person): number => collator.compare(nameOf(a), nameOf(b));
  return people
    .filter((person) => fits(person, filter))
    .sort((a, b) => {
      if (order.by === "seniority" || order.by === "function") return sign * (rankOf(a, order.by) - rankOf(b, order.by)) || byName(a, b);
      if (isStakeOrder(order.by)) {
        const [mine, theirs] = [heldRank(a, order.by), heldRank(b, order.by)];
        if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null) || byName(a, b);
        return sign * (mine - theirs) || byName(a, b);
      }
      const left = textOf(a, order.by);
      const right = textOf(b, order.by);
      if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b);
      return sign * collator.compare(left, right) || byName(a, b);
    });
}

/** The same people in groups, the groups in the facet's own order; whoever has several values stands in the first. */
export function groupedPeople(people: readonly Person[], facet: Facet): { value: string; word: string; people: Person[] }[] {
  const values = facetCounts(people, facet);
  const groups = new Map(values.map(({ value, word }) => [value, { value, word, people: [] as Person[] }]));
  const without: Person[] = [];
  for (const person of people) (groups.get(facet.of(person)[0] ?? "")?.people ?? without).push(person);
  const found = [...groups.values()].filter((group) => group.people.length > 0);
  return without.length === 0 ? found : [...found, { value: "", word: facet.word("unknown"), people: without }];
}

function rankOf(person: Person, by: "seniority" | "function"): number {
  const values: readonly string[] = by === "seniority" ? SENIORITIES : FUNCTIONS;
  const rank = values.indexOf(person[by]);
  return rank < 0 ? values.length : rank;
}

function textOf(person: Person, by: Exclude<PeopleOrder["by"], "seniority" | "function" | StakeOrder>): string | null {
  switch (by) {
    case "name":
      return nameOf(person);
    case "manager":
      return person.manager_name;
    case "since":
      return person.valid_from;
    case "email":
      return person.emails[0] ?? null;
    default:
      return person[by];
  }
}
