/** Days as ISO writes them ("2026-11-27"), in weeks that begin on Monday. */

/** The weeks of the month of a day, whole: with the days before and after it. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 8)}01`;
  const start = plusDays(first, -weekday(first));
  const weeks = Math.ceil((weekday(first) + lengthOf(first)) / 7);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_each, index) => plusDays(start, week * 7 + index)));
}

/** The day that a key leads to: a day or a week on, to the ends of the week, a month on, or with Shift a year. */
export function ledTo(day: string, key: string, isShift: boolean): string | null {
  switch (key) {
    case "ArrowLeft": return plusDays(day, -1);
    case "ArrowRight": return plusDays(day, 1);
    case "ArrowUp": return plusDays(day, -7);
    case "ArrowDown": return plusDays(day, 7);
    case "Home": return plusDays(day, -weekday(day));
    case "End": return plusDays(day, 6 - weekday(day));
    case "PageUp": return plusMonths(day, isShift ? -12 : -1);
    case "PageDown": return plusMonths(day, isShift ? 12 : 1);
    default: return null;
  }
}

/** The same day of another month, or its last if it has no such day. */
export function plusMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 8)}01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  const first = isoOf(date);
  return first.slice(0, 8) + String(Math.min(Number(day.slice(8)), lengthOf(first))).padStart(2, "0");
}

function plusDays(day: string, days: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + days);
  return isoOf(date);
}

/** How many days the month of a day has. */
export function lengthOf(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}

/** 0 for Monday. */
function weekday(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
