import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Failure } from "../api/failure";
import { giveUp, type ImportHow, isEnded, jobQuery, readAgain } from "../api/jobs";
import type { Job } from "../api/model";
import { keys } from "../api/queries";
import { useVerb } from "../api/useVerb";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Empty, ErrorNotice, ErrorState, Loading } from "../ui/states";
import { AskedForm } from "./AskedForm";
import { columnsOf } from "./columns";
import { JobProgress } from "./JobProgress";
import { MetJob } from "./MetJob";
import { MappingTable } from "./MappingTable";
import { useOnScreen } from "./onScreen";
import { Preview } from "./Preview";

/** One file: being read, not understood, or read, with what it would change. */
export function JobView({ id }: { id: string }) {
  useOnScreen(id);
  const job = useQuery(jobQuery(id));
  const navigate = useNavigate();
  const leave = (): void => {
    void navigate({ to: "/imports", search: {} });
  };
  if (job.data === undefined) {
    if (!job.isError) return <Loading rows={3} />;
    if (!(job.error instanceof Failure) || job.error.status !== 404) return <ErrorState error={job.error} onRetry={() => void job.refetch()} />;
    return <Empty title={t("job.absent")} actions={<Button onPress={leave}>{t("import.another")}</Button>}>{t("job.absent_why")}</Empty>;
  }
  return isEnded(job.data) ? <Ended job={job.data} onLeave={leave} /> : <Going job={job.data} heardAt={job.dataUpdatedAt} onLeave={leave} />;
}

function Going({ job, heardAt, onLeave }: { job: Job; heardAt: number; onLeave: () => void }) {
  const stop = useVerb(() => giveUp(job.id), onLeave);
  return (
    <section className="card-box" aria-label={job.name}>
      <header>
        <Icon name="file" />
        <h2 className="grow cut" title={job.name}><bdi>{job.name}</bdi></h2>
        <Button small look="quiet" isDisabled={stop.isPending} onPress={() => { stop.mutate(undefined); }}>{t("job.stop")}</Button>
      </header>
      <div className="content">
        <JobProgress job={job} heardAt={heardAt} />
        <p className="caption tertiary">{t("job.leave")}</p>
        {stop.isError && <ErrorNotice error={stop.error} />}
      </div>
    </section>
  );
}

function Ended({ job, onLeave }: { job: Job; onLeave: () => void }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const how = howOf(job);
  const again = useVerb((wanted: ImportHow) => readAgain(job.id, wanted), (next) => {
    client.setQueryData(keys.job(next.id), next);
    void navigate({ to: "/imports", search: { job: next.id }, replace: true });
  });
  const isLeft = again.isPending || again.isSuccess; // until the new reading stands here in its place
  const drop = useVerb(() => giveUp(job.id), onLeave);
  const mapped = (mapping: Readonly<Record<string, string>>): void => {
    again.mutate({ ...how, mapping: { ...how.mapping, ...mapping } });
  };
  const columns = columnsOf(job);
  if (job.kind === "interactions") return <MetJob job={job} onLeave={() => { if (job.state === "failed") drop.mutate(undefined); else onLeave(); }} />;
  if (job.state === "cancelled") return <Empty title={t("job.cancelled")} actions={<Button onPress={onLeave}>{t("import.another")}</Button>}>{t("job.cancelled_why")}</Empty>;
  return (
    <>
      <AskedForm job={job} how={how} isPending={isLeft} onAgain={(wanted) => { again.mutate(wanted); }} onLeave={() => { if (job.state === "failed") drop.mutate(undefined); else onLeave(); }} />
      {job.error !== null && <ErrorNotice error={new Failure(400, job.error.code, job.error.message, job.error.params)} />}
      {again.isError && <ErrorNotice error={again.error} />}
      {job.preview === null && columns.length > 0 && (
        <section className="card-box">
          <header><h2>{t("import.say_columns")}</h2></header>
          <MappingTable columns={columns} isPending={isLeft} onMapping={mapped} />
        </section>
      )}
      {job.preview !== null && <Preview preview={job.preview} isPending={isLeft} onMapping={mapped} onDone={onLeave} />}
    </>
  );
}

/** How the file was understood the last time. */
function howOf({ asked }: Job): ImportHow {
  const text = (name: string): string => (typeof asked[name] === "string" ? asked[name] : "");
  return { account: text("account"), asOf: text("as_of"), profile: text("profile"), mapping: (asked.mapping ?? {}) as Record<string, string> };
}
