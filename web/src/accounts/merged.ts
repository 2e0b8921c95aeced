import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Account, Person } from "../api/model";
import { portraitQuery } from "../api/queries";
import { useAccountSearch } from "./useAccountSearch";
import { isPast, whenOf } from "./when";

/**
 * The address of what was merged into another record: the server answers with that other one, and its id takes the old
 * one's place in the address. Tells whether that is about to happen.
 */
export function useSurvivor(part: "accountId" | "positionId", named: string, answered: string | undefined): boolean {
  const navigate = useNavigate();
  const isOther = answered !== undefined && answered !== named;
  useEffect(() => {
    if (!isOther) return;
    void navigate({
      to: ".",
      params: (before: Record<string, string>) => ({ ...before, [part]: answered }),
      search: (before: Record<string, unknown>) => before,
      replace: true,
    });
  }, [navigate, part, answered, isOther]);
  return isOther;
}

/** The person whose panel the address opens; where their seat was merged into another, the address opens that one. */
export function useSelected(account: Account, people: readonly Person[] | undefined): Person | undefined {
  const [search, change] = useAccountSearch();
  const wanted = search.selected ?? "";
  const found = people?.find((person) => person.position_id === wanted);
  const isMissing = people !== undefined && wanted !== "" && found === undefined && !isPast(search);
  const told = useQuery({ ...portraitQuery(account.id, wanted, whenOf(search)), enabled: isMissing, retry: false });
  const other = isMissing && !told.isPlaceholderData ? told.data?.position_id : undefined;
  useEffect(() => {
    if (other !== undefined && other !== wanted) change({ selected: other });
  }, [change, other, wanted]);
  return found;
}
