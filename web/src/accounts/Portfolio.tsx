import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import type { AccountsAsked } from "../api/queries";
import type { Account } from "../api/model";
import { useCommands } from "../frame/commands";
import { Topbar } from "../frame/Topbar";
import { type Chosen, NOBODY_CHOSEN } from "../grid/chosen";
import { Grid, type GridHandle } from "../grid/Grid";
import { Refusal } from "../grid/Refusal";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Avatar } from "../ui/signs";
import { Empty, ErrorState, Loading } from "../ui/states";
import { ViewTabs } from "../views/ViewTabs";
import { AddAccount } from "./AddAccount";
import { PortfolioBar } from "./PortfolioBar";
import { PortfolioBulk } from "./PortfolioBulk";
import { portfolioColumns, SHOWN_AT_FIRST } from "./portfolioColumns";
import type { PortfolioSearch } from "./portfolioAddress";
import { PortfolioWelcome } from "./PortfolioWelcome";
import { useAccountEdits } from "./useAccountEdits";
import { useKnownValues } from "./useKnownValues";
import { usePortfolio } from "./usePortfolio";

const NONE: readonly string[] = [];

/** Every account as a row of a spreadsheet: in views, filtered, in groups, ordered, edited one by one or many at once. */
export function Portfolio() {
  const search = useSearch({ from: "/" });
  const navigate = useNavigate({ from: "/" });
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(NOBODY_CHOSEN);
  const grid = useRef<GridHandle>(null);
  const asked = useAsked(search);
  const closed = search.closed ?? NONE;
  const portfolio = usePortfolio(asked, closed);
  const columns = portfolioColumns(useKnownValues());
  const shownIds = search.columns ?? SHOWN_AT_FIRST;
  const shown = useMemo(() => columns.filter((column, at) => at === 0 || shownIds.includes(column.id)), [columns, shownIds]);
  const edits = useAccountEdits(columns);
  const change = (parts: PortfolioSearch): void => {
    void navigate({ search: (before) => withoutEmpty({ ...before, ...parts }), replace: true });
  };
  const add = (): void => { setAdding(true); };
  const isFiltered = asked.query !== "" || asked.filter.length > 0;
  const isNew = !portfolio.isPending && portfolio.total === 0 && !isFiltered;
  const open = (account: Account): void => void navigate({ to: "/accounts/$accountId/org", params: { accountId: account.id } });
  useCommands([
    { id: "account.add", label: t("account.add"), icon: "plus", run: add },
    { id: "portfolio.grid", label: t("command.to_table"), icon: "portfolio", run: () => grid.current?.focus() },
  ]);
  return (
    <>
      <Topbar title={t("nav.portfolio")} signs={portfolio.isPending || isNew ? undefined : <span className="secondary hide-narrow">{t("portfolio.count", { count: portfolio.total })}</span>}>
        <Button onPress={() => void navigate({ to: "/imports" })} icon="imports">{t("action.import")}</Button>
        <Button look="primary" icon="plus" onPress={add}>{t("account.add")}</Button>
      </Topbar>
      {!isNew && <ViewTabs search={search} onOpen={(view) => void navigate({ search: view })} />}
      {!isNew && <PortfolioBar search={search} asked={asked} total={portfolio.total} columns={columns} shown={shownIds} onChange={change} />}
      <div className="body">
        {portfolio.isPending ? (
          <Loading />
        ) : portfolio.error !== null ? (
          <ErrorState error={portfolio.error} onRetry={portfolio.retry} />
        ) : isNew ? (
          <PortfolioWelcome onAdd={add} />
        ) : portfolio.total === 0 ? (
          <Empty title={t("portfolio.no_match")} actions={<Button onPress={() => { change({ q: undefined, filter: undefined }); }}>{t("portfolio.show_all")}</Button>}>{t("portfolio.no_match_why")}</Empty>
        ) : (
          <Grid
            handle={grid}
            label={t("nav.portfolio")}
            columns={shown}
            lines={portfolio.lines}
            rowAt={portfolio.rowAt}
            keyOf={idOf}
            nameOf={nameOf}
            order={{ by: asked.sort, isDescending: asked.order === "desc" }}
            onOrder={({ by, isDescending }) => { change({ sort: by as AccountsAsked["sort"], order: isDescending ? "desc" : "asc" }); }}
            chosen={chosen}
            onChosen={setChosen}
            between={portfolio.between}
            onToggleGroup={(value) => { change({ closed: closed.includes(value) ? closed.filter((each) => each !== value) : [...closed, value] }); }}
            {...(asked.group === "owner" ? { signOf: (owner: string) => <Avatar name={owner === "" ? null : owner} size="small" ours={owner !== ""} /> } : {})}
            onOpen={open}
            onChange={edits.apply}
            menuOf={(account) => [{ id: "open", label: t("portfolio.open"), run: () => { open(account); } }, { id: "people", label: t("portfolio.open_people"), run: () => void navigate({ to: "/accounts/$accountId/people", params: { accountId: account.id } }) }]}
            pending={edits.pending}
            isFailed={edits.refused !== null}
            seq={portfolio.seq}
            onSight={portfolio.onSight}
          />
        )}
        <PortfolioBulk chosen={chosen} onChosen={setChosen} asked={asked} seq={portfolio.seq} total={portfolio.total} columns={columns} edits={edits} />
        <Refusal edits={edits} />
      </div>
      {isAdding && <AddAccount onClose={() => { setAdding(false); }} />}
    </>
  );
}

function useAsked(search: PortfolioSearch): AccountsAsked {
  const { q, filter, group, sort, order } = search;
  return useMemo(() => ({ query: q ?? "", filter: filter ?? NONE, group: group ?? null, sort: sort ?? "name", order: order ?? "asc" }), [q, filter, group, sort, order]);
}

function idOf(account: Account): string {
  return account.id;
}

function nameOf(account: Account): string {
  return account.name;
}

function withoutEmpty(search: PortfolioSearch): PortfolioSearch {
  const parts = Object.entries(search).filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(parts);
}
