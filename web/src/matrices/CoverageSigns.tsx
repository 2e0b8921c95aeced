import type { CoverageCell, Passed } from "../api/model";
import { t } from "../language/language";
import { LEVELS, levelWord, marksOf, passedWords } from "./coverage";

/** What we are to somebody as four steps: filled as far as we are, outlined as far as we should be. */
export function LevelSign({ level, desired }: Pick<CoverageCell, "level" | "desired">) {
  const is = level === null ? -1 : LEVELS.indexOf(level);
  const should = desired === null ? -1 : LEVELS.indexOf(desired);
  return (
    <span className={level === null ? "levels unknown" : "levels"} aria-hidden="true">
      {LEVELS.map((each, at) => <i key={each} className={at <= is ? "is" : at <= should ? "should" : ""} />)}
    </span>
  );
}

/** When we were last in touch, as a dot and in days, and how strong the tie is, in five marks. */
export function PassedSign({ passed }: { passed: Passed }) {
  if (passed.days === null) return <span className="passed tertiary">{t("coverage.never_short")}</span>;
  const dot = passed.freshness === "fresh" ? "fresh new" : passed.freshness === "ageing" ? "fresh ageing" : "fresh";
  const marks = marksOf(passed.strength);
  return (
    <span className="passed" title={passedWords(passed)}>
      <span className={dot} />
      <span className={passed.freshness === "stale" ? "stale" : ""}>{t("coverage.days", { count: passed.days })}</span>
      <span className="ticks">{[1, 2, 3, 4, 5].map((mark) => <i key={mark} className={mark <= marks ? "is" : ""} />)}</span>
    </span>
  );
}

export function CoverageSign({ cell }: { cell: CoverageCell }) {
  return (
    <span className="coverage-sign">
      {cell.covering_id !== null && <span className="row"><LevelSign level={cell.level} desired={cell.desired} /><span className="cut">{cell.level === null ? t("coverage.covers") : levelWord(cell.level)}</span></span>}
      <PassedSign passed={cell.passed} />
    </span>
  );
}
