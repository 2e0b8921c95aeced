import { beforeAll, expect, test } from "vitest";
import type { Assessment, Origin, Tie, Value } from "../../src/api/model";
import { speak } from "../../src/language/language";
import { agesOf, freshSign, tellKnown, tellOrigin, tellSpan, tellStanding, tellTie, valuesIn } from "../../src/people/saying";
import { person } from "../person";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
});

const ORIGIN: Origin = {
  changeset_id: "1", seq: 7, verb: "import", actor: "Ann", basis: "imported", confidence: null, file: "people.csv", row: 12,
  as_of: "2024-06-01", day: "2024-06-01", recorded_at: "2024-06-10T08:00:00Z",
};

function value(known: Partial<Value>): Value {
  return { subject_id: "1", subject_kind: "position", field: "title", value: "CFO", label: null, origin: null, confirmation: "assumed", said_on: null, seen_on: null, fresh_on: null, evidence: [], ...known };
}

test.each([
  [{ value: "CFO" }, "CFO"],
  [{ field: "seniority", value: "c_level" }, "C-level"],
  [{ field: "emails", value: ["a@b.c", "d@e.f"] }, "a@b.c, d@e.f"],
  [{ field: "valid_from", value: "2024-03-01" }, "1 Mar 2024"],
  [{ field: "headcount", value: 1200 }, "1,200"],
  [{ field: "division_id", value: "01ab", label: "IT / Networks" }, "IT › Networks"],
])("%o is read as %s", (known, told) => {
  expect(tellKnown(value(known))).toBe(told);
});

test("values come in the order of telling, without those that are unknown", () => {
  const values = [value({ field: "grade" }), value({ field: "title" }), value({ field: "note" })];
  expect(valuesIn(values, ["title", "location", "grade"]).map(({ field }) => field)).toEqual(["title", "grade"]);
});

test("an origin names the file, its row, who imported it and the day it describes; or who entered it", () => {
  expect(tellOrigin(ORIGIN)).toBe("From people.csv, row 12, imported by Ann, 10 Jun 2024; true as of 1 Jun 2024");
  expect(tellOrigin({ ...ORIGIN, confidence: 0.95, row: null })).toBe("From people.csv, imported by Ann, 10 Jun 2024; true as of 1 Jun 2024; Read from the title, 95% sure");
  expect(tellOrigin({ ...ORIGIN, verb: "update_position", file: null, row: null, as_of: null })).toBe("Entered by Ann, 10 Jun 2024");
});

test("a value stands as it was judged last", () => {
  const said = { author: "Ann", asserted_on: "2024-01-01", confirmed_on: null, confirmation: "disputed" } as Assessment;
  expect(tellStanding(value({ confirmation: "disputed", evidence: [said] }))).toMatch(/^Disputed by Ann/);
  expect(tellStanding(value({}))).toBe("Nobody has confirmed it yet");
});

test("freshness has three signs, seen from the day that is shown", () => {
  expect(freshSign("2024-05-10", "2024-06-01")).toBe("new");
  expect(freshSign("2024-03-01", "2024-06-01")).toBe("ageing");
  expect(freshSign("2024-01-01", "2024-06-01")).toBe("old");
  expect(freshSign(null, "2024-06-01")).toBe("old");
});

test("an account is as fresh as the one in the middle; who was never confirmed is stale", () => {
  const people = ["2024-05-31", "2024-05-01", "2023-01-01", null].map((confirmed_on) => person({ confirmed_on }));
  expect(agesOf(people, "2024-06-01")).toEqual({ median: 517, stale: 2 });
  expect(agesOf([], "2024-06-01")).toEqual({ median: null, stale: 0 });
  expect(agesOf([person({})], "2024-06-01")).toEqual({ median: null, stale: 1 });
});

test("a span says as much as is known", () => {
  expect(tellSpan("2021-05-01", null)).toBe("since 1 May 2021");
  expect(tellSpan(null, null)).toBe("start not known");
});

test("a line is told from where one stands", () => {
  const tie = { kind: "solid", direction: "up" } as Tie;
  expect([tie, { ...tie, kind: "dotted" }, { ...tie, direction: "down" }].map((each) => tellTie(each))).toEqual(["reports to", "dotted to", "leads"]);
});
