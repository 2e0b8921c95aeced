import { useMemo } from "react";
import type { Person } from "../api/model";
import type { AccountSearch } from "../accounts/address";
import type { Column } from "../grid/column";
import { FilterMenu } from "../grid/FilterMenu";
import { ChoiceMenu, ColumnsMenu, SortMenu } from "../grid/ViewMenus";
import { t } from "../language/language";
import { Search } from "../ui/Search";
import { ViewsMenu } from "../views/ViewsMenu";
import { FACETS, facetCounts, facetOf, fits, isFiltering } from "./facets";
import { PEOPLE_ORDERS, type PeopleOrder } from "./order";

interface PeopleBarProps {
  accountId: string;
  search: AccountSearch;
  people: readonly Person[];
  count: number;
  order: PeopleOrder;
  columns: readonly Column<Person>[];
  shown: readonly string[];
  onChange: (parts: { [Name in keyof AccountSearch]?: AccountSearch[Name] | undefined }) => void;
  onOpen: (search: AccountSearch) => void;
}

/** Which people are shown, and how: text and facets, groups, order, columns, views. */
export function PeopleBar({ accountId, search, people, count, order, columns, shown, onChange, onOpen }: PeopleBarProps) {
  const tokens = search.filter ?? [];
  const filter = { text: search.q ?? "", tokens };
  // of a facet in which nobody is anything there is nothing to choose
  const worth = useMemo(() => FACETS.filter((facet) => facetCounts(people, facet).length > 0), [people]);
  const facets = FACETS.filter((facet) => worth.includes(facet) || tokens.some((token) => token.startsWith(`${facet.id}:`))).map((facet) => ({ id: facet.id, label: facet.label(), word: facet.word }));
  const groups = [{ id: "", label: t("grid.no_groups") }, ...facets.map(({ id, label }) => ({ id, label }))];
  const orders = PEOPLE_ORDERS.map((id) => ({ id, label: columns.find((column) => column.sort === id)?.label ?? t("field.seniority") }));
  return (
    <div className="bar" role="toolbar" aria-label={t("grid.shown_how")}>
      <Search label={t("people.filter")} value={filter.text} onChange={(text) => { onChange({ q: text === "" ? undefined : text }); }} width={248} />
      <FilterMenu
        facets={facets}
        tokens={tokens}
        onTokens={(next) => { onChange({ filter: next.length === 0 ? undefined : [...next] }); }}
        valuesOf={(facet, draw) => {
          const others = { ...filter, tokens: tokens.filter((token) => !token.startsWith(`${facet.id}:`)) };
          const known = facetOf(facet.id);
          return draw(known === undefined ? [] : facetCounts(people.filter((person) => fits(person, others)), known));
        }}
      />
      {isFiltering(filter) && <span className="tertiary nowrap">{t("people.count", { count, total: people.length })}</span>}
      <span className="divider" />
      <ChoiceMenu icon="groups" label={t("grid.group")} options={groups} value={search.group ?? ""} onChange={(group) => { onChange({ group: group === "" ? undefined : group, closed: undefined }); }} />
      <SortMenu options={orders} order={{ by: order.by, isDescending: order.descending }} onOrder={({ by, isDescending }) => { onChange({ sort: by, order: isDescending ? "desc" : "asc" }); }} />
      <span className="grow" />
      <ViewsMenu scope="people" accountId={accountId} search={search} onOpen={onOpen} />
      <ColumnsMenu columns={columns.slice(1)} shown={shown} onShown={(ids) => { onChange({ columns: [...ids] }); }} onReset={() => { onChange({ columns: undefined }); }} />
    </div>
  );
}
