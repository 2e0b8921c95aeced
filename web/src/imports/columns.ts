import type { ImportPreview, Job } from "../api/model";

export type Column = ImportPreview["columns"][number];

/** The columns of a file that was read, or of one whose headings say nothing. */
export function columnsOf(job: Pick<Job, "preview" | "error">): Column[] {
  if (job.preview !== null) return job.preview.columns;
  const headings = job.error?.params.headings;
  const sample = job.error?.params.sample;
  const rows = Array.isArray(sample) ? (sample as string[][]) : [];
  if (!Array.isArray(headings)) return [];
  return headings.map((heading, place) => ({ heading: String(heading), field: null, judged: null, found: "unknown", sample: rows.map((row) => row[place] ?? "") }));
}

/** Somebody should look at the columns: a meaning was guessed, or taken from one of several. */
const UNSURE = new Set(["ambiguous", "spelling", "content"]);

/** Whether the meaning of the columns is to be looked at before anything is accepted. */
export function isUnsure(preview: Pick<ImportPreview, "columns" | "rejected_count" | "rows_read">): boolean {
  const isLossy = preview.rows_read > 0 && preview.rejected_count * 2 > preview.rows_read;
  return isLossy || preview.columns.some(({ found }) => UNSURE.has(found));
}
