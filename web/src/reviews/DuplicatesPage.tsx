import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { lookForDuplicates } from "../api/duplicates";
import { isEnded } from "../api/jobs";
import type { Duplicate, Job } from "../api/model";
import { jobsQuery } from "../api/queries";
import { useVerb } from "../api/useVerb";
import { useCommands } from "../frame/commands";
import { Topbar } from "../frame/Topbar";
import { JobProgress } from "../imports/JobProgress";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Empty, ErrorNotice, ErrorState, Loading } from "../ui/states";
import { DuplicateDetail } from "./DuplicateDetail";
import { tellProbability } from "./reasons";
import { SuggestionTabs } from "./SuggestionTabs";
import { KINDS, useDuplicates } from "./useDuplicates";

/** Records that may be one: a queue on the left, one of them side by side on the right, decided on by keys. */
export function DuplicatesPage() {
  const queue = useDuplicates();
  const jobs = useQuery(jobsQuery);
  const look = useVerb(() => lookForDuplicates(queue.account));
  const going = jobs.data?.find((job) => job.kind === "duplicates" && !isEnded(job));
  useCommands([{ id: "duplicates.look", label: t("duplicates.look"), icon: "search", run: () => { look.mutate(undefined); } }]);
  const total = KINDS.reduce((sum, kind) => sum + (queue.counts[kind] ?? 0), 0);
  const begin = (
    <Button look="primary" icon="search" isDisabled={look.isPending || going !== undefined} onPress={() => { look.mutate(undefined); }}>{t("duplicates.look")}</Button>
  );
  return (
    <>
      <Topbar title={t("nav.suggestions")}>{begin}</Topbar>
      <SuggestionTabs at="duplicates" />
      {queue.query.data !== undefined && (
        <div className="toolbar duplicates-bar">
          <div className="segmented" role="group" aria-label={t("duplicates.kinds")}>
            <button type="button" aria-pressed={queue.kind === null} onClick={() => { queue.go({ kind: "" }); }}>{t("duplicates.all")}</button>
            {KINDS.map((kind) => (
              <button key={kind} type="button" aria-pressed={queue.kind === kind} onClick={() => { queue.go({ kind }); }}>
                {t(`duplicates.kind_${kind}`)} <span className="tertiary">{formatNumber(queue.counts[kind] ?? 0)}</span>
              </button>
            ))}
          </div>
          {going !== undefined && <Going job={going} heardAt={jobs.dataUpdatedAt} />}
        </div>
      )}
      {look.error !== null && <ErrorNotice error={look.error} />}
      <Body queue={queue} total={total} />
    </>
  );
}

function Going({ job, heardAt }: { job: Job; heardAt: number }) {
  return <div className="grow"><JobProgress job={job} heardAt={heardAt} /></div>;
}

function Body({ queue, total }: { queue: ReturnType<typeof useDuplicates>; total: number }) {
  const { query, items, open } = queue;
  if (query.data === undefined) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Loading rows={4} />;
  if (items.length === 0) {
    return (
      <Empty title={queue.kind === null || total === 0 ? t("duplicates.empty") : t("duplicates.empty_kind")} actions={<Link className="button" to="/imports">{t("import.people")}</Link>}>
        {t("duplicates.empty_why")}
      </Empty>
    );
  }
  return (
    <div className="duplicates">
      <Queue queue={queue} />
      {open !== undefined && <DuplicateDetail key={open.id} duplicate={open} isBusy={queue.isBusy} error={queue.error} onSettle={(how) => { queue.settle(open, how); }} onTakeBack={queue.takeBack} onStep={queue.step} />}
    </div>
  );
}

/** The proposals, of which one is open; arrows walk through them. */
function Queue({ queue }: { queue: ReturnType<typeof useDuplicates> }) {
  const { items, open, query } = queue;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [open?.id]);
  return (
    <div className="duplicates-queue">
      <div ref={list} role="listbox" aria-label={t("duplicates.queue")} tabIndex={0} aria-activedescendant={open === undefined ? undefined : `duplicate-${open.id}`}>
        {items.map((each) => <Row key={each.id} duplicate={each} isOpen={each.id === open?.id} onOpen={() => { queue.go({ open: each.id }); }} />)}
      </div>
      {query.hasNextPage && <Button look="quiet" isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{t("duplicates.more")}</Button>}
    </div>
  );
}

function Row({ duplicate, isOpen, onOpen }: { duplicate: Duplicate; isOpen: boolean; onOpen: () => void }) {
  return (
    <div role="option" id={`duplicate-${duplicate.id}`} aria-selected={isOpen} className="duplicates-row" onClick={onOpen}>
      <span className="strong cut"><bdi>{duplicate.one.name}</bdi></span>
      <span className="num secondary">{tellProbability(duplicate.probability)}</span>
      <span className="cut secondary"><bdi>{duplicate.other.name}</bdi></span>
      <span className="caption tertiary">{duplicate.later ? t("duplicates.later") : t(`duplicates.is_${duplicate.kind}`)}</span>
    </div>
  );
}
