import { queryOptions } from "@tanstack/react-query";
import { answerOf, server, upload } from "./client";
import type { Acceptance, ImportPreview, Job } from "./model";
import { keys } from "./queries";

/** How a file is to be understood: whose people, as of when, which kind of file, what columns mean (heading → field). */
export interface ImportHow {
  account: string;
  asOf: string;
  profile: string;
  mapping: Readonly<Record<string, string>>;
}

const WATCHED_EVERY = 1000;

export function isEnded(job: Pick<Job, "state">): boolean {
  return job.state !== "queued" && job.state !== "running";
}

/** One job; while it goes on it is asked about now and then, should the stream of events be silent. */
export function jobQuery(id: string) {
  return queryOptions({
    queryKey: keys.job(id),
    queryFn: () => answerOf(server.GET("/api/jobs/{job_id}", { params: { path: { job_id: id } } })),
    refetchInterval: (query) => (query.state.data === undefined || isEnded(query.state.data) ? false : WATCHED_EVERY),
  });
}

/** Send a file; it is read by itself, and what it would do is kept as a suggestion. */
export function sendFile(file: File, how: ImportHow, onProgress: (sent: number, total: number) => void, signal: AbortSignal): Promise<Job> {
  return upload("/api/jobs/imports", formOf(file, how), onProgress, signal);
}

/** What a small file would do, told at once and kept as a suggestion. */
export function previewImport(file: File, how: ImportHow): Promise<ImportPreview> {
  return upload("/api/imports", formOf(file, how), () => undefined, new AbortController().signal);
}

function formOf(file: File, how: ImportHow): FormData {
  const form = new FormData();
  form.set("file", file, file.name);
  if (how.account !== "") form.set("account", how.account);
  if (how.asOf !== "") form.set("as_of", how.asOf);
  if (how.profile !== "") form.set("profile", how.profile);
  if (Object.keys(how.mapping).length > 0) form.set("mapping", JSON.stringify(how.mapping));
  return form;
}

/** Read the file of a job once more, understood otherwise. */
export function readAgain(id: string, how: ImportHow): Promise<Job> {
  const body = { account: how.account === "" ? null : how.account, as_of: how.asOf === "" ? null : how.asOf, profile: how.profile === "" ? null : how.profile, mapping: { ...how.mapping } };
  return answerOf(server.POST("/api/jobs/{job_id}/again", { params: { path: { job_id: id } }, body }));
}

/** Stop a job or take it off the list. */
export async function giveUp(id: string): Promise<void> {
  await server.DELETE("/api/jobs/{job_id}", { params: { path: { job_id: id } } });
}

/** Let a suggestion be applied, whole or in part, however long it takes. */
export function startAccepting(suggestionId: string, choice: Acceptance): Promise<Job> {
  return answerOf(server.POST("/api/jobs/accept", { body: { suggestion_id: suggestionId, ...choice } }));
}
