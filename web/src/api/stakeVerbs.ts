import { answerOf, server } from "./client";
import type { RelationshipAnswer, RelationKind, TieStrength } from "./schema";

/** The writes about people's part in a purchase, and about what is between them. */

/** Values said of one person (or open seat), in a deal or of the account; null says that nobody knows any more. */
export interface Judged {
  subject_id: string;
  values: Record<string, unknown>;
  opportunity_id?: string | null;
}

export type Sureness = "assumed" | "confirmed";

/** Say something of several: one change. */
export async function assess(accountId: string, judged: readonly Judged[], confirmation: Sureness): Promise<void> {
  const params = { path: { account_id: accountId } };
  await server.POST("/api/accounts/{account_id}/assess", { params, body: { judged: [...judged], confirmation } });
}

/** What can be said of a tie besides its ends. */
export interface TieValues {
  relation: RelationKind;
  strength: TieStrength;
  formal: boolean | null;
  note: string | null;
}

export function relate(accountId: string, ends: { from_id: string; to_id: string }, values: TieValues, confirmation: Sureness): Promise<RelationshipAnswer> {
  const params = { path: { account_id: accountId } };
  return answerOf(server.POST("/api/accounts/{account_id}/relationships", { params, body: { ...ends, ...values, confirmation } }));
}

/** One tie of an account's map. */
export interface TieId {
  account_id: string;
  relationship_id: string;
}

export async function updateTie(path: TieId, baseVersion: number, set: Partial<TieValues>): Promise<void> {
  await server.PATCH("/api/accounts/{account_id}/relationships/{relationship_id}", { params: { path }, body: { base_version: baseVersion, set } });
}

export async function confirmTie(path: TieId, confirmation: "confirmed" | "disputed"): Promise<void> {
  await server.POST("/api/accounts/{account_id}/relationships/{relationship_id}/confirm", { params: { path }, body: { confirmation } });
}

/** No longer there from a day on; history keeps it. */
export async function endTie(path: TieId, on: string): Promise<void> {
  await server.POST("/api/accounts/{account_id}/relationships/{relationship_id}/end", { params: { path }, body: { on } });
}

/** It never was. */
export async function removeTie(path: TieId): Promise<void> {
  await server.DELETE("/api/accounts/{account_id}/relationships/{relationship_id}", { params: { path } });
}
