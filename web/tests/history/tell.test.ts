import { beforeAll, expect, test } from "vitest";
import { spokenFields, tellAct, tellCounts, tellValue } from "../../src/history/tell";
import { speak } from "../../src/language/language";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
});

test("only fields that differ and mean something are told", () => {
  const before = { id: "1", title: "CFO", version: 3, note: null, emails: ["a@example.org"] };
  const after = { id: "1", title: "CEO", version: 4, emails: ["a@example.org"] };
  expect(spokenFields(before, after)).toEqual([["title", "CFO", "CEO"]]);
});

test("a creation tells every field that it sets", () => {
  expect(spokenFields(null, { name: "Ann", note: null, account_id: "x" })).toEqual([["name", undefined, "Ann"]]);
});

test.each([
  [null, "–"],
  [[], "–"],
  ["2026-03-31", "31 Mar 2026"],
  ["c_level", "C-level"],
  ["allied_with", "allied with"],
  ["none", "none"],
  ["filled", "Filled"],
  [["a", "b"], "a, b"],
  [1200, "1,200"],
  [true, "yes"],
  ["01a202424180700087a842acdbc987f8", "…c987f8"],
])("%o is told as %s", (value, told) => {
  expect(tellValue(value)).toBe(told);
});

test("an act is told in words, an unknown verb as it is", () => {
  expect(tellAct({ verb: "import", summary: "people.csv" })).toBe("Imported people.csv");
  expect(tellAct({ verb: "teleport", summary: "x" })).toBe("teleport x");
});

test("counts leave out the zeros", () => {
  expect(tellCounts({ added: 2, updated: 0, left: 1 })).toBe("2 added · 1 left");
});
