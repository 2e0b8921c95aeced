import { ageFormat, dateFormat, numberFormat, partNames } from "./intl";
import { spokenLanguage, t } from "./language";

const DAY = 86_400_000;

export function formatNumber(value: number): string {
  return numberFormat(spokenLanguage()).format(value);
}

/** An amount in short ("€1.2M"); a currency that nobody knows is left out. */
export function formatMoney(amount: number, currency: string | null): string {
  const short = { notation: "compact", maximumSignificantDigits: 3 } as const;
  try {
    return numberFormat(spokenLanguage(), currency === null ? short : { ...short, style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(amount);
  } catch {
    return `${numberFormat(spokenLanguage(), short).format(amount)} ${currency ?? ""}`.trim();
  }
}

/** A share of 0 to 1 as a whole percentage. */
export function formatShare(share: number): string {
  return numberFormat(spokenLanguage(), { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** A number of bytes in kilobytes or megabytes. */
export function formatBytes(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const options = { style: "unit", unit: isLarge ? "megabyte" : "kilobyte", maximumFractionDigits: isLarge ? 1 : 0 } as const;
  return numberFormat(spokenLanguage(), options).format(bytes / (isLarge ? 1_000_000 : 1000));
}

/** An ISO day ("2011-03-31") in words: "31 Mar 2011". */
export function formatDay(day: string): string {
  return days({ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(day));
}

/** A sentence of the server's with its days as the reader writes them; what it quotes stays. */
export function withDays(sentence: string): string {
  return sentence.replace(/(^|[\s(])(\d{4}-\d\d-\d\d)(?=[\s,.;:)]|$)/g, (_, before: string, day: string) => before + formatDay(day));
}

/** A day with its weekday and month in full: "Friday 27 November 2026". */
export function formatWholeDay(day: string): string {
  return days({ dateStyle: "full", timeZone: "UTC" }).format(new Date(day));
}

/** The month of a day: "November 2026". */
export function nameOfMonth(day: string): string {
  return days({ month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(day));
}

/** "Fri". */
export function nameOfWeekday(day: string): string {
  return days({ weekday: "short", timeZone: "UTC" }).format(new Date(day));
}

/** In which order a day, with or without its time, is written, and with what between. */
export function shapeOfDay(hasTime: boolean): Intl.DateTimeFormatPart[] {
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return days({ day: "2-digit", month: "2-digit", year: "numeric", ...(hasTime ? time : {}) }).formatToParts();
}

/** What a part of a day is called: "year". */
export function nameOfPart(part: string): string {
  return partNames(spokenLanguage(), { type: "dateTimeField" }).of(part) ?? part;
}

/** A moment in the reader's own time zone. */
export function formatMoment(moment: string): string {
  const options = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  return days(options).format(new Date(moment));
}

/** How long ago, in the widest unit that fits: "3 days ago". */
export function formatAge(moment: string, now: number = Date.now()): string {
  const seconds = Math.round((new Date(moment).getTime() - now) / 1000);
  const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
    ["year", 31_557_600],
    ["month", 2_629_800],
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ];
  const format = ageFormat(spokenLanguage(), { numeric: "auto" });
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return t("time.now");
}

/** Whole days since an ISO day. */
export function daysSince(day: string, now: number = Date.now()): number {
  return Math.max(0, Math.floor((now - new Date(day).getTime()) / DAY));
}

/** Today as an ISO day, where the reader is. */
export function today(now: Date = new Date()): string {
  const pad = (part: number): string => String(part).padStart(2, "0");
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function days(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(spokenLanguage() === "en" ? "en-GB" : spokenLanguage(), options);
}
