import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "./client";
import type { Decided, Job, ProposalKind } from "./model";
import { keys } from "./queries";

/** Which proposals are looked at: of one kind, about one account. */
export interface DuplicatesAsked {
  kind: ProposalKind | null;
  account: string | null;
}

const PAGE = 50;

/** Records that may be one, the surest first. */
export function duplicatesQuery({ kind, account }: DuplicatesAsked) {
  return infiniteQueryOptions({
    queryKey: [...keys.duplicates, kind, account],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(kind === null ? {} : { kind: [kind] }), ...(account === null ? {} : { account }), offset: pageParam, limit: PAGE };
      return answerOf(server.GET("/api/duplicates", { params: { query }, signal }));
    },
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
}

/** How many proposals wait in all. */
export const waitingQuery = queryOptions({
  queryKey: [...keys.duplicates, "waiting"],
  queryFn: async () => {
    const { counts } = await answerOf(server.GET("/api/duplicates", { params: { query: { limit: 1 } } }));
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  },
});

/** How a proposal is accepted: which record stays, and whose value of which field. */
export interface Accepting {
  swap: boolean;
  family: boolean;
  take: string[];
  keep: string[];
}

export function acceptDuplicate(id: string, how: Accepting): Promise<Decided> {
  return answerOf(server.POST("/api/duplicates/{proposal_id}/accept", { params: { path: { proposal_id: id } }, body: { ...how, on: null } }));
}

export function answerDuplicate(id: string, answer: "apart" | "later"): Promise<Decided> {
  return answerOf(server.POST("/api/duplicates/{proposal_id}/answer", { params: { path: { proposal_id: id } }, body: { answer } }));
}

/** Look for records that may be one, in an account or everywhere. */
export function lookForDuplicates(accountId: string | null): Promise<Job> {
  return answerOf(server.POST("/api/jobs/duplicates", { body: { account_id: accountId } }));
}
