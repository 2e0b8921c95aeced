/** Which rows are chosen: the ones with these keys, or with `isAll` all but these. */
export interface Chosen {
  isAll: boolean;
  keys: ReadonlySet<string>;
}

export const NOBODY_CHOSEN: Chosen = { isAll: false, keys: new Set() };
export const ALL_CHOSEN: Chosen = { isAll: true, keys: new Set() };

export function isChosen(chosen: Chosen, key: string): boolean {
  return chosen.keys.has(key) !== chosen.isAll;
}

export function countChosen(chosen: Chosen, total: number): number {
  return chosen.isAll ? Math.max(0, total - chosen.keys.size) : chosen.keys.size;
}

/** Choose these rows as well, or no longer. */
export function choose(chosen: Chosen, keys: readonly string[], isWanted: boolean): Chosen {
  const next = new Set(chosen.keys);
  for (const key of keys) {
    if (isWanted === chosen.isAll) next.delete(key);
    else next.add(key);
  }
  return { isAll: chosen.isAll, keys: next };
}

/** How a box that stands for several rows is ticked. */
export function tickOf(chosen: Chosen, keys: readonly string[]): "all" | "some" | "none" {
  const count = keys.filter((key) => isChosen(chosen, key)).length;
  return count === 0 ? "none" : count === keys.length ? "all" : "some";
}
