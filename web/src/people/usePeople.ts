import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { comparedBy, whenOf } from "../accounts/when";
import type { Difference, Happening, Person, Stakeholder } from "../api/model";
import { differenceQuery, itemsOf, rosterQuery } from "../api/queries";
import { stakeholdersQuery } from "../api/stakes";
import { useVocabulary } from "../stakes/vocabulary";

export const HAPPENINGS = ["joined", "left", "promoted", "demoted", "moved", "manager_changed"] as const;
export type Happened = (typeof HAPPENINGS)[number];

/** Everybody in the account at the time that the address names, with what happened to them since the day compared with. */
export function usePeople(accountId: string) {
  const [search] = useAccountSearch();
  const difference = useDifference(accountId);
  const held = useHeld(accountId);
  const select = useCallback((roster: { items: Person[] }) => withHeld(withChanges(itemsOf(roster), difference), held), [difference, held]);
  return useQuery({ ...rosterQuery(accountId, whenOf(search)), select });
}

/** What is held of those of whom anything is, as to the deal or account that the address names; undefined until it and the words for it come. */
export function useHeld(accountId: string): readonly Stakeholder[] | undefined {
  const [search] = useAccountSearch();
  const { fields } = useVocabulary();
  const { data } = useQuery(stakeholdersQuery(accountId, whenOf(search), search.opportunity ?? null));
  return fields.size === 0 ? undefined : data;
}

const NOTHING_HELD = {};

/** People with what is held of them. */
export function withHeld(people: readonly Person[], held: readonly Stakeholder[] | undefined): readonly Person[] {
  if (held === undefined) return people;
  const known = new Map(held.map(({ position_id, values }) => [position_id, values]));
  return people.map((person) => ({ ...person, held: known.get(person.position_id) ?? NOTHING_HELD }));
}

/** What differs between the two days that the address compares; undefined while it compares none. */
export function useDifference(accountId: string): Difference | undefined {
  const [search] = useAccountSearch();
  const compared = comparedBy(search);
  const nothing = { since: "", until: "", as_known: null };
  return useQuery({ ...differenceQuery(accountId, compared ?? nothing), enabled: compared !== null }).data;
}

/** What happened, by the position that somebody holds now (whoever left: that they held), in the order of telling. */
export function changesByPosition(difference: Difference): Map<string, Happened[]> {
  const found = new Map<string, Happened[]>();
  for (const what of HAPPENINGS) {
    for (const happening of difference[what]) {
      const id = positionOf(happening);
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), what]);
    }
  }
  return found;
}

function positionOf({ before, after }: Happening): string | undefined {
  return (after ?? before)?.position_id;
}

function withChanges(people: readonly Person[], difference: Difference | undefined): readonly Person[] {
  if (difference === undefined) return people;
  const changes = changesByPosition(difference);
  return people.map((person) => ({ ...person, changes: changes.get(person.position_id) ?? [] }));
}
