import { useMemo } from "react";
import type { EngagementRow } from "../api/model";
import { useDoing } from "../history/useDoing";
import { t } from "../language/language";
import { judgeSeen } from "../stakes/judging";
import { say } from "../ui/toasts";
import { COLUMNS, columnOf, engagedWord, type EngagementColumn, levelOf, type Mark } from "./engagement";

/** Saying where somebody is and where they should be; each says what it did and offers the way back. */
export interface EngagementVerbs {
  put: (row: EngagementRow, mark: Mark, column: EngagementColumn) => void;
  /** One level further or back. */
  move: (row: EngagementRow, mark: Mark, by: 1 | -1) => void;
}

const FIELD = { current: "engagement", desired: "engagement_desired" } as const;

export function useEngagementVerbs(accountId: string, opportunity: string | null): EngagementVerbs {
  const run = useDoing();
  return useMemo(() => {
    const put: EngagementVerbs["put"] = (row, mark, column) => {
      if ((columnOf(row, mark) ?? "unknown") === column) return;
      const level = levelOf(column);
      const held = mark === "current" ? row.current_held : row.desired_held;
      if (level === null && opportunity !== null && held?.opportunity_id === null) {
        say(t("engagement.of_account"));
        return;
      }
      const field = FIELD[mark];
      const judged = [{ subject_id: row.person.subject_id, values: { [field]: level }, seen: { [field]: row[mark] }, opportunity_id: opportunity }];
      const params = { who: row.person.name, level: engagedWord(column).toLocaleLowerCase() };
      const said = level === null ? t(mark === "current" ? "engagement.said_unknown" : "engagement.said_no_aim", params) : t(mark === "current" ? "engagement.said_is" : "engagement.said_should", params);
      void run(() => judgeSeen(accountId, judged, { confirmation: "assumed" }, row), () => said);
    };
    return {
      put,
      move: (row, mark, by) => {
        const at = COLUMNS.indexOf(columnOf(row, mark) ?? "unknown");
        const column = COLUMNS[at + by];
        if (column !== undefined) put(row, mark, column);
      },
    };
  }, [accountId, opportunity, run]);
}
