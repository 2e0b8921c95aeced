import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isEnded, jobQuery, startAccepting } from "../api/jobs";
import type { Acceptance, Job } from "../api/model";
import { jobsQuery, keys } from "../api/queries";
import { useVerb } from "../api/useVerb";

/** A suggestion being applied: begun here, or found going on by whoever comes back to it. */
export function useAccepting(suggestionId: string) {
  const client = useQueryClient();
  const jobs = useQuery(jobsQuery);
  const [watched, setWatched] = useState<string | null>(null);
  const going = jobs.data?.find((job) => job.kind === "accept" && job.asked.suggestion_id === suggestionId && !isEnded(job));
  if (going !== undefined && going.id !== watched) setWatched(going.id);
  const start = useVerb((choice: Acceptance) => startAccepting(suggestionId, choice), (job: Job) => {
    client.setQueryData(keys.job(job.id), job);
    setWatched(job.id);
  });
  const job = useQuery({ ...jobQuery(watched ?? ""), enabled: watched !== null });
  return { start, job: job.data, heardAt: job.dataUpdatedAt, isBusy: start.isPending || (job.data !== undefined && !isEnded(job.data)) };
}
