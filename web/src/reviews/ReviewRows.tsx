import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { rowsQuery } from "../api/queries";
import type { Outcome, SuggestedRow } from "../api/model";
import { fieldWord, spokenFields, tellValue } from "../history/tell";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { ErrorState, Loading } from "../ui/states";
import { useRows } from "../ui/useRows";
import { RowDetail, tellReasonOf } from "./RowDetail";

interface ReviewRowsProps {
  changesetId: string;
  outcome: Outcome;
  chosen: ReadonlySet<number>;
  /** Null where rows of this outcome cannot be accepted. */
  onChosen: ((chosen: ReadonlySet<number>) => void) | null;
}

const ROW = 44;

/** The rows of one outcome: line, who, what would change or why not; beside them one of them in full. */
export function ReviewRows({ changesetId, outcome, chosen, onChosen }: ReviewRowsProps) {
  const [looked, setLooked] = useState<number | null>(null);
  const rows = useInfiniteQuery(rowsQuery(changesetId, outcome));
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = rows;
  const { scroller, items: shown, above, below } = useRows(items.length, ROW, () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  });
  if (rows.data === undefined) return rows.isError ? <ErrorState error={rows.error} onRetry={() => void rows.refetch()} /> : <Loading rows={3} />;
  const open = items.find((row) => row.ordinal === looked) ?? items[0];
  const toggle = (ordinal: number): void => {
    const next = new Set(chosen);
    if (!next.delete(ordinal)) next.add(ordinal);
    onChosen?.(next);
  };
  return (
    <div className="review-split">
      <div ref={scroller} className="review-rows" tabIndex={0} role="region" aria-label={t(`outcome.${outcome}`)}>
        <table className="table">
          <thead>
            <tr>
              {onChosen !== null && <th style={{ width: 40 }}><span className="visually-hidden">{t("review.choose")}</span></th>}
              <th style={{ width: 64 }} className="num">{t("review.line")}</th>
              <th style={{ width: "34%" }}>{t("review.who")}</th>
              <th>{outcome === "rejected" ? t("review.why_not") : t("review.what")}</th>
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr className="spacer" aria-hidden="true"><td colSpan={onChosen === null ? 3 : 4} style={{ height: above }} /></tr>}
            {shown.map((index) => {
              const row = items[index];
              if (row === undefined) return null;
              return (
                <tr key={row.ordinal} className={row.ordinal === open?.ordinal ? "selected linked" : "linked"} onClick={() => { setLooked(row.ordinal); }}>
                  {onChosen !== null && (
                    <td><input type="checkbox" className="check" aria-label={t("review.choose_row", { name: row.label })} disabled={row.accepted !== null} checked={chosen.has(row.ordinal)} onChange={() => { toggle(row.ordinal); }} /></td>
                  )}
                  <td className="num tertiary">{row.line === null ? "–" : formatNumber(row.line)}</td>
                  <td><button type="button" className="main" aria-pressed={row.ordinal === open?.ordinal} title={row.label}><bdi>{row.label === "" ? t("value.nameless") : row.label}</bdi></button></td>
                  <td><span className="cut secondary" title={tellRow(row)}>{tellRow(row)}</span></td>
                </tr>
              );
            })}
            {below > 0 && <tr className="spacer" aria-hidden="true"><td colSpan={onChosen === null ? 3 : 4} style={{ height: below }} /></tr>}
          </tbody>
        </table>
      </div>
      {open !== undefined && open.changes.length > 0 && <RowDetail row={open} />}
    </div>
  );
}

/** What is worth saying of somebody new; the rest is either the name or a default. */
const NEWS = new Set(["title", "emails", "phones", "location", "grade", "headcount", "valid_from", "valid_to", "note", "owner", "industry"]);

function tellRow(row: SuggestedRow): string {
  const fields = row.changes.flatMap((change) => {
    const isNew = change.before === null;
    return spokenFields(change.before, change.after)
      .filter(([field]) => !field.endsWith("_id") && (!isNew || NEWS.has(field)))
      .map(([field, before, after]) => (isNew ? `${fieldWord(field)}: ${tellValue(after)}` : `${fieldWord(field)}: ${tellValue(before)} → ${tellValue(after)}`));
  });
  const told = [...new Set(fields)].filter((text) => !text.endsWith(`: ${t("value.none")}`)).join(" · ");
  return [tellReasonOf(row), told].filter((text) => text !== "").join(" · ");
}
