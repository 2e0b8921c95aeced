import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { comparedBy, comparing, dayShown, notComparing, yearBefore } from "../accounts/when";
import { historyQuery } from "../api/queries";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Empty, ErrorState, Loading } from "../ui/states";
import { ChangesetItem } from "./ChangesetItem";
import { DifferenceView } from "./DifferenceView";
import { useUndo } from "./useUndo";

/** What happened to an account, newest first; or, where the address compares two days, what differs between them. */
export function History() {
  const { accountId } = useParams({ from: "/accounts/$accountId/history" });
  const [search, change] = useAccountSearch();
  const compared = comparedBy(search);
  return (
    <>
      <div className="bar">
        <div className="segmented" role="group" aria-label={t("history.view")}>
          <button type="button" aria-pressed={compared === null} onClick={() => { change(notComparing(search), false); }}>{t("history.changes")}</button>
          <button type="button" aria-pressed={compared !== null} onClick={() => { change(comparing(search, yearBefore(dayShown(search))), false); }}>{t("history.compare")}</button>
        </div>
      </div>
      <div className="scroll page" tabIndex={0}>
        {compared === null ? <Changesets accountId={accountId} /> : <DifferenceView accountId={accountId} compared={compared} onSelect={(id) => { change({ selected: id }); }} />}
      </div>
    </>
  );
}

function Changesets({ accountId }: { accountId: string }) {
  const history = useInfiniteQuery(historyQuery(accountId));
  const undo = useUndo();
  if (history.data === undefined) return history.isError ? <ErrorState error={history.error} onRetry={() => void history.refetch()} /> : <Loading rows={5} />;
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
