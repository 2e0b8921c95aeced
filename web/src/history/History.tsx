import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { historyQuery } from "../api/queries";
import { today } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Empty, ErrorState, Loading } from "../ui/states";
import { ChangesetItem } from "./ChangesetItem";
import { DifferenceView } from "./DifferenceView";
import { useUndo } from "./useUndo";

/** What happened to an account, newest first; or, with two days in the address, what differs between them. */
export function History() {
  const { accountId } = useParams({ from: "/accounts/$accountId/history" });
  const [search, change] = useAccountSearch();
  const isComparing = search.since !== undefined && search.until !== undefined;
  const yearAgo = (): string => `${String(Number(today().slice(0, 4)) - 1)}${today().slice(4)}`;
  return (
    <>
      <div className="bar">
        <div className="segmented" role="group" aria-label={t("history.view")}>
          <button type="button" aria-pressed={!isComparing} onClick={() => { change({ since: undefined, until: undefined }, false); }}>{t("history.changes")}</button>
          <button type="button" aria-pressed={isComparing} onClick={() => { change({ since: search.since ?? yearAgo(), until: search.until ?? today() }, false); }}>{t("history.compare")}</button>
        </div>
        {search.since !== undefined && search.until !== undefined && (
          <>
            <input className="input" style={{ width: 136 }} type="date" aria-label={t("history.since")} value={search.since} max={search.until} onChange={(event) => { if (event.target.value !== "") change({ since: event.target.value }); }} />
            <span className="tertiary">→</span>
            <input className="input" style={{ width: 136 }} type="date" aria-label={t("history.until")} value={search.until} min={search.since} onChange={(event) => { if (event.target.value !== "") change({ until: event.target.value }); }} />
          </>
        )}
      </div>
      <div className="scroll page" tabIndex={0}>
        {search.since !== undefined && search.until !== undefined ? (
          <DifferenceView accountId={accountId} since={search.since} until={search.until} />
        ) : (
          <Changesets accountId={accountId} />
        )}
      </div>
    </>
  );
}

function Changesets({ accountId }: { accountId: string }) {
  const history = useInfiniteQuery(historyQuery(accountId));
  const undo = useUndo();
  if (history.isPending) return <Loading rows={5} />;
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  const items = history.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={t("history.empty")}>{t("history.empty_why")}</Empty>;
  return (
    <div className="page-column" style={{ gap: 12 }}>
      <ol className="card-box">
        {items.map((item) => (
          <ChangesetItem key={item.id} changeset={item} onUndo={() => void undo(item.id)} />
        ))}
      </ol>
      {history.hasNextPage && <Button isDisabled={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>{t("history.older")}</Button>}
    </div>
  );
}
