import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useMatches, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Failure } from "../api/failure";
import { accountQuery } from "../api/queries";
import type { Account } from "../api/model";
import { useCommands } from "../frame/commands";
import { useVisit } from "../frame/recent";
import { Topbar } from "../frame/Topbar";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { PresentButton } from "../maps/PresentButton";
import { AddPerson } from "../people/AddPerson";
import { PersonPanel } from "../people/PersonPanel";
import { Quarrels } from "../people/quarrels";
import { usePeople } from "../people/usePeople";
import { DealSwitch } from "../stakes/DealSwitch";
import { Button } from "../ui/Button";
import { Empty, ErrorState, Loading } from "../ui/states";
import { AccountFacts } from "./AccountFacts";
import { EditAccount } from "./EditAccount";
import { Onlookers } from "./Onlookers";
import { useSelected, useSurvivor } from "./merged";
import { usePresence } from "./presence";
import { TimeStrip } from "./TimeStrip";
import { usePreparedLenses } from "./usePreparedLenses";
import { useAccountSearch } from "./useAccountSearch";
import { isPast } from "./when";

/** Only the influence network needs it. */
const StandingSection = lazy(async () => ({ default: (await import("../lenses/StandingSection")).StandingSection }));

/** An account: who it is, what we know of it, and the lens that the address names. */
export function AccountPage() {
  const { accountId } = useParams({ from: "/accounts/$accountId" });
  const account = useQuery(accountQuery(accountId));
  const isElsewhere = useSurvivor("accountId", accountId, account.data?.id);
  // what was loaded stays while the server is away; only that the account is gone replaces it
  if (account.isError && (account.data === undefined || isAbsent(account.error))) return <AccountProblem error={account.error} onRetry={() => void account.refetch()} />;
  if (account.data === undefined || isElsewhere) return <><Topbar title="" /><Loading /></>;
  return <KnownAccount key={accountId} account={account.data} />;
}

function KnownAccount({ account }: { account: Account }) {
  const [search, change] = useAccountSearch();
  useVisit(account.id, account.name, account.industry ?? "");
  const [dialog, setDialog] = useState<"person" | "account" | null>(null);
  const [isTimeOpen, setTimeOpen] = useState(isPast(search) || search.since !== undefined);
  const people = usePeople(account.id);
  usePreparedLenses(account.id, people.isSuccess && !people.isPlaceholderData);
  const shown = useMatches().at(-1);
  const lens = shown?.routeId;
  // the individual map says of them all that the panel would
  const onePage = lens === "/accounts/$accountId/people/$positionId" ? shown.params.positionId : undefined;
  const others = usePresence(account.id, search.selected);
  const navigate = useNavigate();
  const selected = useSelected(account, people.data);
  const close = (): void => {
    setDialog(null);
  };
  useCommands([
    { id: "person.add", label: t("person.add"), icon: "plus", run: () => { setDialog("person"); } },
    { id: "account.edit", label: t("account.edit"), icon: "edit", run: () => { setDialog("account"); } },
    { id: "duplicates.look", label: t("duplicates.look"), icon: "search", run: () => void navigate({ to: "/duplicates", search: { account: account.id } }) },
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
            <DealSwitch account={account} />
            <Button look="quiet" small icon="edit" aria-label={t("account.edit")} onPress={() => { setDialog("account"); }} />
          </>
        }
      >
        <Onlookers others={others} />
        <span className="hide-phone"><PresentButton accountId={account.id} /></span>
        <Button look="primary" icon="plus" onPress={() => { setDialog("person"); }}>{t("person.add")}</Button>
      </Topbar>
      <AccountFacts account={account} people={people.data} isTimeOpen={isTimeOpen} onTime={setTimeOpen} />
      <Lenses account={account} count={people.data?.length} />
      {isTimeOpen && <TimeStrip account={account} onClose={() => { setTimeOpen(false); }} />}
      <div className="body">
        <div className="stage-area">
          <Outlet />
        </div>
        {selected !== undefined && selected.position_id !== onePage && (
          <PersonPanel
            key={selected.position_id}
            account={account}
            person={selected}
            people={people.data ?? []}
            others={others}
            extra={lens === "/accounts/$accountId/influence" && <Suspense fallback={null}><StandingSection accountId={account.id} person={selected} /></Suspense>}
            onSelect={(id) => { change({ selected: id ?? undefined }); }}
          />
        )}
      </div>
      <Quarrels />
      {dialog === "person" && <AddPerson account={account} people={people.data ?? []} onClose={close} onAdded={(id) => { change({ selected: id }); }} />}
      {dialog === "account" && <EditAccount account={account} onClose={close} />}
    </>
  );
}

function Lenses({ account, count }: { account: Account; count: number | undefined }) {
  const path = useMatches().at(-1)?.routeId;
  const params = { accountId: account.id };
  const keep = (before: Record<string, unknown>): Record<string, unknown> => before;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    bar.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [path, count]); // a count that comes widens its tab, and moves those after it
  const lenses = [
    { to: "/accounts/$accountId/org", label: t("lens.org") },
    { to: "/accounts/$accountId/influence", label: t("lens.influence") },
    { to: "/accounts/$accountId/power-interest", label: t("lens.power_interest") },
    { to: "/accounts/$accountId/onion", label: t("lens.onion") },
    { to: "/accounts/$accountId/raci", label: t("lens.raci") },
    { to: "/accounts/$accountId/coverage", label: t("lens.coverage") },
    { to: "/accounts/$accountId/engagement", label: t("lens.engagement"), beside: "/accounts/$accountId/interactions" },
    { to: "/accounts/$accountId/people", label: t("lens.people"), within: "/accounts/$accountId/people/$positionId", count },
    { to: "/accounts/$accountId/deals", label: t("lens.deals") },
    { to: "/accounts/$accountId/review", label: t("lens.review") },
    { to: "/accounts/$accountId/history", label: t("lens.history") },
  ] as const;
  return (
    <nav ref={bar} className="tabs" role="tablist" aria-label={t("lens.label")}>
      {lenses.map((lens) => (
        <Link key={lens.to} role="tab" aria-selected={path === lens.to || ("within" in lens && path === lens.within) || ("beside" in lens && path === lens.beside)} to={lens.to} params={params} search={keep}>
          {lens.label}
          {"count" in lens && lens.count !== undefined && <span className="count">{formatNumber(lens.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}

function AccountProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <>
      <Topbar title={t("nav.portfolio")} />
      {isAbsent(error) ? (
        <Empty title={t("account.absent")} actions={<Link className="button primary" to="/">{t("nav.to_portfolio")}</Link>}>
          {t("account.absent_why")}
        </Empty>
      ) : (
        <ErrorState error={error} onRetry={onRetry} />
      )}
    </>
  );
}

function isAbsent(error: Error): boolean {
  return error instanceof Failure && (error.status === 404 || error.status === 400);
}
