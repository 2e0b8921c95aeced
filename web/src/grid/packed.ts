import type { BulkEdit } from "../api/verbs";
import type { RowEdit } from "./useEdits";

/** Edits that set the same to several rows, told once. */
export function packed(edits: readonly RowEdit[]): BulkEdit[] {
  const found = new Map<string, BulkEdit & { ids: string[] }>();
  for (const { key, base_version, set } of edits) {
    const like = JSON.stringify([base_version, set]);
    const known = found.get(like);
    if (known === undefined) found.set(like, { ids: [key], base_version, set: { ...set } });
    else known.ids.push(key);
  }
  return [...found.values()];
}
