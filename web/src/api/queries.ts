import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, rememberCsrfToken, server } from "./client";
import type { AccountFacet, AccountOrder, Outcome, Person } from "./model";

/** Every key begins with what it is about, so that an event can make stale all that it touches. */
export const keys = {
  session: ["session"],
  accounts: ["accounts"],
  account: (id: string) => ["account", id],
  history: ["history"],
  views: ["views"],
  suggestions: ["suggestions"],
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

/** As of which day; null is today. */
export type Day = string | null;

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

/** The people of an account on a day, and the point in history at which they were read. */
export function rosterQuery(id: string, asOf: Day) {
  return queryOptions({
    queryKey: [...keys.account(id), "people", asOf],
    queryFn: () => {
      const params = { path: { account_id: id }, query: { as_of: asOf } };
      return answerOf(server.GET("/api/accounts/{account_id}/people", { params }));
    },
    placeholderData: keepPreviousData,
  });
}

export function peopleQuery(id: string, asOf: Day) {
  return { ...rosterQuery(id, asOf), select: itemsOf };
}

function itemsOf(answer: { items: Person[] }): Person[] {
  return answer.items;
}

export function mapQuery(id: string, asOf: Day, folds: Folds) {
  return queryOptions({
    queryKey: [...keys.account(id), "map", asOf, folds],
    queryFn: () => {
      // who they are is known from the list already: cards are places and ids
      const query = { lens: "org", as_of: asOf, expand: folds.expand.join(","), collapse: folds.collapse.join(","), people: false };
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

export function differenceQuery(id: string, since: string, until: string) {
  return queryOptions({
    queryKey: [...keys.account(id), "diff", since, until],
    queryFn: () => {
      const params = { path: { account_id: id }, query: { since, until } };
      return answerOf(server.GET("/api/accounts/{account_id}/diff", { params }));
    },
    placeholderData: keepPreviousData,
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
