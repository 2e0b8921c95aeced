import type { EngagementRow } from "../api/model";
import type { EngagementLevel } from "../api/schema";
import { t, tMaybe } from "../language/language";
import { wordOf } from "../stakes/vocabulary";

/** The columns: nobody knows, and then from the least to the most. */
export const COLUMNS = ["unknown", "unaware", "resistant", "neutral", "supportive", "leading"] as const;
export type EngagementColumn = (typeof COLUMNS)[number];

/** What is carried or set: where somebody is, or where they should be. */
export type Mark = "current" | "desired";

export function engagedWord(level: string): string {
  return level === "unknown" ? t("engagement.not_known") : wordOf("engagement", level);
}

/** The level behind a column; null where nobody knows. */
export function levelOf(column: EngagementColumn): EngagementLevel | null {
  return column === "unknown" ? null : column;
}

/** In which column a mark stands; an aim that nobody said stands nowhere. */
export function columnOf(row: Pick<EngagementRow, "current" | "desired">, mark: Mark): EngagementColumn | null {
  return mark === "current" ? (row.current ?? "unknown") : row.desired;
}

/** The marks of a row that stand in a column. */
export function marksIn(row: Pick<EngagementRow, "current" | "desired">, column: EngagementColumn): Mark[] {
  return (["current", "desired"] as const).filter((mark) => columnOf(row, mark) === column);
}

/** From where to where somebody must be moved, as numbers of columns; null for who is unknown, there, or further. */
export function arrowOf(row: Pick<EngagementRow, "current" | "desired">): { from: number; to: number } | null {
  if (row.current === null || row.desired === null) return null;
  const arrow = { from: COLUMNS.indexOf(row.current), to: COLUMNS.indexOf(row.desired) };
  return arrow.from < arrow.to ? arrow : null;
}

/** What to do with somebody, in the reader's language. */
export function rowAdvice({ person, current, desired, because }: EngagementRow): string {
  const params = { name: person.name, current: engagedWord(current ?? "").toLocaleLowerCase(), aim: engagedWord(desired ?? "").toLocaleLowerCase() };
  return tMaybe(`engagement.${because.code}`, params) ?? because.sentence;
}

/** What a cell says of somebody. */
export function engagedCell(row: EngagementRow, column: EngagementColumn): string {
  const here = marksIn(row, column);
  if (here.length === 2) return t("engagement.is_and_should");
  if (here.includes("current")) return column === "unknown" ? t("engagement.unknown") : t("engagement.is");
  return here.includes("desired") ? t("engagement.should") : t("engagement.empty");
}

/** How many must be moved, by how many levels together. */
export function toMove(rows: readonly Pick<EngagementRow, "steps">[]): { people: number; steps: number } {
  const behind = rows.map(({ steps }) => steps ?? 0).filter((steps) => steps > 0);
  return { people: behind.length, steps: behind.reduce((sum, each) => sum + each, 0) };
}

/** Which mark a key moves by how many columns: arrows with Alt where somebody is, with Alt and Shift where they should be. */
export function moveKey({ key, altKey, shiftKey }: { key: string; altKey: boolean; shiftKey: boolean }): { mark: Mark; by: 1 | -1 } | null {
  if (!altKey || (key !== "ArrowLeft" && key !== "ArrowRight")) return null;
  return { mark: shiftKey ? "desired" : "current", by: key === "ArrowRight" ? 1 : -1 };
}
