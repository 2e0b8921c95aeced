import type { Reason, Review } from "../api/model";
import { spokenLanguage, t, tMaybe } from "../language/language";
import type { Params } from "../language/message";
import { fieldName, wordOf } from "./vocabulary";

/** Which field's word a value of a reason is. */
const WORDS: Readonly<Record<string, string>> = { role: "roles", coverage: "coverage", current: "engagement", aim: "engagement", letter: "raci" };
const MOST_NAMES = 3;

/** A reason of the rules in the reader's language: by its code, else the server's own English sentence. */
export function tellReason({ code, sentence, values }: Reason): string {
  return tMaybe(`reason.${code}`, paramsOf(values)) ?? sentence;
}

/** The values of a reason as they are read. The first number chooses the plural where none is called the count. */
function paramsOf(values: Readonly<Record<string, unknown>>): Params {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) params[name] = tellValue(name, value);
  const { name, roles } = values;
  if (typeof name === "string" && Array.isArray(roles)) params.who = roles.length === 0 ? name : `${name} (${String(params.roles)})`;
  else if ("who" in values && Array.isArray(values.names)) params.who = values.names.length === 0 ? t("reason.none_known") : String(params.names);
  const first = Object.values(values).find((value): value is number => typeof value === "number");
  return first === undefined || "count" in params ? params : { ...params, count: first };
}

function tellValue(name: string, value: unknown): string | number {
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return listed(value.map((each) => (name === "roles" ? wordOf("roles", String(each)) : String(each))));
  if (isReason(value)) return tellReason(value);
  const text = String(value);
  if (name === "step") return fieldName(`raci.${text.replaceAll(" ", "_")}`);
  const field = WORDS[name];
  return field === undefined ? text : wordOf(field, text);
}

function isReason(value: unknown): value is Reason {
  return typeof value === "object" && value !== null && "code" in value;
}

/** "Ann, Bob and Cyd", "Ann, Bob, Cyd and 4 more". */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  if (more > 0) return `${names.slice(0, MOST_NAMES).join(", ")} ${t("list.more", { count: more })}`;
  return new Intl.ListFormat(spokenLanguage() === "en" ? "en-GB" : spokenLanguage(), { type: "conjunction" }).format(names);
}

/** Somebody without whom the map would be worse, with everything that would be lost. */
export interface Missed {
  id: string;
  name: string;
  why: readonly string[];
}

/** Whose leaving would cost: everybody once, whatever it is that goes with them. */
export function missedIn({ missed, held_together: held }: Pick<Review, "missed" | "held_together">): Missed[] {
  const found = new Map<string, { id: string; name: string; why: string[] }>();
  const lose = ({ subject_id: id, name }: { subject_id: string; name: string }, why: readonly string[]): void => {
    const one = found.get(id) ?? { id, name, why: [] };
    one.why.push(...why);
    found.set(id, one);
  };
  for (const each of missed) lose(each, each.losses.map(tellReason));
  for (const each of held) lose(each, [t("review.cut_off", { count: each.count })]);
  return [...found.values()];
}
