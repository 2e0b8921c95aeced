import type { Job } from "../api/model";
import { tellProgress, useSecondsLeft } from "./pace";

/** How far a job is: a bar where the whole is known, and in words. */
export function JobProgress({ job, heardAt }: { job: Job; heardAt: number }) {
  const seconds = useSecondsLeft(job, heardAt);
  const share = job.total === null || job.total === 0 ? null : Math.min(1, job.done / job.total);
  const words = tellProgress(job, seconds);
  return (
    <div className="job-progress">
      <Bar share={share} label={words} />
      <p className="caption secondary" role="status">{words}</p>
    </div>
  );
}

/** A bar of progress; without a share it only says that something goes on. */
export function Bar({ share, label }: { share: number | null; label: string }) {
  const percent = share === null ? undefined : Math.round(share * 100);
  return (
    <div className={share === null ? "progress endless" : "progress"} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
      <i style={{ width: share === null ? undefined : `${String(percent)}%` }} />
    </div>
  );
}
