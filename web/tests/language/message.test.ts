import { expect, test } from "vitest";
import { formatMessage } from "../../src/language/message";

const people = { one: "{count} человек", few: "{count} человека", many: "{count} человек", other: "{count} человека" };

test.each([
  [1, "1 человек"],
  [2, "2 человека"],
  [5, "5 человек"],
  [11, "11 человек"],
  [21, "21 человек"],
  [1234, "1 234 человека"],
])("%i people in Russian", (count, sentence) => {
  expect(formatMessage(people, { count }, "ru").replace(/\s/gu, " ")).toBe(sentence);
});

test("numbers are written in the way of the locale", () => {
  expect(formatMessage("{count} rows", { count: 1234567 }, "en")).toBe("1,234,567 rows");
});

test("a parameter which is not given stays visible", () => {
  expect(formatMessage("Hello {name}", {}, "en")).toBe("Hello {name}");
});

test("what a parameter says is not read as a placeholder", () => {
  expect(formatMessage("{a}", { a: "{b}", b: "no" }, "en")).toBe("{b}");
});
