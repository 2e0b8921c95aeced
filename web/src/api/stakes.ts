import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "./client";
import type { Covering, Individual, Interaction, Member, Opportunity, People, Portrayed, Relationship, Review, SaidField, Stakeholder } from "./model";
import { keys, type When } from "./queries";
import type { Edit } from "./verbs";

/** What is said of stakeholders, people and deals: reading it and saying it. */

/** A text by language. */
export type Texts = Readonly<Partial<Record<"en" | "ru", string>>>;

/** What a field means, what its words mean, and the questions that help to choose. */
export interface Guide {
  name: Texts;
  definition: Texts;
  words?: Readonly<Record<string, { name: Texts; definition: Texts }>>;
  questions?: readonly { ask: Texts; answers: readonly { say: Texts; points?: Readonly<Record<string, number>>; adds?: number }[] }[];
}

export interface Vocabulary {
  fields: ReadonlyMap<string, SaidField>;
  guides: Readonly<Record<string, Guide>>;
  steps: readonly { key: string; name: Texts }[];
  templates: Readonly<Record<string, { name: Texts; roles: Readonly<Record<string, { count: number }>> }>>;
}

/** Every field that can be said with its words, in the workspace's own definitions. */
export const vocabularyQuery = queryOptions({
  queryKey: keys.definitions,
  queryFn: async (): Promise<Vocabulary> => {
    const [fields, documents] = await Promise.all([answerOf(server.GET("/api/fields")), answerOf(server.GET("/api/definitions"))]);
    const document = (name: string): unknown => documents.items.find((each) => each.name === name)?.value;
    return {
      fields: new Map(fields.items.map((field) => [field.name, field])),
      guides: (document("fields") ?? {}) as Vocabulary["guides"],
      steps: (document("decision_steps") ?? []) as Vocabulary["steps"],
      templates: (document("role_templates") ?? {}) as Vocabulary["templates"],
    };
  },
});

/** Those of whom anything is held on a day: in a deal, or in the account as a whole for null. */
export function stakeholdersQuery(accountId: string, when: When, opportunity: string | null) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "stakeholders", when, opportunity],
    queryFn: async (): Promise<readonly Stakeholder[]> => {
      const params = { path: { account_id: accountId }, query: { ...when, opportunity, known: true } };
      return (await answerOf(server.GET("/api/accounts/{account_id}/stakeholders", { params }))).items;
    },
    placeholderData: keepPreviousData,
  });
}

/** All that is held of one subject (a person, an open seat, a deal), with every statement. */
export function portrayedQuery(accountId: string, subjectId: string, when: When, opportunity: string | null) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "stakeholders", "one", subjectId, when, opportunity],
    queryFn: () => {
      const params = { path: { account_id: accountId, subject_id: subjectId }, query: { ...when, opportunity } };
      return answerOf(server.GET("/api/accounts/{account_id}/stakeholders/{subject_id}", { params }));
    },
    placeholderData: keepPreviousData,
  });
}

export function opportunitiesQuery(accountId: string, when: When) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "opportunities", when],
    queryFn: async (): Promise<readonly Opportunity[]> => {
      const params = { path: { account_id: accountId }, query: when };
      return (await answerOf(server.GET("/api/accounts/{account_id}/opportunities", { params }))).items;
    },
    placeholderData: keepPreviousData,
  });
}

export function relationshipsQuery(accountId: string, when: When) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "relationships", when],
    queryFn: async (): Promise<readonly Relationship[]> => {
      const params = { path: { account_id: accountId }, query: when };
      return (await answerOf(server.GET("/api/accounts/{account_id}/relationships", { params }))).items;
    },
    placeholderData: keepPreviousData,
  });
}

/** One relationship as it is now. */
export function relationshipQuery(accountId: string, id: string) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "relationships", "one", id],
    queryFn: (): Promise<Relationship> => answerOf(server.GET("/api/accounts/{account_id}/relationships/{relationship_id}", { params: { path: { account_id: accountId, relationship_id: id } } })),
    staleTime: 0,
  });
}

export function coverageQuery(accountId: string, when: When) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "coverage", when],
    queryFn: async (): Promise<readonly Covering[]> => {
      const params = { path: { account_id: accountId }, query: when };
      return (await answerOf(server.GET("/api/accounts/{account_id}/coverage", { params }))).items;
    },
    placeholderData: keepPreviousData,
  });
}

/** The newest times that somebody was in touch with us. */
export function lastContactQuery(accountId: string, personId: string, asOf: string | null) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "interactions", "of", personId, asOf],
    queryFn: async (): Promise<readonly Interaction[]> => {
      const params = { path: { account_id: accountId }, query: { person: personId, as_of: asOf, limit: 3 } };
      return (await answerOf(server.GET("/api/accounts/{account_id}/interactions", { params }))).items;
    },
    placeholderData: keepPreviousData,
  });
}

export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: async (): Promise<readonly Member[]> => (await answerOf(server.GET("/api/members"))).items,
});

