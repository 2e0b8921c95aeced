import { useSyncExternalStore } from "react";

/** Something that lies over every page, opened from anywhere. */
class Overlay {
  private isOpen = false;
  private readonly listeners = new Set<() => void>();

  readonly set = (isOpen: boolean): void => {
    this.isOpen = isOpen;
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): boolean => this.isOpen;
}

const finder = new Overlay();
const keySheet = new Overlay();

export const setFinder = finder.set;
export const setKeySheet = keySheet.set;

export function openFinder(): void {
  finder.set(true);
}

export function useFinder(): boolean {
  return useSyncExternalStore(finder.subscribe, finder.read);
}

export function useKeySheet(): boolean {
  return useSyncExternalStore(keySheet.subscribe, keySheet.read);
}
