import { expect, test } from "vitest";
import type { Clash } from "../../src/api/failure";
import type { Judged } from "../../src/api/stakes";
import { settledBy } from "../../src/stakes/judging";

const ADA: Judged = { subject_id: "ada", opportunity_id: null, values: { power: 8, interest: 4 }, seen: { power: 5, interest: null } };
const BOB: Judged = { subject_id: "bob", opportunity_id: null, values: { power: 8 }, seen: { power: 6 } };
const CLASHES: readonly Clash[] = [
  { id: "ada", label: "Ada", fields: { power: { mine: 8, theirs: 3, base: 5 } } },
  { id: "bob", label: "Bob", fields: { power: { mine: 8, theirs: null, base: 6 } } },
];

test("mine is said over what is theirs by now, so that a third one's is asked about too", () => {
  expect(settledBy([ADA, BOB], CLASHES, "mine")).toEqual([
    { ...ADA, seen: { power: 3, interest: null } },
    { ...BOB, seen: { power: null } },
  ]);
});

test("theirs stays, and whatever nobody quarrels about is said", () => {
  expect(settledBy([ADA, BOB], CLASHES, "theirs")).toEqual([{ ...ADA, values: { interest: 4 }, seen: { interest: null } }]);
  expect(settledBy([BOB], CLASHES, "theirs")).toEqual([]);
});