/** What the rules tell of an account's map, or of one of its deals. */
export function reviewQuery(accountId: string, when: When, opportunity: string | null, template?: string) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "review", when, opportunity, template ?? null],
    queryFn: (): Promise<Review> => {
      const params = { path: { account_id: accountId }, query: { ...when, opportunity, ...(template === undefined ? {} : { template }) } };
      return answerOf(server.GET("/api/accounts/{account_id}/review", { params }));
    },
    placeholderData: keepPreviousData,
  });
}

/** One stakeholder on one page. */
export function individualQuery(accountId: string, positionId: string, when: When, opportunity: string | null) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "individual", positionId, when, opportunity],
    queryFn: (): Promise<Individual> => {
      const params = { path: { account_id: accountId, position_id: positionId }, query: { ...when, opportunity } };
      return answerOf(server.GET("/api/accounts/{account_id}/positions/{position_id}/map", { params }));
    },
    placeholderData: keepPreviousData,
  });
}

/** Open seats for the roles that a template asks for and nobody fills. */
export function seatRoles(accountId: string, template: string, opportunity: string | null): Promise<People> {
  const body = { template, opportunity_id: opportunity };
  return answerOf(server.POST("/api/accounts/{account_id}/role-seats", { params: { path: { account_id: accountId } }, body }));
}

/** Whether it is a guess or known. */
export type Sureness = "assumed" | "confirmed";

/** On which ground something is said. */
export interface Ground {
  confirmation?: "assumed" | "confirmed" | "disputed";
  basis?: "declared" | "observed" | "inferred" | "imported";
  source_kind?: "note" | "interaction" | "url";
  source?: string;
  quote?: string;
}

/** Values of one subject; null is nothing. */
export interface Meant {
  subject_id: string;
  opportunity_id: string | null;
  values: Readonly<Record<string, unknown>>;
}

/** What is said of one subject; null clears. */
export interface Judged extends Meant {
  /** What was seen of these fields, null for nothing: who meanwhile said something else is shown. Only what nobody saw is left out. */
  seen: Readonly<Record<string, unknown>>;
}

export async function judge(accountId: string, judged: readonly Judged[], ground: Ground = {}): Promise<readonly Portrayed[]> {
  const params = { path: { account_id: accountId } };
  const told = judged.map(({ values, seen, ...rest }) => ({ ...rest, values: { ...values }, seen: { ...seen } }));
  return (await answerOf(server.POST("/api/accounts/{account_id}/assess", { params, body: { ...ground, judged: told } }))).items;
}

/** That values still hold as they are seen, or that they do not. */
export function standBy(accountId: string, { subject_id, opportunity_id, values }: Meant, ground: Ground): Promise<Portrayed> {
  const params = { path: { account_id: accountId, subject_id } };
  const address = "/api/accounts/{account_id}/stakeholders/{subject_id}/confirm";
  return answerOf(server.POST(address, { params, body: { ...ground, opportunity_id, values: { ...values } } }));
}

export interface Tie {
  from_id: string;
  to_id: string;
  relation: Relationship["relation"];
  strength: Relationship["strength"];
  formal: boolean | null;
  note: string | null;
  since?: string | null;
}

export function relate(accountId: string, tie: Tie, ground: Ground = {}): Promise<Relationship> {
  return answerOf(server.POST("/api/accounts/{account_id}/relationships", { params: { path: { account_id: accountId } }, body: { ...ground, ...tie } }));
}

interface RelationshipId {
  account_id: string;
  relationship_id: string;
}

export function updateRelationship(path: RelationshipId, edit: Edit): Promise<Relationship> {
  return answerOf(server.PATCH("/api/accounts/{account_id}/relationships/{relationship_id}", { params: { path }, body: edit }));
}

export function standByRelationship(path: RelationshipId, ground: Ground): Promise<Relationship> {
  return answerOf(server.POST("/api/accounts/{account_id}/relationships/{relationship_id}/confirm", { params: { path }, body: ground }));
}

export function endRelationship(path: RelationshipId, on: string): Promise<Relationship> {
  return answerOf(server.POST("/api/accounts/{account_id}/relationships/{relationship_id}/end", { params: { path }, body: { on } }));
}

export async function removeRelationship(path: RelationshipId): Promise<void> {
  await server.DELETE("/api/accounts/{account_id}/relationships/{relationship_id}", { params: { path } });
}

export function addOpportunity(accountId: string, values: Readonly<Record<string, unknown>>): Promise<Opportunity> {
  return answerOf(server.POST("/api/accounts/{account_id}/opportunities", { params: { path: { account_id: accountId } }, body: { ...values } }));
}

interface OpportunityId {
  account_id: string;
  opportunity_id: string;
}

export function updateOpportunity(path: OpportunityId, edit: Edit): Promise<Opportunity> {
  return answerOf(server.PATCH("/api/accounts/{account_id}/opportunities/{opportunity_id}", { params: { path }, body: edit }));
}

export async function removeOpportunity(path: OpportunityId): Promise<void> {
  await server.DELETE("/api/accounts/{account_id}/opportunities/{opportunity_id}", { params: { path } });
}
