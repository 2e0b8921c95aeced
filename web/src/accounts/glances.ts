import { queryOptions, useQuery } from "@tanstack/react-query";
import { answerOf, server } from "../api/client";
import type { Glance } from "../api/model";
import { keys } from "../api/queries";

/** Rows come into sight one after the other; what is asked for within so many milliseconds is asked for together. */
const GATHERED_FOR = 40;
/** The server judges at most so many at once. */
const MOST = 100;

interface Waiting {
  id: string;
  come: (glance: Glance) => void;
  fail: (reason: unknown) => void;
}

let waiting: Waiting[] = [];
/** What has come, for those who copy a cell. */
const known = new Map<string, Glance>();

/** How an account's map stands beside others: judged by the server for those in sight, many at once; null: it was not. */
export function useGlance(accountId: string): Glance | null | undefined {
  const { data, isError } = useQuery(glanceQuery(accountId));
  return data ?? (isError ? null : undefined);
}

/** How it stood when it was last shown. */
export function knownGlance(accountId: string): Glance | undefined {
  return known.get(accountId);
}

export function glanceQuery(accountId: string) {
  return queryOptions({ queryKey: [...keys.account(accountId), "glance"], queryFn: () => gathered(accountId) });
}

function gathered(id: string): Promise<Glance> {
  return new Promise((come, fail) => {
    if (waiting.length === 0) setTimeout(() => { void askAll(); }, GATHERED_FOR);
    waiting.push({ id, come, fail });
  });
}

async function askAll(): Promise<void> {
  const asked = waiting;
  waiting = [];
  for (let at = 0; at < asked.length; at += MOST) await ask(asked.slice(at, at + MOST));
}

async function ask(some: readonly Waiting[]): Promise<void> {
  try {
    const { items } = await answerOf(server.GET("/api/reviews", { params: { query: { account: some.map(({ id }) => id) } } }));
    for (const [at, { come, id }] of some.entries()) {
      const glance = items[at] as Glance;
      known.set(id, glance);
      come(glance);
    }
  } catch (reason) {
    for (const { fail } of some) fail(reason);
  }
}
