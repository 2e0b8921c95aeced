import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, rememberCsrfToken, rememberVersion, server } from "./client";
import type { AccountFacet, AccountOrder, Outcome, Person } from "./model";

/** Every key begins with what it is about, so that an event can make stale all that it touches. */
export const keys = {
  session: ["session"],
  accounts: ["accounts"],
  account: (id: string) => ["account", id],
  anyAccount: ["account"],
  definitions: ["definitions"],
  history: ["history"],
  views: ["views"],
  suggestions: ["suggestions"],
  duplicates: ["duplicates"],
  jobs: ["jobs"],
  job: (id: string) => ["jobs", id],
  changesets: ["changeset"],
  changeset: (id: string) => ["changeset", id],
} as const;

/** What the portfolio shows: filtered by tokens like `tier:tier_1`, in groups or not, in an order. */
export interface AccountsAsked {
  query: string;
  filter: readonly string[];
  group: AccountFacet | null;
  sort: AccountOrder;
  order: "asc" | "desc";
}

/** So many accounts are fetched at once. */
export const PAGE = 100;

/** Which state is meant: true on a day (null: today), as it was known at a moment (null: now). */
export interface When {
  as_of: string | null;
  as_known: string | null;
}

export const NOW: When = { as_of: null, as_known: null };

/** Which branches are open and closed beyond the levels shown at first; card ids. */
export interface Folds {
  expand: readonly string[];
  collapse: readonly string[];
}

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async () => {
    const session = await answerOf(server.GET("/api/session"));
    rememberCsrfToken(session.csrf);
    rememberVersion(session.version);
    return session;
  },
  staleTime: Infinity,
});

/** One page of the portfolio by its number; while it is on its way, the same page of what was asked before. */
export function accountsQuery(asked: AccountsAsked, page: number) {
  return queryOptions({
    queryKey: [...keys.accounts, "page", page, asked],
    queryFn: ({ signal }) => accountsBetween(asked, page * PAGE, PAGE, signal),
    placeholderData: (before, query) => (query?.queryKey[2] === page ? before : undefined),
  });
}

export function accountsBetween(asked: AccountsAsked, offset: number, limit: number, signal?: AbortSignal) {
  const query = { ...asked, filter: [...asked.filter], offset, limit };
  return answerOf(server.GET("/api/accounts", { params: { query }, ...(signal === undefined ? {} : { signal }) }));
}

/** How many of the accounts that fit there are of each value of a facet; the values in the order of the groups. */
export function countsQuery(by: AccountFacet, asked: Pick<AccountsAsked, "query" | "filter">) {
  return queryOptions({
    queryKey: [...keys.accounts, "counts", by, asked.query, asked.filter],
    queryFn: async ({ signal }) => {
      const query = { by, query: asked.query, filter: [...asked.filter] };
      return (await answerOf(server.GET("/api/accounts/counts", { params: { query }, signal }))).items;
    },
    placeholderData: keepPreviousData,
  });
}

export const viewsQuery = queryOptions({
  queryKey: keys.views,
  queryFn: async () => (await answerOf(server.GET("/api/views"))).items,
});

