import type { OrgMap } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { SENIORITIES, seniorityWord } from "../people/words";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "../ui/Button";
import { Search } from "../ui/Search";
import type { MapFilter } from "./model";

interface LegendProps {
  map: OrgMap;
  filter: MapFilter;
  onFilter: (filter: MapFilter) => void;
}

/** What the map contains, with counts; pressing an entry dims everything else. */
export function Legend({ map, filter, onFilter }: LegendProps) {
  const people = map.cards.map((card) => card.person).concat(map.tray).filter((person) => person !== null);
  const placeholders = people.filter((person) => person.seat !== "filled").length;
  const counts = SENIORITIES.map((seniority) => ({ seniority, count: people.filter((person) => person.seniority === seniority).length }));
  const lines = { solid: 0, dotted: 0 };
  for (const line of map.lines) lines[line.kind === "dotted" ? "dotted" : "solid"] += 1;
  return (
    <div className="legend" role="group" aria-label={t("map.legend")}>
      <Search label={t("map.filter")} value={filter.text} onChange={(text) => { onFilter({ ...filter, text }); }} width={180} />
      <span className="divider" />
      {counts.filter(({ count }) => count > 0).map(({ seniority, count }) => (
        <button
          key={seniority}
          type="button"
          className="filter"
          aria-pressed={filter.seniority === seniority}
          onClick={() => { onFilter({ ...filter, seniority: filter.seniority === seniority ? null : seniority }); }}
        >
          {seniorityWord(seniority)} <b>{formatNumber(count)}</b>
        </button>
      ))}
      {placeholders > 0 && (
        <button type="button" className="filter" aria-pressed={filter.placeholders} onClick={() => { onFilter({ ...filter, placeholders: !filter.placeholders }); }}>
          <svg width="16" height="12" aria-hidden="true"><rect x="1" y="1" width="14" height="10" rx="3" fill="none" stroke="var(--control-border)" strokeDasharray="3 2" /></svg>
          {t("map.placeholders")} <b>{formatNumber(placeholders)}</b>
        </button>
      )}
      <span className="grow" />
      {lines.solid > 0 && <LineSign kind="reporting" label={t("map.solid_lines", { count: lines.solid })} count={lines.solid} />}
      {lines.dotted > 0 && <LineSign kind="dotted" label={t("map.dotted_lines", { count: lines.dotted })} count={lines.dotted} />}
      {map.gaps.length > 0 && <Gaps map={map} />}
    </div>
  );
}

function LineSign({ kind, label, count }: { kind: "reporting" | "dotted"; label: string; count: number }) {
  return (
    <span className="filter" role="img" title={label} aria-label={label}>
      <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
        <path d="M0 4h22" fill="none" stroke={`var(--line-${kind}-stroke)`} strokeWidth="1.25" strokeDasharray={kind === "dotted" ? "2 3" : undefined} />
      </svg>
      <b>{formatNumber(count)}</b>
    </span>
  );
}

/** What is missing on this map, by kind, with how often. */
function Gaps({ map }: { map: OrgMap }) {
  const total = map.gaps.reduce((sum, gap) => sum + gap.count, 0);
  if (total === 0) return null;
  return (
    <DialogTrigger>
      <Button small look="quiet" icon="alert">{t("map.gaps", { count: total })}</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label={t("map.gaps_title")}>
          <div style={{ padding: "12px 16px", width: 280 }}>
            <h3 className="strong" style={{ marginBottom: 6 }}>{t("map.gaps_title")}</h3>
            <ul>
              {map.gaps.filter((gap) => gap.count > 0).map((gap) => (
                <li key={gap.kind} className="row" style={{ minHeight: 24 }}>
                  <span className="grow secondary">{tMaybe(`gap.${gap.kind}`) ?? gap.kind}</span>
                  <b className="strong">{formatNumber(gap.count)}</b>
                </li>
              ))}
            </ul>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
