import { useMemo } from "react";
import { cover, leaveTeam, type Levels, uncover, updateCovering } from "../api/matrices";
import type { CoverageCell, SightedPerson } from "../api/model";
import { useDoing } from "../history/useDoing";
import { t } from "../language/language";
import { levelWord } from "./coverage";

/** What can be done in the coverage matrix; each says what it did and offers the way back. */
export interface CoverageVerbs {
  /** Set what one of us and one of them are or should be; who does not cover them yet does then. */
  set: (them: SightedPerson, member: string, cell: CoverageCell | undefined, levels: Levels) => void;
  toggle: (them: SightedPerson, member: string, cell: CoverageCell | undefined) => void;
  uncover: (them: SightedPerson, cell: CoverageCell) => void;
  leave: (name: string, placeId: string) => void;
}

export function useCoverageVerbs(accountId: string, nameOfUs: (member: string) => string): CoverageVerbs {
  const run = useDoing();
  return useMemo(() => {
    const set: CoverageVerbs["set"] = (them, member, cell, levels) => {
      const pair = { us: nameOfUs(member), them: them.name };
      const said = (): string => {
        if (levels.level != null) return t("coverage.said_level", { ...pair, level: levelWord(levels.level) });
        if (levels.desired != null) return t("coverage.said_desired", { ...pair, level: levelWord(levels.desired) });
        return t("coverage.said", pair);
      };
      if (cell?.covering_id != null) {
        const { covering_id: id, version } = cell;
        void run(() => updateCovering(accountId, id, version ?? 0, levels), said);
      } else void run(() => cover(accountId, { member_id: member, person_id: them.subject_id }, levels), said);
    };
    const away: CoverageVerbs["uncover"] = (them, cell) => {
      const id = cell.covering_id;
      if (id !== null) void run(() => uncover(accountId, id), () => t("coverage.said_not", { us: nameOfUs(cell.member_id), them: them.name }));
    };
    return {
      set,
      uncover: away,
      toggle: (them, member, cell) => {
        if (cell?.covering_id != null) away(them, cell);
        else set(them, member, cell, {});
      },
      leave: (name, placeId) => void run(() => leaveTeam(accountId, placeId), () => t("coverage.said_left", { name })),
    };
  }, [accountId, nameOfUs, run]);
}
