import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Portrait } from "../api/model";
import { personHistoryQuery } from "../api/queries";
import { ChangesetItem } from "../history/ChangesetItem";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { ErrorNotice } from "../ui/states";

/** What was done to this person, newest first; asked for only when somebody wants to see it. */
export function PanelHistory({ portrait, canUndo }: { portrait: Portrait; canUndo: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={t("person.history")}>
      <h3>
        {t("person.history")}
        <span className="grow" />
        <Button small look="quiet" aria-expanded={isOpen} onPress={() => { setOpen(!isOpen); }}>{isOpen ? t("history.less") : t("person.history_show")}</Button>
      </h3>
      {isOpen && <Acts portrait={portrait} canUndo={canUndo} />}
    </section>
  );
}

function Acts({ portrait, canUndo }: { portrait: Portrait; canUndo: boolean }) {
  const history = useInfiniteQuery(personHistoryQuery(portrait.account_id, portrait.position_id));
  const undo = useUndo();
  if (history.isError && history.data === undefined) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />;
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  if (history.isSuccess && items.length === 0) return <p className="tertiary">{t("person.history_none")}</p>;
  return (
    <>
      <ol className="acts">
        {items.map((item) => <ChangesetItem key={item.id} changeset={item} isNarrow {...(canUndo ? { onUndo: () => void undo(item.id) } : {})} />)}
      </ol>
      {history.hasNextPage && <Button small look="quiet" isDisabled={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>{t("history.older")}</Button>}
    </>
  );
}
