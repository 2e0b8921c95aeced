import { useMemo } from "react";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { type Facet, facetCounts, facetOf, isFiltering, tokenOf } from "../people/facets";
import { StanceGlyph } from "../stakes/signs";
import { isAnythingHeld, isHeldKnown } from "../stakes/stakeFacets";
import { Button } from "../ui/Button";
import { Folded } from "../ui/Folded";
import { FacetMenu } from "./FacetMenu";
import { FindField } from "./FindField";
import { Gaps } from "./Gaps";
import { KeySign } from "./KeySign";
import { OutlineSign } from "./OutlineSign";
import type { Chart } from "./useChart";
import type { Encoding } from "./useChartView";

/** So many values of one facet stand in the legend; the others in the menu of all facets. */
const SHOWN = 8;

/** What the map contains, with counts; it is the filter as well: pressing a value dims everybody else. */
export function Legend({ board }: { board: Chart }) {
  const { view, address } = board;
  const groups = groupsOf(board);
  const isActive = isFiltering(view.filter) || view.near !== null;
  const lines = useMemo(() => {
    const counts = { solid: 0, dotted: 0 };
    for (const line of view.map.lines) counts[line.kind === "dotted" ? "dotted" : "solid"] += 1;
    return counts;
  }, [view.map]);
  return (
    <div className="legend" role="group" aria-label={t("map.legend")}>
      <FindField board={board} />
      <FacetMenu board={board} />
      {isActive && (
        <>
          <span className="secondary" role="status">{view.near === null ? t("map.matching", { count: view.matches?.length ?? 0 }) : t("map.near", { count: view.near.steps })}</span>
          <Button look="quiet" small icon="close" onPress={() => { address.clear(); }}>{t("map.clear_filter")}</Button>
        </>
      )}
      <Folded>{groups.map((group) => <Values key={group.facet.id} board={board} {...group} />)}</Folded>
      <span className="aside">
        {lines.solid > 0 && <LineSign kind="reporting" label={t("map.solid_lines", { count: lines.solid })} count={lines.solid} />}
        {lines.dotted > 0 && <LineSign kind="dotted" label={t("map.dotted_lines", { count: lines.dotted })} count={lines.dotted} />}
        <Gaps board={board} />
      </span>
    </div>
  );
}

interface Group {
  facet: Facet;
  encoding: Encoding | null;
  isRing: boolean;
}

/** The facets which stand in the legend: those that cards show, or seniority; and what is asked for besides. */
function groupsOf({ view, address }: Chart): Group[] {
  const groups: Group[] = [];
  const add = (facet: Facet | undefined, encoding: Encoding | null, isRing: boolean): void => {
    if (facet !== undefined && !groups.some((group) => group.facet.id === facet.id)) groups.push({ facet, encoding, isRing });
  };
  add(view.fill?.facet, view.fill, false);
  add(view.outline?.facet, view.outline, true);
  if (isAnythingHeld(view.company.people)) {
    add(facetOf("stance"), null, false);
    add(facetOf("confirmation"), null, false);
  }
  if (groups.length === 0 && isHeldKnown(view.company.people)) add(facetOf("seniority"), null, false);
  for (const token of address.search.filter ?? []) add(facetOf(token.split(":")[0]), null, false);
  add(facetOf("seat"), null, false);
  // what differs from the day compared with, else what is new by itself
  add(facetOf(address.search.since === undefined ? "badge" : "change"), null, false);
  return groups;
}

function Values({ board, facet, encoding, isRing }: Group & { board: Chart }) {
  const { view, address } = board;
  const counts = useMemo(() => facetCounts(view.company.people, facet), [view.company, facet]);
  const asked = address.search.filter ?? [];
  // of seats only the open ones are worth a word
  const worth = facet.id === "seat" ? counts.filter(({ value }) => value !== "filled") : counts;
  const shown = worth.filter(({ value }, index) => index < SHOWN || asked.includes(tokenOf(facet, value)));
  if (shown.length === 0) return null;
  return (
    <>
      <span className="divider" />
      {encoding !== null && <span className="label">{t(isRing ? "map.outline_is" : "map.fill_is", { facet: facet.label() })}</span>}
      {shown.map(({ value, word, count }) => {
        const token = tokenOf(facet, value);
        return (
          <button key={value} type="button" className="filter" aria-pressed={asked.includes(token)} title={word} onClick={() => { address.toggleToken(token); }}>
            {encoding !== null && <KeySign entry={encoding.key.get(value)} isRing={isRing} />}
            {facet.id === "seat" && <OutlineSign />}
            {facet.id === "stance" && <StanceGlyph stance={value} />}
            {facet.id === "confirmation" && <OutlineSign isSolid={value === "confirmed"} />}
            <span className="cut">{word}</span> <b>{formatNumber(count)}</b>
          </button>
        );
      })}
      {worth.length > shown.length && <span className="tertiary">{t("map.more", { count: worth.length - shown.length })}</span>}
    </>
  );
}

function LineSign({ kind, label, count }: { kind: "reporting" | "dotted"; label: string; count: number }) {
  return (
    <span className="filter sign" role="img" title={label} aria-label={label}>
      <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
        <path d="M0 4h22" fill="none" stroke={`var(--line-${kind}-stroke)`} strokeWidth="1.25" strokeDasharray={kind === "dotted" ? "2 3" : undefined} />
      </svg>
      <b>{formatNumber(count)}</b>
    </span>
  );
}