/** Accounts and people, in whichever account, by a few letters of their names. */
export function findQuery(text: string) {
  return queryOptions({
    queryKey: [...keys.accounts, "found", text],
    queryFn: ({ signal }) => answerOf(server.GET("/api/find", { params: { query: { query: text, limit: 8 } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function accountQuery(id: string) {
  return queryOptions({
    queryKey: keys.account(id),
    queryFn: () => answerOf(server.GET("/api/accounts/{account_id}", { params: { path: { account_id: id } } })),
  });
}

/** The people of an account, and the point in history at which they were read. */
export function rosterQuery(id: string, when: When) {
  return queryOptions({
    queryKey: [...keys.account(id), "people", when],
    queryFn: () => {
      const params = { path: { account_id: id }, query: when };
      return answerOf(server.GET("/api/accounts/{account_id}/people", { params }));
    },
    placeholderData: keepPreviousData,
  });
}

export function peopleQuery(id: string, when: When) {
  return { ...rosterQuery(id, when), select: itemsOf };
}

export function itemsOf(answer: { items: Person[] }): Person[] {
  return answer.items;
}

export function mapQuery(id: string, when: When, folds: Folds) {
  return queryOptions({
    queryKey: [...keys.account(id), "map", when, folds],
    queryFn: () => {
      // who they are is known from the list already: cards are places and ids
      const query = { lens: "org", ...when, expand: folds.expand.join(","), collapse: folds.collapse.join(","), people: false };
      return answerOf(
        server.GET("/api/accounts/{account_id}/map", { params: { path: { account_id: id }, query } }),
      );
    },
    placeholderData: keepPreviousData,
  });
}

export function datesQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.account(id), "dates"],
    queryFn: async () => {
      const params = { path: { account_id: id } };
      return (await answerOf(server.GET("/api/accounts/{account_id}/dates", { params }))).marks;
    },
  });
}

/** Two days to compare, and as it was known at which moment. */
export interface Compared {
  since: string;
  until: string;
  as_known: string | null;
}

export function differenceQuery(id: string, compared: Compared) {
  return queryOptions({
    queryKey: [...keys.account(id), "diff", compared],
    queryFn: () => {
      const params = { path: { account_id: id }, query: compared };
      return answerOf(server.GET("/api/accounts/{account_id}/diff", { params }));
    },
  });
}

/** All that is recorded of the holder of a position. */
export function portraitQuery(accountId: string, positionId: string, when: When) {
  return queryOptions({
    queryKey: [...keys.account(accountId), "portrait", positionId, when],
    queryFn: () => {
      const params = { path: { account_id: accountId, position_id: positionId }, query: when };
      return answerOf(server.GET("/api/accounts/{account_id}/positions/{position_id}", { params }));
    },
    placeholderData: keepPreviousData,
  });
}

/** What was done to the holder of a position, newest first. */
export function personHistoryQuery(accountId: string, positionId: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.account(accountId), "portrait", positionId, "history"],
    queryFn: ({ pageParam }) => {
      const params = { path: { account_id: accountId, position_id: positionId }, query: { before: pageParam, limit: 10 } };
      return answerOf(server.GET("/api/accounts/{account_id}/positions/{position_id}/history", { params }));
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The history of one account, or of the whole workspace for null; newest first. */
export function historyQuery(accountId: string | null) {
  return infiniteQueryOptions({
    queryKey: accountId === null ? keys.history : [...keys.account(accountId), "history"],
    queryFn: ({ pageParam }) => {
      const query = { before: pageParam, limit: 50 };
      if (accountId === null) return answerOf(server.GET("/api/history", { params: { query } }));
      const params = { path: { account_id: accountId }, query };
      return answerOf(server.GET("/api/accounts/{account_id}/history", { params }));
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

export const suggestionsQuery = queryOptions({
  queryKey: keys.suggestions,
  queryFn: async () => (await answerOf(server.GET("/api/suggestions"))).items,
});

export function rowsQuery(changesetId: string, outcome: Outcome | null) {
  return infiniteQueryOptions({
    queryKey: [...keys.changeset(changesetId), "rows", outcome],
    queryFn: ({ pageParam }) => {
      const params = { path: { changeset_id: changesetId }, query: { outcome, after: pageParam, limit: 200 } };
      return answerOf(server.GET("/api/changesets/{changeset_id}/rows", { params }));
    },
    initialPageParam: -1,
    getNextPageParam: (page) => page.next,
  });
}

/** One's own long work, newest first. */
export const jobsQuery = queryOptions({
  queryKey: keys.jobs,
  queryFn: async () => (await answerOf(server.GET("/api/jobs"))).items,
});
