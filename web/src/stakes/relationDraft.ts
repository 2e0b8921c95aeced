import type { Relationship } from "../api/model";
import type { RelationKind } from "./relations";

/** What a form says of a relationship; its ends are whatever the form knows people by. */
export interface RelationDraft {
  from: string | null;
  to: string | null;
  relation: RelationKind;
  strength: Relationship["strength"];
  formal: "" | "formal" | "informal";
  note: string;
  /** ISO days; empty where nobody knows. */
  since: string;
  until: string;
}

/** One that is not drawn yet. */
export function newDraft(from: string | null, to: string | null): RelationDraft {
  return { from, to, relation: "influences", strength: "unknown", formal: "", note: "", since: "", until: "" };
}

/** One that is drawn, by the ids of its ends. */
export function draftOfTie(tie: Relationship): RelationDraft {
  return {
    from: tie.start.id, to: tie.end.id, relation: tie.relation, strength: tie.strength, formal: tie.formal === null ? "" : tie.formal ? "formal" : "informal",
    note: tie.note ?? "", since: tie.valid_from ?? "", until: tie.valid_to ?? "",
  };
}

export interface RelationValues {
  from_id: string | null;
  to_id: string | null;
  relation: RelationKind;
  strength: Relationship["strength"];
  formal: boolean | null;
  note: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

export function valuesOf(draft: RelationDraft): RelationValues {
  return {
    from_id: draft.from, to_id: draft.to, relation: draft.relation, strength: draft.strength, formal: draft.formal === "" ? null : draft.formal === "formal",
    note: said(draft.note), valid_from: said(draft.since), valid_to: said(draft.until),
  };
}

/** What a form says anew: only that is written, so that what others change meanwhile stays. */
export function changesIn(before: RelationDraft, after: RelationDraft): Partial<RelationValues> {
  const was = valuesOf(before);
  return Object.fromEntries(Object.entries(valuesOf(after)).filter(([name, value]) => value !== was[name as keyof RelationValues]));
}

/** The same with its ends turned. */
export function turned(draft: RelationDraft): RelationDraft {
  return { ...draft, from: draft.to, to: draft.from };
}

function said(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
