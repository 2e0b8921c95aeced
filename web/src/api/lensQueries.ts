import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AccountSearch } from "../accounts/address";
import { answerOf, server } from "./client";
import type { Quadrant } from "./schema";
import { keys, type When } from "./queries";

/** In which deal people are seen, and the one field of the grid that is drawn large. */
export interface LensAsked {
  opportunity: string | null;
  only: Quadrant | null;
}

const QUADRANTS: readonly string[] = ["manage_closely", "keep_satisfied", "keep_informed", "monitor"] satisfies Quadrant[];

/** What the address asks of a lens. */
export function askedOf({ opportunity, only }: AccountSearch): LensAsked {
  return { opportunity: opportunity ?? null, only: only !== undefined && QUADRANTS.includes(only) ? (only as Quadrant) : null };
}

export function powerInterestQuery(id: string, when: When, { opportunity, only }: LensAsked) {
  return queryOptions({
    queryKey: [...keys.account(id), "power-interest", when, opportunity, only],
    queryFn: () => {
      const params = { path: { account_id: id }, query: { ...when, opportunity, only } };
      return answerOf(server.GET("/api/accounts/{account_id}/lenses/power-interest", { params }));
    },
    placeholderData: keepPreviousData,
  });
}

export function onionQuery(id: string, when: When, { opportunity }: LensAsked) {
  return queryOptions({
    queryKey: [...keys.account(id), "onion", when, opportunity],
    queryFn: () => {
      const params = { path: { account_id: id }, query: { ...when, opportunity } };
      return answerOf(server.GET("/api/accounts/{account_id}/lenses/onion", { params }));
    },
    placeholderData: keepPreviousData,
  });
}
