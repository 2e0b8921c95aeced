import { useCallback, useSyncExternalStore } from "react";
import { type Chosen, NOBODY_CHOSEN } from "../grid/chosen";

/** Who is chosen in an account, by position: the same in every lens, until one goes to another account. */
let account = "";
let chosen: Chosen = NOBODY_CHOSEN;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useChosenPeople(accountId: string): [Chosen, (chosen: Chosen) => void] {
  const found = useSyncExternalStore(subscribe, () => (account === accountId ? chosen : NOBODY_CHOSEN));
  const change = useCallback((next: Chosen) => {
    account = accountId;
    chosen = next;
    for (const listener of listeners) listener();
  }, [accountId]);
  return [found, change];
}
