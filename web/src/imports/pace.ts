import { useState } from "react";
import type { Job } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";

/** The first that was heard of a phase: how much was done at which moment (milliseconds). */
interface Begun {
  phase: string | null;
  done: number;
  at: number;
}

const LEAST = 1500;

/** How many seconds a phase will still take at the pace it has had; null while nobody can say. */
export function secondsLeft(begun: Begun, job: Pick<Job, "phase" | "done" | "total">, now: number): number | null {
  const passed = now - begun.at;
  const done = job.done - begun.done;
  if (job.phase !== begun.phase || job.total === null || passed < LEAST || done <= 0) return null;
  return Math.max(0, Math.round(((job.total - job.done) * passed) / done / 1000));
}

/** The same for a job on the screen, of which something was heard last at a moment. */
export function useSecondsLeft(job: Job, heardAt: number): number | null {
  const [begun, setBegun] = useState<Begun>({ phase: job.phase, done: job.done, at: heardAt });
  if (begun.phase !== job.phase || job.done < begun.done) setBegun({ phase: job.phase, done: job.done, at: heardAt });
  return secondsLeft(begun, job, heardAt);
}

/** "1,240 of 3,900 · 20 s left", as much of it as is known. */
export function tellProgress(job: Job, seconds: number | null): string {
  if (job.phase === null) return t(job.state === "queued" ? "job.queued" : "job.running");
  const counts = job.total === null ? formatNumber(job.done) : t("job.of", { done: formatNumber(job.done), total: formatNumber(job.total) });
  const parts = [tMaybe(`job.phase_${job.phase}`) ?? job.phase, counts];
  if (seconds !== null) parts.push(seconds < 90 ? t("job.seconds_left", { count: Math.max(1, seconds) }) : t("job.minutes_left", { count: Math.round(seconds / 60) }));
  return parts.join(" · ");
}
