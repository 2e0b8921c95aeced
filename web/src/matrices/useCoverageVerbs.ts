import { useMemo } from "react";
import { leaveTeam, type Levels } from "../api/matrices";
import type { CoverageCell, CoverageMatrix, SightedPerson } from "../api/model";
import { useDoing } from "../history/useDoing";
import { t } from "../language/language";
import { levelWord } from "./coverage";
import { writeCovering } from "./covering";

/** What can be done in the coverage matrix; each says what it did and offers the way back. */
export interface CoverageVerbs {
  /** Set what one of us and one of them are or should be; who does not cover them yet does then. */
  set: (them: SightedPerson, member: string, cell: CoverageCell | undefined, levels: Levels) => void;
  toggle: (them: SightedPerson, member: string, cell: CoverageCell | undefined) => void;
  uncover: (them: SightedPerson, cell: CoverageCell) => void;
  leave: (name: string, placeId: string) => void;
}

export function useCoverageVerbs(accountId: string, matrix: CoverageMatrix, nameOfUs: (member: string) => string): CoverageVerbs {
  const run = useDoing();
  return useMemo(() => {
    const pairOf = (member: string, them: SightedPerson) => ({ member_id: member, person_id: them.subject_id, called: t("coverage.pair", { us: nameOfUs(member), them: them.name }) });
    const set: CoverageVerbs["set"] = (them, member, cell, levels) => {
      const pair = { us: nameOfUs(member), them: them.name };
      const said = (): string => {
        if (levels.level != null) return t("coverage.said_level", { ...pair, level: levelWord(levels.level) });
        if (levels.desired != null) return t("coverage.said_desired", { ...pair, level: levelWord(levels.desired) });
        return t("coverage.said", pair);
      };
      void run(() => writeCovering(accountId, pairOf(member, them), cell, levels, matrix), said);
    };
    const away: CoverageVerbs["uncover"] = (them, cell) => {
      if (cell.covering_id !== null) void run(() => writeCovering(accountId, pairOf(cell.member_id, them), cell, null, matrix), () => t("coverage.said_not", { us: nameOfUs(cell.member_id), them: them.name }));
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
  }, [accountId, matrix, nameOfUs, run]);
}
