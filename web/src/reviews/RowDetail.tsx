import type { Change, SuggestedRow } from "../api/model";
import { fieldWord, spokenFields, tellValue } from "../history/tell";
import { formatNumber, withDays } from "../language/formats";
import { t, tMaybe } from "../language/language";

/** One row side by side: what is recorded now, and what would be. */
export function RowDetail({ row }: { row: SuggestedRow }) {
  return (
    <div className="row-detail" tabIndex={0} role="region" aria-label={t("review.detail", { name: row.label })}>
      <h2><bdi>{row.label === "" ? t("value.nameless") : row.label}</bdi>{row.line !== null && <span className="caption tertiary"> · {t("review.line_of", { line: formatNumber(row.line) })}</span>}</h2>
      <p className="secondary">{tellReasonOf(row)}</p>
      {row.changes.map((change) => <Sides key={`${change.kind}/${change.entity_id}`} change={change} />)}
    </div>
  );
}

/** Why a row stands where it does; of a contradiction its two sides say it. */
export function tellReasonOf({ outcome, reason }: SuggestedRow): string {
  return outcome === "conflicting" ? "" : withDays(reason ?? "");
}

function Sides({ change }: { change: Change }) {
  const fields = spokenFields(change.before, change.after).filter(([, before, after]) => isWorth(before) || isWorth(after));
  if (fields.length === 0) return null;
  const isNew = change.before === null;
  return (
    <table className="table compact sides">
      <caption>{tMaybe(`kind.${change.kind}`) ?? change.kind}{change.label !== "" && <> · <bdi className="strong">{change.label}</bdi></>}</caption>
      <thead>
        <tr>
          <th>{t("conflict.field")}</th>
          <th>{t("review.before")}</th>
          <th>{t("review.after")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(([field, before, after]) => (
          <tr key={field}>
            <td className="wraps tertiary">{fieldWord(field)}</td>
            <td className={isNew ? "wraps" : "wraps was"} dir="auto">{isNew ? <span className="tertiary">–</span> : tellValue(before)}</td>
            <td className="wraps becomes" dir="auto">{change.after === null ? t("change.removed") : tellValue(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Neither nothing nor the id of something else. */
function isWorth(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return false;
  return !(typeof value === "string" && /^[0-9a-f]{32}$/.test(value));
}
