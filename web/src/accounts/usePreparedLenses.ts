import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** What people open next, most often first. */
const LENSES = [
  "/accounts/$accountId/people",
  "/accounts/$accountId/influence",
  "/accounts/$accountId/power-interest",
  "/accounts/$accountId/onion",
  "/accounts/$accountId/raci",
  "/accounts/$accountId/coverage",
  "/accounts/$accountId/engagement",
] as const;
const REST = 700;
const LOOK = 100;

/**
 * Fetches the code and the data of the other lenses while nothing else happens, one lens after the other, so that a
 * press on a tab only draws. Whoever asked the browser to save data is left alone.
 */
export function usePreparedLenses(accountId: string, isReady: boolean): void {
  const router = useRouter();
  const client = useQueryClient();
  useEffect(() => {
    if (!isReady || savesData()) return;
    const leaving = new AbortController();
    void prepare(leaving.signal);
    return () => { leaving.abort(); };

    async function prepare(signal: AbortSignal): Promise<void> {
      await rest(REST);
      for (const to of LENSES) {
        await quiet(client, signal);
        if (signal.aborted) return;
        await router.preloadRoute({ to, params: { accountId }, search: (before: Record<string, unknown>) => before });
      }
    }
  }, [accountId, isReady, router, client]);
}

/** Until nothing is on its way and nobody draws. */
async function quiet(client: QueryClient, signal: AbortSignal): Promise<void> {
  do await rest(LOOK);
  while (!signal.aborted && (client.isFetching() > 0 || document.hidden));
  await new Promise<void>((resolve) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => { resolve(); }, { timeout: 2000 });
    else resolve();
  });
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}

function savesData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
