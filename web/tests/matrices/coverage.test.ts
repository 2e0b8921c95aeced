import { beforeAll, expect, test } from "vitest";
import type { CoverageCell, CoverageRow, Passed } from "../../src/api/model";
import { speak } from "../../src/language/language";
import { learnWords } from "./words";
import { cellWords, levelKey, marksOf, passedWords, rowGaps, stepsTo, threadingWords } from "../../src/matrices/coverage";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
  learnWords();
});

function passed(days: number | null, strength: number | null = null): Passed {
  const freshness = days === null ? "never" : days >= 120 ? "stale" : days >= 30 ? "ageing" : "fresh";
  return { last: null, freshness, days, strength, strength_because: [] };
}

function cell(known: Partial<CoverageCell>): CoverageCell {
  return { member_id: "pia", covering_id: "c", version: 1, level: null, desired: null, note: null, passed: passed(null), ...known };
}

test("what passed is told with its age and strength, and when it is stale", () => {
  expect(passedWords(passed(null))).toBe("never in touch");
  expect(passedWords(passed(1, 3.4))).toBe("1 day ago, tie 3 of 100");
  expect(passedWords(passed(120))).toBe("120 days ago, stale");
});

test("a cell says who is what to whom, and what passed", () => {
  expect(cellWords(undefined)).toBe("nothing yet");
  expect(cellWords(cell({}))).toBe("covers, never in touch");
  expect(cellWords(cell({ level: "vendor", desired: "trusted_advisor", passed: passed(3) }))).toBe("Vendor, should be Trusted advisor, 3 days ago");
  expect(cellWords(cell({ covering_id: null, passed: passed(3) }))).toBe("does not cover, 3 days ago");
});

test("steps count the levels to the aim; unknown is no number", () => {
  expect([stepsTo(cell({ level: "vendor", desired: "problem_solver" })), stepsTo(cell({ level: "trusted_advisor", desired: "vendor" })), stepsTo(cell({ desired: "vendor" }))]).toEqual([2, -3, null]);
});

test("gaps are told in the reader's words", () => {
  const because = (code: string, values = {}) => ({ code, values, sentence: `in English: ${code}` });
  const row = {
    person: { name: "Ann" }, gaps: [because("nobody_covers"), because("stale_contact", { days: 130 }), because("below"), because("new")],
    cells: [cell({ level: "vendor", desired: "trusted_advisor" }), cell({ level: "vendor", desired: "vendor" })],
  } as unknown as CoverageRow;
  expect(rowGaps(row, () => "Pia")).toEqual(["Nobody of us covers them", "No contact for 130 days", "in English: new", "Pia: Vendor, should be Trusted advisor"]);
});

test("on how many people it hangs is told by name, the first three of many", () => {
  const rows = ["Ann", "Bob", "Cyd", "Dan", "Eve"].map((name) => ({ person: { subject_id: name.toLowerCase(), name } })) as CoverageRow[];
  const because = { code: "x", sentence: "x", values: {} };
  expect(threadingWords({ threading: "single_threaded", active: ["bob"], wanted: 3, rows, because })).toBe("Everything hangs on Bob: single-threaded. 3 people in live two-way contact are wanted.");
  expect(threadingWords({ threading: "multi_threaded", active: rows.map((row) => row.person.subject_id), wanted: 3, rows, because })).toBe("5 people in live two-way contact: Ann, Bob, Cyd and 2 more");
});

test("strength has marks from none to five", () => {
  expect([null, 1, 20, 21, 99, 100].map(marksOf)).toEqual([0, 1, 1, 2, 5, 5]);
});

test("digits mean levels, with Shift those that are wanted", () => {
  expect(levelKey({ code: "Digit1", shiftKey: false })).toEqual({ field: "level", level: "vendor" });
  expect(levelKey({ code: "Numpad4", shiftKey: true })).toEqual({ field: "desired", level: "trusted_advisor" });
  expect([levelKey({ code: "Digit5", shiftKey: false }), levelKey({ code: "KeyA", shiftKey: false })]).toEqual([null, null]);
});
