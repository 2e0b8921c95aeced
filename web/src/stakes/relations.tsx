import type { Relationship } from "../api/model";
import { t, tMaybe } from "../language/language";
import { spoken } from "./vocabulary";

export type RelationKind = Relationship["relation"];

export const RELATIONS: readonly RelationKind[] = ["influences", "advises", "allied_with", "conflicts_with", "knows", "former_colleague", "assistant_of", "introduced_by"];
export const STRENGTHS: readonly Relationship["strength"][] = ["weak", "moderate", "strong", "unknown"];

export function isRelation(word: string): word is RelationKind {
  return (RELATIONS as readonly string[]).includes(word);
}

const SYMMETRIC: ReadonlySet<RelationKind> = new Set(["conflicts_with", "allied_with", "knows", "former_colleague"]);

/** Whether it says the same of both ends. */
export function isSymmetric(relation: RelationKind): boolean {
  return SYMMETRIC.has(relation);
}

/** What is between two people, read from where one stands: "influences", "is influenced by". */
export function relationWord(relation: RelationKind, isOut: boolean): string {
  return tMaybe(isOut ? `relation.${relation}` : `relation.${relation}_in`) ?? tMaybe(`relation.${relation}`) ?? spoken(relation);
}

export function strengthWord(strength: string): string {
  return strength === "unknown" ? "" : t(`relation.strength_${strength}` as "relation.strength_weak");
}

/** A line as the maps draw it: influence with an arrow, conflict with a cross, allied double, the rest plain. */
export function RelationLine({ relation, isAssumed }: { relation: RelationKind; isAssumed: boolean }) {
  return (
    <svg width="24" height="10" viewBox="0 0 24 10" aria-hidden="true" fill="none" className={isAssumed ? "relation-line assumed" : "relation-line"}>
      {relation === "conflicts_with" ? (
        <><path d="M0 5h22" stroke="var(--line-conflict-stroke)" strokeWidth="1.75" strokeDasharray="6 3" /><path d="m9 2.5 5 5m0-5-5 5" stroke="var(--line-conflict-stroke)" strokeWidth="1.5" /></>
      ) : relation === "allied_with" ? (
        <path d="M0 3.5h22M0 6.5h22" stroke="var(--line-allied-stroke)" />
      ) : relation === "influences" || relation === "advises" ? (
        <><path d="M0 5h18" stroke="var(--line-influence-stroke)" strokeWidth={relation === "influences" ? 1.75 : 1.25} /><path d="M17 2l5 3-5 3z" fill="var(--line-influence-stroke)" /></>
      ) : (
        <path d="M0 5h22" stroke="var(--line-dotted-stroke)" strokeWidth="1.25" />
      )}
    </svg>
  );
}
