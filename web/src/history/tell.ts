import type { Changeset } from "../api/model";
import { formatDay, formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { isRelation, relationWord } from "../stakes/relations";

/** What was done, in one sentence: "Imported people.csv". */
export function tellAct(changeset: Pick<Changeset, "verb" | "summary">): string {
  return tMaybe(`verb.${changeset.verb}`, { what: changeset.summary }) ?? `${changeset.verb} ${changeset.summary}`;
}

/** What it did, by kind, without the zeros: "82 added · 3 left". */
export function tellCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => tMaybe(`count.${name}`, { count }) ?? `${formatNumber(count)} ${name.replaceAll("_", " ")}`)
    .join(" · ");
}

export function fieldWord(field: string): string {
  return tMaybe(`field.${field}`) ?? field.replaceAll("_", " ");
}

/** A logged value for reading; ids of other things are not worth reading and stay short. */
export function tellValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return t("value.none");
  if (Array.isArray(value)) return value.length === 0 ? t("value.none") : value.map(tellValue).join(", ");
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "boolean") return value ? t("value.yes") : t("value.no");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text);
  if (/^[0-9a-f]{32}$/.test(text)) return `…${text.slice(-6)}`;
  return tMaybe(`seniority.${text}`) ?? tMaybe(`function.${text}`) ?? tMaybe(`stage.${text}`) ?? tMaybe(`tier.${text}`) ?? (isRelation(text) ? relationWord(text, true) : undefined) ?? tMaybe(`relation.strength_${text}`) ?? tMaybe(`post.${text}`) ?? text;
}

const UNSPOKEN = new Set(["id", "account_id", "source_key", "source_line", "source", "seniority_confidence", "function_confidence", "version", "created"]);

/** The fields worth showing of a change, in their order, with both sides. */
export function spokenFields(before: Record<string, unknown> | null, after: Record<string, unknown> | null): [string, unknown, unknown][] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .filter((name) => !UNSPOKEN.has(name))
    .map((name): [string, unknown, unknown] => [name, before?.[name], after?.[name]])
    .filter(([, was, is]) => JSON.stringify(was ?? null) !== JSON.stringify(is ?? null));
}
