import type { Verdict } from "../canvas/carrying";
import { t } from "../language/language";
import { nameOf } from "../people/words";
import type { Company } from "./model";

/** The place that is no card: dropping there takes somebody off the map. */
export const TRAY = "tray";

/** What dropping people on a card (or the tray) would do; null where nothing would happen. */
export function judge(ids: readonly string[], place: string, isDotted: boolean, company: Company): Verdict | null {
  const first = company.byId.get(ids[0] ?? "");
  if (first === undefined) return null;
  const who = ids.length === 1 ? nameOf(first) : t("drop.several", { count: ids.length });
  if (place === TRAY) {
    const isOff = ids.every((id) => company.byId.get(id)?.mapped === false);
    return isOff ? null : { is: "ok", sentence: t("drop.off", { who, count: ids.length }) };
  }
  const target = company.byId.get(place);
  if (target === undefined || ids.includes(place)) return null;
  const manager = nameOf(target);
  if (isDotted) {
    const known = ids.every((id) => company.byId.get(id)?.dotted.includes(place) === true);
    if (known) return { is: "refused", sentence: t("drop.dotted_already", { who, manager, count: ids.length }) };
    return { is: "ok", sentence: t("drop.dotted", { who, manager, count: ids.length }), line: "dotted" };
  }
  const above = circleAbove(ids, place, company.managerOf);
  if (above !== null) {
    const boss = nameOf(company.byId.get(above) ?? first);
    return { is: "offer", sentence: t("drop.circle", { manager, boss }), line: "dotted" };
  }
  if (ids.every((id) => company.managerOf.get(id) === place && company.byId.get(id)?.mapped === true)) {
    return { is: "refused", sentence: t("drop.already", { who, manager, count: ids.length }) };
  }
  return { is: "ok", sentence: t("drop.solid", { who, manager, count: ids.length }), line: "solid" };
}

/** Which of these stands above a place, directly or through others: a line from there would close a circle. */
export function circleAbove(ids: readonly string[], place: string, managerOf: ReadonlyMap<string, string>): string | null {
  const chosen = new Set(ids);
  const seen = new Set<string>();
  let at: string | undefined = place;
  while (at !== undefined && !seen.has(at)) {
    if (chosen.has(at)) return at;
    seen.add(at);
    at = managerOf.get(at);
  }
  return null;
}
