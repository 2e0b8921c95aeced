import { useSyncExternalStore } from "react";

let isOpen = false;
const listeners = new Set<() => void>();

export function openFinder(): void {
  setFinder(true);
}

export function setFinder(open: boolean): void {
  isOpen = open;
  for (const listener of listeners) listener();
}

export function useFinder(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
}
