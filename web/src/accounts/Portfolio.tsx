import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { accountsQuery, type AccountsAsked } from "../api/queries";
import type { Account } from "../api/model";
import { Topbar } from "../frame/Topbar";
import { formatAge, formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { Search } from "../ui/Search";
import { Avatar, Freshness, Meter, Stage } from "../ui/signs";
import { SortHead } from "../ui/SortHead";
import { Empty, ErrorState, Loading } from "../ui/states";
import { useRows } from "../ui/useRows";
import { AddAccount } from "./AddAccount";

const ROW = 44;
const COLUMNS = 8;

/** Every account as a row. */
export function Portfolio() {
  const search = useSearch({ from: "/" });
  const navigate = useNavigate({ from: "/" });
  const [isAdding, setAdding] = useState(false);
  const asked: AccountsAsked = { query: search.q ?? "", sort: search.sort ?? "name", order: search.order ?? "asc" };
  const accounts = useInfiniteQuery(accountsQuery(asked));
  const total = accounts.data?.pages[0]?.total;
  const items = accounts.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = accounts;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const add = (): void => {
    setAdding(true);
  };
  const isNew = accounts.isSuccess && items.length === 0 && asked.query === "";
  return (
    <>
      <Topbar title={t("nav.portfolio")} signs={total === undefined || isNew ? undefined : <span className="secondary">{t("portfolio.count", { count: total })}</span>}>
        <Link className="button" to="/imports">{t("action.import")}</Link>
        <Button look="primary" icon="plus" onPress={add}>{t("account.add")}</Button>
      </Topbar>
      {!isNew && (
        <div className="bar">
          <Search label={t("portfolio.filter")} value={asked.query} width={260} onChange={(q) => void navigate({ search: (before) => ({ ...before, q: q === "" ? undefined : q }), replace: true })} />
          {asked.query !== "" && total !== undefined && <span className="tertiary">{t("portfolio.count", { count: total })}</span>}
        </div>
      )}
      {accounts.isPending ? (
        <Loading />
      ) : accounts.isError ? (
        <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : isNew ? (
        <Welcome onAdd={add} />
      ) : items.length === 0 ? (
        <Empty title={t("portfolio.no_match")} actions={<Button onPress={() => void navigate({ search: {} })}>{t("portfolio.show_all")}</Button>}>{t("portfolio.no_match_why", { filter: asked.query })}</Empty>
      ) : (
        <Rows accounts={items} total={total ?? items.length} asked={asked} onMore={more} onOrder={(sort, isDescending) => void navigate({ search: (before) => ({ ...before, sort, order: isDescending ? "desc" : "asc" }), replace: true })} />
      )}
      {isAdding && <AddAccount onClose={() => { setAdding(false); }} />}
    </>
  );
}

function Welcome({ onAdd }: { onAdd: () => void }) {
  return (
    <Empty
      title={t("portfolio.empty")}
      actions={
        <>
          <Link className="button primary" to="/imports">{t("import.people")}</Link>
          <Button onPress={onAdd}>{t("account.add")}</Button>
        </>
      }
    >
      {t("portfolio.empty_why")} <br />
      <span className="tertiary">{t("portfolio.demo_hint")}</span> <code>inroad demo</code>
    </Empty>
  );
}

interface RowsProps {
  accounts: readonly Account[];
  total: number;
  asked: AccountsAsked;
  onMore: () => void;
  onOrder: (sort: AccountsAsked["sort"], isDescending: boolean) => void;
}

function Rows({ accounts, total, asked, onMore, onOrder }: RowsProps) {
  const { scroller, items, above, below } = useRows(accounts.length, ROW, onMore);
  const navigate = useNavigate();
  const order = { by: asked.sort, descending: asked.order === "desc" };
  const sort = (next: { by: AccountsAsked["sort"]; descending: boolean }): void => {
    onOrder(next.by, next.descending);
  };
  return (
    <div className="scroll" ref={scroller}>
      <table className="table" aria-rowcount={total + 1} style={{ minWidth: 820 }}>
        <thead>
          <tr>
            <SortHead by="name" label={t("portfolio.account")} order={order} onOrder={sort} />
            <SortHead by="people" label={t("portfolio.people")} order={order} onOrder={sort} width="112px" isNumber />
            <th scope="col" style={{ width: 140 }}>{t("portfolio.mapped")}</th>
            <th scope="col" style={{ width: 84 }}>{t("portfolio.tier")}</th>
            <th scope="col" style={{ width: 156 }}>{t("portfolio.stage")}</th>
            <th scope="col" style={{ width: 130 }}>{t("portfolio.fresh")}</th>
            <SortHead by="changed" label={t("portfolio.changed")} order={order} onOrder={sort} width="120px" />
            <th scope="col" style={{ width: 72 }}>{t("portfolio.owner")}</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr className="spacer" aria-hidden="true"><td colSpan={COLUMNS} style={{ height: above }} /></tr>}
          {items.map(({ index }) => {
            const account = accounts[index];
            if (account === undefined) return null;
            return (
              <tr key={account.id} className="linked" aria-rowindex={index + 2} onClick={() => void navigate({ to: "/accounts/$accountId/org", params: { accountId: account.id } })}>
                <AccountCells account={account} />
              </tr>
            );
          })}
          {below > 0 && <tr className="spacer" aria-hidden="true"><td colSpan={COLUMNS} style={{ height: below }} /></tr>}
        </tbody>
      </table>
    </div>
  );
}

function AccountCells({ account }: { account: Account }) {
  const sub = [account.industry, account.city ?? account.country].filter(Boolean).join(" · ");
  return (
    <>
      <td>
        <Link className="main" to="/accounts/$accountId/org" params={{ accountId: account.id }} title={account.name} onClick={(event) => { event.stopPropagation(); }}>{account.name}</Link>
        {sub !== "" && <span className="sub">{sub}</span>}
      </td>
      <td className="num">
        <span className="strong">{formatNumber(account.people)}</span>
        {account.placeholders > 0 && <span className="sub">{t("portfolio.placeholders", { count: account.placeholders })}</span>}
      </td>
      <td>{account.people === 0 ? <span className="tertiary">–</span> : <Meter share={account.reporting} />}</td>
      <td>{account.tier === "untiered" ? <span className="tertiary">–</span> : <span className="tag">{tMaybe(`tier.${account.tier}`) ?? account.tier}</span>}</td>
      <td><Stage stage={account.stage} /></td>
      <td><Freshness day={account.snapshot_on} /></td>
      <td className="secondary"><span className="cut">{account.changed_at === null ? "–" : formatAge(account.changed_at)}</span></td>
      <td>{account.owner === null ? <span className="tertiary">–</span> : <span title={account.owner}><Avatar name={account.owner} size="small" ours /></span>}</td>
    </>
  );
}
