import { useQuery } from "@tanstack/react-query";
import { type Guide, type Texts, type Vocabulary, vocabularyQuery } from "../api/stakes";
import type { HeldValue, SaidField } from "../api/model";
import { formatAge, formatNumber } from "../language/formats";
import { spokenLanguage, t, tMaybe } from "../language/language";

const NOTHING: Vocabulary = { fields: new Map(), guides: {}, steps: [], templates: {} };

/** Known once it has come: words are asked for from everywhere, drawing functions without React among them. */
let known = NOTHING;

/** The workspace's own words; what shows them draws anew once they have come. */
export function useVocabulary(): Vocabulary {
  const { data } = useQuery(vocabularyQuery);
  if (data !== undefined) learn(data);
  return data ?? known;
}

export function learn(vocabulary: Vocabulary): void {
  known = vocabulary;
}

/** A text in the reader's language, else in English. */
export function inWords(texts: Texts | undefined): string | undefined {
  return texts?.[spokenLanguage()] ?? texts?.en;
}

const RACI = "raci.";

/** The guide of a field; one guide serves every step of the decision. */
export function guideOf(field: string): Guide | undefined {
  return known.guides[field.startsWith(RACI) ? "raci" : field];
}

export function saidField(field: string): SaidField | undefined {
  return known.fields.get(field);
}

/** A field as people call it. */
export function fieldName(field: string): string {
  if (field.startsWith(RACI)) {
    const key = field.slice(RACI.length);
    return inWords(known.steps.find((step) => step.key === key)?.name) ?? spoken(key);
  }
  return inWords(guideOf(field)?.name) ?? spoken(field);
}

/** A word of a choice as people say it. */
export function wordOf(field: string, word: string): string {
  return inWords(guideOf(field)?.words?.[word]?.name) ?? spoken(word);
}

/** A buying role as the workspace calls it; before its words have come, and where no role is known, as we do. */
export function roleWord(role: string): string {
  if (role === "unknown") return t("buying.unknown");
  return inWords(guideOf("roles")?.words?.[role]?.name) ?? tMaybe(`buying.${role}`) ?? spoken(role);
}

/** A buying role where there is little room; what the workspace calls otherwise than we do is said in full. */
export function briefRole(role: string): string {
  const word = roleWord(role);
  return word === tMaybe(`buying.${role}`) ? (tMaybe(`buying_brief.${role}`) ?? word) : word;
}

/** Where somebody stands, as the workspace calls it. */
export function stanceWord(stance: string): string {
  return inWords(guideOf("stance")?.words?.[stance]?.name) ?? tMaybe(`stance.${stance}`) ?? spoken(stance);
}

export function definitionOf(field: string, word: string): string | undefined {
  return inWords(guideOf(field)?.words?.[word]?.definition);
}

/** A value as it is read: words of choices, texts, a number of how many, yes or no. */
export function tellHeld(field: string, value: unknown): string {
  if (typeof value === "boolean") return t(value ? "stake.yes" : "stake.no");
  const shape = saidField(field);
  if (typeof value === "number") return shape === undefined ? formatNumber(value) : t("stake.of", { value, most: shape.most });
  const isChoice = shape?.shape === "choice" || shape?.shape === "choices";
  if (Array.isArray(value)) return value.map((each) => (isChoice ? wordOf(field, String(each)) : String(each))).join(isChoice ? ", " : "; ");
  return isChoice ? wordOf(field, String(value)) : String(value);
}

/** How well a value is known, and since when. */
export function tellConfirmation(held: Pick<HeldValue, "confirmation" | "on">): string {
  const params = { age: formatAge(held.on) };
  if (held.confirmation === "confirmed") return t("stake.confirmed", params);
  return held.confirmation === "disputed" ? t("stake.disputed", params) : t("stake.assumed", params);
}

/** A program's word as people say it. */
export function spoken(word: string): string {
  return word.replaceAll("_", " ").replaceAll(".", ": ");
}
