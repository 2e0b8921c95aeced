import { type Clash } from "../api/failure";
import { type CellChange, pendingKey } from "./column";

/** Under which name a set holds a field of which a clash speaks. */
export type NameIn = (set: CellChange["set"], field: string) => string | undefined;

/** What one saw of a cell when one changed it: one's own change before, once that is saved, though the list does not show it. */
export class Sights {
  private readonly waiting = new Map<string, CellChange>();
  private readonly follows = new WeakMap<CellChange, CellChange>();
  private readonly saved = new WeakSet<CellChange>();

  add(changes: readonly CellChange[]): void {
    for (const change of changes) {
      const key = pendingKey(change.key, change.column);
      const before = this.waiting.get(key);
      if (before !== undefined) this.follows.set(change, before);
      this.waiting.set(key, change);
    }
  }

  /** The change with what it builds on now that all before it are settled. */
  resolved(change: CellChange): CellChange {
    const before = this.follows.get(change);
    if (before === undefined || change.was === undefined) return change;
    const was = this.saved.has(before) ? before.set : this.resolved(before).was;
    return was === undefined ? change : { ...change, was };
  }

  save(changes: readonly CellChange[]): void {
    for (const change of changes) this.saved.add(change);
  }

  /** The list shows it by now, or it is given up. */
  forget(changes: readonly CellChange[]): void {
    for (const { key, column, set } of changes) {
      const name = pendingKey(key, column);
      if (this.waiting.get(name)?.set === set) this.waiting.delete(name);
    }
  }
}

/** A change as it is made over what is theirs by now, which was shown. */
export function over(change: CellChange, clashes: readonly Clash[], nameIn: NameIn): CellChange {
  if (change.was === undefined) return change;
  const theirs = clashes.flatMap(({ fields }) => Object.entries(fields)).flatMap(([field, sides]) => {
    const name = nameIn(change.set, field);
    return name === undefined ? [] : [[name, sides.theirs] as const];
  });
  return { ...change, was: { ...change.was, ...Object.fromEntries(theirs) } };
}
