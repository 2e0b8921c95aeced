import { useMemo } from "react";
import { judge, type Sureness } from "../api/stakes";
import { useDoing } from "../history/useDoing";
import { t, tMaybe } from "../language/language";
import { calledTogether } from "../maps/useMapVerbs";
import type { LensPerson } from "./facets";

/** Power and interest to be said of somebody; what is left out stays. */
export interface Ratings {
  power?: number | null;
  interest?: number | null;
}

/** What can be done on lenses; each says what it did, offers the way back, and answers whether it was done. */
export interface LensVerbs {
  rate: (ids: readonly string[], ratings: Ratings, confirmation: Sureness) => Promise<boolean>;
  place: (ids: readonly string[], ring: string | null) => Promise<boolean>;
}

export function useLensVerbs(accountId: string, opportunity: string | null, byId: ReadonlyMap<string, LensPerson>): LensVerbs {
  const run = useDoing();
  return useMemo(() => {
    const who = (ids: readonly string[]): string => calledTogether(ids.map((id) => byId.get(id)?.person));
    const judged = (ids: readonly string[], values: Record<string, unknown>) =>
      ids.map((id) => ({ subject_id: byId.get(id)?.seen.subject_id ?? id, values, opportunity_id: opportunity }));
    return {
      rate: (ids, ratings, confirmation) =>
        run(() => judge(accountId, judged(ids, { ...ratings }), { confirmation }), () => t("lens.rated", { who: who(ids), what: ratingWords(ratings) })),
      place: (ids, ring) =>
        run(() => judge(accountId, judged(ids, { ring }), { confirmation: "confirmed" }), () => (ring === null ? t("lens.ring_cleared", { who: who(ids) }) : t("lens.ring_set", { who: who(ids), ring: tMaybe(`ring.${ring}`) ?? ring }))),
    };
  }, [accountId, opportunity, byId, run]);
}

/** "power 7, interest 9"; who is not rated any more is unknown. */
export function ratingWords({ power, interest }: Ratings): string {
  const word = (value: number | null): string => (value === null ? t("rated.unknown") : String(value));
  const parts = [power === undefined ? null : t("lens.power_is", { value: word(power) }), interest === undefined ? null : t("lens.interest_is", { value: word(interest) })];
  return parts.filter((part) => part !== null).join(", ");
}
