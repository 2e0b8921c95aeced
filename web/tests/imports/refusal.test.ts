import { expect, test } from "vitest";
import { refusalOf } from "../../src/imports/refusal";

test.each([
  ["people.csv", 10, null],
  ["PEOPLE.XLSX", 10, null],
  ["plan.pdf", 10, "kind"],
  ["noextension", 10, "kind"],
  ["people.csv", 0, "empty"],
  ["people.csv", 1_999_999_999, null],
  ["people.csv", 2_000_000_000, "size"],
] as const)("%s of %i bytes: %s", (name, size, refusal) => {
  expect(refusalOf({ name, size })).toBe(refusal);
});
