import { useMemo } from "react";
import type { Sureness } from "../api/stakes";
import { useDoing } from "../history/useDoing";
import { t, tMaybe } from "../language/language";
import { calledTogether } from "../maps/useMapVerbs";
import { judgeSeen } from "../stakes/judging";
import type { LensPerson } from "./facets";

/** Power and interest to be said of somebody; what is left out stays. */
export interface Ratings {
  power?: number | null;
  interest?: number | null;
}

/** Everybody as one saw them when one began to do something. */
export type SeenPeople = ReadonlyMap<string, LensPerson>;

/** What can be done on lenses; each says what it did, offers the way back, and answers whether it was done. */
export interface LensVerbs {
  rate: (ids: readonly string[], ratings: Ratings, confirmation: Sureness, seenIn?: SeenPeople) => Promise<boolean>;
  place: (ids: readonly string[], ring: string | null, seenIn?: SeenPeople) => Promise<boolean>;
}

const SEEN = {
  power: ({ seen }: LensPerson) => seen.power.value,
  interest: ({ seen }: LensPerson) => seen.interest.value,
  ring: ({ seen }: LensPerson) => seen.ring,
} as const;

export function useLensVerbs(accountId: string, opportunity: string | null, byId: SeenPeople): LensVerbs {
  const run = useDoing();
  return useMemo(() => {
    const who = (ids: readonly string[]): string => calledTogether(ids.map((id) => byId.get(id)?.person));
    const say = (ids: readonly string[], values: Partial<Record<keyof typeof SEEN, unknown>>, confirmation: Sureness, seenIn: SeenPeople): Promise<boolean> => {
      const fields = Object.keys(values) as (keyof typeof SEEN)[];
      const judged = ids.map((id) => {
        const who = seenIn.get(id) ?? byId.get(id);
        const seen = Object.fromEntries(fields.map((field) => [field, who === undefined ? null : SEEN[field](who)]));
        return { subject_id: who?.seen.subject_id ?? id, opportunity_id: opportunity, values, seen };
      });
      return judgeSeen(accountId, judged, { confirmation }, seenIn);
    };
    return {
      rate: (ids, ratings, confirmation, seenIn = byId) =>
        run(() => say(ids, ratings, confirmation, seenIn), () => t("lens.rated", { who: who(ids), what: ratingWords(ratings) })),
      place: (ids, ring, seenIn = byId) =>
        run(() => say(ids, { ring }, "confirmed", seenIn), () => (ring === null ? t("lens.ring_cleared", { who: who(ids) }) : t("lens.ring_set", { who: who(ids), ring: tMaybe(`ring.${ring}`) ?? ring }))),
    };
  }, [accountId, opportunity, byId, run]);
}

/** "power 7, interest 9"; who is not rated any more is unknown. */
export function ratingWords({ power, interest }: Ratings): string {
  const word = (value: number | null): string => (value === null ? t("rated.unknown") : String(value));
  const parts = [power === undefined ? null : t("lens.power_is", { value: word(power) }), interest === undefined ? null : t("lens.interest_is", { value: word(interest) })];
  return parts.filter((part) => part !== null).join(", ");
}
