import { useQueries, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { accountsBetween, accountsQuery, type AccountsAsked, countsQuery, PAGE } from "../api/queries";
import type { Account } from "../api/model";
import { type Group, Lines } from "../grid/lines";
import { facetWord } from "./words";

const ROW = 44;
const HEAD = 32;
/** The server gives at most so many at once. */
const MOST = 500;
/** Who drags the scrollbar passes pages by that need not be fetched. */
const PATIENCE = 80;

/** The portfolio as it comes into sight: how many there are, in which groups, and the rows as far as they are here. */
export function usePortfolio(asked: AccountsAsked, closed: readonly string[]) {
  const client = useQueryClient();
  const [pages, setPages] = useState<readonly number[]>([0]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useMemo(() => [...new Set([0, ...pages])], [pages]);
  const here = useQueries({ queries: wanted.map((page) => accountsQuery(asked, page)), combine });
  const first = here.data[0];
  const found = useMemo(() => {
    const rows = new Map<number, Account>();
    for (const [at, page] of wanted.entries()) {
      for (const [index, account] of (here.data[at]?.items ?? []).entries()) rows.set(page * PAGE + index, account);
    }
    return rows;
  }, [wanted, here.data]);
  const total = first?.total ?? 0;
  const counts = useQuery({ ...countsQuery(asked.group ?? "owner", asked), enabled: asked.group !== null });
  const lines = useMemo(() => new Lines(total, asked.group === null ? null : groupsOf(asked.group, counts.data, closed, total), ROW, HEAD), [total, asked.group, counts.data, closed]);
  const onSight = useCallback((from: number, to: number) => {
    const next = Array.from({ length: Math.floor(to / PAGE) - Math.floor(from / PAGE) + 1 }, (_, at) => Math.floor(from / PAGE) + at);
    clearTimeout(timer.current);
    const isHere = next.every((page) => client.getQueryData(accountsQuery(asked, page).queryKey) !== undefined);
    timer.current = setTimeout(() => { setPages((before) => (before.join() === next.join() ? before : next)); }, isHere ? 0 : PATIENCE);
  }, [client, asked]);
  const rowAt = useCallback((index: number) => found.get(index), [found]);
  const between = useCallback(async (from: number, to: number): Promise<readonly Account[]> => {
    const known = Array.from({ length: to - from + 1 }, (_, at) => found.get(from + at));
    if (known.every((account) => account !== undefined)) return known;
    const parts: Account[] = [];
    for (let at = from; at <= to; at += MOST) parts.push(...(await accountsBetween(asked, at, Math.min(MOST, to - at + 1))).items);
    return parts;
  }, [found, asked]);
  return { lines, total, rowAt, between, onSight, seq: first?.seq ?? 0, error: here.error, isPending: here.isPending, retry: here.retry };
}

/** The pages that are here, and what went wrong with any. */
function combine(results: readonly UseQueryResult<AccountsPage>[]) {
  return {
    data: results.map((result) => result.data),
    error: results.find((result) => result.isError)?.error ?? null,
    isPending: results[0]?.isPending ?? true,
    retry: (): void => { for (const result of results) void result.refetch(); },
  };
}

type AccountsPage = Awaited<ReturnType<typeof accountsBetween>>;

interface Count {
  value: string | null;
  count: number;
}

/** The groups with their counts; until these are here, one group without a name holds everything. */
function groupsOf(facet: string, counts: readonly Count[] | undefined, closed: readonly string[], total: number): Group[] {
  if (counts === undefined) return [{ value: "", label: "", count: total, isClosed: false }];
  return counts.map(({ value, count }) => ({ value: value ?? "", label: facetWord(facet, value ?? ""), count, isClosed: closed.includes(value ?? "") }));
}
