import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { AccountSearch } from "../accounts/address";
import { useAccountSearch } from "../accounts/useAccountSearch";
import type { ViewScope } from "../api/model";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { isFiltering } from "../people/facets";
import { Button } from "../ui/Button";
import { Folded } from "../ui/Folded";
import { Search } from "../ui/Search";
import { StanceSign } from "../ui/StanceSign";
import type { StanceName } from "../ui/stance";
import { ViewsMenu } from "../views/ViewsMenu";
import { countsOf, LENS_FACETS, type LensFacet, RATED, ROLE, STANCE, SURE } from "./facets";
import type { LensBoard } from "./useLensBoard";

const SHOWN = 8;

interface LensLegendProps {
  board: LensBoard;
  /** The facets of which the legend is made; others join it once they are asked for. */
  facets: readonly LensFacet[];
  scope: Exclude<ViewScope, "portfolio">;
  /** What stands before the facets. */
  extra?: React.ReactNode;
  children?: React.ReactNode;
}

/** What a lens contains, with counts; it is the filter as well: pressing a value dims everybody else. */
export function LensLegend({ board, scope, facets, extra, children }: LensLegendProps) {
  const { address, filter, near, matches } = board;
  const asked = address.search.filter ?? [];
  const ids = new Set(asked.map((token) => token.split(":")[0]));
  const shown = [...facets, ...LENS_FACETS.filter((facet) => ids.has(facet.id) && !facets.includes(facet))];
  return (
    <div className="legend" role="group" aria-label={t("map.legend")}>
      <Search label={t("map.filter")} value={filter.text} onChange={(text) => { address.ask(text); }} width={160} />
      {(isFiltering(filter) || near !== null) && (
        <>
          <span className="secondary" role="status">{near === null ? t("map.matching", { count: matches?.length ?? 0 }) : t("map.near", { count: near.steps })}</span>
          <Button look="quiet" small icon="close" onPress={() => { address.clear(); }}>{t("map.clear_filter")}</Button>
        </>
      )}
      <Folded>
        {extra}
        {shown.map((facet) => <Values key={facet.id} board={board} facet={facet} />)}
      </Folded>
      <span className="aside">
        {children}
        <Views accountId={board.account.id} scope={scope} />
      </span>
    </div>
  );
}

function Values({ board: { people, address }, facet }: { board: LensBoard; facet: LensFacet }) {
  const counts = useMemo(() => countsOf(people, facet), [people, facet]);
  const asked = address.search.filter ?? [];
  const tokenOf = (value: string): string => `${facet.id}:${value}`;
  const shown = counts.filter(({ value }, index) => index < SHOWN || asked.includes(tokenOf(value)));
  if (shown.length === 0) return null;
  return (
    <>
      <span className="divider" />
      {shown.map(({ value, word, count }) => (
        <button key={value} type="button" className="filter" aria-pressed={asked.includes(tokenOf(value))} title={word} onClick={() => { address.toggleToken(tokenOf(value)); }}>
          {facet === STANCE && <StanceSign stance={value as StanceName} />}
          {(facet === RATED || facet === SURE) && <span className={value === "set" || value === "confirmed" ? "sure-sign" : "sure-sign assumed"} aria-hidden="true" />}
          <span className="cut">{word}</span> <b>{formatNumber(count)}</b>
        </button>
      ))}
      {counts.length > shown.length && facet !== ROLE && <span className="tertiary">{t("map.more", { count: counts.length - shown.length })}</span>}
    </>
  );
}

function Views({ accountId, scope }: { accountId: string; scope: Exclude<ViewScope, "portfolio"> }) {
  const [search] = useAccountSearch();
  const navigate = useNavigate();
  const open = useCallback((next: AccountSearch) => { void navigate({ to: ".", search: next }); }, [navigate]);
  return <ViewsMenu scope={scope} accountId={accountId} search={search} onOpen={open} />;
}
