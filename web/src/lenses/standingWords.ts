import type { Reason } from "../api/model";
import { spokenLanguage, t, tMaybe } from "../language/language";

/** Why somebody stands where they stand, in the reader's language; as the server said it where the code is new. */
export function standingReason({ code, sentence, values }: Reason): string {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "number" || typeof value === "string") params[name] = value;
    else if (Array.isArray(value)) params[name] = listed(value.map(String));
  }
  if (typeof params.layer === "string") params.layer = tMaybe(`layer.${params.layer}`) ?? params.layer;
  return tMaybe(`standing.${code}`, params) ?? sentence;
}

export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(spokenLanguage(), { type: "conjunction" }).format(names);
}

/** "7th of 16" as the language says it. */
export function rankWords(rank: number | null, among: number): string {
  return rank === null ? t("lens.no_rank") : t("standing.rank", { rank, among });
}
