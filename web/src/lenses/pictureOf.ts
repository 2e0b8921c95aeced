import type { AccountSearch } from "../accounts/address";
import { spokenLanguage } from "../language/language";

/** The address of a lens as a picture, as it is seen now, in the language that is spoken now. */
export function pictureOf(accountId: string, lens: string, search: AccountSearch): string {
  const asked = new URLSearchParams({ lang: spokenLanguage() });
  for (const name of ["as_of", "as_known", "opportunity", "only"] as const) if (search[name] !== undefined) asked.set(name, search[name]);
  return `/api/accounts/${accountId}/lenses/${lens}.svg?${asked.toString()}`;
}
