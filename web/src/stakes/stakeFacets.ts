import type { Person } from "../api/model";
import { t, tMaybe } from "../language/language";
import type { Facet } from "../people/facets";
import { fieldName, saidField, spoken, wordOf } from "./vocabulary";

const UNKNOWN = "unknown";

/** What is held of people in the deal or the account that is looked at, as facets: one for each field of few words. */
export const STAKE_FACETS: readonly Facet[] = [
  // in the order of the words' own definition; what cards show by themselves comes first
  words("stance", ["mentor", "supporter", "neutral", "non_supporter", "opponent"], true),
  words("roles"),
  words("political_status"),
  { id: "power", label: () => fieldName("power"), of: (person) => bandOf(person, "power"), word: bandWord, order: ["high", "middle", "low"] },
  { id: "interest", label: () => fieldName("interest"), of: (person) => bandOf(person, "interest"), word: bandWord, order: ["high", "middle", "low"] },
  words("coverage", ["in_depth", "multiple_contacts", "brief_contact", "no_contact"]),
  words("engagement", ["leading", "supportive", "neutral", "resistant", "unaware"]),
  {
    id: "confirmation",
    label: () => t("facet.confirmation"),
    of: ({ held }) => (held?.stance === undefined ? [] : [held.stance.confirmation]),
    word: (value) => t(`facet.${value}` as "facet.confirmed"),
    order: ["confirmed", "assumed", "disputed"],
  },
];

function words(field: string, order?: readonly string[], isDrawn = false): Facet {
  return {
    id: field,
    label: () => fieldName(field),
    of: (person) => wordsIn(person, field),
    word: (value) => (value === UNKNOWN ? (tMaybe(`${field}.unknown`) ?? t("facet.unknown")) : wordOf(field, value)),
    get order() { return order ?? saidField(field)?.words ?? []; },
    isDrawn,
  };
}

/** Whether what is held of them has come: it decides what is shown of them all. */
export function isHeldKnown(people: readonly Person[]): boolean {
  return people[0] === undefined || people[0].held !== undefined;
}

/** Whoever nothing is said of is unknown, which is a value of its own; before anything has come nobody is anything. */
function wordsIn({ held }: Person, field: string): readonly string[] {
  if (held === undefined) return [];
  const value = held[field]?.value;
  if (value === undefined) return [UNKNOWN];
  return Array.isArray(value) ? value.map(String) : [typeof value === "string" ? value : UNKNOWN];
}

/** Ratings in three bands, as low as a quadrant would be and as high as a core. */
function bandOf({ held }: Person, field: string): readonly string[] {
  if (held === undefined) return [];
  const value = held[field]?.value;
  if (typeof value !== "number") return [UNKNOWN];
  return [value >= 7 ? "high" : value >= 4 ? "middle" : "low"];
}

function bandWord(value: string): string {
  const known: Readonly<Record<string, string>> = { high: t("facet.high"), middle: t("facet.middle"), low: t("facet.low"), unknown: t("facet.unknown") };
  return known[value] ?? spoken(value);
}

/** Whether anything is held of anybody: without it a map shows what it knows from titles. */
export function isAnythingHeld(people: readonly Person[]): boolean {
  return people.some(({ held }) => held?.stance !== undefined || held?.roles !== undefined || held?.power !== undefined);
}
