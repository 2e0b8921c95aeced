import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";

/** Why the engine holds two records for one, in the reader's language; what it cannot translate stays as it was said. */
export function tellReason(reason: string, isOfPeople: boolean): string {
  const word = /“([^”]*)”/.exec(reason)?.[1] ?? "";
  const key = reason.replace(/“[^”]*”/, "").replace(/[^a-z0-9]+/gi, "_").replace(/^_|_$/g, "").toLowerCase();
  return (isOfPeople ? tMaybe(`because.person_${key}`) : undefined) ?? tMaybe(`because.${key}`, { word }) ?? reason;
}

/** How sure it is, in whole per cent: never more than 99 of what nobody has stated. */
export function tellProbability(probability: number): string {
  const percent = Math.round(probability * 100);
  return t("duplicates.percent", { percent: formatNumber(probability < 1 ? Math.min(99, percent) : 100) });
}
