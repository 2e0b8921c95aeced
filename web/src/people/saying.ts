import type { Assessment, Origin, Person, Tie, Value } from "../api/model";
import { daysSince, formatAge, formatDay, formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { fieldWord } from "../history/tell";
import { functionWord, seniorityWord } from "./words";

/** The values of a seat in the order in which they are told. */
export const OF_SEAT = ["person_id", "title", "division_id", "manager_id", "seniority", "function", "grade", "location", "headcount", "valid_from"];
export const OF_CONTACT = ["emails", "phones", "urls", "language", "time_zone", "city", "country"];

/** Days after which a value that nobody confirmed is stale. */
const STALE_AFTER = 120;

/** The values of some fields, in the order of the fields. */
export function valuesIn(values: readonly Value[], fields: readonly string[]): Value[] {
  return fields.flatMap((field) => values.filter((value) => value.field === field));
}

/** A value as it is read. */
export function tellKnown({ field, value, label }: Pick<Value, "field" | "value" | "label">): string {
  if (label !== null) return field === "division_id" ? label.replaceAll(" / ", " › ") : label;
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "number") return formatNumber(value);
  const text = String(value);
  if (field === "seniority") return seniorityWord(text);
  if (field === "function") return functionWord(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text;
}

export function valueWord(field: string): string {
  return tMaybe(`field.${field}`) ?? fieldWord(field);
}

/** Where a value is from: which file and row, or which colleague, and the day it describes. */
export function tellOrigin(origin: Origin): string {
  const params = { actor: origin.actor, day: formatDay(origin.recorded_at.slice(0, 10)), file: origin.file ?? "", row: origin.row ?? 0 };
  const from = origin.file === null ? t("evidence.by_hand", params) : t(origin.row === null ? "evidence.from_file" : "evidence.from_file_row", params);
  const parts = [from];
  if (origin.file !== null && origin.as_of !== null) parts.push(t("evidence.true_as_of", { day: formatDay(origin.as_of) }));
  if (origin.confidence !== null) parts.push(t("evidence.inferred", { percent: Math.round(origin.confidence * 100) }));
  return parts.join("; ");
}

/** What somebody said of a value, and when. */
export function tellSaid(said: Assessment): string {
  const day = said.confirmed_on ?? said.asserted_on;
  const params = { author: said.author, age: formatAge(day) };
  if (said.confirmation === "confirmed") return t("evidence.confirmed_by", params);
  return said.confirmation === "disputed" ? t("evidence.disputed_by", params) : t("evidence.said_assumed", params);
}

/** How a value stands, in one sentence. */
export function tellStanding({ confirmation, evidence }: Value): string {
  const decisive = evidence.find((said) => said.confirmation === confirmation);
  return confirmation === "assumed" || decisive === undefined ? t("evidence.assumed") : tellSaid(decisive);
}

/** full under 30 days, half to 120, a ring beyond and for never; seen from a day. */
export function freshSign(day: string | null, from: string): "new" | "ageing" | "old" {
  return freshSignOf(day === null ? null : daysSince(day, new Date(from).getTime()));
}

export function freshSignOf(days: number | null): "new" | "ageing" | "old" {
  if (days === null || days > STALE_AFTER) return "old";
  return days < 30 ? "new" : "ageing";
}

export function tellFresh(day: string | null): string {
  return day === null ? t("fresh.known_never") : t("fresh.known", { age: formatAge(day) });
}

/** From when to when, as far as it is known: "since 1 May 2021". */
export function tellSpan(since: string | null, until: string | null): string {
  if (since !== null && until !== null) return t("held.span", { since: formatDay(since), until: formatDay(until) });
  if (until !== null) return t("held.until", { until: formatDay(until), day: formatDay(until) });
  return since === null ? t("held.unknown_start") : t("held.since", { day: formatDay(since) });
}

/** What a line says from where one stands: "reports to", "dotted to", "leads". */
export function tellTie({ direction, kind }: Tie): string {
  if (direction === "down") return t("person.leads");
  return kind === "dotted" ? t("person.dotted_to") : t("person.reports_to");
}

/** How old what is known of some people is: the median of days, and how many are older than 120. */
export function agesOf(people: readonly Person[], from: string): { median: number | null; stale: number } {
  const ages = people.map(({ confirmed_on }) => (confirmed_on === null ? Infinity : daysSince(confirmed_on, new Date(from).getTime()))).sort((a, b) => a - b);
  const middle = ages[Math.floor(ages.length / 2)];
  return { median: middle === undefined || middle === Infinity ? null : middle, stale: ages.filter((age) => age > STALE_AFTER).length };
}
