import { expect, test } from "vitest";
import { countsOf, fitsLens, joined, RATED, ROLE, STANCE, SURE } from "../../src/lenses/facets";
import { keyOfLens } from "../../src/lenses/lensKey";
import { person } from "../person";
import { rating, sighted } from "./people";

const ada = sighted("Ada", { stance: "mentor", stance_is: "confirmed", roles: ["champion", "coach"], power: rating(7), interest: rating(9) }, { seniority: "director" });
const bob = sighted("Bob", { stance: "opponent", stance_is: "assumed", power: rating(3, true), interest: rating(1) });
const cyd = sighted("Cyd", { power: rating(5) });
const all = [ada, bob, cyd];

test("stance, role and ratings filter as the facets of the list do", () => {
  const filter = (...tokens: string[]) => all.filter((who) => fitsLens(who, { text: "", tokens }));
  expect(filter("stance:mentor", "stance:opponent")).toEqual([ada, bob]);
  expect(filter("roles:coach")).toEqual([ada]);
  expect(filter("roles:unknown")).toEqual([bob, cyd]);
  expect(filter("rated:estimated")).toEqual([bob]);
  expect(filter("rated:unknown")).toEqual([cyd]);
  expect(filter("stance:mentor", "seniority:director")).toEqual([ada]);
  expect(filter("stance:mentor", "seniority:vp")).toEqual([]);
  expect(all.filter((who) => fitsLens(who, { text: "bob", tokens: [] }))).toEqual([bob]);
});

test("values are counted in the order of the scale, unknown last", () => {
  expect(countsOf(all, STANCE).map(({ value, count }) => [value, count])).toEqual([["mentor", 1], ["opponent", 1], ["unknown", 1]]);
  expect(countsOf(all, ROLE).map(({ value }) => value)).toEqual(["champion", "coach", "unknown"]);
  expect(countsOf(all, RATED).map(({ value }) => value)).toEqual(["set", "estimated", "unknown"]);
  expect(countsOf(all, SURE).map(({ value }) => value)).toEqual(["confirmed", "assumed"]);
});

test("the key gives colours to the frequent, letters in the order of the facet, and unknown a question mark", () => {
  const key = keyOfLens([ada, bob, cyd, sighted("Dan", { roles: ["champion"] })], ROLE);
  expect([...key].map(([value, { mark, tone }]) => [value, mark, tone])).toEqual([["champion", "A", 1], ["coach", "B", 2], ["unknown", "?", 0]]);
});

test("who has left the list is left out until the lens comes anew", () => {
  const rows = new Map([["ada", person({ position_id: "ada", name: "Ada" })]]);
  expect(joined([ada.seen, bob.seen], rows).map(({ id }) => id)).toEqual(["ada"]);
});

test("of whom nothing is held is there all the same, once, unless they left or are off the map", () => {
  const rows = [
    person({ position_id: "eve", person_id: "p-eve", name: "Eve" }), person({ position_id: "eve-2", person_id: "p-eve", name: "Eve" }),
    person({ position_id: "off", person_id: "p-off", mapped: false }), person({ position_id: "gone", person_id: "p-gone", status: "left" }),
    person({ position_id: "seat", person_id: null, name: "", title: "CFO", seat: "unknown" }),
  ];
  const found = joined([], new Map(rows.map((row) => [row.position_id, row])));
  expect(found.map(({ id, seen }) => [id, seen.subject_id, seen.name, seen.placeholder])).toEqual([["eve", "p-eve", "Eve", false], ["seat", "seat", "CFO", true]]);
  expect(found[0]?.seen.power).toEqual({ value: null, estimated: false });
});
