/** Which cards are chosen together, and the one from which a range begins. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** The card is chosen, or not any more. */
export function toggledIn(before: Selection, id: string): Selection {
  const ids = new Set(before.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** The range from where one began to this card, among siblings; without a common row this card alone is added. */
export function extendedTo(before: Selection, id: string, siblings: readonly string[]): Selection {
  const from = before.anchor === null ? -1 : siblings.indexOf(before.anchor);
  const to = siblings.indexOf(id);
  if (from < 0 || to < 0) return { ids: new Set(before.ids).add(id), anchor: id };
  const range = siblings.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...before.ids, ...range]), anchor: before.anchor };
}

export function addedTo(before: Selection, ids: readonly string[]): Selection {
  return { ids: new Set([...before.ids, ...ids]), anchor: ids.at(-1) ?? before.anchor };
}

/** Only those who are still there; the same selection where nobody went. */
export function keptIn(before: Selection, exists: (id: string) => boolean): Selection {
  if ([...before.ids].every(exists)) return before;
  return { ids: new Set([...before.ids].filter(exists)), anchor: before.anchor !== null && exists(before.anchor) ? before.anchor : null };
}

/** Of several cards those which stand below none of the others: carrying these carries all. */
export function outermost(ids: Iterable<string>, parentOf: ReadonlyMap<string, string>): string[] {
  const chosen = new Set(ids);
  const isBelowAnother = (id: string): boolean => {
    const seen = new Set([id]);
    for (let at = parentOf.get(id); at !== undefined && !seen.has(at); at = parentOf.get(at)) {
      if (chosen.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return [...chosen].filter((id) => !isBelowAnother(id));
}
