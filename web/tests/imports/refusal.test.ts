import { expect, test } from "vitest";
import { MAILS, refusalOf, whatIn } from "../../src/imports/refusal";

test.each([
  ["people.csv", 10, null],
  ["PEOPLE.XLSX", 10, null],
  ["address book.vcf", 10, null],
  ["plan.pdf", 10, "kind"],
  ["noextension", 10, "kind"],
  ["people.csv", 0, "empty"],
  ["people.csv", 1_999_999_999, null],
  ["people.csv", 2_000_000_000, "size"],
] as const)("%s of %i bytes: %s", (name, size, refusal) => {
  expect(refusalOf({ name, size })).toBe(refusal);
});

test("mail and calendars can be read, and where interactions are looked at only what may hold some", () => {
  expect([refusalOf({ name: "takeout.mbox", size: 10 }), refusalOf({ name: "team.ICS", size: 10 }), refusalOf({ name: "people.zip", size: 10 }, MAILS)]).toEqual([null, null, "kind"]);
});

test.each([
  ["takeout.mbox", false, "interactions"],
  ["one.eml", true, "interactions"],
  ["calls.csv", false, "people"],
  ["calls.csv", true, "interactions"],
  ["people.zip", true, "people"],
] as const)("%s (among interactions: %s) is about %s", (name, isThere, what) => {
  expect(whatIn(name, isThere)).toBe(what);
});
