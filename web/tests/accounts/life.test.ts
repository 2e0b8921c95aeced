import { expect, test } from "vitest";
import type { DateMark } from "../../src/api/model";
import { dayAt, lifeOf, neighbourOf, placeOf, sinceWhen, ticksOf, yearsOf } from "../../src/accounts/life";

function mark(date: string, joined = 1): DateMark {
  return { date, joined, left: 0, moved: 0 };
}

const MARKS = [mark("2024-06-01"), mark("2020-01-01", 100), mark("2027-01-01"), mark("2021-05-01")];

function life() {
  const found = lifeOf(MARKS, "2024-12-31");
  if (found === null) throw new Error("there is a life");
  return found;
}

test("a life begins with the first change and ends today; what is planned is no part of it", () => {
  expect(life().first).toBe("2020-01-01");
  expect(life().length).toBe(1826);
  expect(life().marks.map(({ date }) => date)).toEqual(["2020-01-01", "2021-05-01", "2024-06-01"]);
  expect(lifeOf([], "2024-12-31")).toBeNull();
  expect(lifeOf([mark("2025-01-01")], "2024-12-31")).toBeNull();
});

test("days and places on the line are each other's", () => {
  for (const day of ["2020-01-01", "2020-02-29", "2024-12-31"]) expect(dayAt(life(), placeOf(life(), day))).toBe(day);
  expect(placeOf(life(), "1999-01-01")).toBe(0);
  expect(placeOf(life(), "2099-01-01")).toBe(1826);
});

test("the neighbours of a day are days of change", () => {
  expect(neighbourOf(life(), "2021-05-01", 1)).toBe("2024-06-01");
  expect(neighbourOf(life(), "2021-05-02", -1)).toBe("2021-05-01");
  expect(neighbourOf(life(), "2024-06-01", 1)).toBeUndefined();
  expect(neighbourOf(life(), "2020-01-01", -1)).toBeUndefined();
});

test("one compares with the time before the newest change, or with a year ago", () => {
  expect(sinceWhen(MARKS, "2024-12-31")).toBe("2021-05-01");
  expect(sinceWhen(MARKS, "2022-01-01")).toBe("2020-01-01");
  expect(sinceWhen(MARKS, "2020-06-30")).toBe("2019-06-30");
  expect(sinceWhen([], "2024-12-31")).toBe("2023-12-31");
});

test("ticks that would stand on each other are one, and the smallest is still to be seen", () => {
  const crowded = lifeOf([mark("2020-01-01", 400), mark("2020-01-02", 500), mark("2022-01-01", 1), mark("2024-01-01", 9)], "2024-01-01");
  if (crowded === null) throw new Error("there is a life");
  const ticks = ticksOf(crowded, 4);
  expect(ticks.map(({ at }) => at)).toEqual([0, 0.5, 1]);
  expect(ticks[0]?.weight).toBe(1);
  expect(ticks[1]?.weight).toBe(0.15);
});

test("years are written as far apart as they must be", () => {
  expect(yearsOf(life(), 12).map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  const long = lifeOf([mark("1955-03-01")], "2024-12-31");
  if (long === null) throw new Error("there is a life");
  expect(yearsOf(long, 8).map(({ year }) => year)).toEqual([1960, 1970, 1980, 1990, 2000, 2010, 2020]);
});
