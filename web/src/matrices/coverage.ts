import type { CoverageCell, CoverageMatrix, CoverageRow, Passed } from "../api/model";
import type { RelationshipLevel } from "../api/schema";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { wordOf } from "../stakes/vocabulary";

export const LEVELS: readonly RelationshipLevel[] = ["vendor", "credible_source", "problem_solver", "trusted_advisor"];
export const TEAM_ROLES = ["account_executive", "account_manager", "solutions_architect", "customer_success", "sdr", "executive_sponsor", "campaign_manager", "partner_manager"] as const;

export function levelWord(level: string): string {
  return wordOf("relationship_level", level);
}

export function roleWord(role: string): string {
  return tMaybe(`team.${role}`) ?? role;
}

/** By how many levels somebody must still come closer; null while either is unknown. */
export function stepsTo({ level, desired }: Pick<CoverageCell, "level" | "desired">): number | null {
  return level === null || desired === null ? null : LEVELS.indexOf(desired) - LEVELS.indexOf(level);
}

/** When they were last in touch, in words: "12 days ago, stale". */
export function passedWords(passed: Pick<Passed, "freshness" | "days" | "strength">): string {
  if (passed.days === null) return t("coverage.never");
  const age = t("coverage.days_ago", { count: passed.days });
  const parts = [passed.freshness === "stale" ? t("coverage.stale", { age }) : age];
  if (passed.strength !== null) parts.push(t("coverage.tie", { value: formatNumber(Math.round(passed.strength)) }));
  return parts.join(", ");
}

/** The cell of one of us and one of them in words. */
export function cellWords(cell: CoverageCell | undefined): string {
  if (cell === undefined) return t("coverage.nothing");
  const parts: string[] = [];
  if (cell.covering_id !== null) {
    parts.push(cell.level === null ? t("coverage.covers") : levelWord(cell.level));
    if (cell.desired !== null && cell.desired !== cell.level) parts.push(t("coverage.aim", { level: levelWord(cell.desired) }));
  } else parts.push(t("coverage.not_covered"));
  parts.push(passedWords(cell.passed));
  return parts.join(", ");
}

/** What is missing in a row, in the reader's language. */
export function rowGaps(row: CoverageRow, nameOfUs: (member: string) => string): string[] {
  const said = row.gaps.filter(({ code }) => code !== "below").map(({ code, values, sentence }) => tMaybe(`coverage.gap_${code}`, { name: row.person.name, count: Number(values.days ?? 0) }) ?? sentence);
  const below = row.cells.filter((cell) => (stepsTo(cell) ?? 0) > 0);
  return [...said, ...below.map((cell) => t("coverage.gap_below", { us: nameOfUs(cell.member_id), level: levelWord(cell.level ?? ""), desired: levelWord(cell.desired ?? "") }))];
}

/** On how many people it hangs, in the reader's language. */
export function threadingWords({ threading, active, wanted, rows, because }: Pick<CoverageMatrix, "threading" | "active" | "wanted" | "rows" | "because">): string {
  const names = active.map((id) => rows.find((row) => row.person.subject_id === id)?.person.name ?? "");
  const shown = names.slice(0, NAMED).join(", ");
  const told = names.length > NAMED ? t("verbs.and_more", { name: shown, count: names.length - NAMED }) : shown;
  return tMaybe(`coverage.threading_${threading}`, { names: told, wanted, count: names.length }) ?? because.sentence;
}

const NAMED = 3;

/** How strong a tie is, as a number of marks from 0 to 5. */
export function marksOf(strength: number | null): number {
  return strength === null ? 0 : Math.max(1, Math.min(5, Math.ceil(strength / 20)));
}

/** Which level a key means: 1 to 4, and with Shift the one that is wanted. The place of the key counts, since Shift changes its sign. */
export function levelKey({ code, shiftKey }: { code: string; shiftKey: boolean }): { field: "level" | "desired"; level: RelationshipLevel } | null {
  const level = LEVELS[Number(/^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1] ?? 0) - 1];
  return level === undefined ? null : { field: shiftKey ? "desired" : "level", level };
}
