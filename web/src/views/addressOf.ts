import type { SavedView } from "../api/model";

const LENSES = {
  org: "/accounts/$accountId/org",
  influence: "/accounts/$accountId/influence",
  power_interest: "/accounts/$accountId/power-interest",
  onion: "/accounts/$accountId/onion",
  raci: "/accounts/$accountId/raci",
  coverage: "/accounts/$accountId/coverage",
  engagement: "/accounts/$accountId/engagement",
  people: "/accounts/$accountId/people",
} as const;

/** Where a view is shown: the portfolio, its own account or the one that is on screen. */
export function addressOf(view: SavedView, accountId: string | undefined) {
  const search = { ...view.search, view: view.id };
  if (view.scope === "portfolio") return { to: "/", search } as const;
  return { to: LENSES[view.scope], params: { accountId: view.account_id ?? accountId ?? "" }, search } as const;
}

/** The parts of an address that make a view: all but where one came from and who is selected. */
export function partsOf(search: object): Record<string, string | string[]> {
  const parts = Object.entries(search as Record<string, unknown>).filter(([name, value]) => !NO_PARTS.has(name) && value !== undefined);
  return Object.fromEntries(parts.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]));
}

const NO_PARTS = new Set(["view", "selected", "since", "until"]);

/** Whether what is on screen is what the view shows. */
export function isShowing(view: SavedView, search: object): boolean {
  const sorted = (parts: object): string => JSON.stringify(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(partsOf(search)) === sorted(partsOf(view.search));
}
