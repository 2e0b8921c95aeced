import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "./client";
import type { LensAsked } from "./lensQueries";
import { keys, type When } from "./queries";

/** Along which kinds of ties standing is read; null for all kinds of relationships. */
export type Kinds = readonly string[] | null;

export function influenceQuery(id: string, when: When, { opportunity }: LensAsked, kinds: Kinds) {
  return queryOptions({
    queryKey: [...keys.account(id), "influence", when, opportunity, kinds],
    queryFn: () => {
      const params = { path: { account_id: id }, query: { ...when, opportunity, kinds: kinds?.join(",") ?? null } };
      return answerOf(server.GET("/api/accounts/{account_id}/lenses/influence", { params }));
    },
    placeholderData: keepPreviousData,
  });
}

/** What the ties tell of one person. */
export function standingQuery(id: string, subjectId: string, when: When, { opportunity }: LensAsked, kinds: Kinds) {
  return queryOptions({
    queryKey: [...keys.account(id), "standing", subjectId, when, opportunity, kinds],
    queryFn: () => {
      const params = { path: { account_id: id, subject_id: subjectId }, query: { ...when, opportunity, kinds: kinds?.join(",") ?? null } };
      return answerOf(server.GET("/api/accounts/{account_id}/lenses/influence/{subject_id}", { params }));
    },
  });
}
