import type { DateMark } from "../api/model";
import { yearBefore } from "./when";

const DAY = 86_400_000;

/** The days of an account from the first on which something changed to the last that can be shown. */
export interface Life {
  first: string;
  /** How many days later the last one is; at least one. */
  length: number;
  marks: readonly DateMark[];
}

/** Something changed at a place of the line (0 to 1); how much, in comparison (0 to 1). */
export interface Tick {
  at: number;
  weight: number;
}

/** Days which lie in the future are left out; null where nothing ever changed. */
export function lifeOf(marks: readonly DateMark[], last: string): Life | null {
  const past = marks.filter(({ date }) => date <= last).sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = past[0]?.date;
  return first === undefined ? null : { first, length: Math.max(1, daysBetween(first, last)), marks: past };
}

export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY);
}

export function dayAt(life: Life, place: number): string {
  return new Date(Date.parse(life.first) + place * DAY).toISOString().slice(0, 10);
}

/** Where a day is on the line, within its ends. */
export function placeOf(life: Life, day: string): number {
  return Math.min(life.length, Math.max(0, daysBetween(life.first, day)));
}

/** The nearest day of change before or after a day. */
export function neighbourOf(life: Life, day: string, step: 1 | -1): string | undefined {
  const days = life.marks.map(({ date }) => date);
  return step === 1 ? days.find((date) => date > day) : days.findLast((date) => date < day);
}

/** The day that one would most likely compare a day with: before the newest change, or a year earlier. */
export function sinceWhen(marks: readonly DateMark[], day: string): string {
  const life = lifeOf(marks, day);
  const newest = life?.marks.at(-1)?.date;
  const before = life === null || newest === undefined ? undefined : neighbourOf(life, newest, -1);
  return before ?? yearBefore(day);
}

/** At most so many ticks: days that would stand on each other are one. */
export function ticksOf(life: Life, slots: number): Tick[] {
  const sums = new Map<number, number>();
  for (const { date, joined, left, moved } of life.marks) {
    const slot = Math.round((placeOf(life, date) / life.length) * slots);
    sums.set(slot, (sums.get(slot) ?? 0) + joined + left + moved);
  }
  const most = Math.max(1, ...sums.values());
  // a day with one change among days with thousands is still to be seen
  return [...sums].map(([slot, sum]) => ({ at: slot / slots, weight: Math.max(0.15, Math.sqrt(sum / most)) }));
}

const STEPS = [1, 2, 5, 10, 20, 50];

/** The years to write below the line, at most so many, and where each begins (0 to 1). */
export function yearsOf(life: Life, most: number): { year: number; at: number }[] {
  const from = Number(life.first.slice(0, 4)) + 1;
  const until = Number(dayAt(life, life.length).slice(0, 4));
  const step = STEPS.find((each) => (until - from) / each < most) ?? 100;
  const years: { year: number; at: number }[] = [];
  for (let year = Math.ceil(from / step) * step; year <= until; year += step) {
    years.push({ year, at: placeOf(life, `${String(year)}-01-01`) / life.length });
  }
  return years;
}
