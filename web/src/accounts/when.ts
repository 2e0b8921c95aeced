import type { Compared, When } from "../api/queries";
import { today } from "../language/formats";
import type { AccountSearch } from "./address";

/** Which state of the account the address means. */
export function whenOf(search: AccountSearch): When {
  return { as_of: search.as_of ?? null, as_known: knownAt(search) };
}

/** The moment of knowledge as the server takes it, to the second; addresses say it to the minute. */
function knownAt({ as_known: moment }: AccountSearch): string | null {
  return moment?.replace(/(T\d{2}:\d{2})Z$/, "$1:00Z") ?? null;
}

/** Whether it is a state that is over: then it can be read, not written. */
export function isPast(search: AccountSearch): boolean {
  return search.as_of !== undefined || search.as_known !== undefined;
}

/** The day that is shown: the address says it, else the moment of knowledge does, else it is today. */
export function dayShown(search: AccountSearch): string {
  return search.as_of ?? search.as_known?.slice(0, 10) ?? today();
}

/** The two days which the address compares; null where it names one only. */
export function comparedBy(search: AccountSearch): Compared | null {
  const until = dayShown(search);
  return search.since === undefined || search.since > until ? null : { since: search.since, until, as_known: knownAt(search) };
}

type Comparison = Pick<AccountSearch, "since" | "fill">;

/** How the address comes to compare with an earlier day: the map is then coloured by what happened, unless it is coloured. */
export function comparing(search: AccountSearch, since: string): Comparison {
  return { since, fill: search.fill ?? CHANGES };
}

/** How it stops to compare. */
export function notComparing(search: AccountSearch): { [Name in keyof Comparison]: Comparison[Name] | undefined } {
  return search.fill === CHANGES ? { since: undefined, fill: undefined } : { since: undefined };
}

/** The same day a year earlier. */
export function yearBefore(day: string): string {
  const before = new Date(day);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  return before.toISOString().slice(0, 10);
}

const CHANGES = "change";
