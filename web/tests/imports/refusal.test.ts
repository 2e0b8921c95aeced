import { expect, test } from "vitest";
import { refusalOf } from "../../src/imports/staged";

test.each([
  ["people.csv", 10, null],
  ["PEOPLE.XLSX", 10, null],
  ["plan.pdf", 10, "kind"],
  ["noextension", 10, "kind"],
  ["people.csv", 0, "empty"],
  ["people.csv", 3 * 1024 ** 3, "size"],
] as const)("%s of %i bytes: %s", (name, size, refusal) => {
  expect(refusalOf({ name, size })).toBe(refusal);
});
