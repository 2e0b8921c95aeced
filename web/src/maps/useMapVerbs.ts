import { useMemo } from "react";
import type { Person } from "../api/model";
import { endDotted, leaveRows, mergePositions, movePositions, remapPositions, unmapPositions } from "../api/verbs";
import { useDoing } from "../history/useDoing";
import { t } from "../language/language";
import { nameOf } from "../people/words";
import type { Company } from "./model";

/** What can be done to people on the map; each says what it did, offers the way back, and answers whether it was done. */
export interface MapVerbs {
  move: (ids: readonly string[], managerId: string | null, line: "solid" | "dotted") => Promise<boolean>;
  unmap: (ids: readonly string[], below: boolean) => Promise<boolean>;
  remap: (ids: readonly string[]) => Promise<boolean>;
  leave: (ids: readonly string[], on: string) => Promise<boolean>;
  undot: (id: string, managerId: string) => Promise<boolean>;
  merge: (id: string, otherId: string, take: readonly string[]) => Promise<boolean>;
}

export function useMapVerbs(accountId: string, company: Company): MapVerbs {
  const run = useDoing();
  return useMemo(() => {
    const called = (ids: readonly string[]): string => calledTogether(ids.map((id) => company.byId.get(id)));
    const one = (id: string): string => called([id]);
    const several = (ids: readonly string[]) => ({ account_id: accountId, position_ids: ids });
    const single = (id: string) => ({ account_id: accountId, position_id: id });
    return {
      move: (ids, managerId, line) => run(() => movePositions(several(ids), managerId, line), () => {
        if (managerId === null) return t("verbs.topped", { who: called(ids), count: ids.length });
        return line === "dotted"
          ? t("verbs.dotted", { who: called(ids), manager: one(managerId), count: ids.length })
          : t("verbs.moved", { who: called(ids), manager: one(managerId), count: ids.length });
      }),
      unmap: (ids, below) => run(() => unmapPositions(several(ids), below), () => t("verbs.unmapped", { who: called(ids), count: ids.length })),
      remap: (ids) => run(() => remapPositions(several(ids)), () => t("verbs.remapped", { who: called(ids), count: ids.length })),
      leave: (ids, on) => run(() => leaveRows(accountId, ids, on), () => t("verbs.left", { who: called(ids), count: ids.length })),
      undot: (id, managerId) => run(() => endDotted(single(id), managerId), () => t("verbs.undotted", { who: one(id), manager: one(managerId) })),
      merge: (id, otherId, take) => run(() => mergePositions(single(id), otherId, take), () => t("verbs.merged", { who: one(otherId), into: one(id) })),
    };
  }, [accountId, company, run]);
}

/** "Ingrid Solheim", or "Ingrid Solheim and 3 more". */
export function calledTogether(people: readonly (Person | undefined)[]): string {
  const [first, ...rest] = people;
  const name = first === undefined ? t("seat.unknown") : first.name === "" ? (first.title ?? nameOf(first)) : first.name;
  return rest.length === 0 ? name : t("verbs.and_more", { name, count: rest.length });
}
