import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "./client";
import type { Covering } from "./model";
import { define } from "./definitions";
import { keys, type When } from "./queries";
import type { RelationshipLevel, TeamRole } from "./schema";

/** The matrices of an account, in a deal or as a whole, and what is written in them. */

export function raciQuery(id: string, when: When, opportunity: string | null) {
  return queryOptions({
    queryKey: [...keys.account(id), "raci", when, opportunity],
    queryFn: () => answerOf(server.GET("/api/accounts/{account_id}/lenses/raci", { params: { path: { account_id: id }, query: { ...when, opportunity } } })),
    placeholderData: keepPreviousData,
  });
}

export function coverageQuery(id: string, when: When, opportunity: string | null) {
  return queryOptions({
    queryKey: [...keys.account(id), "coverage", when, opportunity],
    queryFn: () => answerOf(server.GET("/api/accounts/{account_id}/lenses/coverage", { params: { path: { account_id: id }, query: { ...when, opportunity } } })),
    placeholderData: keepPreviousData,
  });
}

export function engagementQuery(id: string, when: When, opportunity: string | null) {
  return queryOptions({
    queryKey: [...keys.account(id), "engagement", when, opportunity],
    queryFn: () => answerOf(server.GET("/api/accounts/{account_id}/lenses/engagement", { params: { path: { account_id: id }, query: { ...when, opportunity } } })),
    placeholderData: keepPreviousData,
  });
}

/** All of us in the workspace. */
export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: async () => (await answerOf(server.GET("/api/members"))).items,
});

export type Letter = "R" | "A" | "C" | "I";

/** What somebody shall be to a step; `instead` lets whoever was accountable give that up. */
export interface Part {
  subject_id: string;
  step: string;
  letter: Letter | null;
  opportunity_id: string | null;
  instead?: boolean;
  confirmation?: "assumed" | "confirmed";
  /** The letters that one sees in the step, by subject. */
  seen: Letters;
}

export type Letters = Readonly<Record<string, Letter | null>>;

export async function takePart(accountId: string, part: Part): Promise<void> {
  const body = { instead: false, confirmation: "assumed" as const, ...part, seen: { ...part.seen } };
  await server.POST("/api/accounts/{account_id}/raci", { params: { path: { account_id: accountId } }, body });
}

/** A step of the decision, as the definitions hold it. */
export interface StepDefinition {
  key: string;
  name: Readonly<Record<string, string>>;
}

/** The workspace's own steps; null gives them up for those that come with the program. */
export async function defineSteps(steps: readonly StepDefinition[] | null): Promise<void> {
  await define({ name: "decision_steps", value: steps });
}

export interface Levels {
  level?: RelationshipLevel | null;
  desired?: RelationshipLevel | null;
  note?: string | null;
}

export function cover(accountId: string, pair: { member_id: string; person_id: string }, levels: Levels): Promise<Covering> {
  return answerOf(server.POST("/api/accounts/{account_id}/coverage", { params: { path: { account_id: accountId } }, body: { ...pair, ...levels } }));
}

/** A pair as one saw it. */
export type SeenCovering = Pick<Covering, "id" | "version">;

export function updateCovering(accountId: string, { id, version }: SeenCovering, set: Levels): Promise<Covering> {
  const params = { path: { account_id: accountId, covering_id: id } };
  return answerOf(server.PATCH("/api/accounts/{account_id}/coverage/{covering_id}", { params, body: { base_version: version, set: { ...set } } }));
}

export async function uncover(accountId: string, { id, version }: SeenCovering): Promise<void> {
  const params = { path: { account_id: accountId, covering_id: id }, query: { base_version: version } };
  await server.DELETE("/api/accounts/{account_id}/coverage/{covering_id}", { params });
}

export async function joinTeam(accountId: string, memberId: string, role: TeamRole): Promise<void> {
  await server.POST("/api/accounts/{account_id}/team", { params: { path: { account_id: accountId } }, body: { member_id: memberId, role } });
}

export async function leaveTeam(accountId: string, placeId: string): Promise<void> {
  await server.DELETE("/api/accounts/{account_id}/team/{team_member_id}", { params: { path: { account_id: accountId, team_member_id: placeId } } });
}
