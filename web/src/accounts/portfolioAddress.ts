import type { AccountFacet, AccountOrder } from "../api/model";
import { textsIn, wordsIn } from "./address";

/** What the portfolio's address says: filter, groups, order, columns; every view can be sent to somebody. */
export interface PortfolioSearch {
  q?: string | undefined;
  /** Values of facets that are asked for, as `tier:tier_1`. */
  filter?: string[] | undefined;
  group?: AccountFacet | undefined;
  sort?: AccountOrder | undefined;
  order?: "asc" | "desc" | undefined;
  columns?: string[] | undefined;
  /** The groups that are closed. */
  closed?: string[] | undefined;
  /** The saved view one came from; `all` is none of them. */
  view?: string | undefined;
}

export const ACCOUNT_ORDERS: readonly AccountOrder[] = [
  "name", "people", "changed", "owner", "tier", "stage", "lifecycle", "country", "city", "industry", "employees", "revenue", "snapshot",
]; // prettier-ignore
export const ACCOUNT_GROUPS: readonly AccountFacet[] = ["owner", "tier", "stage", "lifecycle", "country", "industry"];

/** The part of an address that can be understood; the rest is left out. */
export function readPortfolioSearch(search: Record<string, unknown>): PortfolioSearch {
  const found: PortfolioSearch = { ...wordsIn(search, ["q", "view"]), ...textsIn(search, ["filter", "columns", "closed"]) };
  const sort = ACCOUNT_ORDERS.find((each) => each === search.sort);
  const group = ACCOUNT_GROUPS.find((each) => each === search.group);
  if (sort !== undefined) found.sort = sort;
  if (group !== undefined) found.group = group;
  if (search.order === "asc" || search.order === "desc") found.order = search.order;
  return found;
}
