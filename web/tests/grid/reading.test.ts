import { expect, test } from "vitest";
import { readDay, readList, readNumber } from "../../src/grid/reading";

test.each([
  ["0", 0],
  ["1240000", 1_240_000],
  ["1 240 000", 1_240_000],
  ["1\u00a0240\u202f000", 1_240_000],
  ["1,240,000", 1_240_000],
  ["1.240.000", 1_240_000],
  ["1.240.000,49", 1_240_000],
  ["1,240.6", 1241],
  ["12,5", 13],
  ["1,240", 1240],
  ["€1.2M", 1_200_000],
  ["3k", 3000],
  ["1,5 млн", null],
  ["2bn", 2_000_000_000],
  ["-5", null],
  ["many", null],
  ["", null],
  ["1e9", null],
  ["99999999999999999999", null],
])("“%s” is the number %s", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each([
  ["2026-03-31", "2026-03-31"],
  ["2026-3-1", "2026-03-01"],
  ["31.03.2026", "2026-03-31"],
  ["1/4/2026", "2026-04-01"],
  ["2026-02-30", null],
  ["31.02.2026", null],
  ["yesterday", null],
  ["", null],
])("“%s” is the day %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test("a list's parts are told apart by commas, semicolons and lines, each once", () => {
  expect(readList("key, 2026;north\nkey,, ")).toEqual(["key", "2026", "north"]);
  expect(readList(" ")).toEqual([]);
});
