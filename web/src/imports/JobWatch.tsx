import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { isEnded } from "../api/jobs";
import type { Job } from "../api/model";
import { jobsQuery } from "../api/queries";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { say } from "../ui/toasts";
import { isOnScreen } from "./onScreen";

/** Tells on whichever page that work which was left to itself has ended, and leads to what came of it. */
export function JobWatch() {
  const jobs = useQuery(jobsQuery).data;
  const client = useQueryClient();
  const navigate = useNavigate();
  const undo = useUndo();
  const going = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (jobs === undefined) return;
    const ended = jobs.filter((job) => isEnded(job) && going.current.has(job.id));
    going.current = new Set(jobs.filter((job) => !isEnded(job)).map(({ id }) => id));
    if (ended.length > 0) void client.invalidateQueries();
    for (const job of ended.filter(isWorthTelling)) {
      if (job.state === "cancelled" || isOnScreen(job.id) || isOnScreen(String(job.asked.suggestion_id))) continue;
      say(tellEnd(job), wayOn(job));
    }
    function wayOn(job: Job) {
      const applied = job.accepted?.applied?.id;
      if (applied !== undefined) return { label: t("action.undo"), run: () => void undo(applied) };
      if (job.kind === "duplicates") return { label: t("job.look"), run: () => void navigate({ to: "/duplicates" }) };
      if (job.kind === "accept") return { label: t("job.look"), run: () => void navigate({ to: "/suggestions", search: { open: String(job.asked.suggestion_id) } }) };
      return { label: t("job.look"), run: () => void navigate({ to: "/imports", search: { job: job.id } }) };
    }
  }, [jobs, client, navigate, undo]);
  return null;
}

/** Looking for duplicates goes on by itself after every import; it is told of only where it found something. */
function isWorthTelling(job: Job): boolean {
  return job.kind !== "duplicates" || job.state === "failed" || (job.duplicates?.proposed ?? 0) + (job.duplicates?.merged ?? 0) > 0;
}

function tellEnd(job: Job): string {
  const what = { what: job.name };
  if (job.kind === "duplicates") {
    const found = job.duplicates;
    if (found === null) return t("duplicates.not_looked");
    const told = [found.merged > 0 ? t("duplicates.merged_count", { count: found.merged }) : "", found.proposed > 0 ? t("duplicates.found_count", { count: found.proposed }) : ""];
    return told.filter((part) => part !== "").join(" ");
  }
  if (job.kind === "accept") return job.state === "done" ? t("job.applied", what) : t("job.not_applied", what);
  if (job.interactions !== null) return t("interactions.job_done", { what: job.name, count: job.interactions.added });
  return job.state === "done" ? t("job.read", what) : t("job.not_read", what);
}
