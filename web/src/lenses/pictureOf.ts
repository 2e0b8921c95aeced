import type { AccountSearch } from "../accounts/address";

/** The address of a lens as a picture, as it is seen now. */
export function pictureOf(accountId: string, lens: string, search: AccountSearch): string {
  const asked = new URLSearchParams();
  for (const name of ["as_of", "as_known", "opportunity", "only"] as const) if (search[name] !== undefined) asked.set(name, search[name]);
  const query = asked.toString();
  return `/api/accounts/${accountId}/lenses/${lens}.svg${query === "" ? "" : `?${query}`}`;
}
