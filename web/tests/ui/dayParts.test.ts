import { expect, test } from "vitest";
import { dayOf, momentOf, partsOfDay, partsOfMoment, readPart, steppedPart, textOf } from "../../src/ui/dayParts";

test("a day comes apart and together again", () => {
  expect(partsOfDay("2021-05-02")).toEqual({ year: 2021, month: 5, day: 2 });
  expect(dayOf(partsOfDay("2021-05-02"))).toBe("2021-05-02");
  expect(partsOfDay("")).toEqual({});
  expect(dayOf({ year: 2021, month: 5 })).toBeNull();
});

test("a day that its month has not is the last of the month", () => {
  expect(dayOf({ year: 2023, month: 2, day: 31 })).toBe("2023-02-28");
  expect(dayOf({ year: 2024, month: 2, day: 30 })).toBe("2024-02-29");
});

test("a moment is read where the reader is and written in UTC", () => {
  expect(momentOf(partsOfMoment("2021-05-02T10:05Z"))).toBe("2021-05-02T10:05Z");
  expect(momentOf({ year: 2021, month: 5, day: 2, hour: 10 })).toBeNull();
});

test("a part is whole as soon as nothing can follow", () => {
  expect(readPart("day", "3")).toEqual({ value: 3, isWhole: false });
  expect(readPart("day", "4")).toEqual({ value: 4, isWhole: true });
  expect(readPart("month", "1")).toEqual({ value: 1, isWhole: false });
  expect(readPart("hour", "0")).toEqual({ value: 0, isWhole: false });
  expect(readPart("minute", "07")).toEqual({ value: 7, isWhole: true });
});

test("what cannot be is unknown", () => {
  expect(readPart("day", "00").value).toBeUndefined();
  expect(readPart("month", "19").value).toBeUndefined();
  expect(readPart("day", "").value).toBeUndefined();
});

test("a year of one or two digits is of this century", () => {
  expect(readPart("year", "21")).toEqual({ value: 2021, isWhole: false });
  expect(readPart("year", "1987")).toEqual({ value: 1987, isWhole: true });
  expect(readPart("year", "").value).toBeUndefined();
});

test("arrows and pages go round and round", () => {
  expect(steppedPart("month", 12, "ArrowUp")).toBe(1);
  expect(steppedPart("day", 1, "ArrowDown")).toBe(31);
  expect(steppedPart("minute", 50, "PageUp")).toBe(5);
  expect(steppedPart("hour", 3, "Home")).toBe(0);
  expect(steppedPart("hour", 3, "End")).toBe(23);
  expect(steppedPart("hour", 3, "x")).toBeNull();
});

test("a part is shown with its zeros", () => {
  expect(textOf("day", 3)).toBe("03");
  expect(textOf("year", 987)).toBe("0987");
});
