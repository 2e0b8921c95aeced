import type { Person } from "../api/model";
import { t, tMaybe } from "../language/language";

/** Seniorities from the highest, as the server orders them. */
export const SENIORITIES = ["board", "c_level", "vp", "director", "manager", "individual", "unknown"] as const;
export const FUNCTIONS = [
  "general_management", "finance", "it", "operations", "sales", "marketing", "product", "engineering", "research",
  "human_resources", "legal", "procurement", "clinical", "policy", "communications", "customer_service",
  "administration", "other", "unknown",
] as const; // prettier-ignore

/** The name of who sits there, or the word for nobody, somebody unknown, several. */
export function nameOf(person: Pick<Person, "name" | "seat">): string {
  return person.name === "" ? (tMaybe(`seat.${person.seat}`) ?? person.seat) : person.name;
}

export function isPlaceholder(person: Pick<Person, "seat">): boolean {
  return person.seat !== "filled";
}

export function seniorityWord(seniority: string): string {
  return tMaybe(`seniority.${seniority}`) ?? seniority;
}

export function functionWord(name: string): string {
  return tMaybe(`function.${name}`) ?? name;
}

/** Where a value comes from: read from the title with so much confidence, or set by somebody. */
export function originOf(word: string, confidence: number | null): string {
  if (confidence === null) return t("person.value_set", { value: word });
  return t("person.value_inferred", { value: word, percent: Math.round(confidence * 100) });
}

/** Everything a filter may match, in lower case. */
export function searchTextOf(person: Person): string {
  const parts = [nameOf(person), person.title, person.division_path.join(" "), person.location, person.manager_name, ...person.emails];
  return parts.filter((part) => part !== null).join(" ").toLocaleLowerCase();
}

/** Whether every word of the filter occurs. */
export function matches(person: Person, filter: string): boolean {
  const text = searchTextOf(person);
  return filter.toLocaleLowerCase().split(/\s+/).every((word) => text.includes(word));
}
