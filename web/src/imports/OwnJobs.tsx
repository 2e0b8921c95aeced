import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { giveUp, isEnded } from "../api/jobs";
import type { Job } from "../api/model";
import { jobsQuery } from "../api/queries";
import { useVerb } from "../api/useVerb";
import { formatAge } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { JobProgress } from "./JobProgress";

/** One's own files that are being read, wait for a decision, or could not be read; and what is being applied. */
export function OwnJobs() {
  const jobs = useQuery(jobsQuery);
  const open = jobs.data?.filter(isOpen) ?? [];
  if (open.length === 0) return null;
  return (
    <section className="card-box" aria-label={t("job.own")}>
      <header><h2>{t("job.own")}</h2></header>
      <ul>
        {open.map((job) => <OwnJob key={job.id} job={job} heardAt={jobs.dataUpdatedAt} />)}
      </ul>
    </section>
  );
}

export function isOpen(job: Job): boolean {
  if (!isEnded(job)) return true;
  if (job.kind !== "preview") return false;
  return job.state === "failed" || job.preview?.changeset.status === "suggested";
}

function OwnJob({ job, heardAt }: { job: Job; heardAt: number }) {
  const remove = useVerb(() => giveUp(job.id));
  return (
    <li className="act">
      <div className="row">
        <span className="tertiary"><Icon name={job.state === "failed" ? "alert" : job.kind === "accept" ? "check" : job.kind === "duplicates" ? "people" : "file"} /></span>
        <div className="grow">
          {job.kind === "duplicates" ? (
            <Link className="strong" to="/duplicates">{job.name === "" ? t("duplicates.looking") : t("duplicates.looking_in", { what: job.name })}</Link>
          ) : job.kind === "accept" ? (
            <Link className="strong" to="/suggestions" search={{ open: String(job.asked.suggestion_id) }}>{t("job.applying", { what: job.name })}</Link>
          ) : (
            <Link className="strong" to="/imports" search={{ job: job.id }}><bdi>{job.name}</bdi></Link>
          )}
          {isEnded(job) ? <p className="caption secondary">{formatAge(job.created_at)} · {job.state === "failed" ? t("job.failed") : t("job.waits")}</p> : <JobProgress job={job} heardAt={heardAt} />}
        </div>
        <Button small look="quiet" isDisabled={remove.isPending} onPress={() => { remove.mutate(undefined); }}>{isEnded(job) ? t("job.remove") : t("job.stop")}</Button>
      </div>
    </li>
  );
}
