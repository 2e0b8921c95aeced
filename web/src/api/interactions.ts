import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answerOf, server, upload } from "./client";
import type { Job } from "./model";
import { keys } from "./queries";
import type { InteractionKind, NewInteractionRequest } from "./schema";
import type { Edit } from "./verbs";

/** Which interactions of an account are shown: with one person, of one kind, up to a day. */
export interface MetAsked {
  person: string | null;
  form: InteractionKind | null;
  as_of: string | null;
}

export function interactionsQuery(accountId: string, asked: MetAsked) {
  return infiniteQueryOptions({
    queryKey: [...keys.account(accountId), "interactions", asked],
    queryFn: ({ pageParam }) => {
      const params = { path: { account_id: accountId }, query: { ...asked, after: pageParam, limit: 50 } };
      return answerOf(server.GET("/api/accounts/{account_id}/interactions", { params }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Addresses that took part and are nobody's we know. */
export function strangersQuery(accountId: string) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "strangers"],
    queryFn: async () => (await answerOf(server.GET("/api/accounts/{account_id}/strangers", { params: { path: { account_id: accountId } } }))).items,
  });
}

export async function logInteraction(accountId: string, met: NewInteractionRequest): Promise<void> {
  await server.POST("/api/accounts/{account_id}/interactions", { params: { path: { account_id: accountId } }, body: met });
}

export async function updateInteraction(accountId: string, interactionId: string, edit: Edit): Promise<void> {
  const params = { path: { account_id: accountId, interaction_id: interactionId } };
  await server.PATCH("/api/accounts/{account_id}/interactions/{interaction_id}", { params, body: edit });
}

export async function removeInteraction(accountId: string, interactionId: string): Promise<void> {
  const params = { path: { account_id: accountId, interaction_id: interactionId } };
  await server.DELETE("/api/accounts/{account_id}/interactions/{interaction_id}", { params });
}

/** Send a mailbox, calendar or list; what is new in it is recorded by itself. `ours` are domains and addresses of ours. */
export function sendInteractions(file: File, how: { account: string; ours: string }, onProgress: (sent: number, total: number) => void, signal: AbortSignal): Promise<Job> {
  const form = new FormData();
  form.set("file", file, file.name);
  if (how.account !== "") form.set("account", how.account);
  if (how.ours !== "") form.set("ours", how.ours);
  return upload("/api/jobs/interactions", form, onProgress, signal);
}
