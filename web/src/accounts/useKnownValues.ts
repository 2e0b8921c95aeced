import { useQueries } from "@tanstack/react-query";
import { countsQuery } from "../api/queries";
import type { Known } from "./portfolioColumns";

const FREE = ["owner", "industry", "country", "tags"] as const;
const EVERYTHING = { query: "", filter: [] };

/** The values that occur already, which a cell offers; the most usual first. */
export function useKnownValues(): Known {
  return useQueries({ queries: FREE.map((facet) => ({ ...countsQuery(facet, EVERYTHING), staleTime: 300_000 })), combine });
}

function combine(results: readonly { data?: readonly Count[] | undefined }[]): Known {
  return Object.fromEntries(FREE.map((facet, at) => [facet, byCount(results[at]?.data ?? [])]));
}

interface Count {
  value: string | null;
  count: number;
}

function byCount(counts: readonly Count[]): string[] {
  return [...counts].sort((a, b) => b.count - a.count).flatMap(({ value }) => (value === null ? [] : [value]));
}
