import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { accountsBetween, keys } from "../api/queries";
import type { SavedView } from "../api/model";
import { readPortfolioSearch, type PortfolioSearch } from "../accounts/portfolioAddress";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { useCommands } from "../frame/commands";
import { SaveView } from "./SaveView";
import { useViews } from "./useViews";
import { ViewActions } from "./ViewActions";

interface ViewTabsProps {
  search: PortfolioSearch;
  onOpen: (search: PortfolioSearch) => void;
}

/** The saved views of the portfolio: one is an address, chosen like a tab; what is on screen can be saved as another. */
export function ViewTabs({ search, onOpen }: ViewTabsProps) {
  const { views, standard, canShare, canChange, isAdministrator } = useViews("portfolio");
  const [isSaving, setSaving] = useState(false);
  const current = views.find((view) => view.id === search.view);
  const isBare = Object.keys(search).length === 0;
  const opened = isBare ? standard : undefined;
  useEffect(() => {
    if (opened !== undefined) onOpen(searchOf(opened));
  }, [opened, onOpen]);
  useCommands([{ id: "views.save", label: t("views.save"), icon: "view", run: () => { setSaving(true); } }]);
  return (
    <div className="tabs views">
      <nav role="tablist" aria-label={t("views.saved_views")} className="row">
        <Link role="tab" aria-selected={current === undefined} to="/" search={{ view: "all" }}>{t("views.all")}</Link>
        {views.map((view) => <Tab key={view.id} view={view} isCurrent={view === current} />)}
      </nav>
      {current !== undefined && canChange(current) && (
        <span className="row">
          <ViewActions view={current} search={search} canShare={canShare} isAdministrator={isAdministrator} onGone={() => { onOpen({ view: "all" }); }} />
        </span>
      )}
      <span className="divider" />
      <Button look="quiet" small icon="plus" onPress={() => { setSaving(true); }}>{t("views.save")}</Button>
      {isSaving && <SaveView scope="portfolio" search={search} canShare={canShare} onClose={() => { setSaving(false); }} onSaved={(view) => { onOpen(searchOf(view)); }} />}
    </div>
  );
}

function searchOf(view: SavedView): PortfolioSearch {
  return { ...readPortfolioSearch(view.search), view: view.id };
}

function Tab({ view, isCurrent }: { view: SavedView; isCurrent: boolean }) {
  const search = searchOf(view);
  const asked = { query: search.q ?? "", filter: search.filter ?? [], group: null, sort: "name", order: "asc" } as const;
  const [count] = useQueries({ queries: [{ queryKey: [...keys.accounts, "total", asked.query, asked.filter], queryFn: async () => (await accountsBetween(asked, 0, 1)).total }] });
  return (
    <Link role="tab" aria-selected={isCurrent} to="/" search={search} title={view.shared ? t("views.shared_by", { name: view.owner }) : t("views.mine")}>
      {view.default && <Icon name="star" />}
      <span className="cut" style={{ maxWidth: 180 }}>{view.name}</span>
      {count.data !== undefined && <span className="count">{formatNumber(count.data)}</span>}
    </Link>
  );
}
