import type { AccountsAsked } from "../api/queries";

/** What the portfolio's address says: filter and order. */
export interface PortfolioSearch {
  q?: string | undefined;
  sort?: AccountsAsked["sort"];
  order?: AccountsAsked["order"];
}

/** The part of an address that can be understood; the rest is left out. */
export function readPortfolioSearch(search: Record<string, unknown>): PortfolioSearch {
  const found: PortfolioSearch = {};
  const { q, sort, order } = search;
  if (typeof q === "string" && q !== "") found.q = q;
  if (typeof q === "number") found.q = String(q);
  if (sort === "name" || sort === "people" || sort === "changed") found.sort = sort;
  if (order === "asc" || order === "desc") found.order = order;
  return found;
}
