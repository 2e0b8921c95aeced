/** What the columns of pasted rows mean where no heading says it: the fields of the list in its own order. */
const FIELDS = ["name", "title", "division", "manager", "seniority", "function", "email", "location", "since", "phone", "grade", "note"] as const;

/** Rows with a heading of their own before them, and what its columns mean. */
export function headed(text: string): { text: string; mapping: Readonly<Record<string, string>> } {
  const width = Math.max(...text.split("\n").map((line) => line.split("\t").length));
  const headings = Array.from({ length: width }, (_, at) => FIELDS[at] ?? `column ${String(at + 1)}`);
  return { text: `${headings.join("\t")}\n${text}`, mapping: Object.fromEntries(headings.map((heading, at) => [heading, FIELDS[at] ?? "ignored"])) };
}
