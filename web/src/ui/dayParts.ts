import { lengthOf } from "./month";

/** What a day and a time of day are made of. */
export type Part = "year" | "month" | "day" | "hour" | "minute";

/** Those that are known. */
export type Parts = Readonly<Partial<Record<Part, number | undefined>>>;

interface Limits {
  least: number;
  most: number;
  digits: number;
  /** How far a page leads. */
  page: number;
}

export const LIMITS: Readonly<Record<Part, Limits>> = {
  year: { least: 1, most: 9999, digits: 4, page: 5 },
  month: { least: 1, most: 12, digits: 2, page: 2 },
  day: { least: 1, most: 31, digits: 2, page: 7 },
  hour: { least: 0, most: 23, digits: 2, page: 2 },
  minute: { least: 0, most: 59, digits: 2, page: 15 },
};

export function partsOfDay(day: string): Parts {
  return day === "" ? {} : { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The ISO day of its parts, the last of the month where the month has no such day; null while one is missing. */
export function dayOf({ year, month, day }: Parts): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const begun = `${textOf("year", year)}-${textOf("month", month)}-`;
  return begun + textOf("day", Math.min(day, lengthOf(begun)));
}

/** The parts of a moment where the reader is. */
export function partsOfMoment(moment: string): Parts {
  const at = new Date(moment);
  return { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate(), hour: at.getHours(), minute: at.getMinutes() };
}

/** The moment as ISO writes it in UTC, to the minute; null while a part is missing. */
export function momentOf(parts: Parts): string | null {
  const day = dayOf(parts);
  if (day === null || parts.hour === undefined || parts.minute === undefined) return null;
  return new Date(`${day}T${textOf("hour", parts.hour)}:${textOf("minute", parts.minute)}`).toISOString().replace(/:\d{2}\.\d+Z$/, "Z");
}

/** A part as it is shown. */
export function textOf(part: Part, value: number): string {
  return String(value).padStart(LIMITS[part].digits, "0");
}

/** What was typed, and whether nothing can follow; a year of one or two digits is of this century. */
export function readPart(part: Part, typed: string): { value: number | undefined; isWhole: boolean } {
  const { least, most, digits } = LIMITS[part];
  const number = Number(typed);
  const value = part === "year" && typed.length < 3 ? 2000 + number : number;
  const isFit = typed !== "" && value >= least && value <= most;
  return { value: isFit ? value : undefined, isWhole: typed.length === digits || (part !== "year" && number * 10 > most) };
}

/** The value that a key leads to, round and round; null for other keys. */
export function steppedPart(part: Part, value: number, key: string): number | null {
  const { least, most, page } = LIMITS[part];
  const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: page, PageDown: -page };
  const step = steps[key];
  if (step === undefined) return key === "Home" ? least : key === "End" ? most : null;
  const count = most - least + 1;
  return least + ((value - least + step + count) % count);
}
