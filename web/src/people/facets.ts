import type { Person } from "../api/model";
import { spokenLanguage, t, tMaybe } from "../language/language";
import { STAKE_FACETS } from "../stakes/stakeFacets";
import { FUNCTIONS, functionWord, matches, SENIORITIES, seniorityWord } from "./words";

/**
 * What people differ in. The legend of a map is made of facets, a list is grouped and a card filled or outlined by one,
 * and the filter of every lens is a set of their values.
 */
export interface Facet {
  id: string;
  label: () => string;
  /** What the person is in this respect; several values are several. */
  of: (person: Person) => readonly string[];
  word: (value: string) => string;
  /** The order of the values; by their words where there is none. */
  order?: readonly string[];
  /** Whether cards show it by themselves, in colours and shapes of its own. */
  isDrawn?: boolean;
}

export const FACETS: readonly Facet[] = [
  ...STAKE_FACETS,
  { id: "seniority", label: () => t("field.seniority"), of: (person) => [person.seniority], word: seniorityWord, order: SENIORITIES },
  { id: "function", label: () => t("field.function"), of: (person) => [person.function], word: functionWord, order: FUNCTIONS },
  { id: "division", label: () => t("field.division"), of: (person) => named(person.division_path[0] ?? null), word: orUnknown },
  { id: "location", label: () => t("field.location"), of: (person) => named(person.location), word: orUnknown },
  { id: "seat", label: () => t("field.seat"), of: (person) => [person.seat], word: (value) => (value === "filled" ? t("facet.filled") : (tMaybe(`seat.${value}`) ?? value)) },
  { id: "change", label: () => t("field.change"), of: (person) => person.changes ?? [], word: (value) => tMaybe(`difference.${value}`) ?? value, order: ["joined", "promoted", "demoted", "moved", "manager_changed"] },
  { id: "badge", label: () => t("field.badge"), of: (person) => (person.badge === null ? [] : [person.badge]), word: (value) => tMaybe(`badge.${value}`) ?? value },
];

/** Nothing is known: a value of its own. */
export const UNKNOWN = "unknown";

/** One thing a filter asks for, as the address writes it: `seniority:director`. */
export type FilterToken = `${string}:${string}`;

export interface PeopleFilter {
  text: string;
  tokens: readonly string[];
}

export const NO_FILTER: PeopleFilter = { text: "", tokens: [] };

export function facetOf(id: string | undefined): Facet | undefined {
  return FACETS.find((facet) => facet.id === id);
}

export function tokenOf(facet: Facet, value: string): FilterToken {
  return `${facet.id}:${value}`;
}

export function isFiltering(filter: PeopleFilter): boolean {
  return filter.text.trim() !== "" || filter.tokens.length > 0;
}

/** Whether a person has, in every facet that is asked for, one of the values asked for, and every word of the text. */
export function fits(person: Person, filter: PeopleFilter): boolean {
  const wanted = new Map<string, Set<string>>();
  for (const token of filter.tokens) {
    const [id = "", ...rest] = token.split(":");
    wanted.set(id, (wanted.get(id) ?? new Set()).add(rest.join(":")));
  }
  for (const facet of FACETS) {
    const values = wanted.get(facet.id);
    if (values !== undefined && !facet.of(person).some((value) => values.has(value))) return false;
  }
  return filter.text.trim() === "" || matches(person, filter.text.trim());
}

export interface FacetCount {
  value: string;
  word: string;
  count: number;
}

/** The values of a facet that occur among people, in their order, with how often; unknown comes last. */
export function facetCounts(people: readonly Person[], facet: Facet): FacetCount[] {
  const counts = new Map<string, number>();
  for (const person of people) for (const value of facet.of(person)) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size === 1 && counts.has(UNKNOWN) && STAKE_FACETS.includes(facet)) return []; // nothing is said of anybody
  const found = [...counts].map(([value, count]) => ({ value, word: facet.word(value), count }));
  const collator = new Intl.Collator(spokenLanguage(), { numeric: true });
  const rank = ({ value }: FacetCount): number => (value === UNKNOWN ? Infinity : (facet.order?.indexOf(value) ?? 0));
  return found.sort((a, b) => compare(rank(a), rank(b)) || collator.compare(a.word, b.word));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function named(value: string | null): readonly string[] {
  return [value ?? UNKNOWN];
}

function orUnknown(value: string): string {
  return value === UNKNOWN ? t("facet.unknown") : value;
}
