/** Formats of the browser, made once for a language and its options: making one costs as much as a hundred uses. */
export const numberFormat = remembered((locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
export const dateFormat = remembered((locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
export const ageFormat = remembered((locale, options?: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options));
export const partNames = remembered((locale, options: Intl.DisplayNamesOptions = { type: "dateTimeField" }) => new Intl.DisplayNames(locale, options));
export const pluralRules = remembered((locale) => new Intl.PluralRules(locale));

function remembered<Format, Options extends object>(make: (locale: string, options?: Options) => Format): (locale: string, options?: Options) => Format {
  const made = new Map<string, Format>();
  return (locale, options) => {
    const key = options === undefined ? locale : locale + JSON.stringify(options);
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
}
