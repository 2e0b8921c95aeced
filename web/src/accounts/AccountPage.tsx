import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useMatches, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Failure } from "../api/failure";
import { accountQuery, peopleQuery } from "../api/queries";
import type { Account } from "../api/model";
import { useCommands } from "../frame/commands";
import { useVisit } from "../frame/recent";
import { Topbar } from "../frame/Topbar";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { PresentButton } from "../maps/PresentButton";
import { AddPerson } from "../people/AddPerson";
import { PersonPanel } from "../people/PersonPanel";
import { Button } from "../ui/Button";
import { Freshness, Meter, Avatar, Stage } from "../ui/signs";
import { Empty, ErrorState, Loading } from "../ui/states";
import { AsOf } from "./AsOf";
import { EditAccount } from "./EditAccount";
import { useAccountSearch } from "./useAccountSearch";

/** An account: who it is, what we know of it, and the lens that the address names. */
export function AccountPage() {
  const { accountId } = useParams({ from: "/accounts/$accountId" });
  const account = useQuery(accountQuery(accountId));
  if (account.isPending) return <><Topbar title="" /><Loading /></>;
  if (account.isError) return <AccountProblem error={account.error} onRetry={() => void account.refetch()} />;
  return <KnownAccount key={accountId} account={account.data} />;
}

function KnownAccount({ account }: { account: Account }) {
  const [search, change] = useAccountSearch();
  useVisit(account.id, account.name, account.industry ?? "");
  const [dialog, setDialog] = useState<"person" | "account" | null>(null);
  const people = useQuery(peopleQuery(account.id, search.as_of ?? null));
  const selected = people.data?.find((person) => person.position_id === search.selected);
  const close = (): void => {
    setDialog(null);
  };
  useCommands([
    { id: "person.add", label: t("person.add"), icon: "plus", run: () => { setDialog("person"); } },
    { id: "account.edit", label: t("account.edit"), icon: "edit", run: () => { setDialog("account"); } },
  ]);
  return (
    <>
      <Topbar
        title={account.name}
        crumb={<><Link className="crumb hide-narrow" to="/">{t("nav.portfolio")}</Link><span className="crumb hide-narrow">/</span></>}
        signs={
          <>
            {account.tier !== "untiered" && <span className="tag">{tMaybe(`tier.${account.tier}`) ?? account.tier}</span>}
            <span className="divider hide-narrow" />
            <span className="hide-narrow"><Stage stage={account.stage} /></span>
            <Button look="quiet" small icon="edit" aria-label={t("account.edit")} onPress={() => { setDialog("account"); }} />
          </>
        }
      >
        <span className="hide-narrow"><PresentButton accountId={account.id} /></span>
        <Button look="primary" icon="plus" onPress={() => { setDialog("person"); }}>{t("person.add")}</Button>
      </Topbar>
      <Facts account={account} />
      <Lenses account={account} count={people.data?.length} />
      <div className="body">
        <div className="stage-area">
          <Outlet />
        </div>
        {selected !== undefined && (
          <PersonPanel
            key={selected.position_id}
            account={account}
            person={selected}
            people={people.data ?? []}
            isPast={search.as_of !== undefined}
            onSelect={(id) => { change({ selected: id ?? undefined }); }}
          />
        )}
      </div>
      {dialog === "person" && <AddPerson account={account} people={people.data ?? []} onClose={close} onAdded={(id) => { change({ selected: id }); }} />}
      {dialog === "account" && <EditAccount account={account} onClose={close} />}
    </>
  );
}

function Facts({ account }: { account: Account }) {
  return (
    <div className="facts">
      <Fact label={t("account.people")}>
        <b className="strong">{formatNumber(account.people)}</b>
        {account.placeholders > 0 && <span className="secondary">{t("account.placeholders", { count: account.placeholders })}</span>}
      </Fact>
      <Fact label={t("account.reporting")}>
        <Meter share={account.reporting} />
      </Fact>
      <Fact label={t("account.snapshot")}>
        {account.snapshot_on === null ? <span className="secondary">{t("account.no_snapshot")}</span> : <Freshness day={account.snapshot_on} />}
      </Fact>
      {account.industry !== null && (
        <Fact label={t("account.industry")}>
          <span>{[account.industry, account.city ?? account.country].filter(Boolean).join(" · ")}</span>
        </Fact>
      )}
      {account.employees !== null && (
        <Fact label={t("account.employees")}>
          <span>{formatNumber(account.employees)}</span>
        </Fact>
      )}
      {account.owner !== null && (
        <Fact label={t("account.owner")}>
          <Avatar name={account.owner} size="small" ours />
          <span className="secondary">{account.owner}</span>
        </Fact>
      )}
      <div className="fact last">
        <span className="label">{t("time.as_of")}</span>
        <div>
          <AsOf accountId={account.id} />
        </div>
      </div>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="fact">
      <span className="label">{label}</span>
      <div>{children}</div>
    </div>
  );
}

function Lenses({ account, count }: { account: Account; count: number | undefined }) {
  const path = useMatches().at(-1)?.routeId;
  const params = { accountId: account.id };
  const keep = (before: Record<string, unknown>): Record<string, unknown> => before;
  const lenses = [
    { to: "/accounts/$accountId/org", label: t("lens.org") },
    { to: "/accounts/$accountId/people", label: t("lens.people"), count },
    { to: "/accounts/$accountId/history", label: t("lens.history") },
  ] as const;
  return (
    <nav className="tabs" role="tablist" aria-label={t("lens.label")}>
      {lenses.map((lens) => (
        <Link key={lens.to} role="tab" aria-selected={path === lens.to} to={lens.to} params={params} search={keep}>
          {lens.label}
          {"count" in lens && lens.count !== undefined && <span className="count">{formatNumber(lens.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}

function AccountProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const isAbsent = error instanceof Failure && (error.status === 404 || error.status === 400);
  return (
    <>
      <Topbar title={t("nav.portfolio")} />
      {isAbsent ? (
        <Empty title={t("account.absent")} actions={<Link className="button" to="/">{t("nav.to_portfolio")}</Link>}>
          {t("account.absent_why")}
        </Empty>
      ) : (
        <ErrorState error={error} onRetry={onRetry} />
      )}
    </>
  );
}
