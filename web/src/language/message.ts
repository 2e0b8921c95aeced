import { numberFormat, pluralRules } from "./intl";

/** One entry of a catalogue: a sentence, or its plural forms by CLDR category. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Params = Readonly<Record<string, string | number>>;

/**
 * The sentence for the parameters: `{name}` is filled in, numbers in the way of the locale; `count` chooses the plural.
 * A parameter which is not given stays visible as `{name}`, so that a mistake shows instead of vanishing.
 */
export function formatMessage(message: Message, params: Params, locale: string): string {
  const sentence = typeof message === "string" ? message : pluralForm(message, params.count, locale);
  if (!sentence.includes("{")) return sentence;
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === "number" ? formatted(value, locale) : value;
  });
}

/** Whole numbers below a thousand are written alike in every language we speak. */
function formatted(value: number, locale: string): string {
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : numberFormat(locale).format(value);
}

function pluralForm(forms: Exclude<Message, string>, count: string | number | undefined, locale: string): string {
  const category = pluralRules(locale).select(Number(count ?? 0));
  return forms[category] ?? forms.other ?? "";
}
