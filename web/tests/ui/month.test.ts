import { expect, test } from "vitest";
import { ledTo, lengthOf, plusMonths, weeksOf } from "../../src/ui/month";

test("a month is shown in whole weeks from Monday", () => {
  const weeks = weeksOf("2021-05-17");
  expect(weeks[0]).toEqual(["2021-04-26", "2021-04-27", "2021-04-28", "2021-04-29", "2021-04-30", "2021-05-01", "2021-05-02"]);
  expect(weeks.at(-1)?.[0]).toBe("2021-05-31");
  expect(weeks).toHaveLength(6);
});

test("four weeks are enough for a February that begins on a Monday", () => {
  expect(weeksOf("2021-02-10")).toHaveLength(4);
  expect(weeksOf("2021-02-10")[0]?.[0]).toBe("2021-02-01");
});

test("arrows lead a day or a week on, also over the end of a month or a year", () => {
  expect(ledTo("2021-01-01", "ArrowLeft", false)).toBe("2020-12-31");
  expect(ledTo("2024-02-28", "ArrowRight", false)).toBe("2024-02-29");
  expect(ledTo("2021-03-03", "ArrowUp", false)).toBe("2021-02-24");
  expect(ledTo("2021-12-30", "ArrowDown", false)).toBe("2022-01-06");
});

test("Home and End lead to the ends of the week, pages a month on and with Shift a year", () => {
  expect(ledTo("2021-05-16", "Home", false)).toBe("2021-05-10");
  expect(ledTo("2021-05-10", "End", false)).toBe("2021-05-16");
  expect(ledTo("2021-05-10", "PageUp", false)).toBe("2021-04-10");
  expect(ledTo("2021-05-10", "PageDown", true)).toBe("2022-05-10");
  expect(ledTo("2021-05-10", "a", false)).toBeNull();
});

test("a month without such a day gives its last", () => {
  expect(plusMonths("2021-01-31", 1)).toBe("2021-02-28");
  expect(plusMonths("2024-02-29", 12)).toBe("2025-02-28");
  expect(plusMonths("2021-03-31", -13)).toBe("2020-02-29");
  expect(lengthOf("2024-02-01")).toBe(29);
});

test("hours are not moved where the clocks change", () => {
  expect(ledTo("2021-03-28", "ArrowRight", false)).toBe("2021-03-29");
  expect(ledTo("2021-10-31", "ArrowRight", false)).toBe("2021-11-01");
});
