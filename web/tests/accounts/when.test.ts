import { expect, test } from "vitest";
import { comparedBy, comparing, dayShown, isPast, notComparing, whenOf, yearBefore } from "../../src/accounts/when";

test("an address without days means now", () => {
  expect(whenOf({})).toEqual({ as_of: null, as_known: null });
  expect(isPast({})).toBe(false);
});

test("the moment of knowledge is asked for to the second", () => {
  expect(whenOf({ as_known: "2024-01-01T08:00Z" }).as_known).toBe("2024-01-01T08:00:00Z");
  expect(whenOf({ as_known: "2024-01-01T08:00:30Z" }).as_known).toBe("2024-01-01T08:00:30Z");
});

test("another day and another knowledge can be read, not written; a comparison with today can be written", () => {
  expect(isPast({ as_of: "2024-01-01" })).toBe(true);
  expect(isPast({ as_known: "2024-01-01T08:00Z" })).toBe(true);
  expect(isPast({ since: "2024-01-01" })).toBe(false);
});

test("as it was known then means the day of the knowledge, too", () => {
  expect(dayShown({ as_known: "2024-01-01T08:00Z" })).toBe("2024-01-01");
  expect(dayShown({ as_known: "2024-01-01T08:00Z", as_of: "2023-05-01" })).toBe("2023-05-01");
});

test("two days are compared from the earlier to the later", () => {
  expect(comparedBy({ since: "2023-01-01", as_of: "2024-01-01" })).toEqual({ since: "2023-01-01", until: "2024-01-01", as_known: null });
  expect(comparedBy({ since: "2025-01-01", as_of: "2024-01-01" })).toBeNull();
  expect(comparedBy({ as_of: "2024-01-01" })).toBeNull();
});

test("a comparison colours the map by what happened, unless the reader has coloured it", () => {
  expect(comparing({}, "2023-01-01")).toEqual({ since: "2023-01-01", fill: "change" });
  expect(comparing({ fill: "division" }, "2023-01-01")).toEqual({ since: "2023-01-01", fill: "division" });
  expect(notComparing({ fill: "change" })).toEqual({ since: undefined, fill: undefined });
  expect(notComparing({ fill: "division" })).toEqual({ since: undefined });
});

test("a year before a leap day is the first of March", () => {
  expect(yearBefore("2024-03-15")).toBe("2023-03-15");
  expect(yearBefore("2024-02-29")).toBe("2023-03-01");
});
