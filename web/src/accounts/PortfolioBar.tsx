import { useQuery } from "@tanstack/react-query";
import { countsQuery, type AccountsAsked } from "../api/queries";
import type { Account, AccountFacet } from "../api/model";
import type { Column } from "../grid/column";
import { type FacetValue, type FilterFacet, FilterMenu } from "../grid/FilterMenu";
import { ChoiceMenu, ColumnsMenu, SortMenu } from "../grid/ViewMenus";
import { t } from "../language/language";
import { Search } from "../ui/Search";
import { ACCOUNT_GROUPS, ACCOUNT_ORDERS, type PortfolioSearch } from "./portfolioAddress";
import { facetWord } from "./words";

interface PortfolioBarProps {
  search: PortfolioSearch;
  asked: AccountsAsked;
  total: number;
  columns: readonly Column<Account>[];
  shown: readonly string[];
  onChange: (parts: PortfolioSearch) => void;
}

const FACETS: readonly AccountFacet[] = [...ACCOUNT_GROUPS, "tags"];

/** What is shown of the portfolio, and how: text and facets, groups, order, columns. */
export function PortfolioBar({ search, asked, total, columns, shown, onChange }: PortfolioBarProps) {
  const facets = FACETS.map((id): FilterFacet => ({ id, label: t(`field.${id}`), word: (value) => facetWord(id, value) }));
  const groups = [{ id: "", label: t("grid.no_groups") }, ...ACCOUNT_GROUPS.map((id) => ({ id, label: t(`field.${id}`) }))];
  const orders = ACCOUNT_ORDERS.map((id) => ({ id, label: columns.find((column) => column.sort === id)?.label ?? id }));
  const isFiltered = asked.query !== "" || asked.filter.length > 0;
  return (
    <div className="bar" role="toolbar" aria-label={t("grid.shown_how")}>
      <Search label={t("portfolio.filter")} value={search.q ?? ""} width={200} onChange={(q) => { onChange({ q: q === "" ? undefined : q }); }} />
      <FilterMenu facets={facets} tokens={asked.filter} onTokens={(filter) => { onChange({ filter: [...filter] }); }} valuesOf={(facet, draw) => <Counted facet={facet} asked={asked} draw={draw} />} />
      {isFiltered && <span className="tertiary nowrap">{t("portfolio.count", { count: total })}</span>}
      <span className="divider" />
      <ChoiceMenu icon="groups" label={t("grid.group")} options={groups} value={asked.group ?? ""} onChange={(group) => { onChange({ group: group === "" ? undefined : (group as AccountFacet), closed: undefined }); }} />
      <SortMenu options={orders} order={{ by: asked.sort, isDescending: asked.order === "desc" }} onOrder={({ by, isDescending }) => { onChange({ sort: by as AccountsAsked["sort"], order: isDescending ? "desc" : "asc" }); }} />
      <span className="grow" />
      <ColumnsMenu columns={columns.slice(1)} shown={shown} onShown={(ids) => { onChange({ columns: [...ids] }); }} onReset={() => { onChange({ columns: undefined }); }} />
    </div>
  );
}

interface CountedProps {
  facet: FilterFacet;
  asked: AccountsAsked;
  draw: (values: readonly FacetValue[] | undefined) => React.ReactNode;
}

/** The values of a facet, counted as if it were not filtered by it: so one sees what else there is. */
function Counted({ facet, asked, draw }: CountedProps) {
  const others = asked.filter.filter((token) => !token.startsWith(`${facet.id}:`));
  const counts = useQuery(countsQuery(facet.id as AccountFacet, { query: asked.query, filter: others }));
  return draw(counts.data?.map(({ value, count }) => ({ value: value ?? "", word: facet.word(value ?? ""), count })));
}
