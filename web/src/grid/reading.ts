/** Reading what people type into cells. */

const FACTORS: Readonly<Record<string, number>> = { "": 1, k: 1e3, т: 1e3, m: 1e6, м: 1e6, b: 1e9, bn: 1e9, g: 1e9 };

/** "1 240 000", "1,240,000", "€1.2M" or "3k" as a whole number; null for anything else. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^\p{Sc}|\p{Sc}$/gu, "").toLocaleLowerCase();
  const found = /^(\d[\d.,]*)([a-zа-я]{0,2})$/u.exec(plain);
  const factor = FACTORS[found?.[2] ?? ""];
  if (found === null || factor === undefined) return null;
  const value = Math.round(decimal(found[1] ?? "") * factor);
  return Number.isSafeInteger(value) ? value : null;
}

/** The last of two kinds of signs is the decimal one, a sign that stands before three digits only groups them. */
function decimal(digits: string): number {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const sign = digits[last] ?? "";
  const isGrouping = last < 0 || (digits.length - last === 4 && (digits.split(sign).length > 2 || !/[.,]/.test(digits.slice(0, last))));
  const whole = (isGrouping ? digits : digits.slice(0, last)).replace(/[.,]/g, "");
  return Number(isGrouping ? whole : `${whole}.${digits.slice(last + 1)}`);
}

/** "2026-03-31", "31.03.2026" or "31/03/2026" as an ISO day; null for anything else and for days that never were. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const spoken = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  const [year, month, day] = iso !== null ? iso.slice(1) : spoken !== null ? spoken.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found) ? found : null;
}

/** The parts of a list: what stands between commas, semicolons or line breaks, each once. */
export function readList(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((part) => part.trim()).filter((part) => part !== ""))];
}
